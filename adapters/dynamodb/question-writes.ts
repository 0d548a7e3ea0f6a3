import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, answerSeenKey, hostKey, PARTITION, questionKey, voteKey } from '../../core/contract/table.ts';
import { overDailyLimit } from '../../core/daily-limits.ts';
import type { Host, Instant } from '../../core/model.ts';
import type { NewlyAnswered, NewlyAsked, QuestionStored } from '../../core/ports/questions.ts';
import type { Question, QuestionStep } from '../../core/questions/question.ts';
import { overHourlyLimit } from '../../core/sender-limits.ts';
import { arrivalWrite } from './arrival-write.ts';
import type { Attributes } from './attributes.ts';
import { keptWrite } from './kept-answer-item.ts';
import { entryItem, questionItem } from './question-item.ts';
import { answerWrite, askerWrites } from './rate-item.ts';
import { MAY_SEND_LINKS, mayStillCount } from './restriction-writes.ts';
import { sightWords } from './sightings.ts';
import { type Expression, getItem } from './table.ts';
import { FREE, transact, type Write } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

type Part = 'question' | 'entry' | 'alias' | 'host' | 'sighting' | 'rate' | 'seen' | 'mail' | 'kept';

/** Points from an alias to the question that mail to it answers. */
const questionAliasItem = ({ alias, listingId, id }: Question): Attributes => ({
  ...aliasKey(alias),
  listingId,
  questionId: id,
});

/** Stores a new question and all that goes with it: one write request. A name that is taken makes it stale. */
export async function askQuestion(
  client: DynamoDBClient,
  table: string,
  { step: { question, entry }, limits, keep }: NewlyAsked,
): Promise<QuestionStored> {
  const outcome = await transact<Part>(client, table, [
    { name: 'question', put: questionItem(question), condition: FREE },
    { name: 'entry', put: entryItem(entry, question.listingId), condition: FREE },
    { name: 'alias', put: questionAliasItem(question), condition: FREE },
    ...(limits === 'off' ? [] : askerWrites(question, entry.at, limits)),
    ...keptWrite(keep, entry.at),
  ]);
  if (outcome.done) return { kind: 'stored' };
  // the call that used the key counted itself, and may have been the last that was left
  if (outcome.against.has('kept') || !outcome.against.has('rate')) return { kind: 'stale' };
  return { kind: 'refused', refusal: overDailyLimit(entry.at) };
}

/** Stores an answer and all that goes with it: one write request; or what it sets off instead (N10). */
export async function answerQuestion(
  client: DynamoDBClient,
  table: string,
  answered: NewlyAnswered,
): Promise<QuestionStored> {
  const { before, at, facts, detection, seen } = answered;
  const taken = async () => ((await isTaken(client, table, before, seen)) ? before.id : undefined);
  const words = { host: facts.host, place: PARTITION.listing + before.listingId, at, detection, taken };
  const sighted = await sightWords(client, table, words);
  if (sighted.kind === 'ended') return sighted.end;
  const outcome = await transact<Part>(client, table, [
    ...stepWrites(answered),
    ...hostCheck(answered, sighted.writes.length > 0),
    ...sighted.writes,
    ...(answered.limits === 'off' ? [] : [answerWrite(before.hostId, at, answered.limits.answersPerHour)]),
    ...seenWrite(before, seen),
    ...(answered.mail ? [arrivalWrite(answered.mail.row, answered.mail.released)] : []),
  ]);
  if (outcome.done) return { kind: 'stored' };
  // what is final goes before what would pass
  if (outcome.against.has('mail')) return { kind: 'arrived' };
  if (outcome.against.has('seen')) return { kind: 'seen' };
  return outcome.against.has('rate') ? { kind: 'refused', refusal: overHourlyLimit(at) } : { kind: 'stale' };
}

/** What says the same as before changes nothing of the question. */
const stepWrites = ({ before, step }: NewlyAnswered): readonly Write<Part>[] =>
  step
    ? [
        { name: 'question', put: questionItem(step.question), condition: unchangedSince(before) },
        { name: 'entry', put: entryItem(step.entry, before.listingId), condition: FREE },
      ]
    : [];

/** One that links is stored only while its host may send links (B7), one that counts only by what it was held to. */
function hostCheck({ facts: { host }, links }: NewlyAnswered, isCounted: boolean): readonly Write<Part>[] {
  if (!isCounted && links.length === 0) return [];
  return [{ name: 'host', check: hostKey(host.hostId), condition: conditionOn(host, isCounted) }];
}

const conditionOn = (host: Host, isCounted: boolean): Expression => {
  const { expression, ...rest } = isCounted ? mayStillCount(host) : MAY_SEND_LINKS;
  return { expression: `attribute_exists(pk) AND ${expression}`, ...rest };
};

const seenWrite = ({ listingId, id }: Question, seen: string | undefined): readonly Write<Part>[] =>
  seen === undefined ? [] : [{ name: 'seen', put: { ...answerSeenKey(listingId, id, seen) }, condition: FREE }];

/** Whether a Message-ID of that hash was taken in before. */
export const isTaken = async (
  client: DynamoDBClient,
  table: string,
  { listingId, id }: Question,
  seen: string | undefined,
): Promise<boolean> =>
  seen !== undefined && (await getItem(client, table, answerSeenKey(listingId, id, seen))) !== undefined;

/** Stores that a question was taken off. @returns false where it had changed since it was read */
export async function takeQuestionOff(
  client: DynamoDBClient,
  table: string,
  before: Question,
  { question, entry }: QuestionStep,
): Promise<boolean> {
  const outcome = await transact<Part>(client, table, [
    { name: 'question', put: questionItem(question), condition: unchangedSince(before) },
    { name: 'entry', put: entryItem(entry, question.listingId), condition: FREE },
  ]);
  return outcome.done;
}

const unchangedSince = ({ revision }: Question): Expression => ({
  expression: 'revision = :revision',
  values: { revision },
});

/**
 * Stores that a question helped a guest, or no more: the guest's own mark and the count, in one transaction. It holds while the
 * question is answered.
 *
 * @returns false where it is not
 */
export function voteHelpful(
  client: DynamoDBClient,
  table: string,
  { listingId, id }: Question,
  { guestId, helped, now }: { readonly guestId: string; readonly helped: boolean; readonly now: Instant },
): Promise<boolean> {
  const key = voteKey(listingId, id, guestId);
  return untilFresh(async () => {
    const outcome = await transact<'question' | 'vote'>(client, table, [
      {
        name: 'vote',
        update: key,
        by: {
          expression: 'SET helped = :helped, votedAt = :now',
          values: helped ? { helped, now } : { helped, now, yes: true },
        },
        condition: helped ? 'attribute_not_exists(pk) OR helped <> :helped' : 'helped = :yes',
      },
      {
        name: 'question',
        update: questionKey(listingId, id),
        by: {
          expression: 'ADD helpful :by, revision :one',
          names: { state: 'state' },
          values: { by: helped ? 1 : -1, one: 1, answered: 'answered' },
        },
        condition: '#state = :answered',
      },
    ]);
    if (outcome.done) return true;
    if (outcome.against.has('question')) return false;
    // said before: it is as it is to be
    return outcome.against.has('vote') ? true : STALE;
  });
}
