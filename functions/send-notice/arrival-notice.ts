import type { Brand } from '../../core/brand.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import { composeReport, type DeliveryReport } from '../../core/mail/compose/compose-report.ts';
import { languageOf } from '../../core/mail/present/language-of.ts';
import { holderOf, mailboxTag } from '../../core/mailbox-tag.ts';
import type { ConversationContext, Mailbox, MailRow } from '../../core/model.ts';
import { answerMailbox } from '../../core/notices/answer-mailbox.ts';
import { closestLanguage, type Language } from '../../core/notices/language.ts';
import { type NoticeWords, noticeTo } from '../../core/notices/notice-mail.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { type MailLog, type Sender, SendingRejected } from '../../core/ports/mails.ts';
import type { Questions } from '../../core/ports/questions.ts';
import type { Support } from '../../core/ports/support.ts';
import { isAddress } from '../../core/schemas/formats.ts';

export interface ArrivalNoticeDeps {
  readonly log: Pick<MailLog, 'rows'>;
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly support: Pick<Support, 'findCase'>;
  readonly questions: Pick<Questions, 'byAlias'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
}

/** A received mail that its sender is told something of. */
export interface ToldArrival {
  readonly row: MailRow;
  /** Its recipients that the same is told of, as far as their ends are known by now. */
  readonly recipients: readonly string[];
  /** The conversation that it was for. */
  readonly context: ConversationContext | undefined;
  readonly language: Language;
}

/** The row of a mail and one of its recipients, with what a notice about it is written by; undefined where there is none. */
export async function findArrival(
  deps: ArrivalNoticeDeps,
  { mailId, recipient }: Pick<MailRow, 'mailId' | 'recipient'>,
): Promise<ToldArrival | undefined> {
  const { log, conversations } = deps;
  const rows = await log.rows(mailId);
  const row = rows.find((each) => comparableAddress(each.recipient) === comparableAddress(recipient));
  if (!row) return undefined;
  const context = row.conversationId === undefined ? undefined : await conversations.byId(row.conversationId);
  return { row, context, recipients: recipientsOf(row, rows), language: await languageFor(deps, row, context) };
}

/** One that is refused for another reason, as an unknown alias among known ones, has a notice of its own. */
function recipientsOf({ recipient, together, reason }: MailRow, rows: readonly MailRow[]): readonly string[] {
  if (!together) return [recipient];
  const others = rows.filter((each) => each.state === 'refused' && each.reason !== reason);
  const elsewhere = new Set(others.map((each) => comparableAddress(each.recipient)));
  return together.filter((each) => !elsewhere.has(comparableAddress(each)));
}

/** English where the sender is none of a conversation's sides, was not asked, and did not ask support: what the care team reads is not told. */
async function languageFor(
  { support, questions }: ArrivalNoticeDeps,
  { sender, requestId, questionId, recipient }: MailRow,
  context: ConversationContext | undefined,
): Promise<Language> {
  if (context && sender) return languageOf(context, sender);
  if (sender && questionId !== undefined)
    return closestLanguage((await questions.byAlias(recipient))?.facts.host.language ?? 'en');
  const request = sender && requestId !== undefined ? await support.findCase(requestId) : undefined;
  return closestLanguage(request?.reach?.language ?? 'en');
}

/**
 * Sends a delivery status notification of our own to the verified sender of a received mail, where SES sends none.
 *
 * SES writes the envelope's sender itself, so it has one that takes bounces: the null sender that RFC 3464 asks for can't
 * be had. `Auto-Submitted` and the form keep machines from answering.
 *
 * @throws SendingThrottled; SendingRejected also where no mail goes to the sender: to no address, to none that wants none
 */
export async function sendReport(
  { sender, brand, domain }: ArrivalNoticeDeps,
  { row, context, language }: ToldArrival,
  words: NoticeWords,
  told: Pick<DeliveryReport, 'action' | 'status' | 'recipients'>,
): Promise<void> {
  const to = mailboxFor({ row, context });
  if (!to) throw new SendingRejected('no mailbox');
  const from = `mailer-daemon@${domain}`;
  const mail = noticeTo({ language, brand, from, to, answers: { messageId: row.ownId }, about: row.mailId }, words);
  const report = { reporter: domain, arrivedAt: row.receivedAt, messageId: row.ownId, ...told };
  const tags = { notice: words.kind, ...(context && row.sender && mailboxTag(holderOf(context, row.sender))) };
  await sender.send({ from, to: to.address, raw: composeReport(mail, report), tags });
}

/** Where it came from; a side whose mailbox is stopped is told at another, or not at all (ADR 0017). */
function mailboxFor({ row: { from, sender }, context }: Pick<ToldArrival, 'row' | 'context'>): Mailbox | undefined {
  if (context && sender) return answerMailbox(context, sender, from);
  return isAddress(from) ? { address: from } : undefined;
}
