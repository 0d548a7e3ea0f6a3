import type { ProtectedKind, ProtectedSpan } from './protected-span.ts';

const DIGIT = '\\p{Nd}';
const ALONE_BEFORE = '(?<![\\p{L}\\p{Nd}])';
const ALONE_AFTER = '(?![\\p{L}\\p{Nd}])';
const AMOUNT = `${DIGIT}{1,9}(?:[.,'’ \\u00a0\\u202f]${DIGIT}{2,3}){0,4}`;
const CURRENCY =
  '(?:R\\$|\\p{Sc}|zł|руб\\.|EUR|USD|GBP|CHF|PLN|RUB|BRL|AED|SAR|EGP|MAD|SEK|NOK|DKK|CZK|HUF|TRY|CAD|AUD)';
const GAP = '[ \\u00a0\\u202f]?';
const CLOCK = `${DIGIT}{1,2}[:h]${DIGIT}{2}(?::${DIGIT}{2})?`;
const HALF = `${GAP}[ap]\\.?m\\.?`;
/** After which a figure is an hour, which another language may count otherwise. */
const OF_HOURS = `(?=${GAP}(?:Uhr|uur|heures?|horas?|часов|часа|h)${ALONE_AFTER})`;

/** What each kind is written like; all of bounded length, so that none is looked at for long. */
const FORMS: readonly (readonly [ProtectedKind, string])[] = [
  ['placeholder', '\\{\\{[^{}]{1,80}\\}\\}'],
  ['mask', '\\[[✉☎]?•••\\]'],
  ['price', `${ALONE_BEFORE}${CURRENCY}${GAP}${AMOUNT}`],
  ['price', `${ALONE_BEFORE}${AMOUNT}${GAP}${CURRENCY}${ALONE_AFTER}`],
  ['date', `${ALONE_BEFORE}${DIGIT}{4}-${DIGIT}{2}-${DIGIT}{2}${ALONE_AFTER}`],
  ['date', `${ALONE_BEFORE}${DIGIT}{1,2}([./-])${DIGIT}{1,2}\\1${DIGIT}{2,4}${ALONE_AFTER}`],
  ['date', `${ALONE_BEFORE}${DIGIT}{1,2}(?:/${DIGIT}{1,2}|\\.${DIGIT}{1,2}\\.)${ALONE_AFTER}`],
  ['time', `${ALONE_BEFORE}(?:${CLOCK}(?:${HALF})?|${DIGIT}{1,2}${HALF})${ALONE_AFTER}`],
  ['time', `${ALONE_BEFORE}${DIGIT}{1,2}${OF_HOURS}`],
];

const PATTERNS = FORMS.map(([kind, form]) => ({ kind, pattern: new RegExp(form, 'gu') }));

/** Placeholders, masks, prices, dates and times in figures, codes and emoji in `text`. May overlap. */
export const findFigures = (text: string): readonly ProtectedSpan[] => [
  ...PATTERNS.flatMap(({ kind, pattern }) => spansOf(text, kind, pattern)),
  ...spansOf(text, 'code', CODE).filter(({ start, end }) => isCode(text.slice(start, end))),
  ...spansOf(text, 'emoji', EMOJI).filter(({ start, end }) => PICTURE.test(text.slice(start, end))),
];

const spansOf = (text: string, kind: ProtectedKind, pattern: RegExp): readonly ProtectedSpan[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, kind }));

const CODE = /(?<![\p{L}\p{Nd}])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*/gu;
/** "3pm", "10km", "2nd": a figure and what it counts, which other languages write otherwise. */
const COUNTED = /^\d+-?[a-z]{1,12}$/;

const isCode = (token: string): boolean => /\d/.test(token) && /[A-Za-z]/.test(token) && !COUNTED.test(token);

const EMOJI = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f|\u20e3)+/gu;
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
