import * as z from 'zod/mini';
import { VERDICTS } from '../sender.ts';
import { conversationId } from './booking.ts';
import { about, identifier, instant, mailAddress, toldInstant } from './fields.ts';
import { messageId } from './message.ts';
import { pageOf, pageQuery } from './page.ts';
import { questionId } from './question.ts';
import { requestId } from './support.ts';

export const mailId = identifier("SES's id of the received mail", 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1');
const state = z.enum(['accepted', 'delivered', 'refused', 'quarantined', 'failed']);
const recipient = (description: string) => mailAddress(description, 'n3x7q1k8v2m5d9rw@guest.foyer.test');

/** Which received mail to list. */
export const mailQuery = z.strictObject({
  state: z.optional(state),
  reason: about(z.optional(z.string().check(z.regex(/^[a-z-]{1,64}$/, 'must be a code in small letters'))), {
    description: 'Those with that reason: a refusal code or a delivery reason',
    examples: ['sender-unknown'],
  }),
  conversationId: z.optional(conversationId),
  recipient: z.optional(recipient('Those to that envelope recipient')),
  since: z.optional(instant('Those received then or later', '2026-03-01T00:00:00Z')),
  until: z.optional(instant('Those received before then', '2026-04-01T00:00:00Z')),
  ...pageQuery,
});

const release = z.object({
  by: z.object({ role: z.enum(['platform', 'support']), id: z.string() }),
  at: toldInstant('When it was let out'),
  mailboxAdded: about(z.optional(z.boolean()), { description: 'Its From address is a mailbox of the host since' }),
});

const row = {
  mailId,
  receivedAt: toldInstant('When it was received'),
  from: about(z.string(), { description: "The address in the mail's From; empty where it has none" }),
  recipient: about(z.string(), { description: 'The envelope recipient' }),
  state: about(state, {
    description:
      'Under way; passed on; refused; kept back until the platform releases it; passed on but not delivered in the end',
  }),
  reason: about(z.optional(z.string()), {
    description: 'A refusal code or a delivery reason',
    examples: ['sender-unknown'],
  }),
  conversationId: z.optional(conversationId),
  messageId: z.optional(messageId),
  requestId: z.optional(requestId),
  questionId: z.optional(questionId),
  released: about(z.optional(release), { description: 'Who let it out of quarantine; stays, whatever became of it' }),
};

/** One received mail and one of its envelope recipients. */
export const mailRow = z.object(row);

export const mailPage = pageOf(mailRow);

const words = { detail: z.string(), remedy: about(z.string(), { description: 'What can be done about it' }) };
const verdict = z.enum(VERDICTS);

const notice = z.object({
  state: about(z.enum(['none', 'waiting', 'done']), {
    description: 'Nobody is told; it is on its way; it was sent, or turned down for good',
  }),
  told: about(z.optional(z.object(words)), {
    description: 'What the sender is told, in English; names of files are left out',
  }),
});

/** One mail with all that is known of it, and nothing of what it says. */
export const mailDetail = z.object({
  id: mailId,
  mailId,
  receivedAt: row.receivedAt,
  from: row.from,
  verdicts: about(
    z.optional(z.object({ spam: verdict, virus: verdict, spf: verdict, dkim: verdict, dmarc: verdict })),
    { description: 'What was found out about it when it was received' },
  ),
  rows: z.array(
    z.object({
      ...row,
      explanation: about(z.optional(z.object(words)), { description: 'The reason in words' }),
      notice,
    }),
  ),
});

/** Which of a mail's quarantined rows to release. */
export const releaseChoice = z.strictObject({
  recipient: z.optional(recipient('Only the row of this recipient; all quarantined ones where absent')),
  addMailbox: about(z.optional(z.boolean()), {
    description: "Whether the mail's From address may write for the host from now on",
  }),
});

/** The rows on their way out of quarantine. */
export const releaseAnswer = z.object({
  id: mailId,
  mailId,
  recipients: z.array(z.string()),
  mailboxAdded: about(z.optional(z.boolean()), { description: 'The From address is a mailbox of the host now' }),
});
