import { isPlainTop, isTop, MAIL_WORDS, NAMED_DOT, NO_LOCALS, PROVIDERS } from './address-words.ts';
import { overLineStart } from './broken-line.ts';
import { isAlphanumeric } from './character-class.ts';
import { dotBefore } from './dot-sign.ts';
import { gapBefore } from './sign-gap.ts';
import type { Span } from './span.ts';
import { wordStart } from './word-bounds.ts';

/** An address and its domain, in lower case and without what hid it. */
export interface FoundAddress extends Span {
  readonly domain: string;
}

const LONGEST_LOCAL = 64;
const LONGEST_HOST = 253;
const LONGEST_WORD = 16;
const MARKS = new Set([...'._+-'].map((mark) => mark.charCodeAt(0)));

/**
 * The address around the @ at `sign` where nothing in it is hidden: Latin letters, figures, dots and such, apart from what
 * stands around it, at a host that is surely one. What else the text around seems to say takes nothing from it.
 */
export function plainAddressAt(text: string, sign: number): FoundAddress | undefined {
  const near = plainStart(text, sign);
  const end = plainEnd(text, sign + 1);
  const domain = text.slice(sign + 1, end).toLowerCase();
  const whole = near < sign && !isSpelt(text, near, sign) && isOpen(text, near) && CLOSES.test(text.charAt(end));
  return whole && isSureHost(domain) && !isJoined(text, near)
    ? { start: isWord(text.slice(near, sign)) ? overLineStart(text, near) : near, end, domain }
    : undefined;
}

function plainStart(text: string, sign: number): number {
  let start = sign;
  while (sign - start < LONGEST_LOCAL && isPlain(text.charCodeAt(start - 1))) start -= 1;
  return isEdge(text, start) && isEdge(text, sign - 1) ? start : sign;
}

function plainEnd(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_HOST && isPlain(text.charCodeAt(end))) end += 1;
  while (end > from && !isEdge(text, end - 1)) end -= 1;
  return end;
}

const PAST_ASCII = 128;

const isPlain = (code: number): boolean => (code < PAST_ASCII && isAlphanumeric(code)) || MARKS.has(code);

const isEdge = (text: string, at: number): boolean => isAlphanumeric(text.charCodeAt(at));

/** Letters only, as the second half of a name that was broken is. */
const isWord = (local: string): boolean => /^[a-z]+$/i.test(local);

/** "a n n@…": the last of letters that are set apart. */
const isSpelt = (text: string, start: number, sign: number): boolean =>
  sign - start === 1 && isEdge(text, start - 2) && !isEdge(text, start - 3);

const isOpen = (text: string, start: number): boolean =>
  OPENS.test(text.charAt(start - 1)) && !(text.charAt(start - 1) === "'" && isEdge(text, start - 2));

/** What may stand right before an address, and right after it; nothing at all does too. */
const OPENS = /^[\s<([{"',;:]?$/;
const CLOSES = /^[\s>)\]}"',;:!?.]?$/;

const HOST = /^(?:[a-z\d-]{1,63}\.)+([a-z]{2,63})$/;
const COUNTRY = 2;

function isSureHost(domain: string): boolean {
  const top = HOST.exec(domain)?.[1] ?? '';
  return (
    isPlainTop(top) || (isTop(top) && (top.length === COUNTRY || PROVIDERS.has(domain.slice(0, domain.indexOf('.')))))
  );
}

/** Whether a hidden dot joins a name before it to what begins at `start`: "ann . lee@…", "mail: ann dot lee@…"; not "at the dot lee@…". */
function isJoined(text: string, start: number): boolean {
  const sign = dotBefore(text, start);
  if (sign === undefined) return false;
  const joint = text.slice(sign.start, start).trim().toLowerCase();
  if (sign.kind !== 'named') return joint === '.' || (sign.kind === 'wrapped' && /[^\p{L}\s.,]/u.test(joint));
  const name = wordStart(text, sign.start, LONGEST_WORD);
  return NAMED_DOT.has(joint) && !NO_LOCALS.has(text.slice(name, sign.start).toLowerCase()) && isLed(text, name);
}

/** Whether what is said right before `start` is where to write. */
function isLed(text: string, start: number): boolean {
  const gap = gapBefore(text, start);
  const word = text.slice(wordStart(text, gap, LONGEST_WORD), gap).toLowerCase();
  return text.charAt(start - 1) === '@' || text.slice(gap, start).includes(':') || MAIL_WORDS.has(word);
}
