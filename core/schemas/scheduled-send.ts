import * as z from 'zod/mini';
import { REASON_WORDS } from '../schedules/reasons.ts';
import { SEND_STATES } from '../schedules/scheduled-send.ts';
import { TRIGGERS } from '../schedules/send-rule.ts';
import { about, identifier, toldInstant } from './fields.ts';
import { messageId } from './message.ts';
import { pageOf, pageQuery } from './page.ts';
import { templateId } from './template.ts';

export const scheduledId = identifier(
  "The scheduled send's id: its template's, with the number of the guest's message where one caused it",
  '01k7q9m2x5w8r1t6n4c0',
);

const REASONS = Object.entries(REASON_WORDS)
  .map(([code, words]) => `\`${code}\`: ${words}`)
  .join(' ');

/** What is sent by itself in a conversation, or was. */
export const scheduledAnswer = z.object({
  id: scheduledId,
  scheduledId,
  templateId,
  on: about(z.enum(TRIGGERS), { description: 'What it follows' }),
  at: toldInstant('When it is due; of one that is held, sent or dropped, when it came to that'),
  state: about(z.enum(SEND_STATES), {
    description:
      'It goes out at `at`; it waits for what `missing` or `reason` says; it went out; or it will not, for `reason`',
  }),
  reason: about(z.optional(z.string()), {
    description: `Why it waits or was dropped, where it was. The code of a refusal where the message itself was refused; else ${REASONS}`,
    examples: ['facts-missing'],
  }),
  missing: about(z.optional(z.array(z.string())), {
    description: 'The placeholders that it waits for',
    examples: [['listing.directions']],
  }),
  messageId: z.optional(messageId),
});

export const scheduledQuery = z.strictObject(pageQuery);
export const scheduledPage = pageOf(scheduledAnswer);
