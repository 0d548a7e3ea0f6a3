/** The page's one style: a column to read on a screen, and sheets that don't cut a message where it fits on one. */
export const EXPORT_STYLE = `
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem;background:#fff;color:#1f2328;font:1rem/1.5 Helvetica,Arial,sans-serif}
h1{margin:0;font-size:1.4rem}
h2{margin:0;font-size:1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dt{color:#5f6670}
dd{margin:0;overflow-wrap:anywhere}
article{margin:1rem 0;padding:.8rem 1rem;border:1px solid #d5d9de;border-inline-start-width:.4rem;border-radius:.3rem}
article.host{border-inline-start-color:#0b57d0}
article.guest{border-inline-start-color:#146c2e}
time,.course,figcaption{color:#5f6670;font-size:.85rem;font-weight:normal}
.text{margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}
figure{margin:.5rem 0}
.course{margin:.3rem 0}
img{display:block;max-width:100%;max-height:60vh}
code{overflow-wrap:anywhere}
footer{border-top:1px solid #d5d9de}
@media print{body{max-width:none;padding:0;font-size:11pt}article{break-inside:avoid;border-color:#888}img{max-height:20cm}h2{break-after:avoid}}
`;
