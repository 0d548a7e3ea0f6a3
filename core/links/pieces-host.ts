import { isAlphanumeric, isLetter } from '../masking/character-class.ts';
import { wordEnd } from '../masking/word-bounds.ts';
import type { Attempt } from './host-link.ts';
import { hostName, siteOf } from './host-name.ts';
import { tailAfter } from './link-tail.ts';
import { THEN_WORDS, WEB_WORDS } from './link-words.ts';
import { topKindAt } from './top-level.ts';

const LONGEST_TOP = 24;
const LONGEST_BEFORE = 80;
const MOST_BETWEEN = 4;
const MOST_WORDS = 6;
const SHORTEST_NAME = 5;

/** A host told part by part: "type casa-rosa and then .com", its top-level domain with its dot at `at`. */
export function piecesHost(text: string, at: number, floor: number): Attempt | undefined {
  if (isAlphanumeric(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 1))) return undefined;
  const top = wordEnd(text, at + 1, LONGEST_TOP);
  const kind = isAlphanumeric(text.charCodeAt(top)) ? undefined : topKindAt(text, at + 1, top);
  if (!kind || kind === 'word' || kind === 'file') return undefined;
  const before = text.slice(Math.max(floor, at - LONGEST_BEFORE), at);
  const said = before.slice(before.lastIndexOf('. ') + 1);
  const name = nameBefore(said);
  if (!name) return undefined;
  const host = hostName(`${name.name}.${text.slice(at + 1, top)}`);
  const { end } = tailAfter(text, top);
  return { link: { start: at - said.length + name.start, end, host, site: siteOf(host), form: 'hidden' }, next: end };
}

interface Name {
  readonly name: string;
  readonly start: number;
}

/** The name before the words that say that the next part follows. */
function nameBefore(said: string): Name | undefined {
  const words = [...said.matchAll(/[\p{L}\d][\p{L}\d-]*/gu)];
  const then = words.findLastIndex(([word]) => THEN_WORDS.has(word.toLowerCase()));
  if (then < 0 || words.length - then > MOST_BETWEEN) return undefined;
  const told = words.slice(0, then).some(([word]) => WEB_WORDS.has(word.toLowerCase()));
  const [found] = words
    .slice(Math.max(0, then - MOST_WORDS), then)
    .filter(({ 0: word }) => isChosen(word) || (told && word.length > SHORTEST_NAME && !isSaid(word.toLowerCase())))
    .slice(-1);
  return found ? { name: found[0].toLowerCase(), start: found.index } : undefined;
}

const isSaid = (word: string): boolean => WEB_WORDS.has(word) || THEN_WORDS.has(word);

const isChosen = (word: string): boolean => word.length > SHORTEST_NAME && /\p{L}-\p{L}|\p{L}\d/u.test(word);
