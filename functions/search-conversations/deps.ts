import type { Caller } from '../../core/access.ts';
import type { Instant, Side } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { SearchedConversations, Threads } from '../../core/ports/searches.ts';
import type { Term } from '../../core/search/search-terms.ts';

export interface SearchConversationsDeps {
  readonly conversations: Pick<Conversations, 'deliveries' | 'message'>;
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
