import type * as z from 'zod/mini';
import type { ConversationContext, Note } from '../model.ts';
import type { Page } from '../ports/conversations.ts';
import type { supportMessage, supportRequest, supportRequestInList } from '../schemas/support.ts';
import type { Agent, CareMessage, SupportRequest } from '../support/support-request.ts';
import { conversationWindows } from '../windows.ts';
import { conversationFactsView } from './conversation-view.ts';

export type SupportMessageView = z.output<typeof supportMessage>;
export type SupportRequestInListView = z.output<typeof supportRequestInList>;
export type SupportRequestView = z.output<typeof supportRequest>;

/** `party`: who asked. `care`: the platform and its care team. */
export type SupportViewer = 'party' | 'care';

/** A request as it stands in a list. Who wrote for the care team, the requester never learns. */
export const supportInListView = (
  request: SupportRequest,
  viewer: SupportViewer,
  context?: ConversationContext,
): SupportRequestInListView => ({
  id: request.id,
  state: request.state,
  topic: request.topic,
  by: { ...request.by, ...(viewer === 'care' && { name: request.name }) },
  conversationId: request.conversationId,
  bookingId: request.bookingId,
  at: request.at,
  lastMessage: { ...request.lastMessage },
  ...(viewer === 'care' &&
    context && { conversation: conversationFactsView({ context, windows: conversationWindows(context) }) }),
});

/** A request with a page of its messages. */
export const supportRequestView = (
  request: SupportRequest,
  { items, next }: Page<CareMessage>,
  viewer: SupportViewer,
  context?: ConversationContext,
): SupportRequestView => ({
  ...supportInListView(request, viewer, context),
  messages: items.map((message) => supportMessageView(message, viewer)),
  next,
});

export const supportMessageView = (message: CareMessage, viewer: SupportViewer): SupportMessageView => ({
  id: message.id,
  at: message.at,
  author: message.author,
  via: message.via,
  text: message.text,
  notes: message.notes.filter(isShown),
  ...(viewer === 'care' && { agent: agentView(message.agent) }),
});

type ShownNote = SupportMessageView['notes'][number];
const SHOWN: ReadonlySet<Note> = new Set<ShownNote>([
  'addresses-masked',
  'phones-masked',
  'phones-present',
  'attachments-left-out',
]);
const isShown = (note: Note): note is ShownNote => SHOWN.has(note);

const agentView = (agent: Agent | undefined): SupportMessageView['agent'] => agent && { ...agent };
