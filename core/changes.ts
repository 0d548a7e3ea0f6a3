import { meantToPass } from './attachments.ts';
import type { CancellationRequest, StoredState } from './cancellation/cancellation.ts';
import type { EventType } from './contract/events.ts';
import { mayMoveExpiry } from './expiry.ts';
import type { MailboxRecord } from './mailbox-state.ts';
import type {
  Author,
  Conversation,
  Delivery,
  Instant,
  Listing,
  MailRow,
  Message,
  Note,
  Releases,
  Side,
} from './model.ts';
import { messageId, OWN_FAULT, SIDES } from './model.ts';
import type {
  ArchiveJob,
  DeliveryJob,
  Departed,
  DomainEvent,
  ExportJob,
  NoticeJob,
  ResponseJob,
  ScheduleJob,
  SearchJob,
} from './ports/work.ts';
import { type QuestionCourse, questionNews } from './questions/question-news.ts';
import { isPaidAndConfirmed } from './release.ts';
import { jobsOfFacts, jobsOfFate, jobsOfMessage } from './response-rate/response-jobs.ts';
import type { Restriction } from './restrictions/restriction.ts';
import { restrictionNews } from './restrictions/restriction-news.ts';
import { isPlannedOtherwise } from './schedules/listing-change.ts';
import type { ScheduledSend } from './schedules/scheduled-send.ts';
import { type SearchedHead, searchJobsOfHead, searchJobsOfListing } from './search/search-jobs.ts';
import type { CareMessage, SupportRequest } from './support/support-request.ts';
import type { Upload, UploadState } from './uploads/upload.ts';

/** A message, as far as something follows from it. */
type Told = Pick<Message, 'id' | 'conversationId' | 'seq' | 'author' | 'via' | 'notes' | 'leftOut' | 'mail'>;

/** A conversation's head, as far as something follows from it. */
export interface HeadCourse extends SearchedHead {
  readonly releases?: Releases | undefined;
  readonly progress: HeadProgress;
}

/** How far a conversation is: what those who look at it just now are told of. */
export interface HeadProgress extends Pick<Conversation, 'seq' | 'readSeq' | 'awaitingAnswerSince'> {
  /** Whether its latest message is one that a restriction of the host's may hold (B7). */
  readonly carrier: boolean;
}

/** A change of what is stored that something follows from. `before` is absent where it is new. */
export type Change =
  | { readonly kind: 'message'; readonly message: Told }
  | {
      readonly kind: 'delivery';
      readonly conversationId: string;
      readonly seq: number;
      readonly before?: Delivery | undefined;
      readonly after: Delivery;
      /** Who wrote it; absent where that was not kept beside its state yet. */
      readonly author?: Author | undefined;
      /** When the host said that it needs no answer, where it just did. */
      readonly unaskedAt?: Instant | undefined;
    }
  | { readonly kind: 'mail'; readonly before?: MailRow | undefined; readonly after: MailRow }
  /** The facts of a conversation were changed. `before` is absent where it is new. */
  | {
      readonly kind: 'head';
      readonly conversationId: string;
      readonly before?: HeadCourse | undefined;
      readonly after: HeadCourse;
    }
  | { readonly kind: 'listing'; readonly before: Listing; readonly after: Listing }
  | { readonly kind: 'reading'; readonly subject: string; readonly at: Instant; readonly readingId: string }
  /** Somebody asked for an export. */
  | { readonly kind: 'export'; readonly exportId: string }
  /** Somebody asked the care team. */
  | { readonly kind: 'support'; readonly request: Pick<SupportRequest, 'id' | 'by' | 'conversationId' | 'bookingId'> }
  /** A guest asked about a listing, its host answered, or took the question off; or a guest said that it helped. */
  | { readonly kind: 'question'; readonly before?: QuestionCourse | undefined; readonly after: QuestionCourse }
  /** The same, in its record. */
  | { readonly kind: 'entry'; readonly questionId: string; readonly seq: number }
  /** Something was said in a support request. */
  | { readonly kind: 'care'; readonly message: Pick<CareMessage, 'requestId' | 'seq' | 'author'> }
  /** A customer is asked whether to cancel, or said so. `before` is absent where it is new. */
  | {
      readonly kind: 'cancellation';
      readonly before?: StoredState | undefined;
      readonly after: Pick<CancellationRequest, 'id' | 'bookingId' | 'conversationId' | 'hostId' | 'state'>;
    }
  /** Mail to a mailbox stopped, or goes on. `before` is absent where it is new. */
  | { readonly kind: 'mailbox'; readonly before?: MailboxRecord | undefined; readonly after: MailboxRecord }
  /** A message was removed: by its time to live, since nobody may. */
  | { readonly kind: 'departed'; readonly message: Departed }
  /** A host was kept from something, or is no more (B7). `before` is absent where it is new. */
  | { readonly kind: 'restriction'; readonly before?: Restriction | undefined; readonly after: Restriction }
  /** What a host's templates send by themselves changed. `before` and `after` are the revisions of its rules. */
  | { readonly kind: 'rules'; readonly hostId: string; readonly before: number; readonly after: number }
  /** A send was planned, or came to something. `before` is absent where it is new. */
  | { readonly kind: 'send'; readonly before?: ScheduledSend | undefined; readonly after: ScheduledSend }
  /** What is known of an uploaded file changed. */
  | { readonly kind: 'upload'; readonly before: UploadState; readonly after: UploadPlace }
  /** A cleared file that was never sent was forgotten. */
  | { readonly kind: 'unsent'; readonly key: string };

/** An upload, as far as something follows from it. */
type UploadPlace = Pick<Upload, 'id' | 'conversationId' | 'side' | 'state' | 'seq' | 'file'>;

/** What is to be done and told. */
export interface Consequences {
  readonly deliveries: readonly DeliveryJob[];
  /** Deliveries that go by way of a translation. */
  readonly translations: readonly DeliveryJob[];
  readonly notices: readonly NoticeJob[];
  readonly events: readonly DomainEvent[];
  readonly archive: readonly ArchiveJob[];
  readonly exports: readonly ExportJob[];
  readonly schedules: readonly ScheduleJob[];
  readonly responses: readonly ResponseJob[];
  readonly searches: readonly SearchJob[];
}

const NONE: Consequences = {
  ...{ deliveries: [], translations: [], notices: [], events: [] },
  ...{ archive: [], exports: [], schedules: [], responses: [], searches: [] },
};

/** What the platform is told of, beyond that a message passed (V3). */
const FLAGGED: ReadonlySet<Note> = new Set<Note>([
  'addresses-masked',
  'phones-masked',
  'links-removed',
  'payment-off-platform',
  'review-elsewhere',
]);

/**
 * What follows from a change. The same change gives the same, and each consequence names what makes it one: doing it
 * again does nothing new.
 */
export function consequencesOf(change: Change): Consequences {
  switch (change.kind) {
    case 'message':
      return ofMessage(change.message);
    case 'delivery':
      return { ...ofDelivery(change), responses: jobsOfFate(change) };
    case 'mail':
      return ofMail(change);
    case 'export':
      return { ...NONE, exports: [{ exportId: change.exportId }] };
    case 'support':
      return { ...NONE, events: [supportRequested(change.request)] };
    case 'question':
      return { ...NONE, ...questionNews(change.before, change.after) };
    case 'care':
      return { ...NONE, notices: careNotices(change.message) };
    case 'cancellation':
      return ofCancellation(change);
    case 'mailbox':
      return { ...NONE, events: mailboxEvents(change) };
    case 'restriction':
      return ofRestriction(change);
    case 'rules':
      return { ...NONE, schedules: change.before === change.after ? [] : [{ kind: 'host', hostId: change.hostId }] };
    case 'send':
      return ofSend(change);
    case 'listing':
      return ofListing(change);
    case 'upload':
      return ofUpload(change);
    case 'unsent':
    case 'entry':
      return { ...NONE, archive: [change] };
    case 'head':
      return ofHead(change);
    default:
      return { ...NONE, archive: archiveJobsOf(change) };
  }
}

const supportRequested = ({
  id,
  by,
  conversationId,
  bookingId,
}: Extract<Change, { kind: 'support' }>['request']): DomainEvent => ({
  type: 'SupportRequested',
  detail: {
    requestId: id,
    role: by.role,
    ...(conversationId !== undefined && { conversationId }),
    ...(bookingId !== undefined && { bookingId }),
  },
});

/** What the care team wrote goes to the requester; what the requester wrote to the care team, and a receipt of the first back. */
function careNotices({ requestId, seq, author }: Extract<Change, { kind: 'care' }>['message']): readonly NoticeJob[] {
  const job = { kind: 'support', requestId, seq } as const;
  if (author === 'support') return [{ ...job, to: 'requester' }];
  return seq === 1
    ? [
        { ...job, to: 'requester' },
        { ...job, to: 'support' },
      ]
    : [{ ...job, to: 'support' }];
}

/** What is to be kept, or may go, or may go at another time than before. */
function archiveJobsOf(change: Extract<Change, { kind: 'listing' | 'reading' | 'departed' }>): readonly ArchiveJob[] {
  if (change.kind === 'reading') return [change];
  if (change.kind === 'departed') return change.message.files.length > 0 ? [{ ...change.message, kind: 'forget' }] : [];
  const { before, after } = change;
  if (before.program === after.program && before.timeZone === after.timeZone) return [];
  return [{ kind: 'listing', listingId: after.listingId, hostId: after.hostId }];
}

/** Where it is kept from sending links no more, what waited for that may go. */
function ofRestriction({ before, after }: Extract<Change, { kind: 'restriction' }>): Consequences {
  const isLifted = before?.liftedAt === undefined && after.liftedAt !== undefined;
  return {
    ...NONE,
    ...restrictionNews(before, after),
    schedules: isLifted ? [{ kind: 'host', hostId: after.hostId }] : [],
  };
}

const ofListing = (change: Extract<Change, { kind: 'listing' }>): Consequences => ({
  ...NONE,
  archive: archiveJobsOf(change),
  schedules: listingPlans(change),
  searches: searchJobsOfListing(change.before, change.after),
});

const listingPlans = ({ before, after }: Extract<Change, { kind: 'listing' }>): readonly ScheduleJob[] =>
  isPlannedOtherwise(before, after) ? [{ kind: 'listing', listingId: after.listingId, hostId: after.hostId }] : [];

/**
 * What comes to wait is told of, unless it waited for the same before; and it is planned anew, since what it waits for may
 * have come while it was being decided.
 */
function ofSend({ before, after }: Extract<Change, { kind: 'send' }>): Consequences {
  const { conversationId, id: sendId, templateId, state, reason, revision } = after;
  if (state !== 'held' || before?.state === 'held') return NONE;
  const schedules = [{ kind: 'conversation', conversationId }] as const;
  if (before?.missing && before.missing.join() === after.missing?.join()) return { ...NONE, schedules };
  return {
    ...NONE,
    schedules,
    notices: [{ kind: 'send-held', conversationId, sendId, revision }],
    events: [
      {
        type: 'ScheduledSendHeld',
        detail: { conversationId, scheduledId: sendId, templateId, ...(reason !== undefined && { reason }) },
      },
    ],
  };
}

/** A payment that released contact details is told of; the guest's mails are judged by the facts as they are then. */
function ofHead({ conversationId, before, after }: Extract<Change, { kind: 'head' }>): Consequences {
  const released = SIDES.filter((side) => countOf(after, side) > countOf(before, side));
  const becamePaid = isPaidAndConfirmed(after.subject) && !(before && isPaidAndConfirmed(before.subject));
  return {
    ...NONE,
    notices: becamePaid || released.includes('guest') ? [{ kind: 'booking', conversationId }] : [],
    events: released.map((side) => ({
      type: 'ContactReleased',
      detail: { conversationId, side, release: countOf(after, side) },
    })),
    archive: before && mayMoveExpiry(before, after) ? [{ kind: 'expiry', conversationId }] : [],
    responses: jobsOfFacts(conversationId, before, after),
    searches: searchJobsOfHead(conversationId, before, after),
  };
}

const countOf = (head: HeadCourse | undefined, side: Side): number => head?.releases?.[side] ?? 0;

const ofMessage = (message: Told): Consequences => ({
  ...NONE,
  notices: missesFiles(message) ? [{ kind: 'left-out', conversationId: message.conversationId, seq: message.seq }] : [],
  events: accepted(message),
  archive: [{ kind: 'message', conversationId: message.conversationId, seq: message.seq }],
  schedules: mayBeAnswered(message)
    ? [{ kind: 'answers', conversationId: message.conversationId, seq: message.seq }]
    : [],
  responses: jobsOfMessage(message),
});

/** By a template of the host's. No machine is answered by a machine. */
const mayBeAnswered = ({ author, notes }: Told): boolean => author === 'guest' && !notes.includes('automatic');

/** Whether its sender takes the other side to have files that stayed behind, and may be told that it has not. */
const missesFiles = ({ leftOut = [], mail }: Told): boolean =>
  mail?.answerable === true && meantToPass(leftOut).length > 0;

function accepted({ id, conversationId, author, via, notes }: Told) {
  const detail = { conversationId, messageId: id };
  const flags = notes.filter((note) => FLAGGED.has(note));
  return [
    { type: 'MessageAccepted', detail: { ...detail, author, via } },
    ...flags.map((note) => ({ type: 'MessageFlagged', detail: { ...detail, note } }) as const),
  ] as const;
}

function ofDelivery({ conversationId, seq, before, after }: Extract<Change, { kind: 'delivery' }>): Consequences {
  const job = { conversationId, seq };
  if (!before && after.state === 'pending') return toDeliver(after, job);
  if (before?.held && after.released) return toDeliver(after, { ...job, released: true });
  if (before?.state === after.state && before.reason === after.reason) return NONE;
  const detail = {
    conversationId,
    messageId: messageId(conversationId, seq),
    ...(after.reason !== undefined && { reason: after.reason }),
  };
  if (after.state === 'undeliverable')
    return {
      ...NONE,
      notices: [{ kind: 'undeliverable', ...job, reason: after.reason }],
      events: [{ type: 'MessageUndeliverable', detail }],
    };
  if (after.held) return { ...NONE, notices: [{ kind: 'held', ...job }], events: [{ type: 'MessageFlagged', detail }] };
  if (isHeldUp(after) && before?.reason !== OWN_FAULT) return { ...NONE, notices: [{ kind: 'delayed', ...job }] };
  if (after.state !== 'delivered') return NONE;
  const arrived = before?.state === 'delivered' ? [] : [{ type: 'MessageDelivered', detail } as const];
  const flagged = after.reason === 'complaint' ? [{ type: 'MessageFlagged', detail } as const] : [];
  return { ...NONE, events: [...arrived, ...flagged] };
}

const toDeliver = ({ toTranslate = false }: Delivery, job: DeliveryJob): Consequences =>
  toTranslate ? { ...NONE, translations: [job] } : { ...NONE, deliveries: [job] };

/** By a fault of ours; a message that was tried for long. */
const isHeldUp = ({ state, reason }: Delivery): boolean =>
  (state === 'pending' || state === 'sending') && reason === OWN_FAULT;

/** A mail that was let through is told of by its message. One that failed on our side is no refusal, and has no event. */
function ofMail({ before, after }: Extract<Change, { kind: 'mail' }>): Consequences {
  const { mailId, recipient, state, reason, conversationId, notice, leftOut } = after;
  if (state === 'failed' && after.answerable && !before?.answerable)
    return { ...NONE, notices: [{ kind: 'failed', mailId, recipient }] };
  if (before?.state === state) return NONE;
  if (state === 'delivered' && leftOut) return { ...NONE, notices: [{ kind: 'answer-files', mailId, recipient }] };
  if (state !== 'refused' && state !== 'quarantined') return NONE;
  const detail = {
    mailId,
    state,
    ...(reason !== undefined && { reason }),
    ...(conversationId !== undefined && { conversationId }),
  };
  return {
    ...NONE,
    notices: state === 'refused' && notice ? [{ kind: 'refused', mailId, recipient }] : [],
    events: [{ type: 'MessageRefused', detail }],
  };
}

/** A file that was sent was taken back: the platform is told, and its working copy goes (G14). */
function ofUpload({ before, after }: Extract<Change, { kind: 'upload' }>): Consequences {
  const { id, conversationId, state, seq, file } = after;
  if (before !== 'used' || state !== 'refused' || seq === undefined || file === undefined) return NONE;
  const detail = { conversationId, messageId: messageId(conversationId, seq), reason: 'attachment-infected' };
  return {
    ...NONE,
    events: [{ type: 'MessageFlagged', detail }],
    archive: [{ kind: 'withdrawn', conversationId, seq, file: { id, key: file.key } }],
  };
}

const CANCELLATION_EVENTS = {
  asked: 'CancellationRequested',
  confirmed: 'CancellationConfirmed',
  declined: 'CancellationDeclined',
} as const satisfies Record<StoredState, EventType>;

/** The customer is asked; once there is an answer, the host is told of it. */
function ofCancellation({ before, after }: Extract<Change, { kind: 'cancellation' }>): Consequences {
  const { id: requestId, bookingId, conversationId, state } = after;
  if (before === state) return NONE;
  return {
    ...NONE,
    notices: [{ kind: 'cancellation', requestId, about: state }],
    events: [{ type: CANCELLATION_EVENTS[state], detail: { requestId, bookingId, conversationId } }],
  };
}

/** Also where a suspended one turns out to be unwanted: another reinstates it then than who would mend an address. */
function mailboxEvents({ before, after }: Extract<Change, { kind: 'mailbox' }>): readonly DomainEvent[] {
  const { mailboxId, holder, state, reason } = after;
  if (before?.state === state) return [];
  const { role, id } = holder;
  const detail = role === 'host' ? { mailboxId, role, hostId: id } : { mailboxId, role, guestId: id };
  return state === 'reinstated'
    ? [{ type: 'MailboxReinstated', detail }]
    : [{ type: 'MailboxSuspended', detail: { ...detail, state, reason } }];
}
