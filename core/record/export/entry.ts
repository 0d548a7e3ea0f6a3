import type { Delivery, Message } from '../../model.ts';
import { type MessageRecord, recordOf, type SealedPart } from '../message-record.ts';
import type { Audience } from './export-facts.ts';

/** How far a message got, as both sides may know it. */
export interface ExportedDelivery {
  readonly state: 'pending' | 'sent' | 'delivered' | 'undeliverable';
  readonly reason?: string;
}

/** What an export holds of a message, in its canonical form, whatever the format. */
export interface Entry {
  /** `null` where nothing is known of it any more. */
  readonly delivery: ExportedDelivery | null;
  /** SHA-256 of the record's canonical form. */
  readonly hash: string;
  readonly record: MessageRecord;
  /** What `record.sealed` is the digest of: in the platform's exports alone. */
  readonly sealed?: SealedPart;
}

export const entryOf = (message: Message, delivery: Delivery | undefined, reader: Audience): Entry => ({
  delivery: delivery === undefined ? null : exportedDelivery(delivery),
  hash: message.proof.hash,
  record: recordOf(message),
  ...(reader === 'platform' && { sealed: sealedPart(message) }),
});

/** A claim is Foyer's own business: until SES took the mail, it waits. */
const exportedDelivery = ({ state, reason }: Delivery): ExportedDelivery => ({
  state: state === 'sending' ? 'pending' : state,
  ...(reason !== undefined && { reason }),
});

const sealedPart = ({ proof: { salt }, original, leftOut, mail }: Message): SealedPart => ({
  salt,
  original,
  leftOut,
  mail,
});
