const FIGURES = '013457';
const LETTERS = 'oleast';

/** A word with the letters that its figures stand for: "d0t", "4rroba", "gma1l". Such as have none, or nothing else, stay. */
export const withoutFigures = (word: string): string =>
  /\d/.test(word) && /\p{L}/u.test(word)
    ? word.replace(/[013457]/g, (figure) => LETTERS.charAt(FIGURES.indexOf(figure)))
    : word;

/** All forms of a word with figures for some of its letters, itself not among them. */
export function withFigures(word: string): readonly string[] {
  let forms = [''];
  for (const letter of word) {
    const figure = FIGURES.charAt(LETTERS.indexOf(letter));
    const written = LETTERS.includes(letter) ? [letter, figure] : [letter];
    forms = forms.flatMap((form) => written.map((one) => form + one));
  }
  return forms.filter((form) => form !== word);
}
