import { STALE } from '../../adapters/dynamodb/until-fresh.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
import { initialDelivery } from '../../core/initial-delivery.ts';
import { type Arrival, expectedBy, judgeArrival } from '../../core/judge-arrival.ts';
import type { ParsedMail } from '../../core/mail/parse/parsed-mail.ts';
import { type EnclosedFile, messageIdHash } from '../../core/mail/take-in.ts';
import { isMessageId } from '../../core/mail/thread.ts';
import {
  type ConversationContext,
  type Instant,
  type MailRow,
  type MessageDraft,
  otherSide,
  type Side,
} from '../../core/model.ts';
import type { Addressed, Append, Conversations } from '../../core/ports/conversations.ts';
import type { MailLog, Media } from '../../core/ports/mails.ts';
import type { Refusal } from '../../core/refusals.ts';
import type { RateLimits } from '../../core/writing.ts';
import { keepFiles } from './keep-files.ts';
import type { Received } from './received.ts';

export interface TakeArrivalDeps {
  readonly conversations: Pick<Conversations, 'byAlias' | 'append' | 'taken'>;
  readonly log: Pick<MailLog, 'record' | 'rows' | 'move'>;
  readonly media: Pick<Media, 'put'>;
  /** The domain that aliases live under. */
  readonly domain: string;
  readonly limits: RateLimits;
  readonly now: () => Instant;
}

export interface MailContent {
  readonly text: string;
  readonly attachments: readonly EnclosedFile[];
  /** Names of files beyond those. */
  readonly missed: readonly string[];
}

/** A mail that was read, and one of its envelope recipients. */
export interface ArrivedMail {
  readonly received: Received;
  readonly released: boolean;
  readonly mail: ParsedMail;
  readonly claim: Omit<Arrival, 'expected' | 'released'>;
  /** What was written and enclosed; worked out when first asked for, and then kept. */
  readonly content: () => MailContent;
  readonly recipient: string;
  /** Keys of files that are in the media bucket already. */
  readonly stored: Set<string>;
}

/** How it ended: for the log, so codes and ids only. `arrived`: it had ended before. */
export interface Ending {
  readonly end: 'accepted' | 'refused' | 'quarantined' | 'duplicate' | 'arrived';
  readonly reason?: string | undefined;
  readonly conversationId?: string | undefined;
}

/**
 * Takes a mail to its end for one recipient, as things stand now.
 *
 * @returns STALE where the conversation changed meanwhile: read and decide again
 */
export async function takeArrival(deps: TakeArrivalDeps, arrived: ArrivedMail): Promise<Ending | typeof STALE> {
  const addressed = await deps.conversations.byAlias(arrived.recipient);
  const expected = addressed && expectedBy(addressed);
  const judgement = judgeArrival({ ...arrived.claim, expected, released: arrived.released });
  if (judgement.kind === 'quarantine') return quarantine(deps, arrived, addressed, judgement.code);
  if (judgement.kind === 'refuse') return refuse(deps, arrived, addressed, judgement);
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
  const proposal = { side, via: 'mail', ...arrived.content() } as const;
  const facts = { ...context, domain: deps.domain, limits: deps.limits };
  const decision = decide(proposal, facts, deps.now(), arrived.received.receivedAt);
  if (!decision.ok) {
    const before = await takenBefore(deps, arrived, context, side);
    if (before !== undefined) return duplicate(deps, arrived, before);
    return refuse(deps, arrived, addressed, { refusal: decision.error, notice });
  }
  const message = await draftOf(deps, arrived, addressed, decision.value, notice);
  return store(deps, arrived, { context, message, delivery: initialDelivery(context, side) }, side);
}

async function draftOf(
  { media }: TakeArrivalDeps,
  { received, recipient, mail, claim, stored }: ArrivedMail,
  { side, context }: Addressed,
  { text, original, notes, attachments, leftOut }: Acceptance<EnclosedFile>,
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
    notes: claim.isAutomatic ? [...notes, 'automatic'] : notes,
    mail: { mailId: received.mailId, recipient, messageId: usableId(mail), answerable },
  };
}

/** The sender's Message-ID where an answer can name it; what no mail program can use is not kept, however long it is. */
const usableId = ({ messageId = '' }: ParsedMail): string | undefined =>
  isMessageId(messageId) ? messageId : undefined;

async function store(
  deps: TakeArrivalDeps,
  arrived: ArrivedMail,
  entry: Pick<Append, 'context' | 'message' | 'delivery'>,
  side: Side,
): Promise<Ending | typeof STALE> {
  const conversationId = entry.context.conversation.id;
  const hash = messageIdHash(arrived.mail);
  const outcome = await deps.conversations.append({
    ...entry,
    seen: hash === undefined ? undefined : { side, hash },
    mail: { ...rowOf(arrived), state: entry.delivery.state === 'delivered' ? 'delivered' : 'accepted', sender: side },
    released: arrived.released,
  });
  if (outcome.kind === 'appended') return { end: 'accepted', conversationId };
  if (outcome.kind === 'arrived') return { end: 'arrived', conversationId };
  return outcome.kind === 'seen' ? duplicate(deps, arrived, { ...outcome, conversationId }) : STALE;
}

/** The message that a mail became when it came before. */
interface Taken {
  readonly conversationId: string;
  readonly messageId: string;
}

/** As which message the mail was taken in when it came before: that stands, whatever the rules say of it by now. */
async function takenBefore(
  { conversations }: TakeArrivalDeps,
  { mail }: ArrivedMail,
  { conversation }: ConversationContext,
  side: Side,
): Promise<Taken | undefined> {
  const hash = messageIdHash(mail);
  const messageId = hash === undefined ? undefined : await conversations.taken(conversation.id, side, hash);
  return messageId === undefined ? undefined : { conversationId: conversation.id, messageId };
}

function duplicate(deps: TakeArrivalDeps, arrived: ArrivedMail, { conversationId, messageId }: Taken): Promise<Ending> {
  const row = { ...rowOf(arrived), state: 'delivered', reason: 'duplicate', conversationId, messageId } as const;
  return end(deps, arrived, row, { end: 'duplicate', conversationId });
}

/** A refused mail of somebody who may be answered names the side: it decides the language of the notice. */
const refuse = (
  deps: TakeArrivalDeps,
  arrived: ArrivedMail,
  addressed: Addressed | undefined,
  { refusal, notice }: { readonly refusal: Refusal; readonly notice: boolean },
): Promise<Ending> => {
  const conversationId = addressed?.context.conversation.id;
  const told = notice ? { notice: refusal, sender: addressed && otherSide(addressed.side) } : {};
  const row = { ...rowOf(arrived), state: 'refused', reason: refusal.code, conversationId, ...told } as const;
  return end(deps, arrived, row, { end: 'refused', reason: refusal.code, conversationId });
};

function quarantine(
  deps: TakeArrivalDeps,
  arrived: ArrivedMail,
  addressed: Addressed | undefined,
  reason: string,
): Promise<Ending> {
  const conversationId = addressed?.context.conversation.id;
  const { objectKey, returnPath, verdicts } = arrived.received;
  const received = { objectKey, returnPath, verdicts };
  const row = { ...rowOf(arrived), state: 'quarantined', reason, conversationId, received } as const;
  return end(deps, arrived, row, { end: 'quarantined', reason, conversationId });
}

/** Octets of a local part, an `@` and a domain (RFC 5321, 4.5.3.1). A header may hold far more, which no row has room for. */
const LONGEST_ADDRESS = 64 + 1 + 255;

const rowOf = ({ received, recipient, claim }: ArrivedMail): Omit<MailRow, 'state'> => ({
  mailId: received.mailId,
  recipient,
  receivedAt: received.receivedAt,
  from: claim.from[0]?.slice(0, LONGEST_ADDRESS).toWellFormed() ?? '',
});

/** Writes the end of a mail that gives no message; a released one's row is there already. */
async function end({ log }: TakeArrivalDeps, { released }: ArrivedMail, row: MailRow, ending: Ending): Promise<Ending> {
  const { state, reason, conversationId, messageId, notice, sender } = row;
  const written = released
    ? await log.move(row, 'quarantined', { state, reason, conversationId, messageId, notice, sender })
    : (await log.record(row)) === 'recorded';
  return written ? ending : { end: 'arrived', conversationId };
}
