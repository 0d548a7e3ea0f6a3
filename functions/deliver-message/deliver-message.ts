import { TryAgain } from '../../adapters/lambda/try-again.ts';
import { hasWords } from '../../core/attachments.ts';
import { backoff } from '../../core/backoff.ts';
import type { Brand } from '../../core/brand.ts';
import { leaseOf } from '../../core/lease.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { MailAttachment, MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { presentMessage } from '../../core/mail/present/present-message.ts';
import { type MessageReach, mailReach } from '../../core/mail-reach.ts';
import type { StopReason } from '../../core/mailbox-state.ts';
import { holderOf, mailboxTag } from '../../core/mailbox-tag.ts';
import type { Attachment, Delivery, Instant } from '../../core/model.ts';
import type { Consignment, Deliveries } from '../../core/ports/deliveries.ts';
import {
  type Media,
  type OutgoingMail,
  type Sender,
  SendingRejected,
  SendingThrottled,
} from '../../core/ports/mails.ts';
import type { Digests } from '../../core/ports/notifications.ts';
import type { Translations } from '../../core/ports/translations.ts';
import type { DeliveryJob } from '../../core/ports/work.ts';
import { receiverOf } from '../../core/receiver-of.ts';
import { LINKS_DISABLED } from '../../core/restrictions/link-carrier.ts';
import { readableFiles } from '../../core/withdrawn.ts';
import { whyUnreadable } from '../../core/writing.ts';
import { findTranslation } from './find-translation.ts';
import { lastLook, onTheWay } from './last-look.ts';
import { planDigests } from './plan-digests.ts';

export interface DeliverMessageDeps {
  readonly deliveries: Deliveries;
  readonly translations: Pick<Translations, 'find'>;
  readonly digests: Digests;
  readonly media: Pick<Media, 'get'>;
  readonly sender: Sender;
  readonly brand: Brand;
  readonly now: () => Instant;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/**
 * Why no mail goes out: the receiver reads in the inbox alone (also since it complained), or is told of it in a digest, may read
 * nothing here any more (B17), has no mailbox left that mail goes to (G13), or nothing is left to send but files with a threat
 * (G14).
 */
type Unsent = 'inbox-only' | 'digest' | 'conversation-unreadable' | 'attachment-infected' | StopReason;

const endOf = (why: Unsent): Pick<Delivery, 'state' | 'reason'> => ({
  state: why === 'inbox-only' || why === 'digest' ? 'delivered' : 'undeliverable',
  reason: why,
});

/**
 * How it ended, for the log. `ended`: there was nothing to do any more. `links-disabled`: it is held until somebody of the
 * platform has looked at it.
 */
export type Delivered = 'sent' | 'rejected' | 'ended' | typeof LINKS_DISABLED | Unsent;

const LEASE = leaseOf('deliver-message');

/**
 * Sends a stored message on by mail, once.
 *
 * Claimed first (ADR 0003). What fails before the mail was handed over gives the claim back. What fails after that leaves
 * it: nobody knows whether SES has the mail, and when the lease is over it is sent once more.
 *
 * @param attempt how often the job was given out, this time included
 * @throws TryAgain where SES asks to slow down, or another has the message just now
 */
export const deliverMessage =
  (deps: DeliverMessageDeps) =>
  async ({ conversationId, seq, translation }: DeliveryJob, attempt: number): Promise<Delivered> => {
    const claimed = await deps.deliveries.claim(conversationId, seq, deps.now(), LEASE);
    if (claimed === 'ended') return 'ended';
    if (claimed === 'busy') throw new TryAgain(LEASE);
    const prepared = await orUnclaim(deps, { conversationId, seq }, () =>
      prepare(deps, { conversationId, seq, translation }),
    );
    if (prepared.outcome === 'conversation-unreadable') return end(deps, prepared, attempt);
    const looked = await orUnclaim(deps, { conversationId, seq }, () => lastLook(deps, prepared.consignment));
    if (looked === LINKS_DISABLED) return looked;
    if (prepared.outcome !== 'attachment-infected')
      await orUnclaim(deps, { conversationId, seq }, () => planDigests(deps, prepared.consignment));
    return onTheWay(deps, looked, () => end(deps, prepared, attempt));
  };

/** A message, and the mail that is ready to go with it, or why none is. */
interface Prepared {
  readonly consignment: Consignment;
  readonly outcome: OutgoingMail | Unsent;
}

async function prepare(deps: DeliverMessageDeps, job: DeliveryJob): Promise<Prepared> {
  const consignment = await deps.deliveries.load(job.conversationId, job.seq);
  if (!consignment) throw new Error('a delivery of no message');
  return { consignment, outcome: await prepareMail(deps, consignment, job.translation) };
}

async function prepareMail(
  { media, translations, brand, now }: DeliverMessageDeps,
  consignment: Consignment,
  key: string | undefined,
): Promise<OutgoingMail | Unsent> {
  const { context, message } = consignment;
  const receiver = receiverOf(message);
  // a delivery may have waited for days
  if (whyUnreadable(context, now())) return 'conversation-unreadable';
  const reach = mailReach(context, receiver);
  if (reach.kind !== 'mailbox') return whyUnsent(reach);
  const files = readableFiles(message, consignment);
  if (message.attachments.length > 0 && files.length === 0 && !hasWords(message.text)) return 'attachment-infected';
  const attachments = await Promise.all(files.map((file) => fetch(media, file)));
  const translation = await findTranslation(translations, consignment, key);
  return mailOf(presentMessage({ ...consignment, translation }, receiver, brand, attachments), consignment);
}

const whyUnsent = (reach: Exclude<MessageReach, { readonly kind: 'mailbox' }>): Unsent =>
  reach.kind === 'undeliverable' ? reach.reason : reach.kind;

async function fetch(media: Pick<Media, 'get'>, { key, name, type }: Attachment): Promise<MailAttachment> {
  return { name, type, bytes: await media.get(key) };
}

/** The tags come back with every event about the mail. */
const mailOf = (spec: MailSpec, { context, message }: Consignment): OutgoingMail => ({
  from: spec.from.address,
  to: spec.to.address,
  raw: composeMail(spec),
  tags: {
    conversation: message.conversationId,
    message: message.id,
    ...mailboxTag(holderOf(context, receiverOf(message))),
  },
});

async function orUnclaim<T>(
  { deliveries }: DeliverMessageDeps,
  { conversationId, seq }: DeliveryJob,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    await deliveries.unclaim(conversationId, seq);
    throw error;
  }
}

async function end(deps: DeliverMessageDeps, { consignment, outcome }: Prepared, attempt: number): Promise<Delivered> {
  const { conversationId, seq } = consignment.message;
  if (typeof outcome !== 'string') return handOver(deps, consignment, outcome, attempt);
  await deps.deliveries.settle(conversationId, seq, endOf(outcome));
  return outcome;
}

async function handOver(
  deps: DeliverMessageDeps,
  { message }: Consignment,
  mail: OutgoingMail,
  attempt: number,
): Promise<Delivered> {
  const { conversationId, seq } = message;
  const sent = await deps.sender.send(mail).catch((error: unknown) => {
    if (error instanceof SendingRejected || error instanceof SendingThrottled) return error;
    throw error;
  });
  if (sent instanceof SendingThrottled) {
    await deps.deliveries.unclaim(conversationId, seq);
    throw new TryAgain(backoff(attempt, deps.chance()));
  }
  if (sent instanceof SendingRejected) {
    await deps.deliveries.settle(conversationId, seq, { state: 'undeliverable', reason: 'rejected' });
    return 'rejected';
  }
  await deps.deliveries.sent(conversationId, seq, { ...sent, receiver: receiverOf(message) });
  return 'sent';
}
