import { escapeUTF8 } from 'entities/escape';
import { directionOf, type Language } from '../notices/language.ts';
import { SUPPORT_TEXTS } from '../notices/support-texts.ts';

/** The one style sheet of the page; its Content-Security-Policy names its hash. */
export const SUPPORT_PAGE_STYLE =
  ':root{color-scheme:light dark}body{margin:0 auto;padding:2rem 1rem;max-width:36rem;font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}h1{font-size:1.5rem;line-height:1.25}';

/**
 * A small page that says how support is reached, for who follows a mail's link where the operator has no form of its own.
 *
 * It knows nobody, loads nothing and runs nothing.
 */
export function supportPage(language: Language): string {
  const { title, ways } = SUPPORT_TEXTS[language];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeUTF8(title)}</title>
<style>${SUPPORT_PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeUTF8(title)}</h1>
${ways.map((way) => `<p>${escapeUTF8(way)}</p>`).join('\n')}
</main>
</body>
</html>
`;
}
