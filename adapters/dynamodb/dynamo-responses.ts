import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RESPONSE_PREFIX, responseKey } from '../../core/contract/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Instant } from '../../core/model.ts';
import type { Responses } from '../../core/ports/responses.ts';
import { KEPT_DAYS } from '../../core/response-rate/asked-days.ts';
import type { GuestMessage } from '../../core/response-rate/guest-message.ts';
import { deadlineOf } from '../../core/response-rate/judge-guest-message.ts';
import { type Attributes, optionalFlag, optionalText, text } from './attributes.ts';
import { type Expression, queryItems, updateItem } from './table.ts';

const DAY_SECONDS = 86_400;
/** Messages that are written at once. */
const AT_ONCE = 10;

/** What became of guests' messages, in the one table. */
export const dynamoResponses = (client: DynamoDBClient, table: string): Responses => ({
  async keep(hostId, messages, revision, now) {
    const kept = messages.filter(({ at }) => expiryOf(at) * 1000 > Date.parse(now));
    for (const batch of inBatches(kept, AT_ONCE))
      await Promise.all(batch.map((message) => keepMessage(client, table, hostId, message, { revision, now })));
  },
  of: (hostId, from, to) => messagesOf(client, table, hostId, from, to),
});

const expiryOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000) + KEPT_DAYS * DAY_SECONDS;

/** When what is known of it was read. */
interface Reading {
  readonly revision: number;
  readonly now: Instant;
}

/** One that was read later stands: it knows of all that this one knows of. */
const keepMessage = (
  client: DynamoDBClient,
  table: string,
  hostId: string,
  message: GuestMessage,
  reading: Reading,
): Promise<unknown> =>
  updateItem(
    client,
    table,
    responseKey(hostId, message.at, message.messageId),
    changeOf(message, reading),
    'attribute_not_exists(revision) OR revision <= :revision',
  );

function changeOf(message: GuestMessage, { revision, now }: Reading): Expression {
  const { at, listingId, closesAt, automatic, answeredAt, unaskedAt, undeliverable } = message;
  const values = { listingId, automatic, answeredAt, unaskedAt, undeliverable, revision, expiresAt: expiryOf(at) };
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  const sets = known.map(([name]) => `${name} = :${name}`);
  const closing = now <= deadlineOf(at) ? ':closesAt' : 'if_not_exists(closesAt, :closesAt)';
  return {
    expression: `SET ${[...sets, `closesAt = ${closing}`].join(', ')}`,
    values: { ...Object.fromEntries(known), closesAt },
  };
}

async function messagesOf(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  from: Instant,
  to: Instant,
): Promise<readonly GuestMessage[]> {
  const messages: GuestMessage[] = [];
  const { pk, sk: end } = responseKey(hostId, to, '~');
  for (let after: string | undefined = responseKey(hostId, from).sk; after !== undefined; ) {
    const { items, more } = await queryItems(client, table, {
      expression: 'pk = :pk AND sk BETWEEN :after AND :end',
      values: { pk, after, end },
    });
    messages.push(...items.map(readMessage));
    const last = items.at(-1);
    // a space is before all that an id can go on with
    after = more && last ? `${text(last, 'sk')} ` : undefined;
  }
  return messages;
}

function readMessage(item: Attributes): GuestMessage {
  const [at = '', messageId = ''] = text(item, 'sk').slice(RESPONSE_PREFIX.length).split('#');
  return {
    ...{ messageId, at, listingId: text(item, 'listingId'), closesAt: text(item, 'closesAt') },
    automatic: optionalFlag(item, 'automatic'),
    answeredAt: optionalText(item, 'answeredAt'),
    unaskedAt: optionalText(item, 'unaskedAt'),
    undeliverable: optionalFlag(item, 'undeliverable'),
  };
}
