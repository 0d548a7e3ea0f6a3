import type { Brand } from '../../core/brand.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import { composeReport, type DeliveryReport } from '../../core/mail/compose/compose-report.ts';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { mailboxOf, noticeReaches } from '../../core/mail-reach.ts';
import { holderOf, mailboxTag } from '../../core/mailbox-tag.ts';
import type { ConversationContext, Mailbox, MailOrigin, Message, Side } from '../../core/model.ts';
import { answerMailbox } from '../../core/notices/answer-mailbox.ts';
import { DELAYED_STATUS, delayedNotice } from '../../core/notices/delayed-notice.ts';
import { HELD_STATUS, heldNotice } from '../../core/notices/held-notice.ts';
import { leftOutNotice } from '../../core/notices/left-out-notice.ts';
import type { Noticed } from '../../core/notices/notice-mail.ts';
import { undeliverableNotice, undeliverableStatus } from '../../core/notices/undeliverable-notice.ts';
import { kindOfNotice, type MessageNoticeJob } from '../../core/notifications/mail-kinds.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { MailLog, Sender } from '../../core/ports/mails.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface MessageNoticeDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'message' | 'delivery'>;
  readonly log: Pick<MailLog, 'rows'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
}

/**
 * The mail that tells who wrote a message what became of it: a delivery status notification where the message came by
 * mail, a plain mail otherwise, and where files stayed behind of one that was delivered.
 *
 * Undefined where the platform wrote it or a machine, where no mail is to reach them, or where it went on meanwhile.
 */
export async function messageNotice(
  deps: MessageNoticeDeps,
  job: MessageNoticeJob,
): Promise<PreparedNotice | undefined> {
  const { conversationId, seq } = job;
  const [context, message] = await Promise.all([
    deps.conversations.byId(conversationId),
    deps.conversations.message(conversationId, seq),
  ]);
  if (!context || !message) throw new Error('a notice about no message');
  const { author } = message;
  if (author === 'platform' || message.notes.includes('automatic') || (await isPast(deps, job))) return undefined;
  const to = await mailboxFor(deps, job, context, message, author);
  return to && prepared(deps, job, { context, message, side: author, to });
}

/** A message that was late, or held, is told of only while it is. */
async function isPast(
  { conversations }: MessageNoticeDeps,
  { kind, conversationId, seq }: MessageNoticeJob,
): Promise<boolean> {
  if (kind !== 'delayed' && kind !== 'held') return false;
  const { state, held } = await conversations.delivery(conversationId, seq);
  return kind === 'held' ? held === undefined : state !== 'pending' && state !== 'sending';
}

/** Who wrote by mail is told by mail, whatever they set, at the mailbox that they wrote from. */
async function mailboxFor(
  { log }: MessageNoticeDeps,
  job: MessageNoticeJob,
  context: ConversationContext,
  { mail }: Message,
  side: Side,
): Promise<Mailbox | undefined> {
  const byMail = mail?.answerable === true;
  if (!byMail)
    return noticeReaches(context, side, kindOfNotice(job, { byMail })) ? mailboxOf(context, side) : undefined;
  const rows = await log.rows(mail.mailId);
  const row = rows.find(({ recipient }) => comparableAddress(recipient) === comparableAddress(mail.recipient));
  return answerMailbox(context, side, row?.from ?? '');
}

function prepared(
  { sender, brand, domain }: MessageNoticeDeps,
  job: MessageNoticeJob,
  about: Omit<Noticed, 'brand' | 'from'>,
): PreparedNotice {
  const { context, message, side } = about;
  const report = reportOf(message, job, domain);
  const mail = wordsOf({ ...about, brand, from: `${report ? 'mailer-daemon' : 'no-reply'}@${domain}` }, job);
  const raw = report ? composeReport(mail, report) : composeMail(mail);
  const tags = { notice: job.kind, ...mailboxTag(holderOf(context, side)) };
  return {
    id: { conversationId: job.conversationId, what: `${job.kind}#${job.seq}` },
    send: () => sender.send({ from: mail.from.address, to: mail.to.address, raw, tags }),
  };
}

function wordsOf(noticed: Noticed, job: MessageNoticeJob): MailSpec {
  if (job.kind === 'undeliverable') return undeliverableNotice(noticed, job.reason);
  if (job.kind === 'held') return heldNotice(noticed);
  return job.kind === 'delayed' ? delayedNotice(noticed) : leftOutNotice(noticed, noticed.message.leftOut ?? []);
}

/** What a machine is told of a message that came by mail and did not arrive; undefined of any other. */
function reportOf({ at, mail }: Message, job: MessageNoticeJob, domain: string): DeliveryReport | undefined {
  if (!mail?.answerable || job.kind === 'left-out') return undefined;
  const { recipient, messageId }: MailOrigin = mail;
  const told =
    job.kind !== 'undeliverable'
      ? ({ action: 'delayed', status: job.kind === 'held' ? HELD_STATUS : DELAYED_STATUS } as const)
      : ({ action: 'failed', status: undeliverableStatus(job.reason) } as const);
  return { reporter: domain, arrivedAt: at, recipients: [recipient], messageId, ...told };
}
