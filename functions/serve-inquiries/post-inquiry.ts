import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { type AskedBy, endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { invalidRequest, problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { withheldSeqs } from '../../adapters/lambda/withheld-seqs.ts';
import { IS_ALIAS, isAlias, newConversation } from '../../core/aliases.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
import { headAfter } from '../../core/head.ts';
import { initialDelivery } from '../../core/initial-delivery.ts';
import { whyNotAskable } from '../../core/inquiries/inquiry-dates.ts';
import { type PlacedInquiry, placeInquiry } from '../../core/inquiries/place-inquiry.ts';
import type { Message, MessageDraft } from '../../core/model.ts';
import type { Append } from '../../core/ports/conversations.ts';
import type { InquiryFacts } from '../../core/ports/inquiries.ts';
import { refusalProblem } from '../../core/problems.ts';
import { programOf } from '../../core/programs/programs.ts';
import { guestView } from '../../core/restrictions/guest-view.ts';
import type { NewInquiry } from '../../core/schemas/inquiry.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type OwnConversationView, ownConversationView } from '../../core/views/conversation-view.ts';
import { conversationWindows } from '../../core/windows.ts';
import { permissionsOf } from '../../core/writing.ts';
import type { ServeInquiriesDeps } from './deps.ts';

type Call = Pick<AskedBy<unknown, unknown, NewInquiry>, 'body' | 'caller' | 'idempotent'>;

/**
 * `POST /listings/{listingId}/inquiries`: what the caller asks about a listing, if the rules let it through as things are when
 * it is stored; in the caller's conversation about it, or in a new one (V2, V9).
 */
export const postInquiry = (deps: ServeInquiriesDeps) =>
  endpoint(REQUESTS.postInquiry, ({ path: { listingId }, ...call }) =>
    untilFresh(async () => {
      const facts = await deps.inquiries.find(listingId, call.caller.id);
      // after all else is read: where the same call was answered meanwhile, its answer is there too
      const before = await answerBefore(deps, call.idempotent, placeOf);
      if (before) return before;
      if (!facts) return requestProblem('not-found');
      return whyNotTaken(deps, call.body, facts) ?? write(deps, call, facts);
    }),
  );

/** What stands against it whatever it says. */
function whyNotTaken(
  { domain, now }: ServeInquiriesDeps,
  asked: NewInquiry,
  { listing }: InquiryFacts,
): Reply | undefined {
  if (isAlias(asked.guest.address, domain))
    return invalidRequest({ body: [{ path: ['guest', 'address'], detail: IS_ALIAS }] });
  if (!programOf(listing.program).inquiries) return problemReply(refusalProblem({ code: 'inquiries-not-offered' }));
  const wrongDate = whyNotAskable(asked, listing, now());
  return wrongDate && invalidRequest({ body: [wrongDate] });
}

async function write(
  deps: ServeInquiriesDeps,
  { caller, body: { text, guest, start, end }, idempotent }: Call,
  facts: InquiryFacts,
): Promise<Reply | typeof STALE> {
  const { domain, ownLinkDomains, platformName, limits, random } = deps;
  const fresh = () => newConversation(programOf(facts.listing.program), domain, random());
  const asking = { guest: { id: caller.id, ...guest }, start, end };
  const placed = placeInquiry(facts, asking, fresh, deps.now());
  const proposal = { side: 'guest', via: 'api', text, attachments: [] } as const;
  const decision = decide(proposal, { ...placed.context, domain, ownLinkDomains, platformName, limits }, placed.at);
  if (!decision.ok) return problemReply(refusalProblem(decision.error));
  return store(deps, placed, draftOf(decision.value, placed), idempotent);
}

const draftOf = ({ text, original, notes }: Acceptance, { at }: PlacedInquiry): MessageDraft => ({
  ...{ at, author: 'guest', via: 'api', text, original, notes, attachments: [] },
});

/** Stores it with the answer to its call: a repeat finds both. */
async function store(
  deps: ServeInquiriesDeps,
  placed: PlacedInquiry,
  message: MessageDraft,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const { context, begins, at } = placed;
  const view = await viewOf(deps, placed);
  const keep = idempotent && ((stored: Message) => keptAnswer(idempotent, 201, view(stored), at));
  const delivery = initialDelivery(context, 'guest');
  const entry: Append = { context, begins, message, delivery, limits: deps.limits, keep };
  const appended = await deps.conversations.append(entry);
  if (appended.kind === 'refused') return problemReply(refusalProblem(appended.refusal));
  if (appended.kind !== 'appended') return STALE;
  return { status: 201, headers: { Location: placeOf(context.conversation.id) }, body: view(appended.message) };
}

/** How the guest sees the conversation once the message is its latest: nothing that is held counts (B7). */
async function viewOf(
  deps: ServeInquiriesDeps,
  { context, at }: PlacedInquiry,
): Promise<(message: Message) => OwnConversationView> {
  const withheld = await withheldSeqs(deps, context.conversation, context.host);
  return (message) => {
    const conversation = guestView(headAfter(context.conversation, message), withheld, undefined);
    const after = { ...context, conversation };
    const sight = { context: after, windows: conversationWindows(after) };
    return ownConversationView(sight, 'guest', permissionsOf(after, 'guest', at, deps.limits));
  };
}

const placeOf = (conversationId: string): string => `/conversations/${conversationId}`;
