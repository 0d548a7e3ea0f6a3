import type { Operation } from '../contract/routes.ts';
import type { ProblemCode } from './codes.ts';
import type { ComponentName } from './components.ts';

/** What openapi.json says of a call beside what its route and its schemas say. */
export interface OperationText {
  readonly tag:
    | 'Registering'
    | 'Questions'
    | 'Conversations'
    | 'Live updates'
    | 'Templates'
    | 'Received mail'
    | 'Mailboxes'
    | 'Notifications'
    | 'Restrictions'
    | 'Cancellations'
    | 'Support'
    | 'Readings'
    | 'Exports'
    | 'This reference';
  readonly summary: string;
  readonly description: string;
  readonly answer: AnswerText;
  /** What it can be refused with, beside what any call can. */
  readonly codes: readonly ProblemCode[];
}

export interface AnswerText {
  readonly status: number;
  readonly description: string;
  /** More than one where it depends on who asks. */
  readonly schemas?: readonly ComponentName[];
  /** `application/json` where absent; beside it where `schemas` are named, for whoever asks for it. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What 304 says, where a call may be answered so. */
  readonly unchanged?: string;
}

const UNSEEN = ['not-found', 'conversation-unreadable'] as const;

export const OPERATIONS: Readonly<Record<Operation, OperationText>> = {
  putHost: {
    tag: 'Registering',
    summary: 'Register a host, or change one',
    description:
      'Replaces what is known of the host. Every mailbox may write, the first receives; a mailbox that is named no more is no sender of the host any more. The same again changes nothing.',
    answer: { status: 200, description: 'The host as it is kept', schemas: ['Host'] },
    codes: [],
  },
  getHost: {
    tag: 'Registering',
    summary: 'Read a host',
    description:
      'For the platform and the host itself. To the care team without mailboxes and phone numbers: those it looks up by a reading.',
    answer: { status: 200, description: 'The host', schemas: ['Host', 'HostSummary'] },
    codes: ['not-found'],
  },
  withdrawMailbox: {
    tag: 'Registering',
    summary: 'Take an admitted mailbox away from a host',
    description:
      'What comes from it is of an unknown sender again. Mailboxes that the host was registered with are taken away by `PUT /hosts/{hostId}`.',
    answer: { status: 204, description: 'Taken away' },
    codes: ['not-found', 'busy'],
  },
  putListing: {
    tag: 'Registering',
    summary: 'Register a listing, or change one',
    description:
      'Replaces what is known of the listing. It stays with its host for good. A change of program or time zone moves the windows of all its conversations at once.',
    answer: { status: 200, description: 'The listing as it is kept', schemas: ['Listing'] },
    codes: ['host-unknown', 'fact-fixed'],
  },
  getListing: {
    tag: 'Registering',
    summary: 'Read what everybody may know of a listing',
    description: "Needs no token. The host's phone numbers are there only where program and listing show them.",
    answer: { status: 200, description: 'Its public facts', schemas: ['PublicListing'] },
    codes: ['not-found'],
  },
  listQuestions: {
    tag: 'Questions',
    summary: 'Read what was asked about a listing, and answered',
    description:
      "Needs no token: answered questions, the latest answered first, and never who asked. May be kept by browsers and caches, which ask with `If-None-Match` whether it is still so. While its host may send no links, those in answers are hidden. With `like` those that ask the same as that text, to be offered before somebody asks. To the listing's host, the platform and its care team, by their token, open ones too, the latest asked first. With `translateTo` each has its `translation` beside its own words; what could not be made yet says so, and is there with a later call.",
    answer: {
      status: 200,
      description: 'A page of questions',
      schemas: ['PublicQuestionPage', 'HostQuestionPage'],
      headers: { ETag: 'Of this page, as everybody sees it' },
      unchanged: 'The page is as the `If-None-Match` of the call has it',
    },
    codes: ['not-found', 'unauthenticated', 'language-not-supported'],
  },
  postQuestion: {
    tag: 'Questions',
    summary: 'Ask about a listing',
    description:
      'For everybody to read once it is answered. Mail addresses, phone numbers and links are hidden whatever the program; `notes` says so. `similar` has what was answered to such questions before. Five questions a day about one listing, twenty in all. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.',
    answer: {
      status: 201,
      description: 'The question, which waits for the host',
      schemas: ['NewlyAskedQuestion'],
      headers: { Location: 'Where it is' },
    },
    codes: [
      'not-found',
      'idempotency-key-reused',
      'empty-message',
      'message-too-long',
      'payment-off-platform',
      'rate-limited',
      'busy',
    ],
  },
  getQuestion: {
    tag: 'Questions',
    summary: 'Read one question',
    description:
      "Needs no token once it is answered. An open one is shown to who asked it, to the listing's host, the platform and its care team, by their token.",
    answer: {
      status: 200,
      description: 'The question',
      schemas: ['PublicQuestion', 'AskedQuestion', 'HostQuestion'],
      headers: { ETag: 'Of the question, as everybody sees it' },
      unchanged: 'It is as the `If-None-Match` of the call has it',
    },
    codes: ['not-found', 'unauthenticated', 'language-not-supported'],
  },
  deleteQuestion: {
    tag: 'Questions',
    summary: 'Take a question off the page',
    description: 'For good: nobody is shown it any more, and its record keeps it. Again changes nothing.',
    answer: { status: 204, description: 'It is on the page no more' },
    codes: ['not-found', 'busy'],
  },
  putAnswer: {
    tag: 'Questions',
    summary: 'Answer a question, or answer it anew',
    description:
      'For everybody to read, in place of the answer before; its record keeps each. Mail addresses and phone numbers are hidden whatever the program; `answerNotes` says so. With `templateId` a template of the host, from what is known of listing and host: one that names a booking or a guest is refused. The same again changes nothing.',
    answer: { status: 200, description: 'The question with its answer', schemas: ['HostQuestion'] },
    codes: [
      'not-found',
      'template-unknown',
      'template-not-for-listing',
      'template-facts-missing',
      'links-disabled',
      'empty-message',
      'message-too-long',
      'payment-off-platform',
      'review-elsewhere',
      'rate-limited',
      'busy',
    ],
  },
  putHelpful: {
    tag: 'Questions',
    summary: 'Say that an answer helped',
    description: 'Each guest counts once, however often it says so.',
    answer: { status: 204, description: 'It counts' },
    codes: ['not-found', 'busy'],
  },
  deleteHelpful: {
    tag: 'Questions',
    summary: 'Take back that an answer helped',
    description: 'Also where it was never said.',
    answer: { status: 204, description: 'It counts no more' },
    codes: ['not-found', 'busy'],
  },
  listQuestionRecord: {
    tag: 'Questions',
    summary: 'Read what became of a question',
    description:
      'In order: asked, answered, each answer after that, taken off; who asked, and the words as they were shown. Nothing is ever taken from this record.',
    answer: { status: 200, description: 'A page of entries', schemas: ['QuestionRecordPage'] },
    codes: ['not-found'],
  },
  listHostQuestions: {
    tag: 'Questions',
    summary: "List what was asked about a host's listings",
    description: 'Over all of its listings, the latest asked first. Some moments may pass until a change shows here.',
    answer: { status: 200, description: 'A page of questions', schemas: ['HostQuestionPage'] },
    codes: ['not-found'],
  },
  putBooking: {
    tag: 'Registering',
    summary: 'Register a booking, or change one',
    description:
      "Replaces what is known of the booking. The first time it gets a conversation and two aliases, which never change: those of the guest's inquiry about the listing, where there is one that both sides can read, else new ones. Dates, state and payment may change at any time; every window follows, also one that had closed. Listing and guest stay.",
    answer: { status: 200, description: 'Its conversation, aliases and windows', schemas: ['RegisteredBooking'] },
    codes: ['listing-unknown', 'fact-fixed'],
  },
  getBooking: {
    tag: 'Registering',
    summary: 'Read a booking',
    description: 'What registering answered, with the windows as they are now, and the facts.',
    answer: { status: 200, description: 'The booking', schemas: ['Booking'] },
    codes: ['not-found'],
  },
  putConfirmation: {
    tag: 'Registering',
    summary: 'Tell that a guest confirmed what the listing asks',
    description:
      'Records what the guest was shown and confirmed before booking, once and for good; told again, it changes nothing. Only what `GET /listings/{listingId}` shows now can be confirmed, all of it: a page that is out of date showed something else. A guest may confirm again, as after a change; what was confirmed before stays on record.',
    answer: { status: 200, description: 'What the guest confirmed last, and before that', schemas: ['Confirmation'] },
    codes: ['not-found', 'requirements-changed'],
  },
  getConfirmation: {
    tag: 'Registering',
    summary: 'Read what the guest of a booking confirmed',
    description:
      'For the platform and the two sides of the booking: the texts as they were then, and whether the listing asks the same now.',
    answer: { status: 200, description: 'What the guest confirmed last, and before that', schemas: ['Confirmation'] },
    codes: [...UNSEEN, 'requirements-not-confirmed'],
  },
  postInquiry: {
    tag: 'Conversations',
    summary: 'Ask about a listing before booking',
    description:
      "Where the listing's program takes questions before booking. The guest's id is the caller's, and its details are those that it tells now. There is one inquiry of a guest about a listing at a time: another one goes on in the same conversation, until there is a booking or it can't be written in any more. Once the platform registers a booking of the same guest and listing, the conversation is the booking's. The same rules as for any message, and 20 new inquiries a day. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.",
    answer: {
      status: 201,
      description: 'The conversation, with what was asked as its latest message',
      schemas: ['Conversation'],
      headers: { Location: 'Where it is' },
    },
    codes: [
      'not-found',
      'idempotency-key-reused',
      'inquiries-not-offered',
      'empty-message',
      'message-too-long',
      'payment-off-platform',
      'rate-limited',
      'busy',
    ],
  },
  listConversations: {
    tag: 'Conversations',
    summary: "List the caller's conversations",
    description:
      'Newest message first. Those past the read cutoff are left out. With a filter a page may hold fewer than `limit`, even none, while `next` still leads on. Pages hold each conversation once, whatever is written while they are read: one that gets a message meanwhile comes with the next page. Where very much has changed since a page, its `next` is refused, and the list begins with its first page again.',
    answer: { status: 200, description: 'A page of them', schemas: ['ConversationPage'] },
    codes: [],
  },
  searchConversations: {
    tag: 'Conversations',
    summary: 'Look for words in conversations',
    description:
      "Of the caller's own that it may read now, the latest begun first: by the booking's reference, the listing's name, what was said, and for a host the guest's name, as far as the host is given it. Letters count without accents and case. A word of three letters or more is found within words too; one of two is a word of its own, or the beginning of one in a name or a reference. Each word must occur: in these facts, or those that they lack together in one message. A page may hold fewer than `limit`, or none, while `next` still leads on: `searchedBackTo` says how far it came. What was written a few seconds ago may not be found yet.",
    answer: { status: 200, description: 'A page of conversations', schemas: ['FoundConversationPage'] },
    codes: [],
  },
  countConversations: {
    tag: 'Conversations',
    summary: "Count the caller's conversations by state",
    description:
      'Of those that can still be read, up to a hundred of each. A guest’s are counted among its hundred latest.',
    answer: { status: 200, description: 'How many', schemas: ['ConversationCounts'] },
    codes: [],
  },
  getConversation: {
    tag: 'Conversations',
    summary: 'Read one conversation',
    description:
      'To its two sides with what the caller may do in it now, and if not, why. To the platform and its care team its facts, never a text.',
    answer: { status: 200, description: 'The conversation', schemas: ['Conversation', 'ConversationFacts'] },
    codes: UNSEEN,
  },
  listMessages: {
    tag: 'Conversations',
    summary: 'Read what was said',
    description:
      'Oldest first. Links to attachments work for a few minutes. With `translateTo` each message has its `translation` beside its own words. What was not translated before is made within some seconds; what takes longer is `pending`, and there with a later call.',
    answer: { status: 200, description: 'A page of messages', schemas: ['MessagePage'] },
    codes: [...UNSEEN, 'language-not-supported'],
  },
  getMessage: {
    tag: 'Conversations',
    summary: 'Read one message',
    description: 'As it stands in the list: to see how far it got. A link to an attachment works for a few minutes.',
    answer: { status: 200, description: 'The message', schemas: ['Message'] },
    codes: UNSEEN,
  },
  getTranslation: {
    tag: 'Conversations',
    summary: "Read a message in the reader's language",
    description:
      'By machine, made when it is first asked for and kept until the read cutoff. Names, links, mail addresses, numbers, prices and references stay as they are; where one did not survive, `state` is `unfaithful`. Where there is no translation, `text` is the original and `state` says why: all of this is a 200, with `Retry-After` where the same call may bring it.',
    answer: {
      status: 200,
      description: 'The text to show',
      schemas: ['Translation'],
      headers: { 'Retry-After': 'Seconds, where `state` is `pending`, or `failed` and worth another call' },
    },
    codes: [...UNSEEN, 'language-not-supported'],
  },
  postMessage: {
    tag: 'Conversations',
    summary: 'Write a message',
    description:
      'The same rules as for mail. What is masked is masked before anything is stored; `notes` says so. Who writes has read what was written before. With `templateId` a host sends one of its templates: alone its text as it is for this guest, with a `text` beside it that text as the host edited it. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.',
    answer: {
      status: 201,
      description: 'The message, on its way',
      schemas: ['Message'],
      headers: { Location: 'Where it is' },
    },
    codes: [
      ...UNSEEN,
      'idempotency-key-reused',
      'conversation-not-open',
      'conversation-closed',
      'template-unknown',
      'template-not-for-listing',
      'template-facts-missing',
      'empty-message',
      'message-too-long',
      'attachment-unknown',
      'attachment-not-ready',
      'attachment-used',
      'attachment-type',
      'attachment-size',
      'attachment-infected',
      'links-disabled',
      'rate-limited',
      'busy',
    ],
  },
  postAttachment: {
    tag: 'Conversations',
    summary: 'Announce a file to be sent',
    description:
      "Refused at once where its name, type or size break the program's rule. Otherwise `PUT` the file to `upload.url` with `upload.headers`, within fifteen minutes; it is scanned, and known by its content. Once it is `cleared`, name it in a message's `attachmentIds`. What is not sent within a day is forgotten.",
    answer: {
      status: 201,
      description: 'How to upload it',
      schemas: ['AnnouncedAttachment'],
      headers: { Location: 'Where its state is' },
    },
    codes: [
      ...UNSEEN,
      'idempotency-key-reused',
      'conversation-not-open',
      'conversation-closed',
      'attachment-type',
      'attachment-size',
      'rate-limited',
      'busy',
    ],
  },
  getAttachment: {
    tag: 'Conversations',
    summary: 'See what became of a file',
    description: 'To who announced it: whether it was scanned and may be sent, and if not, why.',
    answer: { status: 200, description: 'The file', schemas: ['Attachment'] },
    codes: UNSEEN,
  },
  putRead: {
    tag: 'Conversations',
    summary: 'Mark as read',
    description:
      'The caller has read up to that message. Never moves back. Where the token tells which of several people calls, `readBy` shows it to their own side.',
    answer: { status: 204, description: 'Noted' },
    codes: [...UNSEEN, 'busy'],
  },
  putNoAnswerNeeded: {
    tag: 'Conversations',
    summary: 'Mark as in need of no answer',
    description: 'What the guest wrote up to that message awaits no answer of the host.',
    answer: { status: 204, description: 'Noted' },
    codes: [...UNSEEN, 'busy'],
  },
  getResponseRate: {
    tag: 'Conversations',
    summary: 'Read how many guests a host answered in time',
    description:
      "Of guests' messages of the last 30 days those that were answered by hand within 24 hours, of all that count: answered ones, and others once they are older than that. Where fewer than ten count, of the last ten that do within 90 days. With `detail` each message of the window, and why it counts or does not. It follows what happens within seconds.",
    answer: { status: 200, description: 'The rate', schemas: ['ResponseRate'] },
    codes: ['not-found'],
  },
  listResponseDays: {
    tag: 'Conversations',
    summary: 'Read how many guests a host answered in time, day by day',
    description:
      'For a chart of up to a year: what was written on each day of UTC, and how it was answered. All days are there, at once. A day may change until it has been over for 24 hours.',
    answer: { status: 200, description: 'A day each, oldest first', schemas: ['ResponseDayPage'] },
    codes: ['not-found'],
  },
  getContact: {
    tag: 'Conversations',
    summary: "Read the other side's contact details",
    description:
      "To a host the guest's name, mail address and phone; to a guest the host's name and phones, never an address. Program and payment decide from when on, at every call anew: a refund hides them again. What was given out is recorded (`GET …/disclosures`).",
    answer: { status: 200, description: 'The details', schemas: ['Contact'] },
    codes: [...UNSEEN, 'contact-hidden'],
  },
  listDisclosures: {
    tag: 'Readings',
    summary: 'List which contact details were given out',
    description:
      'Newest first: to which side, how, when, and on which payment; never the details themselves. The same details to the same side in the same way are one entry for as long as they stay released; after a refund and another payment they are another. Phone numbers that a listing shows are public, and not in it.',
    answer: { status: 200, description: 'A page of disclosures', schemas: ['DisclosurePage'] },
    codes: ['not-found'],
  },
  listTemplates: {
    tag: 'Templates',
    summary: "List a host's templates",
    description:
      'In the order in which they were made. `blocked` says of a template that it is not sent while the host may send no links. A page may hold fewer than `limit` while `next` still leads on.',
    answer: { status: 200, description: 'A page of templates', schemas: ['TemplatePage'] },
    codes: ['not-found'],
  },
  postTemplate: {
    tag: 'Templates',
    summary: 'Make a template',
    description:
      'A text in one or more of nine languages, with placeholders for facts. Sent by hand with `POST /conversations/{conversationId}/messages`; with `send` it goes out by itself. What is wrong with a text is told with its place: of an unknown placeholder the nearest that there is. `listingIds` must be listings of the host. A host may have 200. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.',
    answer: {
      status: 201,
      description: 'The template',
      schemas: ['Template'],
      headers: { Location: 'Where it is' },
    },
    codes: ['not-found', 'idempotency-key-reused', 'too-many-templates', 'send-rules-too-large', 'busy'],
  },
  previewTemplate: {
    tag: 'Templates',
    summary: 'See texts as the guest of a booking would get them',
    description:
      "Of texts that need not be saved. In the guest's language where there is one, else in the one that stands in for it; with `language` as for a guest of that. Masked as a message would be. Nothing is sent or stored.",
    answer: { status: 200, description: 'The text that was chosen, filled in', schemas: ['Preview'] },
    codes: ['not-found', 'booking-unknown', 'conversation-unreadable'],
  },
  getTemplate: {
    tag: 'Templates',
    summary: 'Read a template',
    description: 'For the host itself, the platform and its care team.',
    answer: { status: 200, description: 'The template', schemas: ['Template'] },
    codes: ['not-found'],
  },
  putTemplate: {
    tag: 'Templates',
    summary: 'Change a template',
    description:
      'Replaces it as a whole; what is planned by it is planned anew. With `revision` only where it is still the one that was read. The same again changes nothing.',
    answer: { status: 200, description: 'The template as it is kept', schemas: ['Template'] },
    codes: ['not-found', 'template-changed', 'send-rules-too-large', 'busy'],
  },
  deleteTemplate: {
    tag: 'Templates',
    summary: 'Delete a template',
    description: 'What is planned by it does not go out. Messages that it was sent as stay.',
    answer: { status: 204, description: 'Deleted' },
    codes: ['not-found', 'busy'],
  },
  listScheduled: {
    tag: 'Templates',
    summary: 'List what is sent by itself in a conversation, and was',
    description:
      'In order of time, with why something waits or was dropped. For its host, the platform and its care team.',
    answer: { status: 200, description: 'A page of scheduled sends', schemas: ['ScheduledPage'] },
    codes: ['not-found', 'conversation-unreadable'],
  },
  dropScheduled: {
    tag: 'Templates',
    summary: 'Keep something from being sent by itself',
    description: 'It is not planned again for this conversation. The same call again changes nothing.',
    answer: { status: 204, description: 'It does not go out' },
    codes: ['not-found', 'conversation-unreadable', 'scheduled-settled', 'busy'],
  },
  sendScheduled: {
    tag: 'Templates',
    summary: 'Send now what is planned or waits',
    description:
      'It goes out within a minute, whatever its conditions and hours; all rules for messages hold. What waits for facts that are still missing goes on waiting, and so does what holds links while the host may send none. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.',
    answer: { status: 202, description: 'It is due now', schemas: ['Scheduled'] },
    codes: [
      'not-found',
      'conversation-unreadable',
      'scheduled-settled',
      'template-facts-missing',
      'links-disabled',
      'idempotency-key-reused',
      'busy',
    ],
  },
  postLiveTicket: {
    tag: 'Live updates',
    summary: 'Get a ticket to connect with',
    description:
      'What lets the caller open a WebSocket at `url`, once and within a minute. It is then told at once that something changed, by ids and codes; what, it asks the API. A ticket can be read nowhere again, so there is no `Location`; each call makes another one, also with an `Idempotency-Key`.',
    answer: { status: 201, description: 'The ticket', schemas: ['LiveTicket'] },
    codes: [],
  },
  listMail: {
    tag: 'Received mail',
    summary: 'List received mail with what became of it',
    description:
      'Newest first, a row for each mail and envelope recipient. Every mail ends as delivered, refused or quarantined, or, once passed on, as failed; `reason` holds a code. Filters hold together; with one a page may hold fewer than `limit`, even none, while `next` still leads on. Never a subject or a text.',
    answer: { status: 200, description: 'A page of rows', schemas: ['MailPage'] },
    codes: [],
  },
  getMail: {
    tag: 'Received mail',
    summary: 'Read what became of one mail, and why',
    description:
      'A row for each envelope recipient with its reason in words, what was found out about the mail, and how far the notice to its sender got. Never a subject or a text: those by a reading.',
    answer: { status: 200, description: 'The mail', schemas: ['MailDetail'] },
    codes: ['not-found'],
  },
  releaseMail: {
    tag: 'Received mail',
    summary: 'Release a mail from quarantine',
    description:
      'The mail counts as written by the side that its alias expects; all other rules run on it. What becomes of it, `GET /mail/{mailId}` tells, with who released it. With `addMailbox` the From address of a mail that is in quarantine as `sender-unknown` also becomes a mailbox that may write for the host; it never receives, and stays until `DELETE /hosts/{hostId}/admitted-mailboxes/{address}`. Releasing again has no further effect. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer. A token that does not say who releases is refused.',
    answer: { status: 202, description: 'What is released', schemas: ['Release'] },
    codes: [
      'not-found',
      'mail-not-quarantined',
      'idempotency-key-reused',
      'mail-expired',
      'mailbox-not-admissible',
      'too-many-mailboxes',
      'busy',
    ],
  },
  postRestriction: {
    tag: 'Restrictions',
    summary: 'Keep a host from sending links',
    description:
      "From then on a message of the host's that links anywhere but to the operator's own domains is refused as `links-disabled`, whichever way it comes; of its files only pictures pass. What was accepted and not sent yet is held, and the guest does not see it. The call answers once nothing of the host's is on its way any more that set out before. The host is mailed what, why, and how it is lifted. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer. A token that does not say who decides is refused.",
    answer: {
      status: 201,
      description: 'The restriction',
      schemas: ['Restriction'],
      headers: { Location: 'Where the restrictions of the host are listed' },
    },
    codes: ['host-unknown', 'already-restricted', 'idempotency-key-reused', 'busy'],
  },
  listRestrictions: {
    tag: 'Restrictions',
    summary: 'List what a host is kept from, and was',
    description: 'Newest first. The host reads why, and not who decided it.',
    answer: { status: 200, description: 'A page of restrictions', schemas: ['RestrictionPage'] },
    codes: ['not-found'],
  },
  liftRestriction: {
    tag: 'Restrictions',
    summary: 'Let a host send links again',
    description:
      'The host is mailed so. Messages that are held stay held until each is released or refused; what was never looked at goes on.',
    answer: { status: 204, description: 'Lifted' },
    codes: ['not-found', 'busy'],
  },
  postSignal: {
    tag: 'Restrictions',
    summary: "Tell of a sign that somebody else may be using a host's account",
    description:
      '`account-takeover` keeps the host from sending links at once, as `POST /hosts/{hostId}/restrictions` does. Any other lowers the threshold at which the service does so by itself, for a day from when it happened by default. Nothing follows from a sign for a host that is restricted already, or from before the latest lift; it is kept all the same. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer. The same can be told on the event bus as `HostAccountSignal`. A token that does not say who tells is refused.',
    answer: {
      status: 201,
      description: 'The signal, with what it did',
      schemas: ['Signal'],
      headers: { Location: 'Where the signals of the host are listed' },
    },
    codes: ['host-unknown', 'idempotency-key-reused', 'busy'],
  },
  listSignals: {
    tag: 'Restrictions',
    summary: "List what was told of a host's account",
    description: 'Newest first, whichever way it was told. Some seconds may pass until a new one shows here.',
    answer: { status: 200, description: 'A page of signals', schemas: ['SignalPage'] },
    codes: ['not-found'],
  },
  listHeldMessages: {
    tag: 'Restrictions',
    summary: 'List the messages of a host that are held',
    description:
      'Newest first, also after the restriction was lifted. Never a text: that by a reading. Some seconds may pass until a change shows here.',
    answer: { status: 200, description: 'A page of them', schemas: ['HeldMessagePage'] },
    codes: ['not-found'],
  },
  releaseMessage: {
    tag: 'Restrictions',
    summary: 'Let a held message go on',
    description:
      'Also while its host is restricted: this one message goes. The same call again has no further effect. A token that does not say who releases is refused.',
    answer: { status: 200, description: 'It goes on', schemas: ['EndedMessage'] },
    codes: ['not-found', 'message-not-held', 'busy'],
  },
  refuseMessage: {
    tag: 'Restrictions',
    summary: 'Refuse a held message for good',
    description: 'The guest never sees it; the host is told. The same call again has no further effect.',
    answer: { status: 200, description: 'It goes nowhere', schemas: ['EndedMessage'] },
    codes: ['not-found', 'message-not-held', 'busy'],
  },
  listMailboxes: {
    tag: 'Mailboxes',
    summary: 'List mailboxes that mail stopped to',
    description:
      'Newest first. A mailbox is `suspended` once mail to it came back for good, whatever mail it was: no message and no notice goes to it, and a host’s next mailbox receives. It is `unwanted` once its holder called our mail unwanted: nothing is mailed to its holder, who reads in the inbox; no other mailbox takes over. `reinstated` ones get mail again. What is known goes by the address: another one that is registered gets mail. Some seconds may pass until a change shows here.',
    answer: { status: 200, description: 'A page of them', schemas: ['MailboxPage'] },
    codes: [],
  },
  reinstateMailbox: {
    tag: 'Mailboxes',
    summary: 'Let mail go to a mailbox again',
    description:
      "Takes its address off SES's suppression list as well. What comes back of mail that was sent before changes nothing any more. The same call again has no further effect.",
    answer: { status: 200, description: 'The mailbox', schemas: ['Mailbox'] },
    codes: ['not-found', 'busy'],
  },
  getNotifications: {
    tag: 'Notifications',
    summary: 'Read what you are mailed',
    description: 'A guest reads what holds for them, a host what holds for each of its mailboxes.',
    answer: { status: 200, description: 'What is mailed', schemas: ['HostNotifications', 'GuestNotifications'] },
    codes: ['not-found'],
  },
  putNotifications: {
    tag: 'Notifications',
    summary: 'Choose what you are mailed',
    description:
      'A guest sends `messages` and what goes with it, a host `mailboxes`. It replaces all that was chosen before. Messages come at once, together in a digest, or not at all; what comes in a digest or not at all is in the inbox as ever. Mail that answers a mail of one’s own, that gives reasons for a restriction, that asks for a consent or confirms what was booked or asked for can’t be switched off: docs/notices.md has the whole list.',
    answer: { status: 200, description: 'What holds now', schemas: ['HostNotifications', 'GuestNotifications'] },
    codes: ['not-found'],
  },
  getHostNotifications: {
    tag: 'Notifications',
    summary: 'Read what a host is mailed',
    description: 'For each of its mailboxes; to the care team without addresses.',
    answer: { status: 200, description: 'What is mailed', schemas: ['HostNotifications'] },
    codes: ['not-found'],
  },
  putHostNotifications: {
    tag: 'Notifications',
    summary: 'Choose for a host what it is mailed',
    description: 'As the host itself does by `PUT /notification-settings`, for whoever helps it.',
    answer: { status: 200, description: 'What holds now', schemas: ['HostNotifications'] },
    codes: ['not-found'],
  },
  getGuestNotifications: {
    tag: 'Notifications',
    summary: 'Read what a guest is mailed',
    description: 'Of an id that nobody has used yet, what holds for who chose nothing.',
    answer: { status: 200, description: 'What is mailed', schemas: ['GuestNotifications'] },
    codes: [],
  },
  putGuestNotifications: {
    tag: 'Notifications',
    summary: 'Choose for a guest what they are mailed',
    description: 'As the guest does by `PUT /notification-settings`, for whoever helps them.',
    answer: { status: 200, description: 'What holds now', schemas: ['GuestNotifications'] },
    codes: [],
  },
  askCancellation: {
    tag: 'Cancellations',
    summary: 'Report that the customer asked to cancel',
    description:
      'The customer is asked by mail whether that is so; nothing is cancelled by it. While a question is open, the same report leads to it and no second mail goes out. After a no the customer can be asked again 24 hours later, and three times in all. `note` goes to the platform alone. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.',
    answer: {
      status: 202,
      description: 'The question that the customer is asked',
      schemas: ['Cancellation'],
      headers: { Location: 'Where its state is told' },
    },
    codes: [
      ...UNSEEN,
      'idempotency-key-reused',
      'booking-cancelled',
      'booking-over',
      'customer-confirmed',
      'customer-declined',
      'customer-asked-enough',
      'busy',
    ],
  },
  listBookingCancellations: {
    tag: 'Cancellations',
    summary: 'List what the customer of a booking was asked',
    description: 'Newest first; there are three at most.',
    answer: { status: 200, description: 'All of them', schemas: ['CancellationPage'] },
    codes: UNSEEN,
  },
  listCancellations: {
    tag: 'Cancellations',
    summary: 'List cancellations by what the customer said',
    description:
      'Newest first. `confirmed` ones are for the platform to act on: only `PUT /bookings/{bookingId}` cancels a booking. With a filter a page may hold fewer than `limit`, even none, while `next` still leads on.',
    answer: { status: 200, description: 'A page of them', schemas: ['CancellationPage'] },
    codes: [],
  },
  showCancellation: {
    tag: 'Cancellations',
    summary: 'Show the question that a link leads to',
    description:
      'Needs no token but the one in its path, which came by mail. A page in the language of whom it asks, or JSON for whoever accepts JSON and no HTML. Looking changes nothing, however often.',
    answer: { status: 200, description: 'The question', schemas: ['CancellationQuestion'], type: 'text/html' },
    codes: ['not-found', 'link-superseded', 'link-expired'],
  },
  answerCancellation: {
    tag: 'Cancellations',
    summary: 'Answer the question that a link leads to',
    description:
      'Needs no token but the one in its path. Good for one answer; the same answer again gets the same reply and has no further effect. A page, or JSON for whoever accepts JSON and no HTML, or names no preference and sends JSON.',
    answer: { status: 200, description: 'The answer is noted', schemas: ['CancellationQuestion'], type: 'text/html' },
    codes: ['not-found', 'link-used', 'link-superseded', 'link-expired', 'busy'],
  },
  postSupportRequest: {
    tag: 'Support',
    summary: 'Ask the care team',
    description:
      "Also after the conversation has closed, and past its read cutoff. `conversationId` or `bookingId` links what it is about; it must be the caller's. The other side never sees the request. Up to 10 a day. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.",
    answer: {
      status: 201,
      description: 'The request',
      schemas: ['SupportRequest'],
      headers: { Location: 'Where it is' },
    },
    codes: ['not-found', 'idempotency-key-reused', 'rate-limited', 'busy'],
  },
  listSupportRequests: {
    tag: 'Support',
    summary: 'List support requests',
    description:
      "To the platform and its care team all of them, with what they are about; to a host or a guest the caller's own. Newest first. With a filter a page may hold fewer than `limit`, even none, while `next` still leads on.",
    answer: { status: 200, description: 'A page of them', schemas: ['SupportRequestPage'] },
    codes: [],
  },
  getSupportRequest: {
    tag: 'Support',
    summary: 'Read one support request',
    description:
      'With its messages, oldest first: `limit`, `cursor` and `next` page through them. To the platform and its care team with the facts of the conversation, never its texts.',
    answer: { status: 200, description: 'The request', schemas: ['SupportRequest'] },
    codes: ['not-found'],
  },
  postSupportMessage: {
    tag: 'Support',
    summary: 'Write in a support request',
    description:
      "The care team's words answer it: mail addresses in them are hidden, the other side's phone numbers too, and other numbers as in the conversation. The requester's open it again, also once closed; up to 30 an hour. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.",
    answer: {
      status: 201,
      description: 'The message',
      schemas: ['SupportMessage'],
      headers: { Location: 'Where its request is' },
    },
    codes: ['not-found', 'idempotency-key-reused', 'rate-limited', 'busy'],
  },
  putSupportState: {
    tag: 'Support',
    summary: 'Close a support request, or open it again',
    description: 'Nobody is mailed.',
    answer: { status: 200, description: 'The request', schemas: ['SupportRequestInList'] },
    codes: ['not-found', 'busy'],
  },
  getSupportPage: {
    tag: 'Support',
    summary: 'Read how support is reached',
    description:
      'A small page in the language that `Accept-Language` asks for. Links in mails lead here only where the operator has no contact form of its own. Needs no token.',
    answer: { status: 200, description: 'The page', type: 'text/html' },
    codes: [],
  },
  postReading: {
    tag: 'Readings',
    summary: 'Read what was said, for a stated reason',
    description:
      'Also past the read cutoff. The reading is recorded before anything is read: who, when, for what purpose, in which words, which messages. Without `limit` it gives as many messages as fit into one answer; `next` leads on, and each further page is a reading of its own. With an `Idempotency-Key`, the same call again within 24 hours gives the same messages and records nothing more. A token that does not say who reads is refused.',
    answer: {
      status: 201,
      description: 'The reading, and what was read',
      schemas: ['Reading'],
      headers: { Location: 'Where the readings of the conversation are listed' },
    },
    codes: ['not-found', 'idempotency-key-reused', 'busy'],
  },
  listConversationReadings: {
    tag: 'Readings',
    summary: 'List who read a conversation',
    description: 'Newest first, exports that the platform asked for included. Nothing is ever taken from this list.',
    answer: { status: 200, description: 'A page of readings', schemas: ['ReadingPage'] },
    codes: ['not-found'],
  },
  listReadings: {
    tag: 'Readings',
    summary: 'List who read anything',
    description:
      'Over all conversations and hosts, newest first; some seconds may pass until a reading shows here. With a purpose a page may hold fewer than `limit`, even none, while `next` still leads on.',
    answer: { status: 200, description: 'A page of readings', schemas: ['ReadingPage'] },
    codes: [],
  },
  postMailReading: {
    tag: 'Readings',
    summary: 'Read what a received mail says, for a stated reason',
    description:
      'Of a mail that became no message: to decide what becomes of it. Recorded before it is read, like the reading of a conversation; files by their names alone. With an `Idempotency-Key`, the same call again within 24 hours records nothing more. A token that does not say who reads is refused.',
    answer: {
      status: 201,
      description: 'The reading, and what the mail says',
      schemas: ['MailReading'],
      headers: { Location: 'Where the readings of the mail are listed' },
    },
    codes: ['not-found', 'idempotency-key-reused', 'mail-delivered', 'mail-expired', 'busy'],
  },
  listMailReadings: {
    tag: 'Readings',
    summary: 'List who read a received mail',
    description: 'Newest first. Nothing is ever taken from this list.',
    answer: { status: 200, description: 'A page of readings', schemas: ['ReadingPage'] },
    codes: ['not-found'],
  },
  postQuestionReading: {
    tag: 'Readings',
    summary: "Read a public question's record as it was written, for a stated reason",
    description:
      'Each entry with what was hidden in it, also once the question is taken off. Recorded before it is read, like the reading of a conversation. With an `Idempotency-Key`, the same call again within 24 hours records nothing more. A token that does not say who reads is refused.',
    answer: {
      status: 201,
      description: 'The reading, and the entries',
      schemas: ['QuestionReading'],
      headers: { Location: 'Where the readings of the question are listed' },
    },
    codes: ['not-found', 'idempotency-key-reused', 'busy'],
  },
  listQuestionReadings: {
    tag: 'Readings',
    summary: "List who read a public question's record as it was written",
    description: 'Newest first. Nothing is ever taken from this list.',
    answer: { status: 200, description: 'A page of readings', schemas: ['ReadingPage'] },
    codes: ['not-found'],
  },
  postHostReading: {
    tag: 'Readings',
    summary: "Look up a host's numbers, for a stated reason",
    description:
      'To call the host, or to write to it beside Foyer. Recorded like the reading of a conversation. With an `Idempotency-Key`, the same call again within 24 hours records nothing more.',
    answer: {
      status: 201,
      description: 'The reading, and the numbers',
      schemas: ['HostReading'],
      headers: { Location: "Where the readings of the host's numbers are listed" },
    },
    codes: ['not-found', 'idempotency-key-reused', 'busy'],
  },
  listHostReadings: {
    tag: 'Readings',
    summary: "List who looked up a host's numbers",
    description: 'Newest first. Nothing is ever taken from this list.',
    answer: { status: 200, description: 'A page of readings', schemas: ['ReadingPage'] },
    codes: ['not-found'],
  },
  postExport: {
    tag: 'Exports',
    summary: 'Export a conversation',
    description:
      'All that was said until now, signed, each message chained to the one before; `npx foyer-verify FILE` checks it without this service. Made in the background: ask `Location` until it is `ready`. A host or a guest gets its own view, until the read cutoff; the platform any view at any time, which is recorded as a reading. Ten an hour for one conversation. With an `Idempotency-Key`, the same call again within 24 hours gets the same answer and has no further effect.',
    answer: {
      status: 202,
      description: 'The export, being made',
      schemas: ['StartedExport'],
      headers: { Location: 'Where its state is told' },
    },
    codes: [...UNSEEN, 'idempotency-key-reused', 'too-many-exports', 'busy'],
  },
  getExport: {
    tag: 'Exports',
    summary: 'See how far an export is, and fetch it',
    description:
      'To who asked for it and nobody else; to a host or guest until the read cutoff. Once it is `ready`, `url` downloads it for five minutes, never past the cutoff for a host or a guest. It is kept for seven days.',
    answer: { status: 200, description: 'The export', schemas: ['Export'] },
    codes: UNSEEN,
  },
  getExportKeys: {
    tag: 'Exports',
    summary: 'Read the keys that exports are signed with',
    description: 'A JSON Web Key Set, for `foyer-verify --key`. Needs no token.',
    answer: { status: 200, description: 'The keys', schemas: ['ExportKeys'] },
    codes: [],
  },
  getOpenapi: {
    tag: 'This reference',
    summary: 'Read this reference as data',
    description: 'OpenAPI 3.1, generated from the schemas that check the requests. Needs no token.',
    answer: { status: 200, description: 'openapi.json' },
    codes: [],
  },
  getDocs: {
    tag: 'This reference',
    summary: 'Read this reference as a page',
    description: 'Loads nothing and runs nothing. Needs no token.',
    answer: { status: 200, description: 'The page', type: 'text/html' },
    codes: [],
  },
};
