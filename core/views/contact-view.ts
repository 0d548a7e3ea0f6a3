import type * as z from 'zod/mini';
import type { Contact } from '../contact.ts';
import type { contactAnswer } from '../schemas/conversation.ts';

/** The other side's contact details, as far as they are given out. */
export const contactView = ({ name, address, phones }: Contact): z.output<typeof contactAnswer> => ({
  name,
  address,
  phones: [...phones],
});
