import type { SearchPlace } from '../../core/ports/searches.ts';
import type { FoundView } from '../../core/views/search-view.ts';
import { candidatesFor } from './candidates.ts';
import type { Question, SearchConversationsDeps } from './deps.ts';
import { verify } from './verify.ts';

/** Candidates that are read at once. */
const AT_ONCE = 20;
/** Candidates that one request reads: what is kept of a conversation says of few that they hold what they do not. */
const MOST_READ = 100;

export interface Looked {
  readonly items: readonly FoundView[];
  /** The conversation after which the next request goes on; absent where all were looked through. */
  readonly stoppedAt?: SearchPlace | undefined;
}

/** Where a request begins, and how much it answers at most. */
interface Part {
  readonly after: string | undefined;
  readonly limit: number;
}

/**
 * Looks through the caller's conversations, the latest begun first, until enough are found, all were looked at, or as much was read
 * as one request may. What is said meanwhile changes nothing of the order.
 */
export async function lookThrough(
  deps: SearchConversationsDeps,
  question: Question,
  { after, limit }: Part,
): Promise<Looked> {
  const items: FoundView[] = [];
  let left = MOST_READ;
  let stoppedAt: SearchPlace | undefined;
  for await (const { candidates, last, more } of candidatesFor(deps, question, after)) {
    const part = await readSome(deps, question, candidates, { read: left, found: limit - items.length });
    items.push(...part.items);
    left -= part.read;
    const lastOfAll = more ? last : undefined;
    stoppedAt = part.read < candidates.length ? candidates[part.read - 1] : lastOfAll;
    if (items.length === limit || left === 0) break;
  }
  return { items, stoppedAt };
}

/** How many candidates may be read, and found to be what is looked for. */
interface Bounds {
  readonly read: number;
  readonly found: number;
}

/** Reads candidates in their order until one of the bounds is reached; how many of them is told. */
async function readSome(
  deps: SearchConversationsDeps,
  question: Question,
  candidates: readonly SearchPlace[],
  bounds: Bounds,
): Promise<{ readonly items: readonly FoundView[]; readonly read: number }> {
  const items: FoundView[] = [];
  const most = Math.min(candidates.length, bounds.read);
  let read = 0;
  while (read < most && items.length < bounds.found) {
    const batch = candidates.slice(read, Math.min(most, read + AT_ONCE, read + bounds.found - items.length));
    items.push(...(await verify(deps, question, batch)).flatMap((found) => found ?? []));
    read += batch.length;
  }
  return { items, read };
}
