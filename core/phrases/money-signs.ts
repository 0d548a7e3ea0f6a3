import { isDigit } from '../masking/character-class.ts';

const SIGNS = '€$£₽';
const BETWEEN = ' -./';

/** Figures of an amount at least, of an account or a phone. */
const FEWEST = 2;
/** So far is looked, and so long is hardly any number of an account. */
const REACH = 40;

/** Where a sign of money, an amount or the number of an account ends that stands at `at`; `at` where neither does. */
export function moneyEnd(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at))) return at < text.length && SIGNS.includes(text.charAt(at)) ? at + 1 : at;
  let count = 0;
  let end = at;
  for (let next = at; next - at < REACH && next < text.length; next += 1) {
    if (isDigit(text.charCodeAt(next))) {
      count += 1;
      end = next + 1;
    } else if (!BETWEEN.includes(text.charAt(next))) break;
  }
  return count < FEWEST ? at : end;
}
