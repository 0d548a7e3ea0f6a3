import * as z from 'zod/mini';
import { EVENT_VERSIONS, type EventType } from '../contract/events.ts';
import { MAILBOX_STATES, STOP_REASONS } from '../mailbox-state.ts';
import { NOTES } from '../model.ts';
import { RESTRICTION_CAUSES, RESTRICTION_KINDS } from '../restrictions/restriction.ts';
import { about, count, identifier } from '../schemas/fields.ts';
import { bookingId, code, conversationId, growing, hostId, itself, messageId, oneOf, role } from './event-fields.ts';

const message = { conversationId, messageId };
const question = {
  listingId: identifier("The listing's id, the platform's own", 'l-204'),
  questionId: identifier("The question's id", '01k7q9m2x5w8r1t6n4c0'),
  hostId,
};
const restriction = {
  hostId,
  restrictionId: identifier("The restriction's id", 'p2v8c4n6x1z9q3w7'),
  kind: growing(RESTRICTION_KINDS, 'What the host is kept from'),
  cause: growing(
    RESTRICTION_CAUSES,
    'What set it: somebody of the platform; links or demands that went to many at once; a signal of the account',
  ),
};
const cancellation = {
  requestId: identifier("The request's id", '9f86d081884c7d659a2feaa0c55ad015'),
  bookingId,
  conversationId,
};
const mailbox = { mailboxId: identifier("The mailbox's id", 'm4t7k1s9d2f6') };
const stop = {
  state: growing(
    MAILBOX_STATES.filter((state) => state !== 'reinstated'),
    'Mail to it came back for good, or its holder called our mail unwanted',
  ),
  reason: growing(STOP_REASONS, 'Why mail to it stopped'),
};
const guestId = identifier("The guest's id, the platform's own", 'g-88');
const ofHost = { ...mailbox, role: about(z.literal('host'), { description: 'Whose it is' }), hostId };
const ofGuest = { ...mailbox, role: about(z.literal('guest'), { description: 'Whose it is' }), guestId };
const note = growing(NOTES, 'What was done to it, or noticed in it');

const detail = <T extends EventType, S extends z.core.$ZodShape>(type: T, description: string, shape: S) =>
  about(z.strictObject({ ...itself(EVENT_VERSIONS[type]), ...shape }), { description });

/** What `detail` of each event holds: ids and codes, never a text, an address, a name or a phone number. */
export const EVENT_DETAILS = {
  MessageAccepted: detail('MessageAccepted', 'A message was let through and stored, and is on its way.', {
    ...message,
    author: growing(['guest', 'host', 'platform'], 'Who wrote it'),
    via: growing(['api', 'mail', 'template', 'schedule'], 'How it was written'),
  }),
  MessageRefused: detail('MessageRefused', 'A mail that came in was refused, or quarantined.', {
    mailId: identifier("The received mail's id, as in `GET /mail`", 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1'),
    state: oneOf(['refused', 'quarantined'], 'For good; or until the platform releases it'),
    reason: z.optional(code('Why', 'conversation-closed')),
    conversationId: z.optional(conversationId),
  }),
  MessageFlagged: about(
    z.union([
      detail(
        'MessageFlagged',
        'A message. With neither `note` nor `reason` it is held: its host may send no links for now.',
        { ...message, note: z.optional(note), reason: z.optional(code('What came of it afterwards', 'complaint')) },
      ),
      detail('MessageFlagged', 'A public question, or its answer.', { ...question, note }),
    ]),
    { description: 'Something of a message, or of a public question, is for the platform to know.' },
  ),
  MessageDelivered: detail('MessageDelivered', "The receiver's mail server took the message.", {
    ...message,
    reason: z.optional(code('`complaint` where the receiver complained of it meanwhile', 'complaint')),
  }),
  MessageUndeliverable: detail('MessageUndeliverable', 'The message did not arrive; its sender is told why.', {
    ...message,
    reason: z.optional(code('Why', 'mailbox-full')),
  }),
  ContactReleased: detail('ContactReleased', "A payment released the other side's contact details to one side.", {
    conversationId,
    side: role('Who may see them from now on'),
    release: count(1, Number.MAX_SAFE_INTEGER, 'The how manieth of the conversation, to this side', 1),
  }),
  RestrictionSet: detail('RestrictionSet', 'A host was kept from something.', restriction),
  RestrictionLifted: detail('RestrictionLifted', 'A host is kept from it no more.', restriction),
  CancellationRequested: detail(
    'CancellationRequested',
    'A host reported that the customer asked to cancel; the customer is asked.',
    cancellation,
  ),
  CancellationConfirmed: detail(
    'CancellationConfirmed',
    'The customer confirmed: the platform may cancel.',
    cancellation,
  ),
  CancellationDeclined: detail('CancellationDeclined', 'The customer did not ask to cancel.', cancellation),
  ScheduledSendHeld: detail(
    'ScheduledSendHeld',
    'What was to go out by itself waits for facts that are missing, or for the links of its host.',
    {
      conversationId,
      scheduledId: identifier('As in `GET /conversations/{conversationId}/scheduled`', 'welcome'),
      templateId: identifier("The template's id", 'welcome'),
      reason: z.optional(code('What it waits for', 'facts-missing')),
    },
  ),
  SupportRequested: detail('SupportRequested', 'Somebody asked the care team.', {
    requestId: identifier("The request's id", '4h8n2k6p9s3v7x1z'),
    role: role('Who asked'),
    conversationId: z.optional(conversationId),
    bookingId: z.optional(bookingId),
  }),
  QuestionAsked: detail('QuestionAsked', 'A guest asked publicly about a listing.', question),
  QuestionAnswered: detail('QuestionAnswered', 'The host answered: everybody may read it.', {
    ...question,
    revised: about(z.boolean(), { description: 'Whether it had been answered before', examples: [false] }),
  }),
  MailboxSuspended: about(
    z.union([
      detail('MailboxSuspended', "A host's.", { ...ofHost, ...stop }),
      detail('MailboxSuspended', "A guest's.", { ...ofGuest, ...stop }),
    ]),
    { description: 'Mail to a mailbox stopped.' },
  ),
  MailboxReinstated: about(
    z.union([detail('MailboxReinstated', "A host's.", ofHost), detail('MailboxReinstated', "A guest's.", ofGuest)]),
    { description: 'Mail to a mailbox goes on.' },
  ),
} as const satisfies Record<EventType, z.ZodMiniType<object>>;

/** Of each kind of a detail that has several. */
type About<T> = T extends unknown ? Readonly<Omit<T, 'eventId' | 'version'>> : never;

/** What an event of this type is about: its detail without what the bus adds. */
export type EventSubject<T extends EventType> = About<z.output<(typeof EVENT_DETAILS)[T]>>;
