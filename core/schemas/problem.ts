import * as z from 'zod/mini';
import { CLOSING_RULES, OPENING_RULES } from '../refusals.ts';
import { about, toldInstant } from './fields.ts';

const violation = z.object({
  pointer: about(z.optional(z.string()), {
    description: 'Where in the body, as a JSON pointer (RFC 6901)',
    examples: ['#/guest/name'],
  }),
  parameter: about(z.optional(z.string()), {
    description: 'Which part of the path, the query or the headers',
    examples: ['limit'],
  }),
  detail: z.string(),
  code: about(z.optional(z.string()), {
    description: "Of a template's text: what is wrong in it; stable",
    examples: ['placeholder-unknown'],
  }),
  placeholder: about(z.optional(z.string()), {
    description: "Of a template's text: the name as it is written there",
    examples: ['guest.fistName'],
  }),
  nearest: about(z.optional(z.string()), {
    description: 'The placeholder that was probably meant',
    examples: ['guest.firstName'],
  }),
  offset: about(z.optional(z.int()), { description: 'Where in the text, in characters from 0', examples: [8] }),
  line: about(z.optional(z.int()), { description: 'In which line of the text, from 1', examples: [1] }),
  column: about(z.optional(z.int()), { description: 'At which character of the line, from 1', examples: [9] }),
});

/** Which rule of a program keeps a window closed (N1). */
export const windowRule = about(z.optional(z.enum([...OPENING_RULES, ...CLOSING_RULES, 'read-cutoff'])), {
  description:
    'Of a conversation that is not open, closed or past its read cutoff: the rule that says so, whose number and instant are in `detail`',
  examples: ['days-after-end'],
});

/** Any answer from 400 on (RFC 9457). */
export const problemAnswer = z.object({
  type: about(z.string(), { examples: ['urn:foyer:problem:conversation-closed'] }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: about(z.string(), { description: 'Stable: branch on this', examples: ['conversation-closed'] }),
  remedy: about(z.string(), { description: 'What to do about it' }),
  rule: windowRule,
  opensAt: about(z.optional(z.nullable(toldInstant(''))), {
    description: 'When the conversation opens; null where nothing says so',
  }),
  closedAt: about(z.optional(toldInstant('')), {
    description: 'When the conversation closed, or the booking was over',
  }),
  reason: about(z.optional(z.string()), {
    description: 'Of `links-disabled`: why the host may not send links, in the words of who decided it',
  }),
  againAt: about(z.optional(toldInstant('')), { description: 'From when on the same may be asked again' }),
  missing: about(z.optional(z.array(z.string())), {
    description: 'Of `template-facts-missing`: the placeholders of facts that are not known',
    examples: [['listing.directions']],
  }),
  requirements: about(z.optional(z.array(z.string())), {
    description: 'Of `requirements-changed`: what the listing asks now, as `GET /listings/{listingId}` shows it',
    examples: [['No pets']],
  }),
  errors: about(z.optional(z.array(violation)), { description: 'Everything that is wrong with the request' }),
  correlationId: about(z.optional(z.string()), { description: 'Names this very call in the logs' }),
});
