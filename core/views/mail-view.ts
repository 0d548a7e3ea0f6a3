import type * as z from 'zod/mini';
import type { MailRow } from '../model.ts';
import { instantInWords } from '../notices/facts-in-words.ts';
import { explainRefusal } from '../notices/refusal-notice.ts';
import { NOTICE_TEXTS } from '../notices/texts/by-language.ts';
import type { LoggedMail } from '../ports/mails.ts';
import type { Refusal } from '../refusals.ts';
import type { mailDetail, mailRow } from '../schemas/mail.ts';
import { explainReason, type ReasonInWords } from './mail-reasons.ts';

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
  questionId: row.questionId,
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
  const told = toldOf(row);
  return told ? { state: notice ?? 'waiting', told } : { state: 'none' };
}

/**
 * What its sender is told, as it reads in English; undefined where that is nothing. Without the names of files: they are
 * part of what the mail says, which is read for a stated reason alone (B5).
 */
function toldOf({ notice, answerable, receivedAt, recipient }: MailRow): ReasonInWords | undefined {
  if (notice) {
    const { problem, remedy } = explainRefusal(withoutNames(notice), 'en', { timeZone: 'UTC', refusedAt: receivedAt });
    return { detail: problem, remedy };
  }
  const { opening, remedy } = NOTICE_TEXTS.en.delayed;
  return answerable ? { detail: opening(instantInWords(receivedAt, 'en', 'UTC'), recipient), remedy } : undefined;
}

const withoutNames = (refusal: Refusal): Refusal =>
  refusal.code === 'attachment-type' ? { ...refusal, names: ['[…]'] } : refusal;
