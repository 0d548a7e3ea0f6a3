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
  errors: about(z.optional(z.array(violation)), { description: 'Everything that is wrong with the request' }),
  correlationId: about(z.optional(z.string()), { description: 'Names this very call in the logs' }),
});
