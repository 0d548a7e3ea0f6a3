/** The one style sheet of the reference page; a Content-Security-Policy names its hash. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#dfe3e8, #33373d); --soft: light-dark(#f5f6f8, #1d2024); --muted: light-dark(#59636e, #a3adb8); --accent: light-dark(#0b57d0, #8ab4f8); --page: light-dark(#fff, #131518); }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; background: var(--page); overflow-wrap: break-word; }
.columns { max-width: 76rem; margin: 0 auto; padding: 0 1rem 4rem; }
h1 { margin: 2rem 0 0.5rem; line-height: 1.2; }
h2 { margin: 3.5rem 0 0.5rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.6; overflow-wrap: anywhere; }
h4 { margin: 1.5rem 0 0.4rem; font-size: 0.8rem; letter-spacing: 0.04em; text-transform: uppercase; color: var(--muted); }
p { margin: 0.4rem 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
small { font-size: 0.85em; color: var(--muted); }
h1 small { font-weight: normal; }
code, pre { font: 0.875em/1.5 ui-monospace, monospace; }
small code { font-size: 1em; }
pre { margin: 0.5rem 0; padding: 0.75rem 1rem; background: var(--soft); border: 1px solid var(--line); border-radius: 0.5rem; overflow-x: auto; }
summary { cursor: pointer; }
article { margin: 2rem 0; padding: 0 0 1.5rem; border-bottom: 1px solid var(--line); }
article:last-child { border: 0; padding: 0; }
.lead { font-size: 1.15rem; font-weight: 600; }
.method { display: inline-block; min-width: 4em; padding: 0 0.5em; border-radius: 0.3rem; text-align: center; font: 600 0.75rem/1.7 ui-monospace, monospace; color: #fff; background: #1f6f43; }
.method.get { background: #0b57d0; }
.method.put { background: #8a5300; }
.method.delete { background: #b3261e; }
dl { margin: 0.5rem 0; }
dl > div { padding: 0.5rem 0; border-top: 1px solid var(--line); }
dt { overflow-wrap: anywhere; }
dd { margin: 0; }
dd > p { margin: 0; }
dd dl { margin: 0.5rem 0 0; padding-left: 0.75rem; border-left: 2px solid var(--line); }
dd dl > div:first-child { border-top: 0; padding-top: 0; }
ul { list-style: none; margin: 0; padding: 0; }
.answers > li { padding: 0.15rem 0; }
.answers a { margin-right: 0.5em; }
nav { margin: 1rem 0; }
nav ul { display: none; }
nav p { display: inline-block; margin: 0 1rem 0.25rem 0; font-weight: 600; }
@media (min-width: 40rem) {
  dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1rem; }
  dd dl > div { grid-template-columns: 9rem minmax(0, 1fr); }
}
@media (min-width: 56rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 0 3rem; }
  nav { position: sticky; top: 0; height: 100vh; margin: 0; padding: 2rem 1rem 2rem 0; overflow-y: auto; border-right: 1px solid var(--line); font-size: 0.9rem; }
  nav p { display: block; margin: 1.25rem 0 0.25rem; }
  nav ul { display: block; }
  nav li a { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.6rem; align-items: baseline; padding: 0.2rem 0; color: inherit; text-decoration: none; }
  nav li a:hover { text-decoration: underline; }
  nav .method { font-size: 0.65rem; }
}
`;
