import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { careSeenKey } from '../../core/contract/table.ts';
import type { FurtherSupport, NewSupport, SupportStored } from '../../core/ports/support.ts';
import type { RatesChange } from '../../core/support/support-limits.ts';
import type { Requester, SupportRequest } from '../../core/support/support-request.ts';
import { arrivalWrite } from './arrival-write.ts';
import { text } from './attributes.ts';
import { keptWrite } from './kept-answer-item.ts';
import { careItem, ownSupportItem, ratesItem, supportAliasItem, supportItem } from './support-items.ts';
import { type Expression, putItem } from './table.ts';
import { FREE, type Transacted, transact, type Write } from './transact.ts';

type Part = 'request' | 'message' | 'own' | 'alias' | 'rates' | 'seen' | 'mail' | 'kept';

/** Stores a new request and all that goes with it: one write request. A name that is taken makes it stale. */
export async function createSupport(
  client: DynamoDBClient,
  table: string,
  { request, message, rates, keep }: NewSupport,
): Promise<SupportStored> {
  const outcome = await transact<Part>(client, table, [
    { name: 'request', put: supportItem(request), condition: FREE },
    { name: 'message', put: careItem(message), condition: FREE },
    { name: 'own', put: ownSupportItem(request), condition: FREE },
    { name: 'alias', put: supportAliasItem(request, 'support'), condition: FREE },
    { name: 'alias', put: supportAliasItem(request, 'requester'), condition: FREE },
    ...ratesWrite(request.by, rates),
    ...keptWrite(keep, message.at),
  ]);
  return outcome.done ? { kind: 'stored' } : whyNot(outcome);
}

/** Stores a further message and all that goes with it: one write request. */
export async function appendSupport(
  client: DynamoDBClient,
  table: string,
  { before, request, message, rates, mail, seen, keep }: FurtherSupport,
): Promise<SupportStored> {
  const outcome = await transact<Part>(client, table, [
    { name: 'request', put: supportItem(request), condition: unchangedSince(before) },
    { name: 'message', put: careItem(message), condition: FREE },
    ...ratesWrite(request.by, rates),
    ...(mail ? [arrivalWrite(mail.row, mail.released)] : []),
    ...seenWrite(request.id, message.id, seen),
    ...keptWrite(keep, message.at),
  ]);
  return outcome.done ? { kind: 'stored' } : whyNot(outcome);
}

/** Stores a request's new state. @returns false where the request had changed since it was read */
export async function fileSupport(
  client: DynamoDBClient,
  table: string,
  before: SupportRequest,
  after: SupportRequest,
): Promise<boolean> {
  return (await putItem(client, table, supportItem(after), unchangedSince(before))).done;
}

const unchangedSince = ({ revision }: SupportRequest): Expression => ({
  expression: 'revision = :revision',
  values: { revision },
});

/** One that is past its time, and swept at any moment, is replaced as any other is. */
const ratesWrite = (by: Requester, rates: RatesChange | undefined): readonly Write<Part>[] =>
  rates
    ? [
        {
          name: 'rates',
          put: ratesItem(by, rates.after),
          condition: {
            expression: 'attribute_not_exists(pk) OR revision = :revision',
            values: { revision: rates.before.revision },
          },
        },
      ]
    : [];

const seenWrite = (requestId: string, messageId: string, seen: FurtherSupport['seen']): readonly Write<Part>[] =>
  seen ? [{ name: 'seen', put: { ...careSeenKey(requestId, seen.end, seen.hash), messageId }, condition: FREE }] : [];

/** What is final goes before what would pass. */
function whyNot({ against }: Extract<Transacted<Part>, { done: false }>): SupportStored {
  if (against.has('mail')) return { kind: 'arrived' };
  const seen = against.get('seen');
  return seen ? { kind: 'seen', messageId: text(seen, 'messageId') } : { kind: 'stale' };
}
