import { TryAgain } from '../../adapters/lambda/try-again.ts';
import { inTurn } from '../../adapters/ses/in-turn.ts';
import { leaseOf } from '../../core/lease.ts';
import type { Instant } from '../../core/model.ts';
import { SendingThrottled } from '../../core/ports/mails.ts';
import type { Notices } from '../../core/ports/notices.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { answerFilesNotice } from './answer-files-notice.ts';
import { type BookingNoticeDeps, bookingNotices } from './booking-notices.ts';
import { type CancellationNoticeDeps, cancellationNotice } from './cancellation-notice.ts';
import { failedNotice } from './failed-notice.ts';
import { type HeldSendNoticeDeps, heldSend } from './held-send-notice.ts';
import { type MessageNoticeDeps, messageNotice } from './message-notice.ts';
import type { PreparedNotice } from './prepared-notice.ts';
import { type QuestionNoticeDeps, questionNotice } from './question-notice.ts';
import { type RefusedNoticeDeps, refusedNotice } from './refused-notice.ts';
import { type RestrictionNoticeDeps, restrictionNotice } from './restriction-notice.ts';
import { type SupportNoticeDeps, supportNotice } from './support-notice.ts';

export type SendNoticeDeps = RefusedNoticeDeps &
  MessageNoticeDeps &
  SupportNoticeDeps &
  CancellationNoticeDeps &
  RestrictionNoticeDeps &
  HeldSendNoticeDeps &
  QuestionNoticeDeps &
  BookingNoticeDeps & {
    readonly notices: Notices;
    readonly now: () => Instant;
    /** Waits for so many milliseconds. */
    readonly pause: (milliseconds: number) => Promise<void>;
    /** From 0 to 1. */
    readonly chance: () => number;
  };

/** How it ended, for the log. `none`: there is nobody to tell; `ended`: it was told before. */
export type Noticed = 'sent' | 'rejected' | 'ended' | 'none';

const LEASE = leaseOf('send-notice');

/**
 * Tells a sender that a mail was refused, or that a message could not be delivered or lost files (G13, N2), and the ends of
 * a support request what was said (G17); asks the customer about a cancellation and tells the host the answer (G18): once
 * each. A host is told what of its scheduled messages waits, a guest gets the mails about a paid booking (V4, V5, V10); host and
 * guest are told of a public question and of its answer, and who answered by mail of files that nobody is shown (B8).
 *
 * Claimed before it is sent, like a message (ADR 0003).
 *
 * @throws TryAgain where another has it just now, as where one notice tells of several recipients; SendingThrottled where SES
 *   is still too busy after some seconds
 */
export const sendNotice =
  (deps: SendNoticeDeps) =>
  async (job: NoticeJob): Promise<Noticed> => {
    let outcome: Noticed = 'none';
    for (const notice of await prepareAll(deps, job)) outcome = await sendOnce(deps, notice);
    return outcome;
  };

async function sendOnce(deps: SendNoticeDeps, notice: PreparedNotice): Promise<Noticed> {
  const claimed = await deps.notices.claim(notice.id, deps.now(), LEASE);
  if (claimed === 'ended') return 'ended';
  if (claimed === 'busy') throw new TryAgain(LEASE);
  return sendClaimed(deps, notice);
}

/** In the order in which they are to go: none goes before the one before it was sent. */
async function prepareAll(deps: SendNoticeDeps, job: NoticeJob): Promise<readonly PreparedNotice[]> {
  if (job.kind === 'booking') return bookingNotices(deps, job);
  const notice = await prepare(deps, job);
  return notice ? [notice] : [];
}

function prepare(
  deps: SendNoticeDeps,
  job: Exclude<NoticeJob, { kind: 'booking' }>,
): Promise<PreparedNotice | undefined> {
  switch (job.kind) {
    case 'refused':
      return refusedNotice(deps, job);
    case 'failed':
      return failedNotice(deps, job);
    case 'cancellation':
      return cancellationNotice(deps, job);
    case 'support':
      return supportNotice(deps, job);
    case 'question':
      return questionNotice(deps, job);
    case 'answer-files':
      return answerFilesNotice(deps, job);
    case 'restriction':
      return restrictionNotice(deps, job);
    case 'send-held':
      return heldSend(deps, job);
    default:
      return messageNotice(deps, job);
  }
}

async function sendClaimed(deps: SendNoticeDeps, notice: PreparedNotice): Promise<Noticed> {
  const outcome = await inTurn(deps, notice.send);
  if (outcome === 'throttled') {
    await deps.notices.unclaim(notice.id);
    throw new SendingThrottled('a notice');
  }
  if (outcome === 'sent') await notice.sent?.();
  await deps.notices.end(notice.id);
  return outcome;
}
