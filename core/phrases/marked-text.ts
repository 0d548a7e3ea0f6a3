import { has, type Mark } from './mark.ts';

/** The marks of a text, and what stands in each part of a sentence. */
export class MarkedText {
  readonly marks: readonly Mark[];
  readonly #clauses: number[] = [];
  readonly #sentences: number[] = [];

  constructor(marks: readonly Mark[]) {
    this.marks = marks;
    for (const { clause, sentence, roles } of marks) {
      this.#clauses[clause] = (this.#clauses[clause] ?? 0) | roles;
      this.#sentences[sentence] = (this.#sentences[sentence] ?? 0) | roles;
    }
  }

  /** All roles in the parts of sentences that the two stand in. */
  clauses(one: Mark, other: Mark): { readonly roles: number } {
    return { roles: (this.#clauses[one.clause] ?? 0) | (this.#clauses[other.clause] ?? 0) };
  }

  sentence(mark: Pick<Mark, 'sentence'>): { readonly roles: number } {
    return { roles: this.#sentences[mark.sentence] ?? 0 };
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
