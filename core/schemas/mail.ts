import * as z from 'zod/mini';
import { conversationId } from './booking.ts';
import { about, identifier, mailAddress, toldInstant } from './fields.ts';
import { messageId } from './message.ts';
import { pageOf, pageQuery } from './page.ts';
import { requestId } from './support.ts';

export const mailId = identifier("SES's id of the received mail", 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1');
const state = z.enum(['accepted', 'delivered', 'refused', 'quarantined', 'failed']);

/** Which received mail to list. */
export const mailQuery = z.strictObject({ state: z.optional(state), ...pageQuery });

/** One received mail and one of its envelope recipients. */
export const mailRow = z.object({
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
});

export const mailPage = pageOf(mailRow);

/** Which of a mail's quarantined rows to release. */
export const releaseChoice = z.strictObject({
  recipient: z.optional(
    mailAddress(
      'Only the row of this recipient; all quarantined ones where absent',
      'n3x7q1k8v2m5d9rw@guest.foyer.test',
    ),
  ),
});

/** The rows on their way out of quarantine. */
export const releaseAnswer = z.object({ id: mailId, mailId, recipients: z.array(z.string()) });
