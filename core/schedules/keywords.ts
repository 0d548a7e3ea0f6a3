import { foldText } from '../masking/fold-text.ts';

/** More of a message is not searched, in characters: what somebody asks stands before that. */
const SEARCHED = 10_000;

/** Letters of the nine languages that are others with a mark, though Unicode takes them for letters of their own. */
const PLAIN = Object.entries({ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ى: 'ي', ة: 'ه' });

/** The words of a text, letters and figures: case, accents, width and what is invisible make no difference. */
export function wordsOf(text: string): readonly string[] {
  const { text: folded } = foldText(text.slice(0, SEARCHED));
  const bare = folded
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase();
  const plain = PLAIN.reduce((written, [letter, as]) => written.replaceAll(letter, as), bare);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What keywords go on with, word by word. */
interface Node {
  readonly next: Map<string, Node>;
  isWhole: boolean;
}

/**
 * Whether words hold one of the keywords, whole words in its order. A keyword without a word is never held.
 *
 * Linear in the number of words, however many keywords there are.
 */
export function holdsKeyword(words: readonly string[], keywords: readonly string[]): boolean {
  const root: Node = { next: new Map(), isWhole: false };
  for (const keyword of keywords) add(root, wordsOf(keyword));
  return words.some((_, at) => beginsAt(root, words, at));
}

function add(root: Node, words: readonly string[]): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map<string, Node>(), isWhole: false };
    node.next.set(word, next);
    node = next;
  }
  if (node !== root) node.isWhole = true;
}

function beginsAt(root: Node, words: readonly string[], start: number): boolean {
  let node: Node | undefined = root;
  for (let at = start; node; at += 1) {
    if (node.isWhole) return true;
    node = node.next.get(words[at] ?? '');
  }
  return false;
}
