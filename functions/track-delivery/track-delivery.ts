import type { MailboxRecord } from '../../core/mailbox-state.ts';
import type { Instant } from '../../core/model.ts';
import type { Deliveries } from '../../core/ports/deliveries.ts';
import type { Mailboxes } from '../../core/ports/mailboxes.ts';
import { type MessageNews, readEvent, type SentMailEvent } from './sent-mail-event.ts';

export interface TrackDeliveryDeps {
  readonly deliveries: Pick<Deliveries, 'settle'>;
  readonly mailboxes: Pick<Mailboxes, 'stop'>;
  /** An id for a mailbox of which nothing is known yet. */
  readonly fresh: () => string;
  readonly now: () => Instant;
}

/** What was new. */
export interface TrackedNews {
  readonly message?: MessageNews | undefined;
  readonly mailbox?: MailboxRecord | undefined;
}

/**
 * Records what SES told of a sent mail, in whatever order and however often: how far its message got, and what became of the
 * mailbox (G13), whatever the mail was. What bounces is told to nobody but a message's sender, so that nothing goes round.
 */
export const trackDelivery =
  (deps: TrackDeliveryDeps) =>
  async (body: string): Promise<TrackedNews> => {
    const { message, mailbox } = readEvent(body, deps.now());
    // an event that failed half-way comes again: neither is asked whether the other was new
    const stopped = mailbox && (await stop(deps, mailbox));
    const isNews = message && (await deps.deliveries.settle(message.conversationId, message.seq, message.told));
    return { mailbox: stopped, message: isNews ? message : undefined };
  };

const stop = (
  { mailboxes, fresh, now }: TrackDeliveryDeps,
  { holder, news }: NonNullable<SentMailEvent['mailbox']>,
): Promise<MailboxRecord | undefined> => mailboxes.stop(holder, news, now(), fresh);
