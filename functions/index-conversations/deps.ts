import type { Instant } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { HostConversations } from '../../core/ports/schedules.ts';
import type { SearchEntries, Threads } from '../../core/ports/searches.ts';
import type { Work } from '../../core/ports/work.ts';

export interface IndexConversationsDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'again'>;
  readonly entries: SearchEntries;
  readonly threads: Pick<Threads, 'since'>;
  readonly inboxes: HostConversations;
  readonly work: Pick<Work, 'index'>;
  readonly now: () => Instant;
}

/** How a job ended, for the log: how many messages were read, or conversations passed on. */
export interface Indexed {
  readonly code: 'conversation-indexed' | 'conversations-passed-on';
  readonly count: number;
}
