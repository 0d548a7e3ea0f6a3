import type { MailRow } from '../../core/model.ts';
import { PASSED } from './received-mail.ts';

/** A row of the mail log with what a mail is judged by, of a mail that nobody knows the sender of. */
export const aMailRow = (facts: Partial<MailRow> & Pick<MailRow, 'mailId'>): MailRow => ({
  recipient: 'x@guest.foyer.test',
  receivedAt: '2026-03-01T10:00:00.000Z',
  from: 'assistant@host.example',
  state: 'quarantined',
  reason: 'sender-unknown',
  received: { objectKey: `inbound/${facts.mailId}`, returnPath: 'assistant@host.example', verdicts: PASSED },
  ...facts,
});
