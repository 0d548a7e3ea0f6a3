import type { AtSign } from './at-sign.ts';
import { namedSigns } from './named-signs.ts';
import { plainSigns } from './plain-signs.ts';
import type { WordList } from './word-list.ts';

/** All signs in `text`, which is folded. */
export const atSignsIn = (text: string, words: WordList): readonly AtSign[] => [
  ...plainSigns(text),
  ...namedSigns(text, words),
  ...picturedSigns(text),
];

/** An envelope, or the animal that a language calls the sign by. */
function picturedSigns(text: string): readonly AtSign[] {
  return Array.from(text.matchAll(PICTURES), ({ index, 0: picture }) => ({
    start: index,
    end: index + picture.length,
    kind: 'pictured',
  }));
}

/** By its units, without the flag that would make every search take longer: U+2709, 1F300, 1F40C, 1F412, 1F418, 1F435, 1F436, 1F48C, 1F4E7 to 1F4E9. */
const PICTURES = /\u2709|\ud83c\udf00|\ud83d[\udc0c\udc12\udc18\udc35\udc36\udc8c\udce7-\udce9]/g;
