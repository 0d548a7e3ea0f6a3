import { isNumberWord, mayNamePeople, nameOfNumber, saysNumberOf } from './phone-words.ts';
import { wordStart } from './word-bounds.ts';

/** How surely the noun directly before a number says what is numbered: some are also whom one calls. */
export type Naming = 'sure' | 'weak';

const LONGEST_WORD = 24;
const WIDEST_JOINT = 5;
const MOST_JOINTS = 3;
/** "code = 0381 …" */
const EQUALS = /= ?$/;
const JOINTS: ReadonlySet<string> = new Set(" \t:=#.°º№'-–—/");
const LONGEST_ABBREVIATION = 5;

/**
 * What stands directly before the number at `start`, with nothing but "no.", "is", ":" and the like between: "Booking
 * no.: 0381 …" names it, "the booking of Mrs Oakes, 0381 …" does not. Undefined where no noun does.
 */
export function namingBefore(text: string, start: number): Naming | undefined {
  let numbered = EQUALS.test(text.slice(Math.max(0, start - WIDEST_JOINT), start));
  let end = start;
  for (let joints = 0; joints < MOST_JOINTS; joints += 1) {
    const { from, word } = wordUpTo(text, end);
    if (word === '') return undefined;
    const naming = namingOf(word, numbered);
    if (naming !== undefined) return naming;
    if (!isNumberWord(word) && !BETWEEN.has(word)) return numbered && !OF_PEOPLE.has(word) ? 'weak' : undefined;
    numbered ||= isNumberWord(word);
    end = from;
  }
  return undefined;
}

function namingOf(word: string, numbered: boolean): Naming | undefined {
  if (!numbered && mayNamePeople(word)) return 'weak';
  if (nameOfNumber(word)) return 'sure';
  return saysNumberOf(word) ? 'weak' : undefined;
}

/** Between a noun and its number: "booking no. is …", "n° de …" */
const BETWEEN: ReadonlySet<string> = new Set('is ist est es é to это هو هي lautet was'.split(' '));
/** "my no." */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'my mine mein meine mijn mon mi meu minha mój moj мой our unser unsere notre nuestro onze nasz nosso наш his her their the der die das le la el het o a de new private on under at unter auf sous au op pod по на and und et y en e i и or call ring text'.split(
    ' ',
  ),
);

/** The word that ends before `end`, joints aside, in lower case; nothing where a sentence ends there, or none stands. */
function wordUpTo(text: string, end: number): { readonly from: number; readonly word: string } {
  let last = end;
  while (end - last < WIDEST_JOINT && JOINTS.has(text.charAt(last - 1))) last -= 1;
  const from = wordStart(text, last, LONGEST_WORD);
  const word = text.slice(from, last).toLowerCase();
  const stops = text.startsWith('. ', last) && word.length > LONGEST_ABBREVIATION && !/nr$/.test(word);
  return { from, word: stops ? '' : word };
}
