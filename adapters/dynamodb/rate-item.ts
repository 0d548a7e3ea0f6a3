import { type Counted, type Key, rateKey, TABLE } from '../../core/contract/table.ts';
import { dayGoesAt, dayOf } from '../../core/daily-limits.ts';
import type { Conversation, Instant, Message, Side } from '../../core/model.ts';
import type { Question } from '../../core/questions/question.ts';
import type { QuestionLimits } from '../../core/questions/question-limits.ts';
import { countedAddress, countedSender, countGoesAt, hourOf } from '../../core/sender-limits.ts';
import type { RateLimits } from '../../core/writing.ts';
import type { Write } from './transact.ts';

/** Adds one to what is below its limit; `total` is a word of DynamoDB's own. */
const BELOW = '(attribute_not_exists(#total) OR #total < :most)';
const BELOW_FOR_PAIR = '(attribute_not_exists(#pair) OR #pair < :mostOfPair)';

/**
 * The write that counts a message to its sender, in the transaction that stores it: nothing is read, and what is not stored
 * is not counted. None for the platform's own messages.
 */
export function senderWrite(
  conversation: Pick<Conversation, 'hostId' | 'guest'>,
  { author, at }: Pick<Message, 'author' | 'at'>,
  limits: RateLimits = 'off',
): readonly Write<'rate'>[] {
  if (author === 'platform' || limits === 'off') return [];
  const { role, id, other } = countedSender(conversation, author);
  return [
    {
      name: 'rate',
      update: rateKey(role, id, hourOf(at)),
      by: {
        expression: `ADD #total :one, #pair :one ${MOVED_ON}`,
        names: { ...NAMES, pair: `to-${other}` },
        values: { ...valuesOf(at), most: limits.perSender, mostOfPair: limits.perPair },
      },
      condition: `${BELOW} AND ${BELOW_FOR_PAIR}`,
    },
  ];
}

/** The write that counts a notice to the address it goes to, which the table knows by its hash alone. */
export const noticeWrite = (address: string, at: Instant, most: number): Write<'rate'> =>
  countWrite('notice', countedAddress(address), at, most);

/** The write that counts a file that a side of a conversation announces. */
export const uploadWrite = (conversationId: string, side: Side, at: Instant, most: number): Write<'rate'> =>
  countWrite(`upload-${side}`, conversationId, at, most);

/** The write that counts an answer of a host's to a public question. */
export const answerWrite = (hostId: string, at: Instant, most: number): Write<'rate'> =>
  countWrite('answerer', hostId, at, most);

/** The writes that count a question to the guest who asks, on that day: in all, and to this listing. */
export const askerWrites = (
  { guestId, listingId }: Pick<Question, 'guestId' | 'listingId'>,
  at: Instant,
  { perGuest, perListing }: Exclude<QuestionLimits, 'off'>,
): readonly Write<'rate'>[] =>
  [
    { key: rateKey('asker', guestId, dayOf(at)), most: perGuest },
    { key: rateKey('asker-of-listing', `${guestId}#${listingId}`, dayOf(at)), most: perListing },
  ].map(({ key, most }) => countedIn(key, dayGoesAt(at), most));

/** The write that counts an inquiry to the guest who begins it, on that day. */
export const inquirerWrite = (guestId: string, at: Instant, most: number): Write<'rate'> =>
  countedIn(rateKey('inquirer', guestId, dayOf(at)), dayGoesAt(at), most);

const countWrite = (kind: Counted, id: string, at: Instant, most: number): Write<'rate'> =>
  countedIn(rateKey(kind, id, hourOf(at)), countGoesAt(at), most);

const countedIn = (key: Key, goes: number, most: number): Write<'rate'> => ({
  name: 'rate',
  update: key,
  by: { expression: `ADD #total :one ${MOVED_ON}`, names: NAMES, values: { one: 1, goes, most } },
  condition: BELOW,
});

const MOVED_ON = 'SET #goes = :goes';
const NAMES = { total: 'total', goes: TABLE.timeToLive };
const valuesOf = (at: Instant) => ({ one: 1, goes: countGoesAt(at) });
