import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { expiryOf } from '../../core/expiry.ts';
import type { ConversationContext } from '../../core/model.ts';
import type { SearchEntry, SearchPlace } from '../../core/ports/searches.ts';
import { addFactGrams } from '../../core/search/grams.ts';
import { indexedWords } from '../../core/search/searched-facts.ts';
import { filterOf, grownBy, type WordFilter } from '../../core/search/word-filter.ts';
import type { IndexConversationsDeps, Indexed } from './deps.ts';
import { type ReadWords, readWords } from './read-words.ts';

/** Adds what a conversation is found by beside its messages, as it is by now, with those that were not added yet; and when it goes. */
export const addFacts = (deps: IndexConversationsDeps, conversationId: string): Promise<Indexed> =>
  index(deps, conversationId, false);

/** Makes what a conversation is found by anew, from its record. */
export const indexAnew = (deps: IndexConversationsDeps, conversationId: string): Promise<Indexed> =>
  index(deps, conversationId, true);

const NOTHING = { code: 'conversation-indexed', count: 0 } as const;

/** The facts are read after the entry that is replaced: whoever wrote that one knew none that are later. */
async function index(deps: IndexConversationsDeps, conversationId: string, anew: boolean): Promise<Indexed> {
  const { conversations, entries, threads, now } = deps;
  const found = await conversations.byId(conversationId);
  if (!found) throw new Error('an entry of no conversation');
  const place = placeOf(found);
  return untilFresh(async () => {
    const entry = await entries.find(place);
    const context = await conversations.again(found);
    const expiresAt = expiryOf(context);
    if (!entry && expiresAt * 1000 <= Date.parse(now())) return NOTHING;
    const { listingId } = context.conversation;
    const { filter, upTo, count } = await filterFor(threads, context, anew ? undefined : entry);
    const revision = (entry?.revision ?? 0) + 1;
    const kept = await entries.keep({ ...place, listingId, filter, upTo, revision, expiresAt });
    return kept ? { code: 'conversation-indexed', count } : STALE;
  });
}

const placeOf = ({ conversation: { id: conversationId, hostId, createdAt } }: ConversationContext): SearchPlace => ({
  conversationId,
  hostId,
  createdAt,
});

interface Filtered extends Omit<ReadWords, 'grams'> {
  readonly filter: WordFilter;
}

/** One that goes on from an entry, or where that is full, or not there, one of all that was said. */
async function filterFor(
  threads: IndexConversationsDeps['threads'],
  context: ConversationContext,
  entry: SearchEntry | undefined,
): Promise<Filtered> {
  const { grams, upTo, count } = await readWords(threads, context.conversation.id, entry?.upTo ?? 0);
  for (const words of indexedWords(context)) addFactGrams(grams, words);
  const filter = entry ? grownBy(entry.filter, grams) : filterOf(grams);
  return filter ? { filter, upTo, count } : filterFor(threads, context, undefined);
}
