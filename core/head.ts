import { traceAfter } from './loops.ts';
import type { Author, Conversation, Instant, LastMessage, Message, Rate, Reader, Side } from './model.ts';
import { mayCarryLinks } from './restrictions/link-carrier.ts';

/** Characters of a message's text that a list of conversations shows. */
export const PREVIEW_LENGTH = 140;
/** Messages with links that a head remembers at most. */
export const MOST_CARRIERS = 50;
/** People of one side whose reading a head remembers at most. */
export const MOST_READERS = 20;
const HOUR = 3_600_000;

/**
 * A conversation's head once `message` is its latest.
 *
 * A message that the host did not write by hand (a schedule's) leaves the guest waiting; the guest's own facts (when they
 * wrote) move the windows. What a machine sent for a side is shown and to be read, and is nothing that the side wrote. Who writes
 * by hand has read what was written before, whether by API or by mail.
 */
export const headAfter = (head: Conversation, message: Message): Conversation => ({
  ...head,
  revision: head.revision + 1,
  seq: message.seq,
  lastHash: message.proof.hash,
  activityAt: later(head.activityAt, message.at),
  guestWroteAt: isGuests(message) ? later(head.guestWroteAt, message.at) : head.guestWroteAt,
  awaitingAnswerSince: awaitingAfter(head.awaitingAnswerSince, message),
  lastMessage: lastMessageOf(message),
  carriers: carriersAfter(head.carriers, message),
  unread: { guest: unreadAfter(head, 'guest', message), host: unreadAfter(head, 'host', message) },
  readSeq: { guest: readSeqAfter(head, 'guest', message), host: readSeqAfter(head, 'host', message) },
  rates: message.author === 'platform' ? head.rates : ratesAfter(head, message.author, message.at),
  loops: isAutomatic(message) ? head.loops : traceAfter(head.loops, message),
});

/** A message as a list shows it. */
export const lastMessageOf = (message: Message): LastMessage => ({
  id: message.id,
  at: message.at,
  author: message.author,
  preview: previewOf(message.text),
});

const unreadAfter = (head: Conversation, side: Side, message: Message): number => {
  if (message.author !== side) return head.unread[side] + 1;
  return isByHand(message) ? 0 : head.unread[side];
};

const readSeqAfter = (head: Conversation, side: Side, message: Message): number =>
  message.author === side && isByHand(message) ? message.seq : head.readSeq[side];

const carriersAfter = (carriers: Conversation['carriers'], message: Message): Conversation['carriers'] =>
  mayCarryLinks(message) ? [...(carriers ?? []), message.seq].slice(-MOST_CARRIERS) : carriers;

/** What is known of a message when the head is made anew from those that came after a mark. */
export type Written = Pick<Message, 'author' | 'via' | 'at' | 'notes'>;

/** A head once `side` has read up to `seq`; `after` is what was written after that, oldest first. */
export const headRead = (head: Conversation, side: Side, seq: number, after: readonly Written[]): Conversation => ({
  ...head,
  revision: head.revision + 1,
  readSeq: { ...head.readSeq, [side]: seq },
  unread: { ...head.unread, [side]: after.filter((message) => message.author !== side).length },
});

/** The same with who of the side read so far; undefined where nothing of it is news. */
export function headReadBy(
  head: Conversation,
  side: Side,
  seq: number,
  reading: { readonly after: readonly Written[]; readonly reader?: Omit<Reader, 'seq'> | undefined },
): Conversation | undefined {
  const { after, reader } = reading;
  const readers = reader && readersAfter(head.readers?.[side], { ...reader, seq });
  const isNews = seq > head.readSeq[side];
  if (!isNews && !readers) return undefined;
  const read = isNews ? headRead(head, side, seq, after) : { ...head, revision: head.revision + 1 };
  return readers ? { ...read, readers: { ...head.readers, [side]: readers } } : read;
}

/** Who read how far, once somebody did; undefined where that was known, or is behind what is. */
function readersAfter(readers: readonly Reader[] = [], reader: Reader): readonly Reader[] | undefined {
  const before = readers.find(({ person }) => person === reader.person);
  if (reader.seq < 1 || (before && before.seq >= reader.seq)) return undefined;
  return [reader, ...readers.filter(({ person }) => person !== reader.person)].slice(0, MOST_READERS);
}

/**
 * A head once the host need not answer what came before `after` (what was written since, oldest first).
 *
 * The guest never waits since an earlier message than before, so an older mark takes nothing back.
 */
export function headUnasked(head: Conversation, after: readonly Written[]): Conversation {
  const since = after.reduce<Instant | undefined>(awaitingAfter, undefined);
  const awaitingAnswerSince = head.awaitingAnswerSince && since && later(head.awaitingAnswerSince, since);
  return { ...head, revision: head.revision + 1, awaitingAnswerSince };
}

/** Since when the guest waits: the first message that the host has not answered by hand. */
function awaitingAfter(since: Instant | undefined, written: Written): Instant | undefined {
  if (isGuests(written)) return since ?? written.at;
  return isAnswer(written) ? undefined : since;
}

/** Whether the host wrote it by hand, a template too: it answers what the guest wrote before it. */
export const isAnswer = (written: Omit<Written, 'at'>): boolean => written.author === 'host' && isByHand(written);

/** Neither by a schedule nor by a machine. */
const isByHand = (written: Pick<Written, 'via' | 'notes'>): boolean =>
  written.via !== 'schedule' && !isAutomatic(written);

/** Sent by a machine for whom it names. */
export const isAutomatic = ({ notes }: Pick<Written, 'notes'>): boolean => notes.includes('automatic');

const isGuests = (written: Written): boolean => written.author === 'guest' && !isAutomatic(written);

const ratesAfter = (head: Conversation, side: Exclude<Author, 'platform'>, at: Instant): Conversation['rates'] => ({
  ...head.rates,
  [side]: rateAfter(head.rates[side], at),
});

const rateAfter = (rate: Rate | undefined, at: Instant): Rate =>
  rate && Date.parse(at) - Date.parse(rate.from) < HOUR
    ? { from: rate.from, count: rate.count + 1 }
    : { from: at, count: 1 };

const later = (one: Instant | undefined, other: Instant): Instant => (one !== undefined && one > other ? one : other);

/** The first characters, on one line; an emoji is not cut in half. */
const previewOf = (text: string): string =>
  [
    ...text
      .slice(0, 4 * PREVIEW_LENGTH)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, PREVIEW_LENGTH)
    .join('');
