import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mailKey, stateKey } from '../../core/contract/table.ts';
import { type Delivery, type MailOrigin, type MailState, OWN_FAULT } from '../../core/model.ts';
import type { SentFacts } from '../../core/ports/deliveries.ts';
import { settledDelivery } from '../../core/settled-delivery.ts';
import { type DeliveryState, readDeliveryState } from './delivery-item.ts';
import { mailLogOf } from './mail-item.ts';
import { type Expression, getItem, updateItem } from './table.ts';
import { transact, type Write } from './transact.ts';
import { STALE } from './until-fresh.ts';

/** Which message. */
export interface Place {
  readonly conversationId: string;
  readonly seq: number;
}

type Told = Pick<Delivery, 'state' | 'reason'>;
export type DeliveryPart = 'state' | 'mail';

/** Records that SES took the mail, unless it told of its end already: then only the ids are added. */
export async function recordSent(
  client: DynamoDBClient,
  table: string,
  place: Place,
  sent: SentFacts,
): Promise<undefined | typeof STALE> {
  const { delivery, mail } = await readState(client, table, place);
  const open = delivery.state === 'sending';
  const ids = 'seen.#receiver = :messageId, sesMessageId = :sesMessageId';
  const written = await transact<DeliveryPart>(client, table, [
    stateWrite(place, delivery, {
      expression: open ? `SET ${ids}, #state = :sent REMOVE claimedAt, reason` : `SET ${ids}`,
      names: { receiver: sent.receiver },
      values: { messageId: sent.messageId, sesMessageId: sent.sesMessageId, ...(open && { sent: 'sent' }) },
    }),
    ...(open ? mailWrite(mail, 'delivered', undefined) : []),
  ]);
  return written.done ? undefined : STALE;
}

/** Records on a message that waits that a fault of ours holds it up. */
export async function recordDelayed(client: DynamoDBClient, table: string, place: Place): Promise<void> {
  const update = {
    expression: 'SET reason = :fault',
    names: { state: 'state' },
    values: { fault: OWN_FAULT, pending: 'pending', sending: 'sending' },
  };
  const condition = '#state IN (:pending, :sending) AND attribute_not_exists(held)';
  await updateItem(client, table, stateKey(place.conversationId, place.seq), update, condition);
}

/** Records what SES told of the mail later. @returns false where that is nothing new */
export async function recordSettled(
  client: DynamoDBClient,
  table: string,
  place: Place,
  told: Told,
): Promise<boolean | typeof STALE> {
  const { delivery, mail } = await readState(client, table, place);
  const settled = settledDelivery(delivery, told);
  if (!settled) return false;
  const { state, reason } = settled;
  const written = await transact<DeliveryPart>(client, table, [
    stateWrite(place, delivery, {
      expression: `SET #state = :next${reason ? ', #reason = :reason' : ''} REMOVE claimedAt, ${HOLDING}${reason ? '' : ', reason'}`,
      names: { ...(reason && { reason: 'reason' }) },
      values: { next: state, reason },
    }),
    ...(state === 'undeliverable' ? mailWrite(mail, 'failed', reason) : mailWrite(mail, 'delivered', undefined)),
  ]);
  return written.done ? true : STALE;
}

/** What a held message's state has more than another's: it is listed by these. */
export const HOLDING = 'held, cases, filedAt';

export async function readState(client: DynamoDBClient, table: string, place: Place): Promise<DeliveryState> {
  const item = await getItem(client, table, stateKey(place.conversationId, place.seq));
  if (!item) throw new Error('a message without a delivery state');
  return readDeliveryState(item);
}

/** Changes a state that is still the one that was read. */
export const stateWrite = (place: Place, known: Delivery, by: Expression, and = ''): Write<DeliveryPart> => ({
  name: 'state',
  update: stateKey(place.conversationId, place.seq),
  by: {
    expression: by.expression,
    names: { ...by.names, state: 'state' },
    values: { ...by.values, known: known.state },
  },
  condition: `#state = :known${and}`,
});

/** What became of the received mail that the message came by, if it came by one. */
export function mailWrite(
  mail: MailOrigin | undefined,
  state: MailState,
  reason: string | undefined,
): readonly Write<DeliveryPart>[] {
  if (!mail) return [];
  return [
    {
      name: 'mail',
      update: mailKey(mail.mailId, mail.recipient),
      by: {
        expression: `SET #state = :state, mailLog = :mailLog${reason ? ', #reason = :reason' : ' REMOVE #reason'}`,
        names: { state: 'state', reason: 'reason' },
        values: { state, mailLog: mailLogOf(mail, state), reason },
      },
      condition: 'attribute_exists(pk)',
    },
  ];
}
