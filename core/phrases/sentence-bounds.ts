import { letterAt } from './letter-at.ts';
/** What ends at a sign between words. */
export type Boundary = 'clause' | 'sentence';

const ENDS = '.!?;؟؛。…';
const PARTS = ',،()–|';
const SPACES = ' \n\t';

/** What ends at the unit `at` of `text`, which is no letter. A dot within a number, a name or an abbreviation ends nothing. */
export function boundaryAt(text: string, plain: Uint16Array, at: number): Boundary | undefined {
  const sign = text.charAt(at);
  const next = text.charAt(at + 1);
  if (sign === '\n') return next === '\n' ? 'sentence' : undefined;
  if (ENDS.includes(sign)) return endsSentence(text, plain, at, sign) ? 'sentence' : undefined;
  if (PARTS.includes(sign)) return SPACES.includes(next) || sign === '(' ? 'clause' : undefined;
  return sign === '-' && next === ' ' && text.charAt(at - 1) === ' ' ? 'clause' : undefined;
}

function endsSentence(text: string, plain: Uint16Array, at: number, sign: string): boolean {
  const next = text.charAt(at + 1);
  if (!SPACES.includes(next)) return sign !== '.' && !ENDS.includes(next);
  return sign !== '.' || !isAbbreviation(text, plain, at);
}

/** Letters of an abbreviation before its dot at most: "approx. 30 euros", "bzw. per". */
const SHORT = 3;

/** A short word before the dot, and no capital behind it. */
function isAbbreviation(text: string, plain: Uint16Array, at: number): boolean {
  const next = text.charAt(at + 2);
  let letters = 0;
  while (letters <= SHORT && letterAt(plain, at - 1 - letters) !== 0) letters += 1;
  return letters > 0 && letters <= SHORT && /[\p{Ll}\d]/u.test(next);
}
