import { escapeUTF8 } from 'entities/escape';
import type { Brand } from '../../brand.ts';
import { directionOf, type Language } from '../../notices/language.ts';
import { textToHtml } from './text-to-html.ts';

/** What a mail says, before it is text or HTML: both carry the same words. */
export interface MailPage {
  readonly language: Language;
  readonly brand: Brand;
  /** The line above everything, where an answer is wanted. */
  readonly answerLine?: string | undefined;
  readonly text: string;
  readonly footer: readonly string[];
}

/** The plain-text part. Mail programs know `-- ` as the beginning of what is not the message. */
export const plainPage = ({ answerLine, text, footer }: MailPage): string =>
  [...(answerLine ? [answerLine, ''] : []), text, '', '-- ', ...footer].join('\n');

const FONT = 'font-family:Helvetica,Arial,sans-serif';
const STYLES = {
  words: `color:#1f2328;font-size:16px;line-height:1.5;${FONT}`,
  small: `color:#5f6670;font-size:12px;line-height:1.5;${FONT}`,
} as const;
const DARK = [
  '.page{background:#16181c!important}',
  '.card{background:#22252b!important}',
  '.words{color:#f1f3f5!important}',
  '.small{color:#a9b0ba!important}',
  'a{color:#8ab4f8!important}',
].join('');

/** The HTML part: a small table in the operator's name and colour; no script, and no picture but the operator's logo. */
export const htmlPage = (page: MailPage): string => `<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeUTF8(page.brand.platformName)}</title>
<style>@media (prefers-color-scheme:dark){${DARK}}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f4f6">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6">
<tr><td align="center" style="padding:12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#fff">
${rows(page).join('\n')}
</table>
</td></tr>
</table>
</body>
</html>
`;

const rows = ({ brand, answerLine, text, footer }: MailPage): readonly string[] => [
  ...(answerLine ? [row('small', '6px 24px 0', textToHtml(answerLine, 'margin:0 0 6px'))] : []),
  `<tr><td style="${bandStyle(brand.color)}">${banner(brand)}</td></tr>`,
  row('words', '20px 24px 6px', textToHtml(text, 'margin:0 0 14px')),
  row('small', '10px 24px 14px', footer.map((line) => textToHtml(line, 'margin:0 0 6px')).join('\n')),
];

const row = (kind: keyof typeof STYLES, padding: string, html: string): string =>
  `<tr><td class="${kind}" style="padding:${padding};${STYLES[kind]}">\n${html}\n</td></tr>`;

function banner({ platformName, logoUrl }: Brand): string {
  const name = escapeUTF8(platformName);
  return logoUrl ? `<img src="${escapeUTF8(logoUrl)}" alt="${name}" height="32" style="display:block;border:0">` : name;
}

const bandStyle = (color: string): string =>
  `padding:12px 24px;background:${color};color:${textOn(color)};font-size:16px;font-weight:bold;${FONT}`;

/** Black or white, whichever stands out more from a colour: half the contrast scale lies at a luminance of 0.179 (WCAG 2). */
const textOn = (color: string): string => (luminance(color) > 0.179 ? '#000' : '#fff');

const luminance = (color: string): number =>
  0.2126 * light(color, 1) + 0.7152 * light(color, 3) + 0.0722 * light(color, 5);

/** Linear light of one channel, sRGB with a plain gamma. */
const light = (color: string, at: number): number => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2;
