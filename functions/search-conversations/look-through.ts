import type { SearchPlace } from '../../core/ports/searches.ts';
import type { FoundView } from '../../core/views/search-view.ts';
import { candidatesFor } from './candidates.ts';
import type { Question, SearchConversationsDeps } from './deps.ts';
import { verify } from './verify.ts';

/** Candidates that are read at once. */
const AT_ONCE = 20;
/** Candidates that one request reads: what is kept of a conversation says of few that they hold what they do not. */
const MOST_READ = 100;
/** Characters of threads after which one request reads no others: a second's work, or two. */
const MOST_CHARACTERS = 10_000_000;

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
  let left: Bounds = { found: limit, read: MOST_READ, characters: MOST_CHARACTERS };
  const items: FoundView[] = [];
  let stoppedAt: SearchPlace | undefined;
  for await (const { candidates, last, more } of candidatesFor(deps, question, after)) {
    const some = await readSome(deps, question, candidates, left);
    items.push(...some.items);
    left = some.left;
    const lastOfAll = more ? last : undefined;
    stoppedAt = some.read < candidates.length ? candidates[some.read - 1] : lastOfAll;
    if (isReached(left)) break;
  }
  return { items, stoppedAt };
}

/** What may still be found and read. */
interface Bounds {
  readonly found: number;
  readonly read: number;
  readonly characters: number;
}

const isReached = ({ found, read, characters }: Bounds): boolean => found <= 0 || read <= 0 || characters <= 0;

/** Candidates that were read, in their order, until one of the bounds was reached. */
interface Some {
  readonly items: readonly FoundView[];
  readonly read: number;
  readonly left: Bounds;
}

async function readSome(
  deps: SearchConversationsDeps,
  question: Question,
  candidates: readonly SearchPlace[],
  bounds: Bounds,
): Promise<Some> {
  const items: FoundView[] = [];
  let [read, left] = [0, bounds];
  while (read < candidates.length && !isReached(left)) {
    const batch = candidates.slice(read, read + Math.min(AT_ONCE, left.found, left.read));
    const { found, characters } = await verify(deps, question, batch);
    items.push(...found);
    read += batch.length;
    left = {
      found: left.found - found.length,
      read: left.read - batch.length,
      characters: left.characters - characters,
    };
  }
  return { items, read, left };
}
