import { isLetter } from './character-class.ts';

/** Where the letters begin that end at `end`, `most` of them looked at; `end` where there are none. */
export function wordStart(text: string, end: number, most: number): number {
  let start = end;
  while (end - start < most && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the letters end that begin at `start`, `most` of them looked at; `start` where there are none. */
export function wordEnd(text: string, start: number, most: number): number {
  let end = start;
  while (end - start < most && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}
