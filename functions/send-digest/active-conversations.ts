import type { Holder } from '../../core/mailbox-state.ts';
import type { ConversationContext, Instant } from '../../core/model.ts';
import type { Inbox, InboxEntry } from '../../core/ports/inbox.ts';

/** Conversations that are looked at for one digest: somebody with more to read looks into the inbox. */
export const MOST_LOOKED_AT = 100;
const AT_ONCE = 50;

/**
 * Conversations of a host or guest in which something was written at `since` or after it, newest first. What it costs grows with
 * what is new, not with the inbox.
 */
export async function activeConversations(
  inbox: Pick<Inbox, 'newest' | 'contexts'>,
  { role, id }: Holder,
  since: Instant,
): Promise<readonly ConversationContext[]> {
  const list = { index: role === 'host' ? 'hostInbox' : 'guestInbox', of: id } as const;
  const active: InboxEntry[] = [];
  for (
    let more = true, below: string | undefined;
    more && active.length < MOST_LOOKED_AT;
    below = active.at(-1)?.place
  ) {
    const part = await inbox.newest(list, { below, limit: AT_ONCE });
    const fresh = part.entries.filter(({ place }) => place >= since);
    active.push(...fresh);
    more = part.more && fresh.length === part.entries.length;
  }
  return inbox.contexts(active);
}
