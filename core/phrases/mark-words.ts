import type { Span } from '../masking/span.ts';
import { prefixLength } from './arabic-prefix.ts';
import { isJoint } from './disguises.ts';
import { letterAt } from './letter-at.ts';
import type { Mark } from './mark.ts';
import { moneyEnd } from './money-signs.ts';
import { SKIPPED } from './plain-letters.ts';
import { ROLES } from './role.ts';
import { type Boundary, boundaryAt } from './sentence-bounds.ts';
import { type Match, type WordTrie, wordEnd } from './word-trie.ts';

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

/** It parts words and nothing else. */
const SPACE = 0x20;
const START = { by: 'sentence', word: 0, clause: 0 } as const;

class Marking {
  readonly #words: Words;
  readonly #fixed: readonly FixedMark[];
  readonly #marks: Mark[] = [];
  #next = 0;
  #word = 0;
  #clause = 0;
  #clauses = 0;
  /** Where a part of a sentence ended last, and which one. */
  #last: { readonly by: Boundary; readonly word: number; readonly clause: number } = START;
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
    const code = letterAt(plain, at);
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
    if (text.charCodeAt(at) === SPACE) return at + 1;
    const bound = boundaryAt(text, plain, at);
    if (bound !== undefined) this.#goOn(bound);
    const end = moneyEnd(text, at);
    if (end > at) {
      this.#word += 1;
      this.#add(ROLES.amount, { start: at, end });
    }
    return Math.max(end, at + 1);
  }

  /** A single word between commas ("please") parts nothing: what follows goes on with what was before. */
  #goOn(bound: Boundary): void {
    const { by, word, clause } = this.#last;
    const inserted = bound === 'clause' && by === 'clause' && this.#word - word === 1;
    this.#last = { by: bound, word: this.#word, clause: this.#clause };
    this.#clause = inserted ? clause : this.#nextClause();
    if (bound === 'sentence') this.#sentence += 1;
  }

  #nextClause(): number {
    this.#clauses += 1;
    return this.#clauses;
  }

  #wordAt(at: number): number {
    const { text, plain, trie, own } = this.#words;
    const match = own.match(text, plain, at) ?? trie.match(text, plain, at) ?? this.#behindPrefix(at);
    const end = Math.min(match?.end ?? this.#unknownEnd(at), this.#fixed[this.#next]?.start ?? text.length);
    this.#word += 1;
    if (match && match.roles !== 0) this.#add(match.roles, { start: at, end });
    return Math.max(end, at + 1);
  }

  /** What an Arabic word means without what is written together with it: "and", "by", "to", "the". */
  #behindPrefix(at: number): Match | undefined {
    const { text, plain, trie } = this.#words;
    const length = prefixLength(plain, at);
    return length === 0 ? undefined : trie.match(text, plain, at + length);
  }

  /** Of letters set apart, the first may be a word of its own: "в Г у г л е". */
  #unknownEnd(at: number): number {
    const { text, plain } = this.#words;
    return plain[at + 1] === SKIPPED && isJoint(text.charAt(at + 1)) ? at + 2 : wordEnd(plain, at + 1);
  }

  #add(roles: number, span: Span): void {
    if ((roles & ROLES.but) !== 0) this.#clause = this.#nextClause();
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
