import type * as z from 'zod/mini';
import type { MailRow } from '../model.ts';
import type { mailRow } from '../schemas/mail.ts';

export type MailView = z.output<typeof mailRow>;

/** A row of the mail log as the platform and its care team see it. */
export const mailView = (row: MailRow): MailView => ({
  mailId: row.mailId,
  receivedAt: row.receivedAt,
  from: row.from,
  recipient: row.recipient,
  state: row.state,
  reason: row.reason,
  conversationId: row.conversationId,
  messageId: row.messageId,
  requestId: row.requestId,
});
