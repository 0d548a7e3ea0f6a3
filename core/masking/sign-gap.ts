import { FILLERS } from './address-words.ts';
import { isAlphanumeric, isLetter } from './character-class.ts';
import { wordStart } from './word-bounds.ts';

const LONGEST_GAP = 7;
const LONGEST_FILLER = 10;
const MOST_FILLERS = 4;
const NEWLINE = 10;

/** Where what is neither letter nor digit ends that begins at `at`, over the end of one line at most, and not over an @. */
export function gapAfter(text: string, at: number): number {
  let end = at;
  let lines = 0;
  while (end - at < LONGEST_GAP && isGap(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === NEWLINE) lines += 1;
    if (lines > 1) break;
    end += 1;
  }
  return end;
}

/** Where what is neither letter nor digit begins that ends at `at`, likewise. */
export function gapBefore(text: string, at: number): number {
  let start = at;
  let lines = 0;
  while (at - start < LONGEST_GAP && isGap(text.charCodeAt(start - 1))) {
    if (text.charCodeAt(start - 1) === NEWLINE) lines += 1;
    if (lines > 1) break;
    start -= 1;
  }
  return start;
}

const isGap = (code: number): boolean => code >= NEWLINE && !isStop(code) && !isAlphanumeric(code);

/** An @, and what stands in a masked text for what was found there. */
const isStop = (code: number): boolean => code === AT || code === ENVELOPE || code === TELEPHONE;

const AT = 64;
const ENVELOPE = 0x2709;
const TELEPHONE = 0x260e;

/** Whether a blank, a comma or an apostrophe stands there. */
function isPause(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (PAUSES.has(text.charCodeAt(at))) return true;
  return false;
}

const PAUSES: ReadonlySet<number> = new Set([..." \n\t\r\f\v,'"].map((pause) => pause.charCodeAt(0)));

/** Where the words end that fill a pause, with the gaps behind them, the first of them beginning at `at`. */
export function skipFillers(text: string, at: number): number {
  let from = at;
  for (let count = 0; count < MOST_FILLERS; count += 1) {
    let end = from;
    while (end - from < LONGEST_FILLER && isLetter(text.charCodeAt(end))) end += 1;
    if (FILLERS(text, from, end) === undefined) break;
    const next = gapAfter(text, end);
    if (!isPause(text, end, next)) break;
    from = next;
  }
  return from;
}

/** Where such words begin, with the gaps before them, the last of them ending at `at`. */
export function skipFillersBack(text: string, at: number): number {
  let to = at;
  for (let count = 0; count < MOST_FILLERS; count += 1) {
    const start = wordStart(text, to, LONGEST_FILLER);
    if (FILLERS(text, start, to) === undefined) break;
    const next = gapBefore(text, start);
    if (!isPause(text, next, start)) break;
    to = next;
  }
  return to;
}
