import type * as z from 'zod/mini';
import type { MailRow } from '../model.ts';
import { explainRefusal } from '../notices/refusal-notice.ts';
import type { LoggedMail } from '../ports/mails.ts';
import type { mailDetail, mailRow } from '../schemas/mail.ts';
import { explainReason } from './mail-reasons.ts';

export type MailView = z.output<typeof mailRow>;
export type MailDetailView = z.output<typeof mailDetail>;

/** A row of the mail log as the platform and its care team see it. */
export const mailView = ({ released, ...row }: MailRow): MailView => ({
  mailId: row.mailId,
  receivedAt: row.receivedAt,
  from: row.from,
  recipient: row.recipient,
  state: row.state,
  reason: row.reason,
  conversationId: row.conversationId,
  messageId: row.messageId,
  requestId: row.requestId,
  released: released && { ...released, by: { ...released.by } },
});

/** One mail with all of its rows; what it was judged by is the same for each. */
export function mailDetailView(logged: readonly [LoggedMail, ...LoggedMail[]]): MailDetailView {
  const [{ row: first }] = logged;
  const { mailId, receivedAt, from } = first;
  const { received } = logged.find(({ row }) => row.received)?.row ?? {};
  const rows = logged.map((each) => ({
    ...mailView(each.row),
    explanation: explainReason(each.row.reason),
    notice: noticeView(each),
  }));
  return { id: mailId, mailId, receivedAt, from, verdicts: received && { ...received.verdicts }, rows };
}

function noticeView({ row, notice }: LoggedMail): MailDetailView['rows'][number]['notice'] {
  if (!row.notice) return { state: 'none' };
  const { problem, remedy } = explainRefusal(row.notice, 'en', { timeZone: 'UTC', refusedAt: row.receivedAt });
  return { state: notice ?? 'waiting', told: { detail: problem, remedy } };
}
