import { createHash, randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BYTES_EACH, CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { seenKey, sightingsKey } from '../../core/contract/table.ts';
import { detectionReason } from '../../core/detection/restriction-reason.ts';
import {
  afterCrossing,
  type SightingOutcome,
  type Sightings,
  sight,
  sightingsGoAt,
} from '../../core/detection/sightings.ts';
import { type SightingKey, sightingKeys } from '../../core/detection/signs.ts';
import type { Host, Instant } from '../../core/model.ts';
import type { Append, Appended, Detection } from '../../core/ports/conversations.ts';
import { LINKS_DISABLED } from '../../core/restrictions/link-carrier.ts';
import { type Attributes, map, number, optionalText, text } from './attributes.ts';
import { restrictionWrites } from './restriction-writes.ts';
import { getItem, getItems } from './table.ts';
import { FREE, transact, type Write } from './transact.ts';

/** What of a message is counted: the writes that count it, in the transaction that stores it; or how it ended instead. */
export type Sighted =
  | { readonly kind: 'counted'; readonly writes: readonly Write<'sighting'>[] }
  | { readonly kind: 'ended'; readonly end: SightingEnd };

/** How a message ends that is one too many, or was one of those that count. */
type SightingEnd = Extract<Appended, { kind: 'refused' | 'seen' | 'stale' }>;

/** Words of a host's, and where they are to stand. */
export interface HostWords {
  readonly host: Host;
  /** What counts as one place: a conversation, or a listing's page. */
  readonly place: string;
  readonly at: Instant;
  readonly detection: Detection;
  /** As which message a mail was taken in that comes a second time. */
  readonly taken: () => Promise<string | undefined>;
}

/** A key of the message, and what was stored of it. */
interface Looked<O extends SightingOutcome = SightingOutcome> {
  readonly key: SightingKey;
  readonly hostId: string;
  readonly stored: Attributes | undefined;
  readonly outcome: O;
}

type Crossing = Looked<Extract<SightingOutcome, { kind: 'crossed' }>>;

const UNCOUNTED: Sighted = { kind: 'counted', writes: [] };

/**
 * Holds a host's message against what the host sent to others of late (N10). One that is too many restricts its host here and
 * now, and is refused by that.
 *
 * One read for what was counted before, none for a message without such signs. Of a host that is restricted nothing is counted.
 */
export async function sightMessage(client: DynamoDBClient, table: string, entry: Append): Promise<Sighted> {
  const { context, message, detection } = entry;
  if (!detection || message.author !== 'host') return UNCOUNTED;
  const { host, conversation } = context;
  const taken = () => takenAs(client, table, entry);
  return sightWords(client, table, { host, place: conversation.id, at: message.at, detection, taken });
}

/** The same of any words of a host's. */
export async function sightWords(client: DynamoDBClient, table: string, words: HostWords): Promise<Sighted> {
  const { host, detection } = words;
  if (host.restrictions?.links) return UNCOUNTED;
  const keys = sightingKeys(detection.signs, detection.rules);
  if (keys.length === 0) return UNCOUNTED;
  const looked = await look(client, table, words, keys);
  const [crossing, ...others] = looked.filter(isCrossing);
  return crossing
    ? { kind: 'ended', end: await restrict(client, table, words, [crossing, ...others]) }
    : { kind: 'counted', writes: looked.flatMap(countWrite) };
}

const isCrossing = (looked: Looked): looked is Crossing => looked.outcome.kind === 'crossed';

async function look(
  client: DynamoDBClient,
  table: string,
  { host, place, at, detection: { rules } }: HostWords,
  keys: readonly SightingKey[],
): Promise<readonly Looked[]> {
  const { hostId } = host;
  const found = await getItems(
    client,
    table,
    keys.map((key) => placeOf(hostId, key)),
  );
  return keys.map((key) => {
    const stored = found(placeOf(hostId, key));
    const sighting = { key, conversationId: place, at };
    return { key, hostId, stored, outcome: sight(stored && readSightings(stored), sighting, host, rules) };
  });
}

/** The table knows a site by its digest alone. */
const placeOf = (hostId: string, key: SightingKey) =>
  sightingsKey(hostId, createHash('sha256').update(key).digest('base64url'));

const countWrite = (looked: Looked): readonly Write<'sighting'>[] =>
  looked.outcome.kind === 'counted' ? [sightingsWrite(looked, looked.outcome.sightings)] : [];

/** Holds where nobody counted meanwhile. */
function sightingsWrite({ hostId, key, stored }: Looked, sightings: Sightings): Write<'sighting'> {
  const revision = stored && number(stored, 'revision');
  return {
    name: 'sighting',
    put: {
      ...placeOf(hostId, key),
      ...sightings,
      revision: (revision ?? 0) + 1,
      expiresAt: sightingsGoAt(sightings),
    },
    condition: revision === undefined ? FREE : { expression: 'revision = :revision', values: { revision } },
  };
}

const readSightings = (item: Attributes): Sightings => {
  const seen = map(item, 'seen');
  return {
    firstAt: optionalText(item, 'firstAt'),
    lastAt: text(item, 'lastAt'),
    seen: Object.fromEntries(Object.keys(seen).map((id) => [id, text(seen, id)])),
  };
};

/** Restricts the host in one transaction: what it takes is counted anew once that is lifted. */
async function restrict(
  client: DynamoDBClient,
  table: string,
  { host: { hostId, language }, at, detection: { now }, taken }: HostWords,
  crossings: readonly [Crossing, ...Crossing[]],
): Promise<SightingEnd> {
  const repeated = await taken();
  if (repeated !== undefined) return { kind: 'seen', messageId: repeated };
  const { key: trigger, outcome } = crossings[0];
  const reason = detectionReason(trigger, outcome.threshold, language);
  const id = nameFrom(CONVERSATION_ID, randomBytes(BYTES_EACH));
  const written = await transact(client, table, [
    ...restrictionWrites(hostId, { id, since: now, reason, cause: 'detection', trigger }),
    ...crossings.map((crossing) => sightingsWrite(crossing, afterCrossing(at))),
  ]);
  return written.done ? { kind: 'refused', refusal: { code: LINKS_DISABLED, reason } } : { kind: 'stale' };
}

/** As which message a mail was taken in that comes a second time: it is no further one. */
async function takenAs(client: DynamoDBClient, table: string, { context, seen }: Append): Promise<string | undefined> {
  if (!seen) return undefined;
  const item = await getItem(client, table, seenKey(context.conversation.id, seen.side, seen.hash));
  return item && text(item, 'messageId');
}
