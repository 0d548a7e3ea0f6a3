import * as z from 'zod/mini';
import { searchTerms } from '../search/search-terms.ts';
import { conversationAnswer } from './conversation.ts';
import { about, toldInstant } from './fields.ts';
import { listingId } from './listing.ts';
import { messageId } from './message.ts';
import { pageOf, pageQuery } from './page.ts';

/** Characters of a question at most. */
const LONGEST = 100;

const question = about(
  z.string('must be given').check(
    z.maxLength(LONGEST, { error: `must have at most ${LONGEST} characters`, abort: true }),
    z.refine((q) => searchTerms(q).length > 0, 'must hold a word of two letters or digits at least'),
  ),
  {
    description:
      'Words to look for: each must occur, in the facts or together in one message. Those between quotation marks follow each other. Up to 100 characters, with one word of two letters at least.',
    examples: ['parking "late arrival"'],
  },
);

/** What somebody looks for among their conversations. */
export const searchQuery = z.strictObject({
  q: question,
  listingId: about(z.optional(listingId), { description: 'Only conversations about this listing' }),
  ...pageQuery,
});

const match = z.object({
  in: about(z.enum(['name', 'booking', 'listing', 'text']), {
    description:
      "Where it was found: in the guest's name, as far as the host is given it; the booking's reference; the listing's name; a message",
  }),
  messageId: about(z.optional(messageId), { description: 'Of a message' }),
  at: about(z.optional(toldInstant('')), { description: 'When the message was written' }),
  excerpt: about(z.string(), {
    description: 'What holds it; of a message some 120 characters around the first of the words, on one line',
    examples: ['…is there a place to park in front of the house, or do we…'],
  }),
});

/** A conversation that was found, and by what. */
export const foundConversation = z.object({
  ...conversationAnswer.shape,
  matches: about(z.array(match), {
    description:
      'Facts that hold one of the words; where they do not hold all, the latest messages that hold the others',
  }),
});

export const foundPage = z.object({
  ...pageOf(foundConversation).shape,
  searchedBackTo: about(z.nullable(toldInstant('')), {
    description:
      'Conversations that began since then were looked through; null where all were. While it is not null, `next` goes on from there, also after a page with few items or none.',
  }),
});
