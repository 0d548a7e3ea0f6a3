import { STALE } from '../../adapters/dynamodb/until-fresh.ts';
import type { DetectionRules } from '../../core/contract/detection.ts';
import { type Expected, judgeArrival } from '../../core/judge-arrival.ts';
import { messageIdHash } from '../../core/mail/take-in.ts';
import { writersOf } from '../../core/mailboxes.ts';
import type { Instant, MailRow } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { QuestionFacts, Questions } from '../../core/ports/questions.ts';
import type { JudgedAnswer } from '../../core/questions/judge-words.ts';
import { judgeMailAnswer, type MailAnswer } from '../../core/questions/mail-answer.ts';
import { answerQuestion } from '../../core/questions/question.ts';
import type { QuestionLimits } from '../../core/questions/question-limits.ts';
import type { Refusal } from '../../core/refusals.ts';
import { type ArrivedMail, rowOf, usableId } from './arrived-mail.ts';
import { duplicate, type EndArrivalDeps, type Ending, quarantine, refuse } from './end-arrival.ts';

export interface TakeQuestionMailDeps extends EndArrivalDeps, OwnNames {
  readonly questions: Pick<Questions, 'byAlias' | 'answer' | 'taken'>;
  readonly questionLimits: QuestionLimits;
  /** By which a host is kept from sending links by itself. */
  readonly detection: DetectionRules;
  readonly now: () => Instant;
}

type Found = NonNullable<Awaited<ReturnType<Questions['byAlias']>>>;

/**
 * Takes a mail to a question's alias to its end (B8): judged as any other is, then what it says is the answer, by the same rules
 * as over the API. Files stay behind, quoted history and signatures are cut.
 *
 * @returns STALE where the question changed meanwhile: read and decide again
 */
export async function takeQuestionMail(
  deps: TakeQuestionMailDeps,
  arrived: ArrivedMail,
): Promise<Ending | typeof STALE> {
  const found = await findAsked(deps.questions, arrived.recipient);
  const expected = found && expectedToAnswer(found.facts);
  const judgement = judgeArrival({ ...arrived.claim, expected, released: arrived.released });
  const place = { questionId: found?.question.id };
  if (judgement.kind === 'quarantine') return quarantine(deps, arrived, place, judgement.code);
  if (judgement.kind === 'refuse') return refuse(deps, arrived, place, { ...judgement, sender: found && 'host' });
  if (!found) throw new Error('a mail to no alias was let in');
  return letIn(deps, arrived, found, judgement.notice);
}

/** What an alias stands for; one of a question that was taken off stands for nothing any more. */
export async function findAsked(
  questions: TakeQuestionMailDeps['questions'],
  alias: string,
): Promise<Found | undefined> {
  const found = await questions.byAlias(alias);
  return found?.question.state === 'taken-off' ? undefined : found;
}

/** Who may answer by mail: the listing's host, from any of its mailboxes, and no machine of its. */
export const expectedToAnswer = ({ host }: QuestionFacts): Expected => ({
  mailboxes: writersOf(host).map(({ address }) => address),
  automaticMail: 'refuse',
});

async function letIn(
  deps: TakeQuestionMailDeps,
  arrived: ArrivedMail,
  found: Found,
  notice: boolean,
): Promise<Ending | typeof STALE> {
  const { question, facts } = found;
  const hash = messageIdHash(arrived.mail);
  const about = { questionId: question.id };
  // that stands, whatever the rules say of it by now, and however the answer was changed since
  if (hash !== undefined && (await deps.questions.taken(question, hash))) return duplicate(deps, arrived, about);
  const { language } = question;
  const place = { ...facts, own: deps };
  const judged = judgeMailAnswer(arrived.content(), { language, at: arrived.received.receivedAt }, place);
  const told = judged.ok ? toldOf(arrived, judged.value, notice) : {};
  const outcome = judged.ok
    ? await store(deps, arrived, found, { ...judged.value.answer, seen: hash, told })
    : judged.error;
  return 'code' in outcome
    ? refuse(deps, arrived, about, { refusal: outcome, notice, sender: 'host' })
    : ended(deps, arrived, question.id, outcome.kind);
}

/** Who may be told learns which files nobody is shown: the notice answers the mail. */
const toldOf = ({ mail }: ArrivedMail, { leftOut }: MailAnswer, notice: boolean): Pick<MailRow, 'leftOut' | 'ownId'> =>
  notice && leftOut.length > 0 ? { leftOut, ownId: usableId(mail) } : {};

interface Answering extends JudgedAnswer {
  /** Hash under which its Message-ID counts as taken in. */
  readonly seen: string | undefined;
  readonly told: Pick<MailRow, 'leftOut' | 'ownId'>;
}

type Outcome = Exclude<Awaited<ReturnType<Questions['answer']>>, { readonly kind: 'refused' }>;

async function store(
  deps: TakeQuestionMailDeps,
  arrived: ArrivedMail,
  { question: before, facts }: Found,
  { words, links, signs, seen, told }: Answering,
): Promise<Refusal | Outcome> {
  const { mailId, receivedAt } = arrived.received;
  // what the platform lets out of quarantine is said from then on
  const at = arrived.released ? deps.now() : receivedAt;
  const end = { state: 'delivered', reason: 'question', questionId: before.id, sender: 'host', ...told } as const;
  const stored = await deps.questions.answer({
    ...{ before, at, facts, links, seen },
    step: answerQuestion(before, { words, at, via: 'mail', mailId }),
    detection: { signs, rules: deps.detection, now: deps.now() },
    limits: deps.questionLimits,
    mail: { row: { ...rowOf(arrived), ...end }, released: arrived.released },
  });
  return stored.kind === 'refused' ? stored.refusal : stored;
}

const ended = async (
  deps: TakeQuestionMailDeps,
  arrived: ArrivedMail,
  questionId: string,
  kind: Outcome['kind'],
): Promise<Ending | typeof STALE> => {
  if (kind === 'stored') return { end: 'accepted', reason: 'question', questionId };
  if (kind === 'arrived') return { end: 'arrived', questionId };
  return kind === 'seen' ? duplicate(deps, arrived, { questionId }) : STALE;
};
