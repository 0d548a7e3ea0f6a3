import * as z from 'zod/mini';
import { DISCLOSED, DISCLOSED_BY } from '../disclosures.ts';
import { paymentState } from './booking.ts';
import { about, toldInstant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

/** Which disclosures of a conversation to list. */
export const disclosuresQuery = z.strictObject(pageQuery);

/** Contact details that one side was given of the other. */
export const disclosureRecord = z.object({
  id: about(z.string(), { description: "The entry's id", examples: ['5f2c9a41d0e7b3864c1a2f90'] }),
  at: toldInstant('When they were first given out so'),
  to: about(z.enum(['guest', 'host']), { description: "Who was given the other side's" }),
  by: about(z.enum(DISCLOSED_BY), {
    description: 'A call of `GET …/contact`, or the mail that brings the guest the phone numbers of the host',
  }),
  what: about(z.array(z.enum(DISCLOSED)), { description: 'What was given out; never the details themselves' }),
  payment: about(paymentState, { description: 'How much was paid then' }),
});

export const disclosurePage = pageOf(disclosureRecord);
