const FIGURES = '013457';
const LETTERS = 'oleast';

/** A word with the letters that its figures stand for: "d0t", "4rroba", "gma1l". Such as have none, or nothing else, stay. */
export const withoutFigures = (word: string): string =>
  /\d/.test(word) && /\p{L}/u.test(word)
    ? word.replace(/[013457]/g, (figure) => LETTERS.charAt(FIGURES.indexOf(figure)))
    : word;
