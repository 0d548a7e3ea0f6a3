import { shownSights } from '../../adapters/lambda/shown-sights.ts';
import { type Sight, sightOf } from '../../core/access.ts';
import type { ConversationContext, Message } from '../../core/model.ts';
import type { SearchPlace } from '../../core/ports/searches.ts';
import { isWithheld, mayCarryLinks } from '../../core/restrictions/link-carrier.ts';
import { excerptAround } from '../../core/search/excerpt.ts';
import { matchFacts, matchText } from '../../core/search/find-matches.ts';
import type { Match } from '../../core/search/found.ts';
import type { Term } from '../../core/search/search-terms.ts';
import { searchedFacts } from '../../core/search/searched-facts.ts';
import { type FoundView, foundView } from '../../core/views/search-view.ts';
import type { Question, SearchConversationsDeps } from './deps.ts';

/** Messages that are shown of one conversation. */
const MOST_MESSAGES = 3;
/** Characters of a thread that are looked through, from its end: some ten thousand messages. */
const MOST_CHARACTERS = 1_000_000;

/** What of candidates is found, in their order, and how many characters of threads were looked through for it. */
export interface Verified {
  readonly found: readonly FoundView[];
  readonly characters: number;
}

/** Answers which candidates the caller may read now and hold what is looked for. */
export async function verify(
  deps: SearchConversationsDeps,
  question: Question,
  candidates: readonly SearchPlace[],
): Promise<Verified> {
  const ids = candidates.map(({ conversationId }) => conversationId);
  const contexts = await deps.searched.contexts(ids);
  const byId = new Map(contexts.map((context) => [context.conversation.id, context]));
  const verified = await Promise.all(ids.map((id) => verifyOne(deps, question, byId.get(id))));
  return {
    found: verified.flatMap(({ found }) => found),
    characters: verified.reduce((sum, { characters }) => sum + characters, 0),
  };
}

async function verifyOne(
  deps: SearchConversationsDeps,
  { caller, terms }: Question,
  context: ConversationContext | undefined,
): Promise<Verified> {
  const sight = sightOf(caller, context, deps.now());
  if (!sight.ok) return { found: [], characters: 0 };
  const { facts, open } = matchFacts(searchedFacts(sight.value.context, caller.role), terms);
  const { matches, characters } = await matchingMessages(deps, sight.value, open);
  if (open.length > 0 && matches.length === 0) return { found: [], characters };
  const held = facts.map(({ in: kind, text }): Match => ({ in: kind, excerpt: text }));
  const shown = await shownSights(deps, [sight.value], caller.role);
  const found = shown.map((each) => foundView(each, caller.role, [...held, ...matches]));
  return { found, characters };
}

/** The latest messages that hold all terms and that the viewer may read; none where nothing is left to look for. */
async function matchingMessages(deps: SearchConversationsDeps, sight: Sight, terms: readonly Term[]) {
  const matches: Match[] = [];
  let characters = 0;
  if (terms.length === 0) return { matches, characters };
  for await (const message of deps.threads.backwards(sight.context.conversation.id)) {
    const at = matchText(message.text, terms);
    if (at !== undefined && (await isShown(deps, sight, message))) matches.push(matchIn(message, at));
    characters += message.text.length;
    if (matches.length === MOST_MESSAGES || characters >= MOST_CHARACTERS) break;
  }
  return { matches, characters };
}

const matchIn = ({ id, at: writtenAt, text }: Message, at: number): Match => ({
  ...{ in: 'text', messageId: id, at: writtenAt },
  excerpt: excerptAround(text, at),
});

/** Nothing that is held from a guest is found by it (B7). */
async function isShown(
  { inbox }: Pick<SearchConversationsDeps, 'inbox'>,
  { viewer, context }: Sight,
  message: Message,
): Promise<boolean> {
  if (viewer !== 'guest' || !mayCarryLinks(message)) return true;
  const [delivery] = await inbox.deliveries([message]);
  return delivery !== undefined && !isWithheld(message, delivery, context.host);
}
