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
/** Characters of a thread that are looked through, from its end: some tens of thousands of messages. */
const MOST_CHARACTERS = 4_000_000;

/** What of candidates is found, in their order: what the caller may read now and holds what is looked for. */
export async function verify(
  deps: SearchConversationsDeps,
  question: Question,
  candidates: readonly SearchPlace[],
): Promise<readonly (FoundView | undefined)[]> {
  const ids = candidates.map(({ conversationId }) => conversationId);
  const contexts = await deps.searched.contexts(ids);
  const byId = new Map(contexts.map((context) => [context.conversation.id, context]));
  const found = await Promise.all(ids.map((id) => verifyOne(deps, question, byId.get(id))));
  const { role } = question.caller;
  const sights = found.flatMap((each) => (each ? [each.sight] : []));
  const shown = new Map((await shownSights(deps, sights, role)).map((sight) => [sight.context.conversation.id, sight]));
  return found.map(
    (each) => each && foundView(shown.get(each.sight.context.conversation.id) ?? each.sight, role, each.matches),
  );
}

/** A conversation that holds what is looked for, and where. */
interface Found {
  readonly sight: Sight;
  readonly matches: readonly Match[];
}

async function verifyOne(
  deps: SearchConversationsDeps,
  { caller, terms }: Question,
  context: ConversationContext | undefined,
): Promise<Found | undefined> {
  const sight = sightOf(caller, context, deps.now());
  if (!sight.ok) return undefined;
  const { facts, open } = matchFacts(searchedFacts(sight.value.context, caller.role), terms);
  const said = open.length === 0 ? [] : await matchingMessages(deps, sight.value, open);
  if (open.length > 0 && said.length === 0) return undefined;
  const held = facts.map(({ in: kind, text }): Match => ({ in: kind, excerpt: text }));
  return { sight: sight.value, matches: [...held, ...said] };
}

/** The latest messages that hold all terms and that the viewer may read. */
async function matchingMessages(
  deps: SearchConversationsDeps,
  sight: Sight,
  terms: readonly Term[],
): Promise<readonly Match[]> {
  const matches: Match[] = [];
  let left = MOST_CHARACTERS;
  for await (const message of deps.threads.backwards(sight.context.conversation.id)) {
    const at = matchText(message.text, terms);
    if (at !== undefined && (await isShown(deps, sight, message))) matches.push(matchIn(message, at));
    left -= message.text.length;
    if (matches.length === MOST_MESSAGES || left <= 0) break;
  }
  return matches;
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
