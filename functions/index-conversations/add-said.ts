import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import type { SearchJob } from '../../core/ports/work.ts';
import { grownBy } from '../../core/search/word-filter.ts';
import { indexAnew } from './add-facts.ts';
import type { IndexConversationsDeps, Indexed } from './deps.ts';
import { readWords } from './read-words.ts';

type SaidJob = Extract<SearchJob, { readonly kind: 'said' }>;

/** Adds what was said since the conversation's entry was written. One read of it, one of the thread, one write; none where it was added. */
export const addSaid = (deps: IndexConversationsDeps, job: SaidJob): Promise<Indexed> =>
  untilFresh(async () => {
    const { entries, threads } = deps;
    const entry = await entries.find(job);
    if (entry && entry.upTo >= job.seq) return { code: 'conversation-indexed', count: 0 };
    const said = entry && (await readWords(threads, job.conversationId, entry.upTo));
    const filter = said && grownBy(entry.filter, said.grams);
    if (!filter) return indexAnew(deps, job.conversationId);
    const { upTo, count } = said;
    const kept = await entries.keep({ ...entry, filter, upTo, revision: entry.revision + 1 });
    return kept ? { code: 'conversation-indexed', count } : STALE;
  });
