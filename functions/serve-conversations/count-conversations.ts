import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { type Count, countOf, countReadable, MOST_COUNTED } from '../../core/inbox/count-readable.ts';
import { inboxListOf } from '../../core/inbox/inbox-list.ts';
import type { Inbox, InboxPart } from '../../core/ports/inbox.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeConversationsDeps } from './deps.ts';
import { isParty, listedOf, type Wanted } from './listed.ts';

type Deps = Pick<ServeConversationsDeps, 'inbox' | 'now'>;

/** Entries that are looked at for a number: twice what is counted, since some can't be read any more or are of other listings. */
const READ = 2 * MOST_COUNTED;

/** `GET /conversations/counts`: how many of the caller's conversations wait for an answer, and how many hold what it has not read. */
export const countConversations = ({ inbox, now }: Deps) =>
  endpoint(REQUESTS.countConversations, async ({ caller, query: filter }) => {
    if (!isParty(caller)) return requestProblem('forbidden');
    const wanted = { caller, filter, now: now() };
    const [awaitingAnswer, unread] = await (caller.role === 'host' ? hostCounts : guestCounts)(inbox, wanted);
    return { status: 200, body: { awaitingAnswer, unread } };
  });

type Counts = readonly [Count, Count];

/** Two queries of what is counted and nothing else, and one batch of listings. */
export async function hostCounts(inbox: Inbox, { caller, filter, now }: Wanted): Promise<Counts> {
  const part = async (state: 'awaiting-answer' | 'unread'): Promise<InboxPart> =>
    ofListing(await inbox.newest(inboxListOf(caller, { state }), { limit: READ }), filter);
  const [awaiting, unread] = await Promise.all([part('awaiting-answer'), part('unread')]);
  const listings = await inbox.listings([...awaiting.entries, ...unread.entries]);
  return [countReadable(awaiting, listings, now), countReadable(unread, listings, now)];
}

const ofListing = ({ entries, more }: InboxPart, { listingId }: Wanted['filter']): InboxPart => ({
  entries: entries.filter((entry) => entry.listingId === (listingId ?? entry.listingId)),
  more,
});

/** Among the latest that the guest has: a list of them, with what of each the guest may know. */
async function guestCounts(inbox: Inbox, { caller, filter, now }: Wanted): Promise<Counts> {
  const { entries, more } = await inbox.newest(inboxListOf(caller, filter), { limit: MOST_COUNTED });
  const all = await listedOf(inbox, { caller, filter, now }, entries);
  const heads = all.map(({ sight }) => sight.context.conversation);
  return [
    countOf(heads.filter(({ awaitingAnswerSince }) => awaitingAnswerSince !== undefined).length, more),
    countOf(heads.filter(({ unread }) => unread.guest > 0).length, more),
  ];
}
