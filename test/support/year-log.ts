import type { Happening, History } from './response-model.ts';

/** A conversation of the year, as it was told and answered: what all lists are worked out from anew. Times in milliseconds. */
export interface LoggedConversation {
  readonly id: string;
  readonly bookingId: string;
  readonly listingId: string;
  readonly aliases: { readonly guest: string; readonly host: string };
  /** Until when the host may write, and until when it is read, as told on booking. */
  readonly hostWritableUntil: number;
  readonly bookedAt: number;
  readonly happenings: Happening[];
  readonly messages: LoggedMessage[];
  /** So many of the messages the host has seen. */
  seen: number;
}

export interface LoggedMessage {
  readonly id: string;
  readonly at: number;
  readonly author: 'guest' | 'host';
}

/** The ids of the conversations that a list is to show, in its order: newest message first, one without a message by its booking. */
export const newestFirst = (some: readonly LoggedConversation[]): readonly string[] =>
  some
    .toSorted((one, other) => activityOf(other) - activityOf(one) || (one.id < other.id ? 1 : -1))
    .map(({ id }) => id);

const activityOf = ({ bookedAt, messages }: LoggedConversation): number => messages.at(-1)?.at ?? bookedAt;

/** The guest waits: it wrote after the host's last answer by hand and after what the host said needs none. */
export function isAwaiting({ happenings }: LoggedConversation): boolean {
  const last = happenings.findLast(({ kind }) => kind !== 'bounced');
  return last?.kind === 'guest';
}

/** What the guest wrote after all that the host has seen. */
export const unreadOf = ({ messages, seen }: LoggedConversation): number =>
  messages.slice(seen).filter(({ author }) => author === 'guest').length;

export const isOpen = ({ hostWritableUntil }: LoggedConversation, now: number): boolean => now < hostWritableUntil;

/** As the recomputation of response rates takes them. */
export const historiesOf = (some: readonly LoggedConversation[]): readonly History[] =>
  some.map(({ listingId, hostWritableUntil, happenings }) => ({
    ...{ listingId, happenings },
    closesAt: hostWritableUntil,
  }));
