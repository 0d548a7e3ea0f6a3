/** Groups of thousands with spaces between; else figures with one sign between, as decimals and thousands have. */
const NUMBER = /\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?!\d)|\d+(?:[.,'’٫٬]\d+)*/g;
/** Where the decimal digits begin of those who write to Foyer: Arabic, Persian, full-width. */
const ZEROS: readonly number[] = [0x0660, 0x06f0, 0xff10];

/** The numbers of a text by their digits alone: languages part thousands and decimals each in its own way. */
export const numbersOf = (text: string): readonly string[] =>
  (western(text).match(NUMBER) ?? []).map((number) => number.replace(/\D/g, ''));

const western = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(figureOf(digit.charCodeAt(0))));

const figureOf = (code: number): number => code - Math.max(...ZEROS.filter((zero) => zero <= code));
