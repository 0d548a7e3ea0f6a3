import type { LiveConnection } from '../live/connections.ts';
import type { LiveJob, Party } from '../live/live-frame.ts';
import type { Delivery, Host, Instant, Side } from '../model.ts';

/** What lets somebody connect who cannot show a token: once, within a minute. */
export interface LiveTickets {
  /** @returns its id, which lets nobody connect */
  keep(ticket: string, party: Party, until: Instant): Promise<string>;
  /** Whose it is, and nobody's from then on. Undefined where it is unknown, over, or was taken before. */
  take(ticket: string, now: Instant): Promise<Party | undefined>;
}

/** Which connections there are, as far as anybody told. */
export interface LiveConnections {
  /** Those of several parties, in one request. */
  of(parties: readonly Party[]): Promise<(party: Party) => readonly LiveConnection[]>;
  /** @returns all that the party has then */
  open(party: Party, connectionId: string, now: Instant): Promise<readonly LiveConnection[]>;
  forget(party: Party, connectionIds: readonly string[]): Promise<void>;
  /** Whose a connection is. */
  partyOf(connectionId: string): Promise<Party | undefined>;
}

/** `lost`: the gateway took it not, for a reason that passes. */
export type Pushed = 'sent' | 'gone' | 'lost';

/** The connections themselves. */
export interface Sockets {
  push(connectionId: string, text: string): Promise<Pushed>;
  /** One that is gone already is none the worse for it. */
  close(connectionId: string): Promise<void>;
}

/** Who stands on which side of a conversation. */
export interface Parties {
  of(conversationId: string): Promise<Readonly<Record<Side, string>> | undefined>;
}

/** How far a message got, and what its host is kept from. */
export interface MessageStanding {
  readonly delivery: Delivery;
  readonly host: Pick<Host, 'restrictions'>;
}

export interface Standings {
  /** As they are now, in one request; undefined where there is no such host. */
  of(conversationId: string, seq: number, hostId: string): Promise<MessageStanding | undefined>;
}

export interface LiveWork {
  /** @returns those that the queue did not take */
  push(jobs: readonly LiveJob[]): Promise<readonly LiveJob[]>;
}
