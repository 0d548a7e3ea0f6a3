import { PLACEHOLDERS, type Placeholder } from './placeholders.ts';

/** No placeholder is longer, nor is anything like one. */
const LONGEST = 40;
/** One letter in so many may be wrong. */
const LETTERS_PER_SLIP = 3;

/**
 * The placeholder that was probably meant by an unknown name: `guest.firstname`, `first_name` and `guest.fristName` are all
 * `guest.firstName`. Undefined where none is near.
 */
export function nearestPlaceholder(name: string): Placeholder | undefined {
  const typed = lettersOf(name);
  if (name.length > LONGEST || typed === '') return undefined;
  const [nearest] = PLACEHOLDERS.map((placeholder) => ({ placeholder, slips: slipsBetween(typed, placeholder) }))
    .filter(({ slips }) => slips * LETTERS_PER_SLIP <= typed.length)
    .toSorted((one, other) => one.slips - other.slips);
  return nearest?.placeholder;
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** To the whole name, or to what stands after its dot. */
function slipsBetween(typed: string, placeholder: Placeholder): number {
  const last = placeholder.slice(placeholder.indexOf('.') + 1);
  return Math.min(distance(typed, lettersOf(placeholder)), distance(typed, lettersOf(last)));
}

/** Letters to put in, take out or replace (Levenshtein), row by row of the table. */
function distance(typed: string, wanted: string): number {
  let above = Array.from(wanted, (_, column) => column + 1);
  let slips = wanted.length;
  for (const [row, letter] of [...typed].entries()) {
    let diagonal = row;
    slips = row + 1;
    above = above.map((up, column) => {
      slips = Math.min(diagonal + (letter === wanted.charAt(column) ? 0 : 1), up + 1, slips + 1);
      diagonal = up;
      return slips;
    });
  }
  return slips;
}
