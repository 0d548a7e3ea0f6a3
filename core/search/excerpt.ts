/** Characters of a text that are shown before what was found, and from there on. */
const BEFORE = 35;
const AFTER = 85;
/** So many more are looked through for them, since blanks count for one. */
const SLACK = 4;
/** A word that would be cut is left out where it is no longer. */
const LONGEST_CUT = 15;

const BLANK = /[\s\p{Cc}]+/gu;
/** Signs that turn the direction of all that follows them, and halves of what was cut in two. */
const LEFT_OUT = /[\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** Around 120 characters of a text from around `at`, on one line, with an ellipsis where it goes on. */
export function excerptAround(text: string, at: number): string {
  const here = isSecondHalf(text, at) ? at - 1 : at;
  const all = text.length <= (BEFORE + AFTER) * SLACK ? oneLine(text.trim()) : [];
  if (all.length > 0 && all.length <= BEFORE + AFTER) return all.join('');
  const [before, after] = [text.slice(0, here).trimStart(), text.slice(here).trimEnd()];
  const first = lastOf(oneLine(before.slice(-BEFORE * SLACK)), BEFORE, before.length > BEFORE * SLACK);
  const last = firstOf(oneLine(after.slice(0, AFTER * SLACK)), AFTER, after.length > AFTER * SLACK);
  return `${first}${last}`.replace(/ +/g, ' ').trim();
}

const isSecondHalf = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.charAt(at));

const oneLine = (text: string): readonly string[] => Array.from(text.replace(LEFT_OUT, '').replace(BLANK, ' '));

function lastOf(signs: readonly string[], most: number, isCut: boolean): string {
  if (signs.length <= most && !isCut) return signs.join('');
  const kept = signs.slice(-most);
  const blank = kept.slice(0, LONGEST_CUT).indexOf(' ');
  return `…${kept.slice(blank + 1).join('')}`;
}

function firstOf(signs: readonly string[], most: number, isCut: boolean): string {
  if (signs.length <= most && !isCut) return signs.join('');
  const kept = signs.slice(0, most);
  const blank = kept.slice(-LONGEST_CUT).lastIndexOf(' ');
  return `${kept.slice(0, blank < 0 ? most : kept.length - LONGEST_CUT + blank).join('')}…`;
}
