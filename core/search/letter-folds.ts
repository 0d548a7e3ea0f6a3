/** Letters that no decomposition takes apart, as people write them who lack the key, by language or not. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ŧ: 't', þ: 'th' }),
  ...Object.entries({ ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا' }),
  ...Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(0x660 + digit), String(digit)] as const),
  ...Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(0x6f0 + digit), String(digit)] as const),
]);

/**
 * What is left out of a word: marks of scripts that are read without them, signs that show nothing, and what only draws a word
 * out. Vowel signs of other scripts, and the marks that make another syllable of a kana, stay.
 */
export const LEFT_OUT =
  /(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]|\p{Cf}|\u0640/gu;

/** What belongs to the character before it: marks, signs that show nothing, halves of syllables. */
export const EXTENDS = /[\p{M}\p{Cf}\uff9e\uff9f\u1160-\u11ff\u314f-\u3163\uffa0-\uffdc]/u;

/** What parts words. */
export const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

/** Scripts whose words stand without spaces, or are of two signs: in these, pairs are looked for. */
const DENSE =
  /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** The first of them. */
const FIRST_DENSE = 0xe00;

/** Whether a code point is of a script in which two signs are a word. */
export const isDense = (point: number): boolean => point >= FIRST_DENSE && DENSE.test(String.fromCodePoint(point));
