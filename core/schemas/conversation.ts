import * as z from 'zod/mini';
import { aliases, bookingId, conversationId, payment, windows } from './booking.ts';
import { about, identifier, toldInstant } from './fields.ts';
import { hostId } from './host.ts';
import { listingId } from './listing.ts';
import { author, messageId } from './message.ts';
import { pageOf, pageQuery } from './page.ts';
import { windowRule } from './problem.ts';
import { confirmedRequirements } from './requirements.ts';

/** What a host or a guest can have listed. */
export const conversationsQuery = z.strictObject({
  listingId: z.optional(listingId),
  state: about(z.optional(z.enum(['awaiting-answer', 'unread', 'open', 'closed'])), {
    description: 'Those where the guest waits for an answer; with messages not read; that one may write in, or may not',
  }),
  ...pageQuery,
  cursor: about(z.optional(z.string().check(z.maxLength(8192, 'is not a cursor that this list gave'))), {
    description: "The previous page's `next`",
  }),
});

/** What a host or a guest can have counted. */
export const countsQuery = z.strictObject({ listingId: z.optional(listingId) });

const count = (description: string) =>
  about(
    z.object({
      count: about(z.int(), { description: 'At most 100' }),
      atLeast: about(z.boolean(), { description: 'There may be more than were counted' }),
    }),
    { description },
  );

export const countsAnswer = z.object({
  awaitingAnswer: count('Conversations where the guest waits for an answer'),
  unread: count('Conversations with messages that the caller has not read'),
});

const lastMessage = { id: messageId, at: toldInstant('When it was written'), author };

const facts = {
  id: conversationId,
  bookingId: z.optional(bookingId),
  listingId,
  kind: z.enum(['booking', 'inquiry']),
  aliases,
  windows,
  payment: about(z.optional(payment), { description: 'Where it is about a booking' }),
  awaitingAnswerSince: about(z.optional(toldInstant('')), {
    description: "Since when the guest waits for the host's answer",
  }),
};

const counterpart = {
  name: about(z.string(), { description: "The guest's first name, or the listing's name", examples: ['Bo'] }),
};

/** A conversation as one of its sides sees it. */
export const conversationAnswer = z.object({
  ...facts,
  counterpart: z.object(counterpart),
  lastMessage: about(
    z.nullable(
      z.object({ ...lastMessage, preview: about(z.string(), { description: 'The first words of its text' }) }),
    ),
    { description: 'The newest message; null while there is none' },
  ),
  unread: about(z.int(), { description: 'Messages to this side that it has not read' }),
  readBy: about(
    z.array(
      z.object({
        person: about(z.string(), { description: 'Who, as the token says', examples: ['7c5f1c1e'] }),
        name: about(z.optional(z.string()), { examples: ['Anna Lind'] }),
        upTo: messageId,
        at: toldInstant('When'),
      }),
    ),
    { description: 'Who of this side read how far, the latest first: 20 at most. The other side never sees it' },
  ),
});

export const conversationsPage = pageOf(conversationAnswer);

/** Why something is not let through, and what would change that. */
export const refusal = z.object({
  code: about(z.string(), { examples: ['conversation-closed'] }),
  title: z.string(),
  detail: z.string(),
  remedy: z.string(),
  rule: windowRule,
  opensAt: z.optional(z.nullable(toldInstant('When it opens; null where nothing says so'))),
  closedAt: z.optional(toldInstant('When it closed')),
});

const permissions = z.object({
  canWrite: z.boolean(),
  refusal: about(z.optional(refusal), { description: "Why one can't write now, and what would change that" }),
});

/** One conversation, as one of its sides sees it. */
export const ownConversation = z.object({
  ...conversationAnswer.shape,
  counterpart: z.object({
    ...counterpart,
    mail: about(z.enum(['on', 'off']), {
      description:
        'Whether messages reach the other side by mail, at once or in a digest; if not, it reads them in the inbox, or its mailbox is gone',
    }),
  }),
  requirements: z.optional(confirmedRequirements),
  permissions,
});

const person = <T extends z.ZodMiniType>(id: T) => z.object({ id, name: z.string() });

/** One conversation's facts, as the platform and its care team see them: never a text. */
export const conversationFacts = z.object({
  ...facts,
  guest: person(identifier("The guest's id", 'guest-1')),
  host: person(hostId),
  lastMessage: about(z.nullable(z.object(lastMessage)), {
    description: 'The newest message, without its text; null while there is none',
  }),
  unread: about(z.object({ guest: z.int(), host: z.int() }), { description: 'Messages that each side has not read' }),
  permissions: z.object({ canWrite: z.boolean() }),
});

/** How far a side has read. */
export const readMark = z.strictObject({ upTo: messageId });

/** What the host need not answer. */
export const answerMark = z.strictObject({ messageId });

/** The other side's contact details, where the program and the payment release them. */
export const contactAnswer = z.object({
  name: z.string(),
  address: about(z.optional(z.string()), { description: 'Mail address; never given to a guest', format: 'email' }),
  phones: z.array(z.string()),
});
