/** An index of the table. */
export interface TableIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** What it holds of an item beside all keys; absent: everything. */
  readonly holds?: readonly string[];
}

/**
 * What the sparse indexes hold of a conversation's head: enough to count it and to read it with its facts. Under 1 kB, so that
 * each write of an entry is one unit (ADR 0033).
 */
const OF_A_HEAD = ['id', 'listingId', 'hostId', 'createdAt', 'subject'] as const;

/**
 * The one table: its keys, indexes and the items that live in it, defined once for adapters, stacks and local stack.
 *
 * | item | pk | sk |
 * | --- | --- | --- |
 * | host, with what it is kept from now (B7) | HOST#hostId | HOST |
 * | restriction of a host, with how it ended: the history | HOST#hostId | RESTRICTION#since#id |
 * | mail to a restricted host: claimed, then sent | RESTRICTION#id | NOTICE#what |
 * | a host's message that may hold links and is on its way, so that a restriction can wait for it | SENDING#hostId | AT#at#messageId |
 * | what a host used of late in which conversations: a site, or a demand for payment, by its digest (N10) | SIGHTINGS#hostId | KEY#digest |
 * | signal of a host's account, with what it did | HOST#hostId | SIGNAL#id |
 * | listing | LISTING#listingId | LISTING |
 * | booking (points to its conversation) | BOOKING#bookingId | BOOKING |
 * | alias (points to conversation and side, to a support request's end, or to a question) | ALIAS#address | ALIAS |
 * | a guest's latest inquiry about a listing (points to its conversation) | INQUIRY#listingId#guestId | INQUIRY |
 * | conversation head, with who of each side read how far; in the indexes that its state puts it in | CONV#conversationId | HEAD |
 * | message: written once, never changed | THREAD#conversationId | MSG#seq |
 * | state of a message: its delivery, the Message-IDs each side knows it by (N3) | CONV#conversationId | STATE#seq |
 * | a Message-ID already taken in | CONV#conversationId | SEEN#side#hash |
 * | mail received, by envelope recipient (N2) | MAIL#mailId | RCPT#recipient |
 * | notice of a refused mail, or one that is late: claimed, then sent | MAIL#mailId | NOTICE#what |
 * | notice of a message: it is late, did not arrive, or not with all of its files; a mail to the guest about the booking | CONV#conversationId | NOTICE#what |
 * | answer kept for an Idempotency-Key | IDEM#hash | IDEM |
 * | reading of a conversation's texts, a host's numbers, a mail or a public question's record: written once (B5, V12) | READING#subject | READ#at#id |
 * | contact details given out: written once (B18, V6) | DISCLOSURE#conversationId | GIVEN#id |
 * | what a guest confirmed before booking, as it was then: written once (B19) | CONFIRMATION#conversationId | CONFIRMED#at#id |
 * | export asked for | EXPORT#exportId | EXPORT |
 * | how many exports of a conversation somebody asked for | CONV#conversationId | EXPORTS#role#id |
 * | file announced to be uploaded, until it is used in a message or forgotten | UPLOAD#uploadId | UPLOAD |
 * | support request: topic, state, who asked | SUPPORT#requestId | REQUEST |
 * | message of a support request: written once | CARE#requestId | MSG#seq |
 * | a party's own support request (points to it) | OWN#role#id | SUPPORT#at#requestId |
 * | how much a party asked support | OWN#role#id | RATES |
 * | a Message-ID already taken in by a support request | SUPPORT#requestId | SEEN#end#hash |
 * | notice of a support request's message | SUPPORT#requestId | NOTICE#what |
 * | how much a host or guest wrote in a clock hour, in all and to whom; how many notices went to an address (hashed); how many files a side announced in a conversation; how many questions a guest asked in a day, how often a host answered; how many inquiries a guest began in a day | RATE#role#id | HOUR#hour |
 * | what became of a host's or guest's mailboxes, by address: what mail out looks at (G13) | MAILBOXES#role#id | MAILBOXES |
 * | what a guest chose to be mailed; a host's choice stands with the host | MAILBOXES#guest#id | NOTIFICATIONS |
 * | digest of messages: planned, claimed, then sent, of one address (hashed) at one time | DIGESTS#role#id | DIGEST#due#mark |
 * | mailbox that mail stopped to, with its history | MAILBOX#mailboxId | MAILBOX |
 * | cancellation that the customer is asked about | CANCEL#requestId | REQUEST |
 * | the latest such request of a conversation (points to it) | CONV#conversationId | CANCELLATION |
 * | what is sent by itself in a conversation: planned, held, sent or dropped (B11) | CONV#conversationId | SEND#sendId |
 * | public question about a listing, with its answer as it is now (B8) | QUESTIONS#listingId | QUESTION#questionId |
 * | what was asked, answered, revised, taken off: written once | ASKED#questionId | ENTRY#seq |
 * | a guest whom a question helped | QUESTIONS#listingId | VOTE#questionId#guestId |
 * | a Message-ID already taken in as an answer | QUESTIONS#listingId | SEEN#questionId#hash |
 * | mail to the host about a question, or to who asked: claimed, then sent | QUESTIONS#listingId | NOTICE#questionId#what |
 * | guest's message with what became of it: what a response rate is computed from (B12) | RESPONSES#hostId | AT#at#messageId |
 * | what a conversation is found by: a filter of its words (B2) | SEARCH#hostId | AT#createdAt#conversationId |
 * | ticket that lets a host or guest connect once, by its digest | TICKET#digest | TICKET |
 * | a host's or guest's connections for live updates, an attribute each | LIVE#role#id | CONNECTIONS |
 * | whose a connection is | CONNECTION#connectionId | PARTY |
 * | how far dispatching what is due has come | DISPATCH# | MARK |
 * | template of a host's | TEMPLATES#hostId | TEMPLATE#templateId |
 * | how many templates a host has, and the rules of those that are sent by themselves, with their revision | TEMPLATES#hostId | SCHEDULES |
 * | translation of a message: claimed, then made or failed (B13) | TRANSLATIONS#conversationId | MSG#seq#key |
 * | translation of a text of a host's templates, likewise | TRANSLATIONS#HOST#hostId | TEMPLATE#key |
 * | translation of a public question or its answer, likewise | TRANSLATIONS#LISTING#listingId | QUESTION#questionId#key |
 * | characters that were asked to be translated on a day, in UTC | BUDGET#translation | DAY#date |
 * | those of one conversation, of a host's templates, or of all public questions | BUDGET#conversationId, BUDGET#HOST#hostId, BUDGET#QUESTIONS# | DAY#date |
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes: {
    /** Conversations of a host, by latest activity. */
    hostInbox: { name: 'host-inbox', partitionKey: 'hostInbox', sortKey: 'activityAt' },
    /** Conversations of a guest, by latest activity. */
    guestInbox: { name: 'guest-inbox', partitionKey: 'guestInbox', sortKey: 'activityAt' },
    /** Those of them in which the guest waits for an answer; an entry is there for as long. */
    hostAwaiting: { name: 'host-awaiting', partitionKey: 'hostAwaiting', sortKey: 'activityAt', holds: OF_A_HEAD },
    /** Those of them with messages that the host has not read. */
    hostUnread: { name: 'host-unread', partitionKey: 'hostUnread', sortKey: 'activityAt', holds: OF_A_HEAD },
    /** Conversations about a listing, by latest activity, under {@link listingPartition}. */
    listingInbox: { name: 'listing-inbox', partitionKey: 'listingInbox', sortKey: 'activityAt', holds: OF_A_HEAD },
    /** Mail received, by state and instant, over {@link MAIL_LOG_SHARDS} shards. */
    mailLog: { name: 'mail-log', partitionKey: 'mailLog', sortKey: 'loggedAt' },
    /** What the platform and its care team look through: readings, support requests, cancellations, mailboxes, held messages, signals, by kind and state; a host's questions by state. */
    cases: { name: 'cases', partitionKey: 'cases', sortKey: 'filedAt' },
    /** Sends and digests that are planned, by the hour in which they are due, over {@link DUE_SHARDS} shards; held sends by when they end. */
    due: { name: 'due', partitionKey: 'due', sortKey: 'dueAt' },
    /** Answered questions of a listing, by when they were first answered: what everybody reads. */
    answered: { name: 'answered', partitionKey: 'answered', sortKey: 'shownAt' },
  } satisfies Readonly<Record<string, TableIndex>>,
} as const;

/** Prefixes of partition keys; IAM conditions on `dynamodb:LeadingKeys` are written with them. */
export const PARTITION = {
  host: 'HOST#',
  listing: 'LISTING#',
  booking: 'BOOKING#',
  alias: 'ALIAS#',
  inquiry: 'INQUIRY#',
  conversation: 'CONV#',
  thread: 'THREAD#',
  mail: 'MAIL#',
  idempotency: 'IDEM#',
  reading: 'READING#',
  disclosure: 'DISCLOSURE#',
  confirmation: 'CONFIRMATION#',
  export: 'EXPORT#',
  upload: 'UPLOAD#',
  support: 'SUPPORT#',
  care: 'CARE#',
  own: 'OWN#',
  cancellation: 'CANCEL#',
  mailboxes: 'MAILBOXES#',
  mailbox: 'MAILBOX#',
  digests: 'DIGESTS#',
  rate: 'RATE#',
  restriction: 'RESTRICTION#',
  sending: 'SENDING#',
  sightings: 'SIGHTINGS#',
  templates: 'TEMPLATES#',
  questions: 'QUESTIONS#',
  asked: 'ASKED#',
  responses: 'RESPONSES#',
  search: 'SEARCH#',
  dispatch: 'DISPATCH#',
  translations: 'TRANSLATIONS#',
  budget: 'BUDGET#',
  ticket: 'TICKET#',
  live: 'LIVE#',
  connection: 'CONNECTION#',
} as const;

/** Partitions whose items are written once and stay as they are: what was said, who read it, what was given out, what was confirmed (ADR 0001). */
export const WRITTEN_ONCE = [
  'thread',
  'care',
  'asked',
  'reading',
  'disclosure',
  'confirmation',
] as const satisfies readonly (keyof typeof PARTITION)[];

/** One index partition takes 1,000 writes a second; mail of one state is spread over this many. */
export const MAIL_LOG_SHARDS = 4;
/**
 * Over so many partitions of the index the sends of one hour are spread: that many thousands can be planned or ended in a
 * second, and each minute's look asks so many times (ADR 0026). More is one number here, for sends that are planned from then
 * on; fewer would lose sight of those in the shards that are no more.
 */
export const DUE_SHARDS = 16;

const SEQUENCE_DIGITS = 8;
const padded = (seq: number): string => String(seq).padStart(SEQUENCE_DIGITS, '0');

/** An item's place in the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const hostKey = (hostId: string): Key => ({ pk: PARTITION.host + hostId, sk: 'HOST' });
export const RESTRICTION_PREFIX = 'RESTRICTION#';
export const restrictionKey = (hostId: string, since: string, id: string): Key => ({
  pk: PARTITION.host + hostId,
  sk: `${RESTRICTION_PREFIX}${since}#${id}`,
});
/** The mail to a host about a restriction; `what` tells that it was set from that it was lifted. */
export const restrictionNoticeKey = (restrictionId: string, what: string): Key => ({
  pk: PARTITION.restriction + restrictionId,
  sk: `NOTICE#${what}`,
});
export const sightingsKey = (hostId: string, digest: string): Key => ({
  pk: PARTITION.sightings + hostId,
  sk: `KEY#${digest}`,
});
export const signalKey = (hostId: string, signalId: string): Key => ({
  pk: PARTITION.host + hostId,
  sk: `SIGNAL#${signalId}`,
});
const SENDING_PREFIX = 'AT#';
/** What of a host's is on its way since `at`; of no message: where those since then begin. */
export const sendingKey = (hostId: string, at: string, messageId = ''): Key => ({
  pk: PARTITION.sending + hostId,
  sk: `${SENDING_PREFIX}${at}#${messageId}`,
});
export const listingKey = (listingId: string): Key => ({ pk: PARTITION.listing + listingId, sk: 'LISTING' });
export const bookingKey = (bookingId: string): Key => ({ pk: PARTITION.booking + bookingId, sk: 'BOOKING' });
export const aliasKey = (address: string): Key => ({ pk: PARTITION.alias + address.toLowerCase(), sk: 'ALIAS' });
/** A listing's and a guest's ids hold no `#`. */
export const inquiryKey = (listingId: string, guestId: string): Key => ({
  pk: `${PARTITION.inquiry}${listingId}#${guestId}`,
  sk: 'INQUIRY',
});
/** A listing's conversations, for its host alone: under another's id there are none. Neither id holds a `#`. */
export const listingPartition = (hostId: string, listingId: string): string => `${hostId}#${listingId}`;
export const headKey = (conversationId: string): Key => ({ pk: PARTITION.conversation + conversationId, sk: 'HEAD' });

export const MESSAGE_PREFIX = 'MSG#';
export const messageKey = (conversationId: string, seq: number): Key => ({
  pk: PARTITION.thread + conversationId,
  sk: MESSAGE_PREFIX + padded(seq),
});

export const STATE_PREFIX = 'STATE#';
export const stateKey = (conversationId: string, seq: number): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: STATE_PREFIX + padded(seq),
});

export const seenKey = (conversationId: string, side: string, hash: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: `SEEN#${side}#${hash}`,
});

export const RECIPIENT_PREFIX = 'RCPT#';
export const mailKey = (mailId: string, recipient: string): Key => ({
  pk: PARTITION.mail + mailId,
  sk: RECIPIENT_PREFIX + recipient.toLowerCase(),
});

const NOTICE_PREFIX = 'NOTICE#';
/** The notice of one mail; `what` tells notices of the same mail apart. */
export const mailNoticeKey = (mailId: string, what: string): Key => ({
  pk: PARTITION.mail + mailId,
  sk: NOTICE_PREFIX + what,
});
/** The notice of one message; `what` tells notices of the same message apart. */
export const messageNoticeKey = (conversationId: string, what: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: NOTICE_PREFIX + what,
});

export const READING_PREFIX = 'READ#';
/** Readings of one subject: a conversation's id, {@link hostSubject}, {@link mailSubject} or {@link questionSubject}. `at` first: the log is in order of time. */
export const readingKey = (subject: string, at: string, readingId: string): Key => ({
  pk: PARTITION.reading + subject,
  sk: `${READING_PREFIX}${at}#${readingId}`,
});
/** What stands for a host beside conversations; no conversation has such an id. */
export const hostSubject = (hostId: string): string => `HOST#${hostId}`;
/** What stands for a received mail whose words are read. */
export const mailSubject = (mailId: string): string => `MAIL#${mailId}`;

/** What stands for a public question whose record is read as it was written. */
export const questionSubject = (questionId: string): string => `QUESTION#${questionId}`;

export const disclosureKey = (conversationId: string, id: string): Key => ({
  pk: PARTITION.disclosure + conversationId,
  sk: `GIVEN#${id}`,
});

/** In the order in which the guest confirmed them. */
export const confirmationKey = (conversationId: string, confirmedAt: string, id: string): Key => ({
  pk: PARTITION.confirmation + conversationId,
  sk: `CONFIRMED#${confirmedAt}#${id}`,
});

export const exportKey = (exportId: string): Key => ({ pk: PARTITION.export + exportId, sk: 'EXPORT' });
export const exportRateKey = (conversationId: string, role: string, id: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: `EXPORTS#${role}#${id}`,
});

export const uploadKey = (uploadId: string): Key => ({ pk: PARTITION.upload + uploadId, sk: 'UPLOAD' });

export const supportKey = (requestId: string): Key => ({ pk: PARTITION.support + requestId, sk: 'REQUEST' });
export const careKey = (requestId: string, seq: number): Key => ({
  pk: PARTITION.care + requestId,
  sk: MESSAGE_PREFIX + padded(seq),
});
/** A Message-ID that an end's mail brought; `end` is who wrote. */
export const careSeenKey = (requestId: string, end: string, hash: string): Key => ({
  pk: PARTITION.support + requestId,
  sk: `SEEN#${end}#${hash}`,
});
/** The notice of a support request's message; `what` tells notices of the same request apart. */
export const supportNoticeKey = (requestId: string, what: string): Key => ({
  pk: PARTITION.support + requestId,
  sk: NOTICE_PREFIX + what,
});

export const OWN_SUPPORT_PREFIX = 'SUPPORT#';
export const supportRatesKey = (role: string, id: string): Key => ({
  pk: `${PARTITION.own}${role}#${id}`,
  sk: 'RATES',
});
export const ownSupportKey = (role: string, id: string, at: string, requestId: string): Key => ({
  pk: `${PARTITION.own}${role}#${id}`,
  sk: `${OWN_SUPPORT_PREFIX}${at}#${requestId}`,
});

export const mailboxesKey = (role: string, id: string): Key => ({
  pk: `${PARTITION.mailboxes}${role}#${id}`,
  sk: 'MAILBOXES',
});
/** What a guest chose to be mailed, beside what became of their mailboxes: who mails them reads both. */
export const guestChoiceKey = (guestId: string): Key => ({
  pk: `${PARTITION.mailboxes}guest#${guestId}`,
  sk: 'NOTIFICATIONS',
});
/** A digest of a holder's; `mark` stands for the address that it goes to. */
export const digestKey = (role: string, id: string, due: string, mark: string): Key => ({
  pk: `${PARTITION.digests}${role}#${id}`,
  sk: `DIGEST#${due}#${mark}`,
});
export const mailboxKey = (mailboxId: string): Key => ({ pk: PARTITION.mailbox + mailboxId, sk: 'MAILBOX' });

export const cancellationKey = (requestId: string): Key => ({ pk: PARTITION.cancellation + requestId, sk: 'REQUEST' });
/** The latest request of a conversation: there is one at a time. */
export const latestCancellationKey = (conversationId: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: 'CANCELLATION',
});

export const TEMPLATE_PREFIX = 'TEMPLATE#';
/** Ids grow with time: a host's templates lie in the order in which they were made. */
export const templateKey = (hostId: string, templateId: string): Key => ({
  pk: PARTITION.templates + hostId,
  sk: TEMPLATE_PREFIX + templateId,
});
/** What is planned by, for all of a host's conversations: whoever stores a plan makes sure that it is the one that was read. */
export const schedulesKey = (hostId: string): Key => ({ pk: PARTITION.templates + hostId, sk: 'SCHEDULES' });

export const QUESTION_PREFIX = 'QUESTION#';
/** Ids grow with time: a listing's questions lie in the order in which they were asked. */
export const questionKey = (listingId: string, questionId: string): Key => ({
  pk: PARTITION.questions + listingId,
  sk: QUESTION_PREFIX + questionId,
});
export const ENTRY_PREFIX = 'ENTRY#';
/** What happened to a question, numbered from 1. */
export const entryKey = (questionId: string, seq: number): Key => ({
  pk: PARTITION.asked + questionId,
  sk: ENTRY_PREFIX + padded(seq),
});
export const voteKey = (listingId: string, questionId: string, guestId: string): Key => ({
  pk: PARTITION.questions + listingId,
  sk: `VOTE#${questionId}#${guestId}`,
});
export const answerSeenKey = (listingId: string, questionId: string, hash: string): Key => ({
  pk: PARTITION.questions + listingId,
  sk: `SEEN#${questionId}#${hash}`,
});
/** The mail about a question; `what` tells that it was asked from that it was answered. */
export const questionNoticeKey = (listingId: string, questionId: string, what: string): Key => ({
  pk: PARTITION.questions + listingId,
  sk: `${NOTICE_PREFIX}${questionId}#${what}`,
});

export const SEND_PREFIX = 'SEND#';
export const sendKey = (conversationId: string, sendId: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: SEND_PREFIX + sendId,
});
/** Partition of the index of what is due that holds an hour (`YYYY-MM-DDTHH`); `shard` is 0 to {@link DUE_SHARDS} - 1. */
export const duePartition = (hour: string, shard: number): string => `${hour}#${shard}`;
export const RESPONSE_PREFIX = 'AT#';
/** A host's guests' messages lie in the order of time; of no message: where those since `at` begin. */
export const responseKey = (hostId: string, at: string, messageId = ''): Key => ({
  pk: PARTITION.responses + hostId,
  sk: `${RESPONSE_PREFIX}${at}#${messageId}`,
});
export const SEARCH_PREFIX = 'AT#';
/** A host's conversations lie in the order in which they began; `place` is {@link searchPlace}, or the beginning of it. */
export const searchKey = (hostId: string, place: string): Key => ({
  pk: PARTITION.search + hostId,
  sk: SEARCH_PREFIX + place,
});
/** Where a conversation lies among its host's, for good. */
export const searchPlace = (createdAt: string, conversationId: string): string => `${createdAt}#${conversationId}`;

/** The one mark of dispatching. */
export const DISPATCH_MARK: Key = { pk: PARTITION.dispatch, sk: 'MARK' };

/** What a translation is of: a message, a text of a host's templates, or one of a listing's public page, which conversations know nothing of. */
export const messageTranslationKey = (conversationId: string, seq: number, key: string): Key => ({
  pk: PARTITION.translations + conversationId,
  sk: `${MESSAGE_PREFIX}${padded(seq)}#${key}`,
});
export const templateTranslationKey = (hostId: string, key: string): Key => ({
  pk: PARTITION.translations + hostSubject(hostId),
  sk: `${TEMPLATE_PREFIX}${key}`,
});
export const questionTranslationKey = (listingId: string, questionId: string, key: string): Key => ({
  pk: `${PARTITION.translations}${PARTITION.listing}${listingId}`,
  sk: `${QUESTION_PREFIX}${questionId}#${key}`,
});
/** What was spent on translation on a day (`YYYY-MM-DD`, in UTC). */
export const translationBudgetKey = (day: string): Key => ({ pk: `${PARTITION.budget}translation`, sk: `DAY#${day}` });
/** What stands for all public questions, which anybody may read: they have one share together. No conversation has such an id. */
export const PAGES_SUBJECT = PARTITION.questions;
/** The same for one conversation, by its id, a host's templates, by {@link hostSubject}, or {@link PAGES_SUBJECT}. */
export const translationShareKey = (subject: string, day: string): Key => ({
  pk: PARTITION.budget + subject,
  sk: `DAY#${day}`,
});

/** A ticket is known by its digest alone. */
export const ticketKey = (digest: string): Key => ({ pk: PARTITION.ticket + digest, sk: 'TICKET' });
export const liveKey = (role: string, id: string): Key => ({ pk: `${PARTITION.live}${role}#${id}`, sk: 'CONNECTIONS' });
export const connectionKey = (connectionId: string): Key => ({ pk: PARTITION.connection + connectionId, sk: 'PARTY' });

/**
 * Who is counted, or what: notices by the address that `id` stands for, files that were announced by their conversation,
 * questions by their guest, in all and to one listing, answers by their host, inquiries by their guest.
 */
export type Counted =
  | 'guest'
  | 'host'
  | 'notice'
  | 'upload-guest'
  | 'upload-host'
  | 'asker'
  | 'asker-of-listing'
  | 'answerer'
  | 'inquirer';

/** What was counted in one clock hour, in UTC; of questions and inquiries in one day. */
export const rateKey = (role: Counted, id: string, hour: string): Key => ({
  pk: `${PARTITION.rate}${role}#${id}`,
  sk: `HOUR#${hour}`,
});

export const idempotencyKey = (hash: string): Key => ({ pk: PARTITION.idempotency + hash, sk: 'IDEM' });

/** Partition of the mail log that holds mail of `state`; `shard` is 0 to {@link MAIL_LOG_SHARDS} - 1. */
export const mailLogPartition = (state: string, shard: number): string => `${state}#${shard}`;
