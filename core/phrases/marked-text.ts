import { has, type Mark } from './mark.ts';

/** Marks of a sentence that are looked at from one beside it. */
const MOST = 12;

/** The marks of a text, and what stands in each part of a sentence. */
export class MarkedText {
  readonly marks: readonly Mark[];
  readonly #clauses: number[] = [];
  readonly #sentences: number[] = [];
  /** Each sentence's first mark. */
  readonly #firsts: number[] = [];

  constructor(marks: readonly Mark[]) {
    this.marks = marks;
    for (const [index, { clause, sentence, roles }] of marks.entries()) {
      this.#firsts[sentence] ??= index;
      this.#clauses[clause] = rolesAt(this.#clauses, clause) | roles;
      this.#sentences[sentence] = rolesAt(this.#sentences, sentence) | roles;
    }
  }

  /** All roles in the parts of sentences that the two stand in. */
  clauses(one: Mark, other: Mark): { readonly roles: number } {
    return { roles: rolesAt(this.#clauses, one.clause) | rolesAt(this.#clauses, other.clause) };
  }

  sentence(mark: Pick<Mark, 'sentence'>): { readonly roles: number } {
    return { roles: rolesAt(this.#sentences, mark.sentence) };
  }

  /** What stands in a sentence that is beside a mark's: the first of its marks. */
  inSentence({ sentence }: Pick<Mark, 'sentence'>): readonly Mark[] {
    const first = this.#firsts[sentence];
    return first === undefined
      ? []
      : this.marks.slice(first, first + MOST).filter((mark) => mark.sentence === sentence);
  }

  /** The marks of those roles in the same sentence, so many words away at most; the mark itself where it has them. */
  near(centre: Mark, wanted: number, words: number): readonly Mark[] {
    const found: Mark[] = [];
    const look = (from: number, step: number) => {
      for (let at = from; at >= 0; at += step) {
        const mark = this.marks[at];
        if (!mark || mark.sentence !== centre.sentence || Math.abs(mark.word - centre.word) > words) return;
        if (has(mark, wanted)) found.push(mark);
      }
    };
    look(centre.index, -1);
    look(centre.index + 1, 1);
    return found;
  }
}

/** None where nothing that means anything stands. */
const rolesAt = (parts: readonly number[], index: number): number => parts[index] ?? 0;
