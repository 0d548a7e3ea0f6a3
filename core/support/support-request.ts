import type { Role } from '../contract/routes.ts';
import { type Instant, type MailOrigin, messageId, type Note, type Side } from '../model.ts';

/** `open`: waits for the care team; `answered`: for the requester; `closed`: for nobody, until somebody writes again. */
export const SUPPORT_STATES = ['open', 'answered', 'closed'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** The two ends of a support request. */
export type SupportEnd = 'requester' | 'support';

/** Who asked. */
export interface Requester {
  readonly role: Side;
  readonly id: string;
}

/** Who of the care team, or of the platform, wrote over the API: for their eyes only. */
export interface Agent {
  readonly role: Exclude<Role, Side>;
  readonly id: string;
}

/** Who wrote: the requester's role, or `support`, whoever of the care team it was. */
export type CareAuthor = Side | 'support';

/**
 * A support request's head: everything about it but its messages (G17, B19).
 *
 * `revision` grows with every change, as a conversation's does.
 */
export interface SupportRequest {
  readonly id: string;
  readonly revision: number;
  readonly state: SupportState;
  readonly topic: string;
  readonly by: Requester;
  /** The requester's, when it asked, where it was known. */
  readonly name?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly bookingId?: string | undefined;
  /** Full addresses: `support` stands for the care team (the requester writes to it), `requester` for the requester. */
  readonly aliases: Readonly<Record<SupportEnd, string>>;
  readonly at: Instant;
  /** Number of the latest message. */
  readonly seq: number;
  readonly lastMessage: Pick<CareMessage, 'id' | 'at' | 'author'>;
}

/** What was said in a support request: written once, never changed. `id` is `<requestId>-<seq>`. */
export interface CareMessage {
  readonly id: string;
  readonly requestId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly author: CareAuthor;
  readonly via: 'api' | 'mail';
  /** As the other end sees it. What the requester wrote stands as it was written. */
  readonly text: string;
  /** As the care team wrote it, where masking changed it. */
  readonly original?: string | undefined;
  readonly notes: readonly Note[];
  readonly agent?: Agent | undefined;
  readonly mail?: Omit<MailOrigin, 'answerable'> | undefined;
}

/** A message before it has its place. */
export type CareDraft = Omit<CareMessage, 'id' | 'requestId' | 'seq'>;

/** What is given when a request is made. */
export type SupportAsk = Pick<
  SupportRequest,
  'id' | 'aliases' | 'topic' | 'by' | 'name' | 'conversationId' | 'bookingId'
>;

/** A request with the next message of it. */
export interface Written {
  readonly request: SupportRequest;
  readonly message: CareMessage;
}

/** A new request with its first message. */
export function askSupport(ask: SupportAsk, draft: CareDraft): Written {
  const message = placed(ask.id, 1, draft);
  return {
    request: { ...ask, revision: 1, state: 'open', at: draft.at, seq: 1, lastMessage: lastOf(message) },
    message,
  };
}

/** The request once somebody wrote: the care team answers it, the requester opens it, again if need be. */
export function continueSupport(request: SupportRequest, draft: CareDraft): Written {
  const message = placed(request.id, request.seq + 1, draft);
  const state = draft.author === 'support' ? 'answered' : 'open';
  const { revision } = request;
  return {
    request: { ...request, revision: revision + 1, state, seq: message.seq, lastMessage: lastOf(message) },
    message,
  };
}

/** The request as the care team filed it. */
export const fileSupport = (request: SupportRequest, state: SupportState): SupportRequest => ({
  ...request,
  revision: request.revision + 1,
  state,
});

/** Half a surrogate pair has no UTF-8: what is stored must be what is shown. */
const placed = (requestId: string, seq: number, draft: CareDraft): CareMessage => ({
  ...draft,
  text: draft.text.toWellFormed(),
  original: draft.original?.toWellFormed(),
  id: messageId(requestId, seq),
  requestId,
  seq,
});

const lastOf = ({ id, at, author }: CareMessage): SupportRequest['lastMessage'] => ({ id, at, author });

/** Who writes to an end's alias: the other end. */
export const authorTo = (end: SupportEnd, { by }: Pick<SupportRequest, 'by'>): CareAuthor =>
  end === 'support' ? by.role : 'support';
