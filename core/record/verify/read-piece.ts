import type * as z from 'zod/mini';
import { canonical, sha256 } from '../canonical.ts';
import type { Layout } from './layout.ts';
import { readJson } from './read-json.ts';
import { entrySchema } from './schemas.ts';

/** What is kept of a message's block: enough to judge it once the proof is read. */
export interface ReadMessage {
  readonly kind: 'message';
  /** SHA-256 of the block's bytes. */
  readonly digest: string;
  readonly separator: string;
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly prev: string;
  /** As it is stated. */
  readonly hash: string;
  /** Whether the hash is the record's, its id is made of its parts, and the sealed part, if any, is what the record says. */
  readonly sound: boolean;
}

/** So many pieces in a row that are no message. */
export interface Fragments {
  readonly kind: 'fragments';
  readonly count: number;
}

/** What is shorter holds no entry with its four digests, in bytes. */
const SHORTEST = 256;

export type ReadPiece = ReadMessage | Fragments;

/** Reads a message's block; undefined where it is none. */
export function readMessage(piece: Buffer, layout: Layout): ReadMessage | undefined {
  const separator = layout.separatorOf(piece);
  const block = piece.subarray(separator.length);
  const entry = block.length < SHORTEST ? undefined : readJson(entrySchema, layout.entryJson(block));
  if (!entry) return undefined;
  const { id, seq, at, prev } = entry.record;
  return {
    kind: 'message',
    digest: sha256(block),
    separator,
    id,
    seq,
    at,
    prev,
    hash: entry.hash,
    sound: isSound(entry),
  };
}

/** Of one that was withheld there is nothing to take its hash over: the one after it, and the proof, hold it. */
const isSound = ({ hash, record, sealed, withheld }: z.output<typeof entrySchema>): boolean =>
  (withheld ? isEmpty(record) : digestOf(record) === hash) &&
  record.id === `${record.conversationId}-${record.seq}` &&
  (sealed === undefined || digestOf(sealed) === record.sealed);

/** What is withheld says nothing. */
const isEmpty = ({ text, attachments }: z.output<typeof entrySchema>['record']): boolean =>
  text === '' && attachments.length === 0;

/** Undefined where there is no canonical form. */
function digestOf(value: object): string | undefined {
  try {
    return sha256(canonical(value));
  } catch {
    return undefined;
  }
}
