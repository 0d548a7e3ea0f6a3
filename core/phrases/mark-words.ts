import type { Span } from '../masking/span.ts';
import type { Mark } from './mark.ts';
import { ROLES } from './role.ts';
import { boundaryAt } from './sentence-bounds.ts';
import { type WordTrie, wordEnd } from './word-trie.ts';

/** A folded text and what its words can mean. */
export interface Words {
  readonly text: string;
  /** The same, as its letters read. */
  readonly plain: Uint16Array;
  readonly trie: WordTrie;
  /** Names of the platform's own, before all else. */
  readonly own: WordTrie;
}

/** What was found before words are looked at, and is no word: account numbers, links. */
export interface FixedMark extends Span {
  readonly roles: number;
}

/** All that can mean something in a text, in its order; `fixed` are in that order too, none within another. */
export const markWords = (words: Words, fixed: readonly FixedMark[]): Mark[] => new Marking(words, fixed).marks();

const MONEY_SIGNS = '€$£₽';

class Marking {
  readonly #words: Words;
  readonly #fixed: readonly FixedMark[];
  readonly #marks: Mark[] = [];
  #next = 0;
  #word = 0;
  #clause = 0;
  #sentence = 0;

  constructor(words: Words, fixed: readonly FixedMark[]) {
    this.#words = words;
    this.#fixed = fixed;
  }

  marks(): Mark[] {
    for (let at = 0; at < this.#words.text.length; ) at = this.#step(at);
    return this.#marks;
  }

  /** Where to go on. */
  #step(at: number): number {
    const { plain } = this.#words;
    const fixed = this.#fixed[this.#next];
    if (fixed?.start === at) return this.#fixedAt(fixed);
    const code = plain[at] ?? 0;
    if (code === 0) return this.#between(at);
    return this.#wordAt(at);
  }

  #fixedAt({ start, end, roles }: FixedMark): number {
    this.#next += 1;
    this.#word += 1;
    this.#add(roles, { start, end });
    return end;
  }

  #between(at: number): number {
    const { text, plain } = this.#words;
    const bound = boundaryAt(text, plain, at);
    if (bound !== undefined) this.#clause += 1;
    if (bound === 'sentence') this.#sentence += 1;
    else if (MONEY_SIGNS.includes(text.charAt(at))) this.#add(ROLES.send, { start: at, end: at + 1 });
    return at + 1;
  }

  #wordAt(at: number): number {
    const { text, plain, trie, own } = this.#words;
    const ours = own.match(text, plain, at);
    const match = ours ?? trie.match(text, plain, at);
    const end = Math.min(match?.end ?? wordEnd(plain, at + 1), this.#fixed[this.#next]?.start ?? text.length);
    this.#word += 1;
    if (match && match.roles !== 0) this.#add(match.roles, { start: at, end });
    return Math.max(end, at + 1);
  }

  #add(roles: number, span: Span): void {
    if ((roles & ROLES.but) !== 0) this.#clause += 1;
    this.#marks.push({
      ...span,
      roles,
      word: this.#word,
      clause: this.#clause,
      sentence: this.#sentence,
      index: this.#marks.length,
    });
  }
}
