import { createHash } from 'node:crypto';
import type { Brand } from '../brand.ts';
import { textOn } from '../mail/present/mail-page.ts';
import { directionOf, type Language } from '../notices/language.ts';
import { NOTICE_TEXTS } from '../notices/texts/by-language.ts';
import { Html, html } from '../openapi/html.ts';

/** A page for a person without an account, in the operator's name. */
export interface WebPage {
  readonly language: Language;
  readonly title: string;
  readonly body: readonly Html[];
}

/** A page as it is sent. */
export interface WrittenPage {
  readonly html: string;
  /** The one style sheet, as a Content-Security-Policy names it. */
  readonly styleHash: string;
}

/** Words of one paragraph; each takes its own direction. */
export const paragraph = (text: string): Html => html`<p dir="auto">${text}</p>`;

/**
 * Writes a page that loads nothing and runs nothing, readable from 320 px on, in light and dark.
 *
 * It ends with where to turn.
 */
export function writePage({ language, title, body }: WebPage, brand: Brand): WrittenPage {
  const style = styleOf(brand);
  const page = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${brand.platformName}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header dir="auto">${brand.platformName}</header>
<main>
<h1 dir="auto">${title}</h1>
${body}
</main>
<footer><a href="${brand.supportUrl}" rel="noreferrer">${NOTICE_TEXTS[language].help}</a></footer>
</body>
</html>
`;
  return { html: page.markup, styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}` };
}

const styleOf = ({ color }: Brand): string =>
  [
    '*{box-sizing:border-box}',
    'body{margin:0 auto;max-width:34rem;padding:0 0 2rem;font:1.0625rem/1.5 system-ui,Helvetica,Arial,sans-serif;color:#1f2328;background:#fff;overflow-wrap:anywhere}',
    `header{padding:.75rem 1rem;background:${color};color:${textOn(color)};font-weight:bold}`,
    'main,footer{padding:0 1rem}',
    'h1{font-size:1.375rem;line-height:1.3;margin:1.5rem 0 1rem}',
    'form{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}',
    'button{flex:1 1 12rem;min-height:3rem;padding:.5rem 1rem;font:inherit;color:inherit;background:none;border:2px solid #6b7280;border-radius:.5rem;cursor:pointer}',
    `button:hover,button:focus-visible{border-color:${color};outline:2px solid ${color};outline-offset:2px}`,
    '.facts{font-weight:bold}',
    'footer{margin-top:2rem;font-size:.9375rem}',
    'a{color:#0b57d0}',
    '@media(prefers-color-scheme:dark){body{color:#f1f3f5;background:#16181c}a{color:#8ab4f8}}',
  ].join('');
