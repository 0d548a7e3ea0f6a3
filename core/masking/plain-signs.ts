import type { AtSign } from './at-sign.ts';
import { isAlphanumeric, isLetter } from './character-class.ts';
import { gapAfter, gapBefore, skipFillers, skipFillersBack } from './sign-gap.ts';
import type { Span } from './span.ts';
import { wordStart } from './word-bounds.ts';
import { wrappedSign, wrappingOf } from './wrapping.ts';

export function plainSigns(text: string): readonly AtSign[] {
  const signs: AtSign[] = [];
  let end = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', end)) {
    end = at + 1;
    while (text.charAt(end) === '@' || text.startsWith(' @', end)) end += 1;
    end = spelledEnd(text, end);
    if (isAlphanumeric(text.charCodeAt(at - 1)) && isAlphanumeric(text.charCodeAt(end))) {
      signs.push({ start: at, end, kind: 'tight' });
      continue;
    }
    const span = withFillers(text, withLineEnds(text, withSymbols(text, { start: at, end })));
    const spaced = /\s/.test(text.slice(Math.max(0, span.start - 1), span.end + 1));
    const wrapping = wrappingOf(text, span);
    signs.push(wrapping ? wrappedSign(text, wrapping) : { ...span, kind: spaced ? 'loose' : 'tight' });
  }
  return signs;
}

/** "→@←" */
function withSymbols(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (start - from < MOST_SYMBOLS && isSymbol(text.charCodeAt(from - 1))) from -= 1;
  while (to - end < MOST_SYMBOLS && isSymbol(text.charCodeAt(to))) to += 1;
  return { start: from, end: to };
}

const MOST_SYMBOLS = 4;
const FIRST_SYMBOL = 0x2000;

const isSymbol = (code: number): boolean => code >= FIRST_SYMBOL && code < BLANK && !isLetter(code);

/** What stands in a text for what was taken out of it. */
const BLANK = 0xfffc;

/** Where the sign ends that stands for a letter of its own name, and ended at `end`: "@t", "@rroba". */
function spelledEnd(text: string, end: number): number {
  const name = end + (text.startsWith('t', end) ? 1 : REST.length);
  const spelled = text.startsWith('t', end) || text.startsWith(REST, end);
  return spelled && text.charCodeAt(name) <= SPACE ? name : end;
}

const REST = 'rroba';
const SPACE = 32;

/** The sign with the end of a line beside it, that of a quoted one too: a client broke the line within the address. */
function withLineEnds(text: string, { start, end }: Span): Span {
  if (!isBeside(text, start) && text.charCodeAt(end) > SPACE) return { start, end };
  const [before = ''] = ENDED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LINE_END), start)) ?? [];
  const [after = ''] = ENDED_AFTER.exec(text.slice(end, end + LONGEST_LINE_END)) ?? [];
  return { start: start - before.length, end: end + after.length };
}

/** Whether a line may have ended before: a blank, or the mark of a quoted line. */
const isBeside = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) <= SPACE || text.charCodeAt(start - 1) === QUOTE;

const QUOTE = 62;
const LONGEST_LINE_END = 5;
const ENDED_BEFORE = / ?\r?\n(?:> ?)?$/;
const ENDED_AFTER = /^ ?\r?\n(?:> ?)?/;

/** "then @ then", "+ @ +": the sign with what is said, or added up, around it. */
export function withFillers(text: string, span: Span): Span {
  const [before, after] = [gapBefore(text, span.start), gapAfter(text, span.end)];
  const [start, end] = [skipFillersBack(text, before), skipFillers(text, after)];
  if (before - wordStart(text, before, 2) === 1) return span;
  const added = before < span.start && text.slice(before, span.start) === text.slice(span.end, after);
  if (start < before && end === after) return { start, end: span.end };
  return start < before || (added && after > span.end + 1) ? { start, end } : span;
}
