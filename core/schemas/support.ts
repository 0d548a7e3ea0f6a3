import * as z from 'zod/mini';
import { SUPPORT_STATES } from '../support/support-request.ts';
import { LONGEST_CARE_TEXT } from '../support/why-not-said.ts';
import { bookingId, conversationId } from './booking.ts';
import { conversationFacts } from './conversation.ts';
import { about, identifier, line, text, toldInstant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

export const requestId = identifier("The support request's id", '7m3kq2x5r9v1d8w4c6pz');

const state = about(z.enum(SUPPORT_STATES), {
  description: 'Waits for the care team; for the requester; for nobody, until somebody writes again',
});
const role = z.enum(['guest', 'host']);

const words = about(
  text(LONGEST_CARE_TEXT, 'Plain text', 'The deposit has not come back.').check(
    z.refine((value) => value.trim() !== '', 'must not be empty'),
  ),
  { description: 'Plain text', examples: ['The deposit has not come back.'] },
);

/** What somebody asks the care team. */
export const newSupportRequest = z.strictObject({
  conversationId: z.optional(conversationId),
  bookingId: z.optional(bookingId),
  topic: line(200, 'What it is about', 'My deposit'),
  text: words,
});

/** What either end adds to a request. */
export const newSupportMessage = z.strictObject({ text: words });

/** How the care team files a request. */
export const supportFiling = z.strictObject({
  state: about(z.enum(['open', 'closed']), { description: 'Who writes moves it by itself: this is for the rest' }),
});

/** Which requests to list. */
export const supportQuery = z.strictObject({
  state: z.optional(state),
  role: about(z.optional(role), { description: 'Those of guests, or of hosts' }),
  conversationId: z.optional(conversationId),
  ...pageQuery,
});

export const supportMessagesQuery = z.strictObject(pageQuery);

const author = about(z.enum(['guest', 'host', 'support']), {
  description: '`support` is whoever of the care team wrote',
});

const messageId = identifier("The message's id", '7m3kq2x5r9v1d8w4c6pz-1');

/** One message of a support request. */
export const supportMessage = z.object({
  id: messageId,
  at: toldInstant('When it was written'),
  author,
  via: z.enum(['api', 'mail']),
  text: z.string(),
  notes: about(z.array(z.enum(['addresses-masked', 'phones-masked', 'phones-present', 'attachments-left-out'])), {
    description: 'What was done to it or noticed in it',
  }),
  agent: about(z.optional(z.object({ role: z.enum(['platform', 'support']), id: z.string() })), {
    description: 'Who of the care team wrote it over the API; for the platform and its care team alone',
  }),
});

const facts = {
  id: requestId,
  state,
  topic: z.string(),
  by: z.object({
    role,
    id: about(z.string(), { description: "The host's or guest's id", examples: ['guest-1'] }),
    name: about(z.optional(z.string()), {
      description: 'For the platform and its care team alone, where it was known when the request was made',
    }),
  }),
  conversationId: z.optional(conversationId),
  bookingId: z.optional(bookingId),
  at: toldInstant('When it was asked'),
  lastMessage: z.object({ id: messageId, at: toldInstant('When it was written'), author }),
  conversation: about(z.optional(conversationFacts), {
    description: 'What it is about: facts, never a text. For the platform and its care team alone',
  }),
};

/** A support request in a list. */
export const supportRequestInList = z.object(facts);
export const supportRequestPage = pageOf(supportRequestInList);

/** A support request with a page of its messages. */
export const supportRequest = z.object({
  ...facts,
  messages: about(z.array(supportMessage), { description: 'Oldest first' }),
  next: about(z.nullable(z.string()), { description: 'Cursor of the messages that follow; null where none do' }),
});
