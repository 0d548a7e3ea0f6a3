import { comparableAddress } from '../../core/comparable-address.ts';
import { expectedBy, type Judgement, judgeArrival } from '../../core/judge-arrival.ts';
import { type MailRow, OWN_FAULT, otherSide } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { MailLog } from '../../core/ports/mails.ts';
import { isQuestionAlias } from '../../core/questions/question-names.ts';
import { isSupportAlias } from '../../core/support/support-names.ts';
import { expectedAt } from '../../core/support/support-reach.ts';
import { type ArrivedMail, rowOf, usableId } from './arrived-mail.ts';
import { type Received, recipientsOf } from './received.ts';
import { expectedToAnswer, findAsked, type TakeQuestionMailDeps } from './take-question-mail.ts';
import { senderOf, type TakeSupportMailDeps } from './take-support-mail.ts';

export interface FailArrivalDeps extends TakeSupportMailDeps, TakeQuestionMailDeps {
  readonly conversations: Pick<Conversations, 'byAlias'>;
  readonly log: Pick<MailLog, 'record' | 'rows' | 'move'>;
}

const FAILED = { state: 'failed', reason: OWN_FAULT } as const;

/**
 * Notes a mail as failed for all of its recipients that have no end yet, before it is tried for the last time: whatever
 * that attempt dies of, the mail is in the log. A redrive finds these rows and goes on as if the mail had just come; where
 * that fails as well, they keep what they tell of who wrote it.
 *
 * Where nothing can be written the attempt will fail as well, and the alarm of the dead letters is what is left.
 */
export async function noteFailed({ log }: Pick<FailArrivalDeps, 'log'>, received: Received): Promise<void> {
  const { mailId, receivedAt, objectKey, returnPath, verdicts } = received;
  const row = { mailId, receivedAt, from: '', received: { objectKey, returnPath, verdicts }, ...FAILED };
  await asFarAsPossible(
    log.rows(mailId).then((rows) => {
      const noted = rows.map(({ recipient }) => comparableAddress(recipient));
      const missing = recipientsOf(received).filter((recipient) => !noted.includes(comparableAddress(recipient)));
      return Promise.all(missing.map((recipient) => log.record({ ...row, recipient })));
    }),
  );
}

/** Adds to such a row who wrote it and where it was to go, and whether its sender is told that it is late. */
export const tellFailed = (deps: FailArrivalDeps, arrived: ArrivedMail): Promise<void> =>
  asFarAsPossible(told(deps, arrived).then((facts) => deps.log.record({ ...rowOf(arrived), ...FAILED, ...facts })));

/** The fault that it is about is thrown in any case; another one on top of it tells nothing. */
const asFarAsPossible = async (work: Promise<unknown>): Promise<void> => {
  await Promise.allSettled([work]);
};

type Told = Pick<MailRow, 'conversationId' | 'requestId' | 'questionId' | 'sender' | 'answerable' | 'ownId'>;

/** Only whose mail would be let in is told that it will be: verified, known, and no machine. */
async function told(deps: FailArrivalDeps, arrived: ArrivedMail): Promise<Told> {
  const { judgement, ...place } = await judged(deps, arrived);
  const answerable = judgement.kind === 'go' && judgement.notice;
  return answerable ? { ...place, answerable, ownId: usableId(arrived.mail) } : place;
}

async function judged(
  { conversations, support, supportMailbox, questions, domain }: FailArrivalDeps,
  { claim, recipient, released }: ArrivedMail,
): Promise<Told & { readonly judgement: Judgement }> {
  if (isSupportAlias(recipient, domain)) {
    const found = await support.byAlias(recipient);
    const expected = found && expectedAt(found.end, found.reach, supportMailbox);
    const judgement = judgeArrival({ ...claim, expected, released });
    return { judgement, requestId: found?.request.id, sender: senderOf(found) };
  }
  if (isQuestionAlias(recipient, domain)) {
    const found = await findAsked(questions, recipient);
    const judgement = judgeArrival({ ...claim, expected: found && expectedToAnswer(found.facts), released });
    return { judgement, questionId: found?.question.id, sender: found && 'host' };
  }
  const addressed = await conversations.byAlias(recipient);
  const judgement = judgeArrival({ ...claim, expected: addressed && expectedBy(addressed), released });
  const sender = addressed && otherSide(addressed.side);
  return { judgement, conversationId: addressed?.context.conversation.id, sender };
}
