import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mailKey, messageKey, STATE_PREFIX } from '../../core/contract/table.ts';
import { isAnswer } from '../../core/head.ts';
import type { Instant, MailOrigin } from '../../core/model.ts';
import type { Recorded } from '../../core/ports/responses.ts';
import type { RecordedMessage } from '../../core/response-rate/what-became.ts';
import { type Attributes, number, optionalMap, text } from './attributes.ts';
import { readDelivery, unaskedAt } from './delivery-item.ts';
import { readMailRow } from './mail-item.ts';
import { readOrigin } from './message-item.ts';
import { getItems, queryItems } from './table.ts';
import { queryStates, readWritten } from './thread.ts';

/** Messages that are looked through at once for the host's last: nearly always it is among the first. */
const LOOKED_THROUGH = 25;

/** Names that are DynamoDB's own words, and all that is read of a message here. */
const PLACE = { names: { at: 'at', via: 'via' }, projection: 'sk, id, seq, author, #via, #at, notes, mail' };

/** Conversations without their words, in the one table. */
export const dynamoRecorded = (client: DynamoDBClient, table: string): Recorded => ({
  since: (conversationId, from) => recordedSince(client, table, conversationId, from),
  runBegins: (conversationId, seq, after) => runBegins(client, table, { conversationId, seq }, after),
});

/** A message as far as the thread itself says. */
interface Placed {
  readonly message: Omit<RecordedMessage, 'unaskedAt' | 'undeliverable' | 'releasedAt'>;
  readonly mail?: MailOrigin | undefined;
}

async function recordedSince(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  from: number,
): Promise<readonly RecordedMessage[]> {
  const placed = await placedSince(client, table, conversationId, from);
  const last = placed.at(-1);
  if (!last) return [];
  const [fates, releases] = await Promise.all([
    fatesOf(client, table, conversationId, from, last.message.seq),
    releasesOf(client, table, placed),
  ]);
  return placed.map(({ message, mail }) => ({
    ...message,
    ...(fates.get(message.seq) ?? { undeliverable: false }),
    releasedAt: mail && releases(mail),
  }));
}

async function placedSince(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  from: number,
): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  const { pk } = messageKey(conversationId, from);
  for (let after = from - 1; ; ) {
    const { items, more } = await queryItems(client, table, {
      ...{ expression: 'pk = :pk AND sk > :after', ...PLACE },
      values: { pk, after: messageKey(conversationId, after).sk },
    });
    placed.push(...items.map(readPlaced));
    const last = placed.at(-1);
    if (!more || !last) return placed;
    after = last.message.seq;
  }
}

const readPlaced = (item: Attributes): Placed => ({
  message: { id: text(item, 'id'), seq: number(item, 'seq'), ...readWritten(item) },
  mail: optionalMap(item, 'mail', readOrigin),
});

type Fate = Pick<RecordedMessage, 'unaskedAt' | 'undeliverable'>;

/** What is kept beside messages, by their numbers. */
async function fatesOf(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, Fate>> {
  const fates = new Map<number, Fate>();
  for (let first = from; ; ) {
    const { items, more } = await queryStates(client, table, conversationId, first, to);
    for (const item of items) {
      const seq = Number(text(item, 'sk').slice(STATE_PREFIX.length));
      fates.set(seq, { unaskedAt: unaskedAt(item), undeliverable: readDelivery(item).state === 'undeliverable' });
      first = seq + 1;
    }
    if (!more) return fates;
  }
}

/** When the mails that guests' messages came by were let out of quarantine: one request for a hundred, none where none came by mail. */
async function releasesOf(
  client: DynamoDBClient,
  table: string,
  placed: readonly Placed[],
): Promise<(mail: MailOrigin) => Instant | undefined> {
  const keys = placed.flatMap(({ message, mail }) => (mail && message.author === 'guest' ? [keyOf(mail)] : []));
  const rows = await getItems(client, table, keys);
  return (mail) => {
    const row = rows(keyOf(mail));
    return row && readMailRow(row).released?.at;
  };
}

const keyOf = ({ mailId, recipient }: MailOrigin) => mailKey(mailId, recipient);

async function runBegins(
  client: DynamoDBClient,
  table: string,
  { conversationId, seq }: { readonly conversationId: string; readonly seq: number },
  after: Instant = '',
): Promise<number> {
  const { pk } = messageKey(conversationId, seq);
  for (let before = seq; ; ) {
    const { items, more } = await queryItems(client, table, {
      ...{ expression: 'pk = :pk AND sk < :before', ...PLACE },
      values: { pk, before: messageKey(conversationId, before).sk },
      ...{ newestFirst: true, limit: LOOKED_THROUGH },
    });
    const messages = items.map((item) => readPlaced(item).message);
    const answer = messages.find(isAnswer);
    if (answer) return answer.seq + 1;
    before = messages.at(-1)?.seq ?? 1;
    const isEnough = messages.every(({ at }) => at < after);
    if (!more || isEnough) return before;
  }
}
