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

/** Pieces between two messages that are none of those that were issued. */
interface Strays {
  count: number;
  /** Ids of those that call themselves messages, the last first. */
  readonly ids: string[];
}

class Judgement {
  readonly #basis: Basis;
  readonly #pieces: readonly ReadPiece[];
  readonly #messages: readonly ReadMessage[];
  /** By place, in the order of the file. */
  readonly #placed = new Map<number, ReadMessage>();
  readonly #places: ReadonlyMap<ReadMessage, number>;
  /** Where a message bears the name of one that was issued and is not there: that one, altered. */
  readonly #claimed = new Map<number, ReadMessage>();
  readonly #added: Finding[] = [];
  readonly #found = new Map<number, 'altered' | 'missing' | 'reordered'>();

  constructor(pieces: readonly ReadPiece[], basis: Basis) {
    this.#basis = basis;
    this.#pieces = pieces;
    this.#messages = pieces.filter((piece) => piece.kind === 'message');
    for (const message of this.#messages) this.#place(message);
    this.#places = new Map([...this.#placed].map(([place, message]) => [message, place]));
    for (const message of this.#messages) this.#claim(message);
    this.#judgeSeparators();
    this.#judgePlaces();
    this.#judgeChain();
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

  #claim(message: ReadMessage): void {
    const { id, seq } = message;
    const stands = this.#basis.placeOf(message) === undefined && id === this.#basis.idOf(seq);
    if (stands && seq <= this.#basis.count && !this.#placed.has(seq) && !this.#claimed.has(seq))
      this.#claimed.set(seq, message);
  }

  /** A message that was moved may have kept what stood before it. */
  #judgeSeparators(): void {
    for (const [index, message] of this.#messages.entries()) {
      const place = this.#places.get(message);
      if (place === undefined || (index === 0 && this.#basis.headTorn)) continue;
      const expected = [place, index + 1].map((at) => this.#basis.separatorOf(at));
      if (!expected.includes(message.separator)) this.#found.set(place, 'altered');
    }
  }

  /** Strays are what is left of those that are missing between the same neighbours. */
  #judgePlaces(): void {
    const kept = longestRun([...this.#placed.keys()]);
    let from = 1;
    for (const [border, strays] of this.#straysBefore(kept)) {
      const gap = Array.from({ length: border - from }, (_, index) => from + index);
      this.#judgeGap(gap, strays, this.#isExcused(border, from === 1));
      from = border + 1;
    }
  }

  /** Each kept place, and the one behind the last, with the strays before it. */
  #straysBefore(kept: ReadonlySet<number>): readonly (readonly [place: number, Strays])[] {
    let here: Strays = { count: 0, ids: [] };
    const strays: [number, Strays][] = [[this.#basis.count + 1, here]];
    for (const piece of this.#pieces.toReversed()) {
      const place = piece.kind === 'message' ? this.#places.get(piece) : undefined;
      if (place !== undefined && kept.has(place)) {
        here = { count: 0, ids: [] };
        strays.push([place, here]);
      } else if (piece.kind === 'fragments') here.count += piece.count;
      else if (this.#isStray(piece)) {
        here.count += 1;
        here.ids.push(piece.id);
      }
    }
    return strays.toReversed();
  }

  #isStray(message: ReadMessage): boolean {
    return this.#basis.placeOf(message) === undefined && this.#claimed.get(message.seq) !== message;
  }

  /** Whether what stands before a place is damaged in a way that is told already. */
  #isExcused(place: number, isFirst: boolean): boolean {
    const { headTorn, endTorn, count } = this.#basis;
    return (headTorn && isFirst) || (endTorn && place > count) || this.#found.get(place) === 'altered';
  }

  #judgeGap(gap: readonly number[], { count, ids }: Strays, excused: boolean): void {
    const lost = gap.filter((place) => !this.#placed.has(place) && !this.#claimed.has(place));
    for (const place of gap) this.#found.set(place, this.#placed.has(place) ? 'reordered' : 'altered');
    for (const place of lost.slice(count)) this.#found.set(place, 'missing');
    for (const message of ids.toReversed().slice(lost.length)) this.#added.push({ kind: 'added', message });
    const explained = excused || lost.length > 0 || gap.some((place) => this.#claimed.has(place));
    if (count > ids.length && !explained) this.#added.push({ kind: 'added' });
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
}
