import { STALE } from '../../adapters/dynamodb/until-fresh.ts';
import type { DetectionRules } from '../../core/contract/detection.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
import { initialDelivery } from '../../core/initial-delivery.ts';
import { expectedBy, judgeArrival } from '../../core/judge-arrival.ts';
import { rewriteFiles } from '../../core/mail/enclosed/rewrite-files.ts';
import type { EnclosedFile } from '../../core/mail/known-file.ts';
import { messageIdHash } from '../../core/mail/take-in.ts';
import { type ConversationContext, type Instant, type MessageDraft, otherSide, type Side } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { Addressed, Append, Conversations } from '../../core/ports/conversations.ts';
import type { MailLog, Media } from '../../core/ports/mails.ts';
import { isQuestionAlias } from '../../core/questions/question-names.ts';
import { keptSites } from '../../core/restrictions/link-carrier.ts';
import { isSupportAlias } from '../../core/support/support-names.ts';
import type { RateLimits } from '../../core/writing.ts';
import { type ArrivedMail, rowOf, usableId } from './arrived-mail.ts';
import { duplicate, type Ending, quarantine, type Refused, refuse } from './end-arrival.ts';
import { keepFiles } from './keep-files.ts';
import { type TakeQuestionMailDeps, takeQuestionMail } from './take-question-mail.ts';
import { type TakeSupportMailDeps, takeSupportMail } from './take-support-mail.ts';

export interface TakeArrivalDeps extends TakeSupportMailDeps, TakeQuestionMailDeps, OwnNames {
  readonly conversations: Pick<Conversations, 'byAlias' | 'append' | 'taken'>;
  readonly log: Pick<MailLog, 'record' | 'rows' | 'move'>;
  readonly media: Pick<Media, 'put'>;
  readonly limits: RateLimits;
  /** By which a host is kept from sending links by itself. */
  readonly detection: DetectionRules;
  readonly now: () => Instant;
}

/**
 * Takes a mail to its end for one recipient, as things stand now.
 *
 * @returns STALE where the conversation changed meanwhile: read and decide again
 */
export async function takeArrival(deps: TakeArrivalDeps, arrived: ArrivedMail): Promise<Ending | typeof STALE> {
  if (isSupportAlias(arrived.recipient, deps.domain)) return takeSupportMail(deps, arrived);
  if (isQuestionAlias(arrived.recipient, deps.domain)) return takeQuestionMail(deps, arrived);
  const addressed = await deps.conversations.byAlias(arrived.recipient);
  const expected = addressed && expectedBy(addressed);
  const judgement = judgeArrival({ ...arrived.claim, expected, released: arrived.released });
  const place = { conversationId: addressed?.context.conversation.id };
  const sender = addressed && otherSide(addressed.side);
  if (judgement.kind === 'quarantine') return quarantine(deps, arrived, place, judgement.code);
  if (judgement.kind === 'refuse') return refuse(deps, arrived, place, { ...judgement, sender });
  if (!addressed) throw new Error('a mail to no alias was let in');
  return letIn(deps, arrived, addressed, judgement.notice);
}

async function letIn(
  deps: TakeArrivalDeps,
  arrived: ArrivedMail,
  addressed: Addressed,
  notice: boolean,
): Promise<Ending | typeof STALE> {
  const { context } = addressed;
  const side = otherSide(addressed.side);
  const content = arrived.content();
  const { domain, ownLinkDomains, platformName, limits } = deps;
  const own = { domain, ownLinkDomains, platformName };
  const attachments = rewriteFiles(content.attachments, { context, side, ...own });
  const proposal = { ...content, side, via: 'mail', attachments } as const;
  const facts = { ...context, ...own, limits };
  const decision = decide(proposal, facts, deps.now(), arrived.received.receivedAt);
  if (!decision.ok) return turnAway(deps, arrived, context, { refusal: decision.error, notice, sender: side });
  // asked before its files are put where nothing would take them away again
  const before = decision.value.attachments.length > 0 ? await takenBefore(deps, arrived, context, side) : undefined;
  if (before !== undefined) return duplicate(deps, arrived, { conversationId: context.conversation.id }, before);
  const message = await draftOf(deps, arrived, addressed, decision.value, notice);
  const delivery = initialDelivery(context, side, message.notes);
  const detection = { signs: decision.value.signs, rules: deps.detection, now: deps.now() };
  return store(deps, arrived, { context, message, delivery, detection }, side);
}

/** Refuses it, unless it was taken in before. A loop is never told of: the notice would go round with it. */
async function turnAway(
  deps: TakeArrivalDeps,
  arrived: ArrivedMail,
  context: ConversationContext,
  { refusal, notice, sender }: Refused & { readonly sender: Side },
): Promise<Ending> {
  const before = await takenBefore(deps, arrived, context, sender);
  const place = { conversationId: context.conversation.id };
  if (before !== undefined) return duplicate(deps, arrived, place, before);
  return refuse(deps, arrived, place, { refusal, notice: notice && refusal.code !== 'mail-loop', sender });
}

async function draftOf(
  { media }: TakeArrivalDeps,
  { received, recipient, mail, claim, stored }: ArrivedMail,
  { side, context }: Addressed,
  { text, original, notes, attachments, leftOut, links }: Acceptance<EnclosedFile>,
  answerable: boolean,
): Promise<MessageDraft> {
  const place = { conversationId: context.conversation.id, mailId: received.mailId, recipient };
  return {
    at: received.receivedAt,
    author: otherSide(side),
    via: 'mail',
    text,
    original,
    attachments: await keepFiles(media, place, attachments, stored),
    leftOut: leftOut.length > 0 ? leftOut : undefined,
    links: keptSites(links),
    notes: claim.automatic ? [...notes, 'automatic'] : notes,
    mail: { mailId: received.mailId, recipient, messageId: usableId(mail), answerable },
  };
}

async function store(
  deps: TakeArrivalDeps,
  arrived: ArrivedMail,
  entry: Pick<Append, 'context' | 'message' | 'delivery' | 'detection'>,
  side: Side,
): Promise<Ending | typeof STALE> {
  const conversationId = entry.context.conversation.id;
  const hash = messageIdHash(arrived.mail);
  const outcome = await deps.conversations.append({
    ...entry,
    seen: hash === undefined ? undefined : { side, hash },
    mail: { ...rowOf(arrived), state: entry.delivery.state === 'delivered' ? 'delivered' : 'accepted', sender: side },
    released: arrived.released,
    limits: deps.limits,
  });
  if (outcome.kind === 'appended') return { end: 'accepted', conversationId };
  if (outcome.kind === 'arrived') return { end: 'arrived', conversationId };
  if (outcome.kind === 'refused') {
    const notice = entry.message.mail?.answerable === true;
    return turnAway(deps, arrived, entry.context, { refusal: outcome.refusal, notice, sender: side });
  }
  return outcome.kind === 'seen' ? duplicate(deps, arrived, { conversationId }, outcome.messageId) : STALE;
}

/** As which message the mail was taken in when it came before: that stands, whatever the rules say of it by now. */
async function takenBefore(
  { conversations }: TakeArrivalDeps,
  { mail }: ArrivedMail,
  { conversation }: ConversationContext,
  side: Side,
): Promise<string | undefined> {
  const hash = messageIdHash(mail);
  return hash === undefined ? undefined : conversations.taken(conversation.id, side, hash);
}
