import { REPLY_MARKER } from '../reply-marker.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { headerBlockEnd, headersBeginAt, isHeaderLine } from './header-block.ts';
import { isShort, type Line, lineAt } from './line.ts';
import { anyOf, wordsOf } from './word-match.ts';

/** Lines, `start` to before `end`, that a mail program put above what somebody else wrote. */
export interface Marker {
  readonly start: number;
  readonly end: number;
  /** `block`: headers, or a line between dashes. */
  readonly form: Attribution['form'] | 'block';
}

/** All markers, in the order of the text. None overlaps another; those inside quotes are part of the quote. */
export function markersIn(lines: readonly Line[]): readonly Marker[] {
  const markers: Marker[] = [];
  let done = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const marker = at < done ? undefined : (blockAt(lines, at) ?? attributionTo(lines, done, at));
    if (!marker) continue;
    markers.push(marker);
    done = marker.end;
  }
  return markers;
}

/** With `>`, or with the `|` of old Gmail. */
export const isQuoted = (line: Line): boolean => line.kind === 'quote' || line.body.startsWith('|');

/** Whether what follows, blank lines aside, is a quote. */
export const isQuoteNext = (lines: readonly Line[], at: number): boolean =>
  isQuoted(lineAt(lines, nextWritten(lines, at)));

/** The first line from `at` on that is not blank; the number of lines where there is none. */
function nextWritten(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && lineAt(lines, next).kind === 'blank') next += 1;
  return next;
}

function blockAt(lines: readonly Line[], start: number): Marker | undefined {
  const line = lineAt(lines, start);
  if (!isShort(line)) return undefined;
  if (isHeaderLine(line) || isBetweenArrows(line.body)) return { start, end: start + 1, form: 'block' };
  if (line.kind !== 'text') return undefined;
  const after = isMessageDivider(line.body) ? nextWritten(lines, start + 1) : start;
  const end = headerBlockEnd(lines, after);
  if (end > after) return { start, end, form: 'block' };
  const sure = isKnownDivider(line.body) || (after > start && headersBeginAt(lines, after));
  return sure ? { start, end: start + 1, form: 'block' } : undefined;
}

/** GroupWise: ">>> Ann Lee <a@b.example> 3/31/2026 11:16 AM >>>". */
const isBetweenArrows = (body: string): boolean => /^>>> ?[^>]/.test(body) && / >>>$/.test(body);

const original = anyOf(wordsOf('original'));
const ORIGINALS: ReadonlySet<string> = new Set(wordsOf('original'));

/** Words between dashes, in whatever language; those of a person need not mean a message. */
const isMessageDivider = (body: string): boolean => isDashed(body) || isKnownDivider(body);

const isDashed = (body: string): boolean => /^[-_=#*]{2}/.test(body) && /\p{L}/u.test(body) && /[-_=#*:]$/.test(body);

/** "-----Original Message-----", "Begin forwarded message:", our own line. In a sentence the words mean nothing. */
const isKnownDivider = (body: string): boolean =>
  body.startsWith(REPLY_MARKER) ||
  (isDashed(body) && original(body)) ||
  ORIGINALS.has(body.toLowerCase().replace(/ ?[:：]$/, ''));

/** A line above a quote is wrapped to no more lines than this. */
const WRAPPED_TO = 6;
const LONGEST = 500;

/**
 * The attribution whose last line is `last`: of it and the lines before, from `first` on, that may be one line wrapped.
 *
 * The surest, then the most complete, then the shortest: so a sentence before it is not taken in.
 */
function attributionTo(lines: readonly Line[], first: number, last: number): Marker | undefined {
  if (!canEnd(lineAt(lines, last))) return undefined;
  const quoted = isQuoteNext(lines, last + 1);
  let best: Attribution | undefined;
  let from = last;
  for (const { start, text } of wrappings(lines, first, last)) {
    const found = attributionOf(text);
    if (!found || (found.form !== 'sure' && !quoted) || rank(found) <= rank(best)) continue;
    best = found;
    from = start;
  }
  return best && { start: from, end: last + 1, form: best.form };
}

const RANKS = { named: 1, 'above-quote': 4, sure: 7 } as const;

const rank = (found: Attribution | undefined): number => (found ? RANKS[found.form] + found.parts : 0);

/** Whether a line ends as an attribution does: with a colon, an ornament, a bracket, or a verb that needs no colon. */
const canEnd = (line: Line): boolean =>
  isShort(line) &&
  (line.kind === 'text'
    ? /[:：>*_-]$|[\p{sc=Han}\p{sc=Hang}]$/u.test(line.body)
    : /^> ?[^>]*[:：]$/.test(line.body) && line.body.length < SHORT_END);

/** The rest of an address that was wrapped before its `>`: "> wrote:". */
const SHORT_END = 40;

function* wrappings(lines: readonly Line[], first: number, last: number): Generator<{ start: number; text: string }> {
  let text = lineAt(lines, last).body;
  yield { start: last, text };
  for (let start = last - 1; start >= Math.max(first, last - WRAPPED_TO); start -= 1) {
    const line = lineAt(lines, start);
    if (!continues(line, text)) return;
    text = `${line.body} ${text}`;
    if (line.kind === 'text') yield { start, text };
  }
}

/** Whether `line` and the `rest` below it may be one line. A blank one between stands only before a lone address. */
function continues(line: Line, rest: string): boolean {
  if (line.kind === 'blank') return rest.startsWith('<');
  return line.kind === 'text' && line.raw.length + rest.length < LONGEST && !/[!?]$|\p{L}{5}\.$/u.test(line.body);
}
