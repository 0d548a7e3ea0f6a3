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
  /** Its record is without words, files and notes: it is kept from the reader for now (B7). The chain goes on over its hash. */
  readonly withheld?: true;
}

export const entryOf = (message: Message, delivery: Delivery | undefined, reader: Audience): Entry => ({
  delivery: delivery === undefined ? null : exportedDelivery(delivery),
  hash: message.proof.hash,
  record: recordOf(message),
  ...(reader === 'platform' && { sealed: sealedPart(message) }),
});

/** An entry of a message that its reader may not see: that there is one, and nothing of what it says. */
export const withheldEntry = ({ record, ...entry }: Entry): Entry => ({
  ...entry,
  record: { ...record, text: '', attachments: [], notes: [] },
  withheld: true,
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
