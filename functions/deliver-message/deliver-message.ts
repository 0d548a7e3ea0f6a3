import { TryAgain } from '../../adapters/lambda/try-again.ts';
import { hasWords } from '../../core/attachments.ts';
import { backoff } from '../../core/backoff.ts';
import type { Brand } from '../../core/brand.ts';
import { leaseOf } from '../../core/lease.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import type { MailAttachment, MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { presentMessage } from '../../core/mail/present/present-message.ts';
import { type MailReach, mailReach } from '../../core/mail-reach.ts';
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
import type { DeliveryJob } from '../../core/ports/work.ts';
import { receiverOf } from '../../core/receiver-of.ts';
import { readableFiles } from '../../core/withdrawn.ts';
import { whyUnreadable } from '../../core/writing.ts';

export interface DeliverMessageDeps {
  readonly deliveries: Deliveries;
  readonly media: Pick<Media, 'get'>;
  readonly sender: Sender;
  readonly brand: Brand;
  readonly now: () => Instant;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/**
 * Why no mail goes out: the receiver reads in the inbox alone (also since it complained), may read nothing here any more
 * (B17), has no mailbox left that mail goes to (G13), or nothing is left to send but files with a threat (G14).
 */
type Unsent = 'inbox-only' | 'conversation-unreadable' | 'attachment-infected' | StopReason;

const endOf = (why: Unsent): Pick<Delivery, 'state' | 'reason'> => ({
  state: why === 'inbox-only' ? 'delivered' : 'undeliverable',
  reason: why,
});

/** How it ended, for the log. `ended`: there was nothing to do any more. */
export type Delivered = 'sent' | 'rejected' | 'ended' | Unsent;

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
  async ({ conversationId, seq }: DeliveryJob, attempt: number): Promise<Delivered> => {
    const claimed = await deps.deliveries.claim(conversationId, seq, deps.now(), LEASE);
    if (claimed === 'ended') return 'ended';
    if (claimed === 'busy') throw new TryAgain(LEASE);
    const prepared = await orUnclaim(deps, { conversationId, seq }, () => prepare(deps, { conversationId, seq }));
    if (typeof prepared !== 'string') return handOver(deps, { conversationId, seq }, prepared, attempt);
    await deps.deliveries.settle(conversationId, seq, endOf(prepared));
    return prepared;
  };

/** A mail that is ready to go, and what it carries. */
interface Prepared {
  readonly consignment: Consignment;
  readonly mail: OutgoingMail;
}

/** @returns why no mail goes out, where none does */
async function prepare(
  { deliveries, media, brand, now }: DeliverMessageDeps,
  job: DeliveryJob,
): Promise<Prepared | Unsent> {
  const consignment = await deliveries.load(job.conversationId, job.seq);
  if (!consignment) throw new Error('a delivery of no message');
  const { context, message } = consignment;
  const receiver = receiverOf(message);
  // a delivery may have waited for days
  if (whyUnreadable(context, now())) return 'conversation-unreadable';
  const reach = mailReach(context, receiver);
  if (reach.kind !== 'mailbox') return whyUnsent(reach);
  const files = readableFiles(message, consignment);
  if (message.attachments.length > 0 && files.length === 0 && !hasWords(message.text)) return 'attachment-infected';
  const attachments = await Promise.all(files.map((file) => fetch(media, file)));
  return { consignment, mail: mailOf(presentMessage(consignment, receiver, brand, attachments), consignment) };
}

const whyUnsent = (reach: Exclude<MailReach, { readonly kind: 'mailbox' }>): Unsent =>
  reach.kind === 'inbox-only' ? 'inbox-only' : reach.reason;

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

async function handOver(
  deps: DeliverMessageDeps,
  { conversationId, seq }: DeliveryJob,
  { consignment, mail }: Prepared,
  attempt: number,
): Promise<Delivered> {
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
  await deps.deliveries.sent(conversationId, seq, { ...sent, receiver: receiverOf(consignment.message) });
  return 'sent';
}
