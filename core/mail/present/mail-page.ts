import { escapeUTF8 } from 'entities/escape';
import type { Brand } from '../../brand.ts';
import { directionOf, type Language } from '../../notices/language.ts';
import type { ProtectedSpan } from '../../translation/protected-span.ts';
import { textToHtml } from './text-to-html.ts';

/** Words in a mail. */
export interface Passage {
  /** A line of ours above them that says what they are, where that does not go without saying. */
  readonly note?: string | undefined;
  readonly text: string;
  /** BCP 47, the language alone; absent where it is not known. */
  readonly language?: string | undefined;
  /** What keeps its own direction within a line (`isolatedSpans`). */
  readonly isolated?: readonly ProtectedSpan[] | undefined;
  /** Where to write about them: in lines below. */
  readonly writeTo?: WriteTo | undefined;
}

/** An address to write to, below a line of ours that says what for. */
export interface WriteTo {
  readonly note: string;
  readonly address: string;
}

/** What a mail says, before it is text or HTML: both carry the same words. */
export interface MailPage {
  readonly language: Language;
  readonly brand: Brand;
  /** The line above everything, where an answer is wanted. */
  readonly answerLine?: string | undefined;
  /** At least one. */
  readonly passages: readonly Passage[];
  readonly footer: readonly string[];
}

/** The plain-text part. Mail programs know `-- ` as the beginning of what is not the message. */
export const plainPage = ({ answerLine, passages, footer }: MailPage): string =>
  [...(answerLine ? [answerLine, ''] : []), passages.map(plainPassage).join('\n\n'), '', '-- ', ...footer].join('\n');

const plainPassage = ({ note, text, isolated = [], writeTo }: Passage): string =>
  [
    ...(note ? [`[${note}]`, ''] : []),
    plainWords(text, isolated),
    ...(writeTo ? [writeTo.note, writeTo.address] : []),
  ].join('\n');

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Mail programs make links of addresses in plain text, and would take a mark for part of one. */
const isMarkable = ({ kind }: ProtectedSpan): boolean => kind !== 'link' && kind !== 'address';

function plainWords(text: string, isolated: readonly ProtectedSpan[]): string {
  const spans = isolated.filter(isMarkable);
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((end, n) => text.slice(end, spans[n]?.start) + marked(text, spans[n])).join('');
}

const marked = (text: string, span: ProtectedSpan | undefined): string =>
  span ? `${FIRST_STRONG_ISOLATE}${text.slice(span.start, span.end)}${POP_ISOLATE}` : '';

const FONT = 'font-family:Helvetica,Arial,sans-serif';
const STYLES = {
  marker: `color:#6b7280;font-size:11px;line-height:1.4;${FONT}`,
  words: `background:#fff;color:#1f2328;font-size:16px;line-height:1.5;word-break:break-word;${FONT}`,
  small: `background:#fff;color:#5f6670;font-size:13px;line-height:1.5;border-top:1px solid #e4e7eb;border-radius:0 0 8px 8px;${FONT}`,
} as const;
const DARK = [
  '.page{background:#16181c!important}',
  '.words{background:#22252b!important;color:#f1f3f5!important}',
  '.small{background:#22252b!important;color:#a9b0ba!important;border-color:#3a3f47!important}',
  '.marker{color:#a9b0ba!important}',
  'a{color:#8ab4f8!important}',
].join('');
const TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0"';

/**
 * The HTML part: a small table in the operator's name and colour; no script, and no picture but the operator's logo.
 *
 * Mail programs that leave out `html`, `head` and `body` still have direction and colours from the tables.
 */
export const htmlPage = (page: MailPage): string => `<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeUTF8(page.brand.platformName)}</title>
<style>a{color:#0b57d0}@media (prefers-color-scheme:dark){${DARK}}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f4f6">
<div dir="auto" style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeUTF8(previewOf(page))}</div>
<table ${TABLE} dir="${directionOf(page.language)}" class="page" style="background:#f3f4f6">
<tr><td align="center" style="padding:8px">
<table ${TABLE} style="max-width:600px">
${rows(page).join('\n')}
</table>
</td></tr>
</table>
</body>
</html>
`;

/** What lists of mail show beside the subject: the message, not the line above it. */
function previewOf({ passages, footer }: MailPage): string {
  const texts = passages.map(({ text }) => text.slice(0, 4 * PREVIEW));
  const pieces = [...texts, ...footer].map((piece) => piece.replace(/\s+/g, ' ').trim());
  return Array.from(pieces.filter((piece) => piece !== '').join(' · '))
    .slice(0, PREVIEW)
    .join('');
}

/** Characters; no list shows more. */
const PREVIEW = 140;

const rows = ({ brand, answerLine, passages, footer }: MailPage): readonly string[] => [
  ...(answerLine ? [row('marker', '0 24px', textToHtml(answerLine, 'margin:0 0 6px'))] : []),
  `<tr><td style="${bandStyle(brand.color)}">${banner(brand)}</td></tr>`,
  row('words', '20px 24px 8px', passages.map(htmlPassage).join('\n')),
  row('small', '12px 24px', footer.map((line) => textToHtml(line, 'margin:0 0 4px')).join('\n')),
];

/** A passage whose language is known says so, so that it is read out, spelled and set as it should be. */
function htmlPassage({ note, text, language, isolated, writeTo }: Passage, n: number): string {
  const said = textToHtml(text, writeTo ? 'margin:0' : 'margin:0 0 14px', isolated);
  const words = writeTo ? `${said}\n${htmlAddress(writeTo)}` : said;
  const set = language ? `<div lang="${language}" dir="${directionOf(language)}">\n${words}\n</div>` : words;
  return note ? `${textToHtml(note, n === 0 ? NOTE : `${NOTE};${RULE}`)}\n${set}` : set;
}

/** The address in its own direction, whatever that of the line above it. */
const htmlAddress = ({ note, address }: WriteTo): string =>
  `<p dir="auto" style="margin:0 0 22px">${escapeUTF8(note)}<br>\n<a dir="ltr" href="mailto:${escapeUTF8(address)}">${escapeUTF8(address)}</a></p>`;

/** Fainter than the words, whatever their colour. */
const NOTE = 'margin:0 0 10px;font-size:13px;opacity:.75';
const RULE = 'border-top:1px solid #9aa1ab;padding-top:12px';

const row = (kind: keyof typeof STYLES, padding: string, html: string): string =>
  `<tr><td class="${kind}" style="padding:${padding};${STYLES[kind]}">\n${html}\n</td></tr>`;

function banner({ platformName, logoUrl }: Brand): string {
  const name = escapeUTF8(platformName);
  return logoUrl ? `<img src="${escapeUTF8(logoUrl)}" alt="${name}" height="32" style="display:block;border:0">` : name;
}

const bandStyle = (color: string): string =>
  `padding:12px 24px;border-radius:8px 8px 0 0;background:${color};color:${textOn(color)};font-size:16px;font-weight:bold;${FONT}`;

/** Black or white, whichever stands out more from a colour: half the contrast scale lies at a luminance of 0.179 (WCAG 2). */
export const textOn = (color: string): string => (luminance(color) > 0.179 ? '#000' : '#fff');

const luminance = (color: string): number =>
  0.2126 * light(color, 1) + 0.7152 * light(color, 3) + 0.0722 * light(color, 5);

/** Linear light of one channel, sRGB with a plain gamma. */
const light = (color: string, at: number): number => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2;
