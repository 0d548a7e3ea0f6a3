import { searchPlace } from '../../core/contract/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { GuestConversation, SearchEntry, SearchPlace } from '../../core/ports/searches.ts';
import { mayHoldAll } from '../../core/search/search-terms.ts';
import type { Question, SearchConversationsDeps } from './deps.ts';

/** Conversations that were looked at by what is kept of them, newest first. */
export interface LookedAt {
  /** Those that may hold what is looked for. */
  readonly candidates: readonly SearchPlace[];
  /** The last that was looked at; absent where there was none. */
  readonly last?: SearchPlace | undefined;
  /** Whether there are others after it. */
  readonly more: boolean;
}

/** Entries of the first query of a request: what is often found is found among them. */
const FIRST = 250;
/** Of one after it: more than fit into its megabyte. */
const FURTHER = 5_000;
/** Queries of a request, of a megabyte each. */
const QUERIES = 4;
/** Entries of a guest's conversations that are read together. */
const TOGETHER = 100;

/**
 * The caller's conversations that began before `after`, a part at a time, each but for those that can't hold what is looked for. It
 * ends where all were looked at, or so many that the next request is to go on.
 */
export const candidatesFor = (
  deps: Pick<SearchConversationsDeps, 'searched'>,
  question: Question,
  after: string | undefined,
): AsyncGenerator<LookedAt> =>
  question.caller.role === 'host' ? ofHost(deps, question, after) : ofGuest(deps, question, after);

async function* ofHost(
  { searched }: Pick<SearchConversationsDeps, 'searched'>,
  question: Question,
  after: string | undefined,
): AsyncGenerator<LookedAt> {
  let place = after;
  for (let query = 0; query < QUERIES; query++) {
    const { entries, more } = await searched.ofHost(question.caller.id, place, query === 0 ? FIRST : FURTHER);
    const last = entries.at(-1);
    yield { candidates: entries.filter((entry) => mayBe(question, entry)), last, more };
    if (!more || !last) return;
    place = placeOf(last);
  }
}

/** What was said since an entry was written can't be told by it, so that such conversations are candidates all the same. */
async function* ofGuest(
  { searched }: Pick<SearchConversationsDeps, 'searched'>,
  question: Question,
  after: string | undefined,
): AsyncGenerator<LookedAt> {
  const all = await searched.ofGuest(question.caller.id);
  const left = all.filter((each) => after === undefined || placeOf(each) < after);
  const parts = inBatches(left, TOGETHER);
  for (const [n, part] of parts.entries()) {
    const entries = await searched.entries(part);
    const candidates = part.filter((each, index) => isOpen(question, each, entries[index]));
    yield { candidates, last: part.at(-1), more: n < parts.length - 1 };
  }
}

const isOpen = (question: Question, own: GuestConversation, entry: SearchEntry | undefined): boolean =>
  entry && entry.upTo >= own.seq ? mayBe(question, entry) : isOfListing(question, own);

const mayBe = (question: Question, entry: SearchEntry): boolean =>
  isOfListing(question, entry) && mayHoldAll(entry.filter, question.terms);

const isOfListing = ({ listingId }: Question, conversation: { readonly listingId: string }): boolean =>
  listingId === undefined || listingId === conversation.listingId;

/** Where a conversation lies in the order in which they are looked through. */
export const placeOf = ({ createdAt, conversationId }: SearchPlace): string => searchPlace(createdAt, conversationId);
