import type { Brand } from '../../core/brand.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { mailboxTag } from '../../core/mailbox-tag.ts';
import { answeredMail, askedMail, type QuestionMail } from '../../core/notices/question-mails.ts';
import type { Sender } from '../../core/ports/mails.ts';
import type { Questions } from '../../core/ports/questions.ts';
import type { Support } from '../../core/ports/support.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { isWanted } from '../../core/wants-mail.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface QuestionNoticeDeps {
  readonly questions: Pick<Questions, 'findShown'>;
  /** How a host or a guest is reached outside of any conversation. */
  readonly support: Pick<Support, 'reach'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
  /** Links to these and what is below them are the operator's own. */
  readonly ownLinkDomains: readonly string[];
}

type QuestionJob = Extract<NoticeJob, { kind: 'question' }>;

/**
 * The mail that tells a host of a question, or who asked of the answer (B8); undefined where that is over, or no mail is to reach
 * them. A question knows its guest's id alone: without a booking or an inquiry of theirs nobody knows an address, and none is asked for.
 */
export async function questionNotice(
  { questions, support, sender, brand, domain, ownLinkDomains }: QuestionNoticeDeps,
  { listingId, questionId, about }: QuestionJob,
): Promise<PreparedNotice | undefined> {
  const found = await questions.findShown(listingId, questionId);
  if (!found) throw new Error('a notice about no question');
  const { question, facts } = found;
  const holder = about === 'asked' ? hostOf(question.hostId) : guestOf(question.guestId);
  const reach = await support.reach(holder);
  if (!reach?.receives || !isWanted(reach.choice, `question-${about}`)) return undefined;
  const told: QuestionMail = { ...facts, question, brand, to: reach.receives, language: reach.language };
  const mail = about === 'asked' ? whileOpen(told) : answeredMail(told, `no-reply@${domain}`, ownLinkDomains);
  const tags = { notice: `question-${about}`, ...mailboxTag(holder) };
  return (
    mail && {
      id: { listingId, questionId, what: about },
      send: () => sender.send({ from: mail.from.address, to: mail.to.address, raw: composeMail(mail), tags }),
    }
  );
}

const hostOf = (id: string) => ({ role: 'host', id }) as const;
const guestOf = (id: string) => ({ role: 'guest', id }) as const;

/** One that was answered or taken off meanwhile asks for nothing any more. */
const whileOpen = (told: QuestionMail): MailSpec | undefined =>
  told.question.state === 'open' ? askedMail(told) : undefined;
