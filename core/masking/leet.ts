const LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** A word with the letters that its figures stand for: "d0t", "4rroba", "gma1l". Such as have none, or nothing else, stay. */
export const withoutFigures = (word: string): string =>
  /\d/.test(word) && /\p{L}/u.test(word) ? word.replace(/[013457]/g, (figure) => LETTERS[figure] ?? figure) : word;
