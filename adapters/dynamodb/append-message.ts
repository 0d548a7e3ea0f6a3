import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey, seenKey } from '../../core/contract/table.ts';
import { overDailyLimit } from '../../core/daily-limits.ts';
import { headAfter } from '../../core/head.ts';
import type { Conversation, Message } from '../../core/model.ts';
import type { Append, Appended } from '../../core/ports/conversations.ts';
import { placeMessage } from '../../core/record/place-message.ts';
import { mayCarryLinks } from '../../core/restrictions/link-carrier.ts';
import { overHourlyLimit } from '../../core/sender-limits.ts';
import { arrivalWrite } from './arrival-write.ts';
import { text } from './attributes.ts';
import { deliveryItem } from './delivery-item.ts';
import { headItem } from './head-item.ts';
import { beginningWrites } from './inquiry-writes.ts';
import { keptWrite } from './kept-answer-item.ts';
import { messageItem } from './message-item.ts';
import { senderWrite } from './rate-item.ts';
import { MAY_SEND_LINKS, mayStillCount } from './restriction-writes.ts';
import { sendWrite } from './send-write.ts';
import { sightMessage } from './sightings.ts';
import type { Expression } from './table.ts';
import { FREE, type Transacted, transact, type Write } from './transact.ts';
import { uploadUses } from './upload-item.ts';

type Part =
  | 'message'
  | 'head'
  | 'state'
  | 'inquiry'
  | 'alias'
  | 'day'
  | 'host'
  | 'sighting'
  | 'rate'
  | 'seen'
  | 'mail'
  | 'upload'
  | 'send'
  | 'kept';

const SALT_BYTES = 16;

/** Stores a message and all that goes with it: one write request; or what it sets off instead (N10). */
export async function appendMessage(client: DynamoDBClient, table: string, entry: Append): Promise<Appended> {
  const sighted = await sightMessage(client, table, entry);
  if (sighted.kind === 'ended') return sighted.end;
  const message = placeMessage(
    entry.context.conversation,
    entry.message,
    randomBytes(SALT_BYTES).toString('base64url'),
  );
  const conversation = headAfter(entry.context.conversation, message);
  const outcome = await transact(client, table, [
    { name: 'message', put: messageItem(message), condition: FREE },
    { name: 'head', put: headItem(conversation), condition: asItWas(entry) },
    { name: 'state', put: deliveryItem(message, entry.delivery), condition: FREE },
    ...beginningWrites(entry, message.at),
    ...hostCheck(entry, message, sighted.writes),
    ...sighted.writes,
    ...senderWrite(conversation, message, entry.limits),
    ...seenWrite(entry, message),
    ...mailWrite(entry, message),
    ...uploadUses(entry.uploads, message),
    ...(entry.ends ? [sendWrite(entry.ends, message.at)] : []),
    ...keptWrite(entry.keep?.(message), message.at),
  ]);
  return outcome.done ? { kind: 'appended', message, conversation } : whyNot(outcome, message);
}

/** Holds while the head is as it was decided on: none, where the conversation begins. */
const asItWas = ({ begins, context }: Append): Expression => (begins ? FREE : unchangedSince(context.conversation));

/** Holds while nobody changed the head since it was read. */
export const unchangedSince = ({ revision }: Conversation): Expression => ({
  expression: 'revision = :revision',
  values: { revision },
});

/** A message that may hold links is stored only while its host may send them (B7), one that counts only by what it was held to. */
function hostCheck(
  { context: { host } }: Append,
  message: Message,
  sightings: readonly Write<'sighting'>[],
): readonly Write<Part>[] {
  if (sightings.length === 0 && !mayCarryLinks(message)) return [];
  const condition = sightings.length > 0 ? mayStillCount(host) : MAY_SEND_LINKS;
  return [{ name: 'host', check: hostKey(host.hostId), condition }];
}

const seenWrite = ({ seen }: Append, message: Message): readonly Write<Part>[] =>
  seen
    ? [
        {
          name: 'seen',
          put: { ...seenKey(message.conversationId, seen.side, seen.hash), messageId: message.id },
          condition: FREE,
        },
      ]
    : [];

const mailWrite = (
  { mail, released = false }: Append,
  { conversationId, id: messageId }: Message,
): readonly Write<Part>[] => (mail ? [arrivalWrite({ ...mail, conversationId, messageId }, released)] : []);

/** What may have changed between reading and storing. */
const STALE_BY: readonly Part[] = ['head', 'inquiry', 'alias', 'host', 'sighting', 'send'];

/** What is final goes before what would pass: a repeat stays one, also when the head moved on meanwhile. */
function whyNot({ against }: Extract<Transacted<Part>, { done: false }>, { at }: Message): Appended {
  if (against.has('mail')) return { kind: 'arrived' };
  if (against.has('kept')) return { kind: 'kept' };
  const seen = against.get('seen');
  if (seen) return { kind: 'seen', messageId: text(seen, 'messageId') };
  const isStale = STALE_BY.some((part) => against.has(part));
  if (isStale) return { kind: 'stale' };
  if (against.has('day')) return { kind: 'refused', refusal: overDailyLimit(at) };
  return against.has('rate') ? { kind: 'refused', refusal: overHourlyLimit(at) } : { kind: 'stale' };
}
