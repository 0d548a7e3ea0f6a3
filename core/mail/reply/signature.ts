import { isShort, type Line } from './line.ts';
import { DEVICE_WORDS } from './reply-words.ts';
import { wordsOf } from './word-match.ts';

/** A signature after "--" has no more lines than this, and none is longer; what is bigger may be text. */
const SIGNATURE_LINES = 12;
const SIGNATURE_WIDTH = 100;
const DEVICE_LINE_WORDS = 14;

interface Pattern {
  readonly before: string;
  readonly after: string;
}

const PATTERNS: readonly Pattern[] = wordsOf('device').map((pattern) => {
  const star = pattern.indexOf('*');
  return { before: pattern.slice(0, star).trimEnd(), after: pattern.slice(star + 1).trimStart() };
});
const DEVICES: readonly string[] = DEVICE_WORDS.split('|');

/** "Sent from my iPhone", in any language: what a telephone or its mail program adds. */
export function isDeviceLine(line: Line): boolean {
  if (line.kind === 'blank' || !isShort(line)) return false;
  const said = `${line.body
    .toLowerCase()
    .replace(/[*_<>()[\]]/g, '')
    .trim()} `;
  if (said.split(' ').length > DEVICE_LINE_WORDS) return false;
  if (said.includes('outlook') && /\b(?:ios|android)/.test(said)) return true;
  return PATTERNS.some((pattern) => matches(said, pattern)) && DEVICES.some((device) => said.includes(device));
}

const matches = (said: string, { before, after }: Pattern): boolean =>
  said.startsWith(before) && said.replace(/[\s.!。]+$/, '').endsWith(after);

/** A line that only divides: dashes, underscores, stars, and what a tracker leaves. */
export const isDivider = (line: Line): boolean => /^[-–—_=~#*ᐧ•·]+$/.test(line.body) && isShort(line);

/**
 * Where the signature begins that ends `lines[0..end)`, "-- " before it; `end` where there is none.
 *
 * What stands behind "--" is a signature only if it is short and holds no quote: the writer may have meant a divider.
 */
export function signatureStart(lines: readonly Line[], end: number): number {
  const first = Math.max(0, end - SIGNATURE_LINES - 1);
  const last = lines.slice(first, end);
  const delimiter = last.findLastIndex(({ body, kind }) => kind === 'text' && /^(?:--|—)$/.test(body));
  const rest = last.slice(delimiter + 1);
  const fits = rest.every(({ raw, kind }) => kind !== 'quote' && raw.length <= SIGNATURE_WIDTH);
  return delimiter >= 0 && fits ? first + delimiter : end;
}
