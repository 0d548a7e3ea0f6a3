import { type Label, labelsFrom } from './domain-labels.ts';
import { dotAfter } from './dot-sign.ts';
import { wordEnd } from './word-bounds.ts';
import { wordTable } from './word-table.ts';

/** "g mail dot com", "out look", "the Google mail": a provider's name in several words. */
export function splitProvider(text: string, from: number): readonly Label[] | undefined {
  const first = wordEnd(text, from, LONGEST_PART);
  const second = text.charCodeAt(first);
  if (second !== SPACE && second !== HYPHEN && second !== APOSTROPHE) return undefined;
  if (FIRST_WORDS(text, from, first) === undefined) return undefined;
  const written = SPLIT.exec(text.slice(from, from + LONGEST_SPLIT))?.[0];
  if (written === undefined) return undefined;
  const end = from + written.length;
  const name = written
    .toLowerCase()
    .replace('gee', 'g')
    .replace(ARTICLE, '')
    .replaceAll(/[ -]|'s/g, '');
  const dot = dotAfter(text, end);
  const rest = dot ? labelsFrom(text, dot.end) : [];
  return [{ name, end }, ...rest.map((label, at) => (at === 0 ? { ...label, dot } : label))];
}

const FIRST_WORDS = wordTable(
  'the der dem le la el o il de het g gee hot y fast rocket proton google yahoo out i جي هوت'
    .split(' ')
    .map((word): [string, true] => [word, true]),
);
const ARTICLE = /^(?:the|der|dem|le|la|el|o|il|de|het) /i;
const SPLIT =
  /^(?:(?:the|der|dem|le|la|el|o|il|de|het) )?(?:(?:g|gee|hot|y|fast|rocket|proton|google(?:'s)?|yahoo(?:'s)?)[ -]mail|out[ -]look|i[ -]cloud|جي ميل|هوت ميل)(?![\p{L}\d])/iu;
const LONGEST_SPLIT = 22;
const LONGEST_PART = 7;
const HYPHEN = 45;
const APOSTROPHE = 39;
const SPACE = 32;

/** Whether one begins at `from`. */
export const isSplitProvider = (text: string, from: number): boolean => splitProvider(text, from) !== undefined;
