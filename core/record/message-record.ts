import type { Attachment, Message } from '../model.ts';
import { canonical, sha256 } from './canonical.ts';

/** Stands in `prev` of a conversation's first message. */
export const CHAIN_BEGINS = '0'.repeat(64);

/** What both sides may know of an attachment. */
export type RecordedAttachment = Pick<Attachment, 'id' | 'name' | 'type' | 'bytes' | 'sha256'>;

/**
 * What was said, as it stands in every record of it whoever reads it: the form that is hashed (docs/record.md).
 *
 * What only the platform may read is in it as a digest, `sealed`: an export for a side leaves it out, and its chain holds
 * all the same.
 */
export interface MessageRecord
  extends Pick<Message, 'id' | 'conversationId' | 'seq' | 'at' | 'author' | 'via' | 'text' | 'language' | 'notes'> {
  readonly v: 1;
  readonly attachments: readonly RecordedAttachment[];
  /** {@link sealOf} the part that only the platform may read. */
  readonly sealed: string;
  /** Hash of the message before, or {@link CHAIN_BEGINS}. */
  readonly prev: string;
}

/** What only the platform may read of a message: how it was written before masking, what stayed behind, the mail it came by. */
export interface SealedPart extends Pick<Message, 'original' | 'leftOut' | 'mail'> {
  /** Keeps a short secret from being guessed from its digest. */
  readonly salt: string;
}

/** The digest that stands for the sealed part. */
export const sealOf = ({ salt, original, leftOut, mail }: SealedPart): string =>
  sha256(canonical({ salt, original, leftOut, mail }));

/** What a message's hash is taken over. */
type Hashed = Omit<Message, 'proof'> & { readonly proof: Pick<Message['proof'], 'salt' | 'prev'> };

/** A message in its recorded form. */
export const recordOf = (message: Hashed): MessageRecord => ({
  v: 1,
  id: message.id,
  conversationId: message.conversationId,
  seq: message.seq,
  at: message.at,
  author: message.author,
  via: message.via,
  text: message.text,
  ...(message.language !== undefined && { language: message.language }),
  attachments: message.attachments.map(({ id, name, type, bytes, sha256: digest }) => ({
    id,
    name,
    type,
    bytes,
    sha256: digest,
  })),
  notes: message.notes,
  sealed: sealOf({ ...message, salt: message.proof.salt }),
  prev: message.proof.prev,
});

/** The message's hash: SHA-256 over the canonical form of its record, which holds the hash of the one before. */
export const hashOf = (record: MessageRecord): string => sha256(canonical(record));
