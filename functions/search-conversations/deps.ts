import type { Caller } from '../../core/access.ts';
import type { Instant, Side } from '../../core/model.ts';
import type { Inbox } from '../../core/ports/inbox.ts';
import type { SearchedConversations, Threads } from '../../core/ports/searches.ts';
import type { Term } from '../../core/search/search-terms.ts';

export interface SearchConversationsDeps {
  readonly inbox: Pick<Inbox, 'deliveries' | 'messages'>;
  readonly searched: SearchedConversations;
  readonly threads: Pick<Threads, 'backwards'>;
  readonly now: () => Instant;
}

/** Who looks for something. */
export type Party = Caller & { readonly role: Side };

/** What somebody looks for. */
export interface Question {
  readonly caller: Party;
  readonly terms: readonly Term[];
  readonly listingId?: string | undefined;
}
