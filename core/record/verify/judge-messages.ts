import { CHAIN_BEGINS } from '../message-record.ts';
import type { Finding } from './findings.ts';
import { longestRun } from './longest-run.ts';
import type { ReadMessage, ReadPiece } from './read-piece.ts';

/** What the messages of a file are held against: the signed digests or, where there is no proof, their own numbers. */
export interface Basis {
  /** How many there are to be. */
  readonly count: number;
  /** The id of the message in a place, counted from 1. */
  idOf(place: number): string;
  /** The place that a message belongs to; undefined where it is none that was issued. */
  placeOf(message: ReadMessage): number | undefined;
  /** What stands before the block that is in that place of the file, from 1. */
  separatorOf(place: number): string;
  /** Hash of the latest message, where it is known. */
  readonly lastHash?: string | undefined;
  /** Pieces before the first message are of the header, which is known to be altered. */
  readonly headTorn: boolean;
  /** Pieces behind the last message are of the proof, which is known to be altered. */
  readonly endTorn: boolean;
}

/** Names each message that was altered, is missing or stands elsewhere, in order, and then what was added. */
export const judgeMessages = (pieces: readonly ReadPiece[], basis: Basis): readonly Finding[] =>
  new Judgement(pieces, basis).findings();

class Judgement {
  readonly #basis: Basis;
  /** By place, in the order of the file. */
  readonly #placed = new Map<number, ReadMessage>();
  readonly #places: ReadonlyMap<ReadMessage, number>;
  /** Places whose message is there under its name, but is not the one that was issued. */
  readonly #claimed = new Set<number>();
  readonly #added: Finding[] = [];
  readonly #found = new Map<number, 'altered' | 'missing' | 'reordered'>();

  constructor(pieces: readonly ReadPiece[], basis: Basis) {
    this.#basis = basis;
    const messages = pieces.filter((piece) => piece.kind === 'message');
    for (const message of messages) this.#place(message);
    this.#places = new Map([...this.#placed].map(([place, message]) => [message, place]));
    for (const message of messages) if (basis.placeOf(message) === undefined) this.#claim(message);
    this.#judgePlaces(pieces);
    this.#judgeChain();
    this.#judgeSeparators(messages);
  }

  findings(): readonly Finding[] {
    const named = [...this.#found].sort(([a], [b]) => a - b);
    return [...named.map(([place, kind]) => ({ kind, message: this.#basis.idOf(place) })), ...this.#added];
  }

  #place(message: ReadMessage): void {
    const place = this.#basis.placeOf(message);
    if (place === undefined) return;
    if (this.#placed.has(place)) this.#added.push({ kind: 'added', message: message.id });
    else this.#placed.set(place, message);
  }

  /** A message that was not issued stands for the one whose name it bears, where that is not there. */
  #claim({ id, seq }: ReadMessage): void {
    const stands = seq <= this.#basis.count && id === this.#basis.idOf(seq);
    if (stands && !this.#placed.has(seq) && !this.#claimed.has(seq)) this.#claimed.add(seq);
    else this.#added.push({ kind: 'added', message: id });
  }

  /** Pieces that are no message are what is left of those that are missing between the same neighbours. */
  #judgePlaces(pieces: readonly ReadPiece[]): void {
    const kept = longestRun([...this.#placed.keys()]);
    const torn = this.#tornBefore(pieces, kept);
    let gap: number[] = [];
    for (let place = 1; place <= this.#basis.count + 1; place++) {
      if (!kept.has(place) && place <= this.#basis.count) gap.push(place);
      else {
        this.#judgeGap(gap, torn.get(place) ?? 0, this.#isExcused(place, kept));
        gap = [];
      }
    }
  }

  /** How many pieces that are no message stand before each kept place. */
  #tornBefore(pieces: readonly ReadPiece[], kept: ReadonlySet<number>): ReadonlyMap<number, number> {
    const torn = new Map<number, number>();
    let next = this.#basis.count + 1;
    for (const piece of pieces.toReversed()) {
      const place = piece.kind === 'message' ? this.#places.get(piece) : undefined;
      if (piece.kind === 'fragments') torn.set(next, (torn.get(next) ?? 0) + piece.count);
      else if (place !== undefined && kept.has(place)) next = place;
    }
    return torn;
  }

  #isExcused(border: number, kept: ReadonlySet<number>): boolean {
    const { headTorn, endTorn, count } = this.#basis;
    return (headTorn && kept.values().every((place) => place >= border)) || (endTorn && border > count);
  }

  #judgeGap(gap: readonly number[], torn: number, excused: boolean): void {
    const lost = gap.filter((place) => !this.#placed.has(place) && !this.#claimed.has(place));
    for (const place of gap) this.#found.set(place, this.#placed.has(place) ? 'reordered' : 'altered');
    for (const place of lost.slice(torn)) this.#found.set(place, 'missing');
    const explained = excused || lost.length > 0 || gap.some((place) => this.#claimed.has(place));
    if (torn > 0 && !explained) this.#added.push({ kind: 'added' });
  }

  #judgeChain(): void {
    for (const [place, { sound, hash, prev }] of this.#placed) {
      const begins = place > 1 || prev === CHAIN_BEGINS;
      if (!sound || !begins || !this.#isFollowed(place, hash)) this.#found.set(place, 'altered');
    }
  }

  /** Whether the next message, where it can be believed, names this one's hash as that of the one before. */
  #isFollowed(place: number, hash: string): boolean {
    const next = this.#placed.get(place + 1);
    if (next) return !next.sound || next.prev === hash;
    return place < this.#basis.count || (this.#basis.lastHash ?? hash) === hash;
  }

  /** A message that was moved may have kept what stood before it. */
  #judgeSeparators(messages: readonly ReadMessage[]): void {
    for (const [index, message] of messages.entries()) {
      const place = this.#places.get(message);
      if (place === undefined) continue;
      const expected = [place, index + 1].map((at) => this.#basis.separatorOf(at));
      if (!expected.includes(message.separator)) this.#found.set(place, 'altered');
    }
  }
}
