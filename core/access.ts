import type { Role } from './contract/routes.ts';
import type { Conversation, ConversationContext, Instant, Side, Windows } from './model.ts';
import { ok, type Result, refused } from './refusals.ts';
import { conversationWindows } from './windows.ts';
import { type Unreadable, whyUnreadable } from './writing.ts';

/** Who calls, as the token says. `id` is a host's or a guest's; the platform's and the care team's means nothing here. */
export interface Caller {
  readonly role: Role;
  readonly id: string;
  /** Who of the host's, or with the guest, where the token says: it opens nothing, and only that side is shown it. */
  readonly person?: Person | undefined;
}

/** One of several people who share an identity. */
export interface Person {
  readonly id: string;
  readonly name?: string | undefined;
}

/** A conversation that the caller may see: as one of its sides, or (`care`) its facts without its texts. */
export interface Sight {
  readonly viewer: Side | 'care';
  readonly context: ConversationContext;
  readonly windows: Windows;
}

/** Why it is not shown. What is another's is not told from what does not exist. */
export type Unseen = { readonly code: 'not-found' } | Unreadable;

/**
 * What the caller may see of a conversation: the one place that decides ownership (B17, "Decided where the sources are silent").
 *
 * Past the read cutoff a party sees nothing any more; the platform and its care team see the facts at any time.
 */
export function sightOf(caller: Caller, context: ConversationContext | undefined, now: Instant): Result<Sight, Unseen> {
  const viewer = context && viewerOf(caller, context);
  if (!viewer) return refused({ code: 'not-found' });
  const windows = conversationWindows(context);
  const unreadable = viewer === 'care' ? undefined : whyUnreadable(context, now, windows);
  return unreadable ? refused(unreadable) : ok({ viewer, context, windows });
}

function viewerOf({ role, id }: Caller, { conversation }: ConversationContext): Sight['viewer'] | undefined {
  if (role === 'platform' || role === 'support') return 'care';
  return isSideOf({ role, id }, conversation) ? role : undefined;
}

/** Whether a host or a guest is a side of a conversation, whether or not it can still read it. */
export const isSideOf = (
  { role, id }: { readonly role: Side; readonly id: string },
  conversation: Pick<Conversation, 'hostId' | 'guest'>,
): boolean => id === (role === 'host' ? conversation.hostId : conversation.guest.id);

/** Whether the caller may see what is kept of a host: the host itself, the platform, its care team. */
export const seesHost = ({ role, id }: Caller, hostId: string): boolean =>
  role === 'host' ? id === hostId : role !== 'guest';
