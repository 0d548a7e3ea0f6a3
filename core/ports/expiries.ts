import type { Listing } from '../model.ts';
import type { MessageRange } from '../readings.ts';
import type { Page } from './conversations.ts';

/** When what is archived goes from the table by its time to live. Seconds since the epoch. */
export interface Expiries {
  /** Gives a message, and its state, a time to live: to be called once the archive has it. */
  set(conversationId: string, seq: number, expiresAt: number): Promise<void>;
  /** Moves that of a conversation's messages in a range which have one, and of their states, where it differs. */
  move(conversationId: string, range: MessageRange, expiresAt: number): Promise<Moved>;
  /** Ids of conversations of a listing, those longest at rest first: what is written meanwhile is not skipped. */
  conversations(listing: Pick<Listing, 'listingId' | 'hostId'>, after: string | undefined): Promise<Page<string>>;
}

export interface Moved {
  /** Items whose time to live was moved. */
  readonly moved: number;
  /** Messages of the range that are in the table. */
  readonly present: number;
}
