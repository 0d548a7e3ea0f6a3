import type { HeadCourse, HeadProgress } from '../../core/changes.ts';
import { headKey, listingPartition } from '../../core/contract/table.ts';
import { instantOf, placeOf } from '../../core/inbox/place.ts';
import type {
  Conversation,
  Instant,
  LastMessage,
  LoopTrace,
  MailedText,
  MailRun,
  Rate,
  Reader,
  Releases,
  Side,
} from '../../core/model.ts';
import {
  type Attributes,
  flag,
  map,
  number,
  oneOf,
  optionalMap,
  optionalMaps,
  optionalNumber,
  optionalNumbers,
  optionalText,
  text,
} from './attributes.ts';
import { readGuest, readSubject } from './fact-items.ts';

/** A conversation's head as it is stored, with its places in lists: every write of a head goes through here. */
export const headItem = (head: Conversation): Attributes => ({
  ...head,
  ...headKey(head.id),
  hostInbox: head.hostId,
  guestInbox: head.guest.id,
  listingInbox: listingPartition(head.hostId, head.listingId),
  // in these indexes for as long as it is so: what is undefined is not stored
  hostAwaiting: head.awaitingAnswerSince === undefined ? undefined : head.hostId,
  hostUnread: head.unread.host > 0 ? head.hostId : undefined,
  activityAt: placeOf(head),
});

/** Reads a head as {@link headItem} made it. */
export const readHead = (item: Attributes): Conversation => ({
  id: text(item, 'id'),
  revision: number(item, 'revision'),
  subject: readSubject(map(item, 'subject')),
  listingId: text(item, 'listingId'),
  hostId: text(item, 'hostId'),
  guest: readGuest(map(item, 'guest')),
  aliases: bySide(item, 'aliases', text),
  seq: number(item, 'seq'),
  lastHash: text(item, 'lastHash'),
  createdAt: text(item, 'createdAt'),
  activityAt: readActivity(item),
  guestWroteAt: optionalText(item, 'guestWroteAt'),
  awaitingAnswerSince: optionalText(item, 'awaitingAnswerSince'),
  lastMessage: optionalMap(item, 'lastMessage', readLastMessage),
  carriers: optionalNumbers(item, 'carriers'),
  unread: bySide(item, 'unread', number),
  readSeq: bySide(item, 'readSeq', number),
  readers: optionalMap(item, 'readers', readReaders),
  rates: readRates(map(item, 'rates')),
  loops: optionalMap(item, 'loops', readLoops),
  releases: optionalMap(item, 'releases', readReleases),
});

function bySide<T>(item: Attributes, name: string, read: (map: Attributes, name: string) => T): Record<Side, T> {
  const both = map(item, name);
  return { guest: read(both, 'guest'), host: read(both, 'host') };
}

/** What of a head anything follows from. */
export const readCourse = (item: Attributes): HeadCourse => ({
  subject: readSubject(map(item, 'subject')),
  releases: optionalMap(item, 'releases', readReleases),
  latestMessageAt: item['lastMessage'] === undefined ? undefined : readActivity(item),
  hostId: text(item, 'hostId'),
  createdAt: text(item, 'createdAt'),
  seq: number(item, 'seq'),
  guestName: readGuest(map(item, 'guest')).name,
  progress: readProgress(item),
});

const readProgress = (item: Attributes): HeadProgress => ({
  seq: number(item, 'seq'),
  readSeq: bySide(item, 'readSeq', number),
  awaitingAnswerSince: optionalText(item, 'awaitingAnswerSince'),
  carrier: optionalNumbers(item, 'carriers')?.at(-1) === number(item, 'seq'),
});

const readActivity = (item: Attributes): Instant => instantOf(text(item, 'activityAt'));

const readLastMessage = (item: Attributes): LastMessage => ({
  id: text(item, 'id'),
  at: text(item, 'at'),
  author: oneOf(item, 'author', ['guest', 'host', 'platform']),
  preview: text(item, 'preview'),
});

const readRate = (item: Attributes): Rate => ({ from: text(item, 'from'), count: number(item, 'count') });

function readLoops(item: Attributes): LoopTrace {
  const texts = map(item, 'texts');
  const guest = optionalMap(texts, 'guest', readMailedText);
  const host = optionalMap(texts, 'host', readMailedText);
  return { texts: { ...(guest && { guest }), ...(host && { host }) }, run: optionalMap(item, 'run', readRun) };
}

const readMailedText = (item: Attributes): MailedText => ({
  digest: text(item, 'digest'),
  at: text(item, 'at'),
  answered: flag(item, 'answered'),
});

const readRun = (item: Attributes): MailRun => ({
  side: oneOf(item, 'side', ['guest', 'host']),
  at: text(item, 'at'),
  count: number(item, 'count'),
});

function readReleases(item: Attributes): Releases {
  const guest = optionalNumber(item, 'guest');
  const host = optionalNumber(item, 'host');
  return { ...(guest !== undefined && { guest }), ...(host !== undefined && { host }) };
}

const readReader = (item: Attributes): Reader => ({
  person: text(item, 'person'),
  name: optionalText(item, 'name'),
  seq: number(item, 'seq'),
  at: text(item, 'at'),
});

function readReaders(item: Attributes): Conversation['readers'] {
  const guest = optionalMaps(item, 'guest', readReader);
  const host = optionalMaps(item, 'host', readReader);
  return { ...(guest && { guest }), ...(host && { host }) };
}

function readRates(item: Attributes): Partial<Record<Side, Rate>> {
  const guest = optionalMap(item, 'guest', readRate);
  const host = optionalMap(item, 'host', readRate);
  return { ...(guest && { guest }), ...(host && { host }) };
}
