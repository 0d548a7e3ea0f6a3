import type { Instant, MailRow } from '../../core/model.ts';
import { noticeName } from '../../core/notices/notice-name.ts';
import { type RefusalNotice, refusalNotice } from '../../core/notices/refusal-notice.ts';
import { BOUNCEABLE_HOURS, type Bounce, type Bouncer, SendingRejected } from '../../core/ports/mails.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { programOf } from '../../core/programs/programs.ts';
import type { Refusal } from '../../core/refusals.ts';
import { mayBounceTo } from '../../core/sender.ts';
import { type ArrivalNoticeDeps, findArrival, sendReport, type ToldArrival } from './arrival-notice.ts';
import type { PreparedNotice } from './prepared-notice.ts';

export interface RefusedNoticeDeps extends ArrivalNoticeDeps {
  readonly bouncer: Bouncer;
  readonly now: () => Instant;
}

/**
 * The notice of a refused mail, in its sender's language; undefined where its sender is told nothing.
 *
 * SES bounces what it received within a day, to the envelope's sender. What is refused later, after a release or a redrive,
 * what SES will not bounce, and what would hit somebody who sent nothing, is answered by a notification of our own to the
 * verified author, so that no notice is lost.
 */
export async function refusedNotice(
  deps: RefusedNoticeDeps,
  job: Extract<NoticeJob, { kind: 'refused' }>,
): Promise<PreparedNotice | undefined> {
  const arrival = await findArrival(deps, job);
  const refusal = arrival?.row.notice;
  if (arrival?.row.state !== 'refused' || !refusal) return undefined;
  const { mailId, recipient } = arrival.row;
  const notice = wordsOf(deps, arrival, refusal);
  const report = () => sendReport(deps, arrival, { kind: 'refused', ...notice }, reportOf(arrival, notice));
  const bounce = () => deps.bouncer.bounce(bounceOf(arrival, notice)).catch(orElse(report));
  return {
    id: { mailId, what: noticeName(refusal.code, recipient) },
    send: isBounceable(arrival.row, deps.now()) ? bounce : report,
  };
}

const reportOf = ({ recipients }: ToldArrival, { status }: RefusalNotice) =>
  ({ action: 'failed', status, recipients }) as const;

const bounceOf = ({ row, recipients }: ToldArrival, { text, status }: RefusalNotice): Bounce => ({
  mailId: row.mailId,
  receivedAt: row.receivedAt,
  recipients,
  explanation: text,
  status,
});

const HOUR = 3_600_000;

const isBounceable = ({ receivedAt, received, from }: MailRow, now: Instant): boolean =>
  Date.parse(now) - Date.parse(receivedAt) < BOUNCEABLE_HOURS * HOUR &&
  received !== undefined &&
  mayBounceTo(received.returnPath, received.verdicts.spf, from);

const orElse =
  (act: () => Promise<void>) =>
  (error: unknown): Promise<void> => {
    if (error instanceof SendingRejected) return act();
    throw error;
  };

const wordsOf = (
  { brand }: RefusedNoticeDeps,
  { row, context, recipients, language }: ToldArrival,
  refusal: Refusal,
): RefusalNotice =>
  refusalNotice(refusal, language, {
    supportUrl: brand.supportUrl,
    platformName: brand.platformName,
    timeZone: context?.listing.timeZone ?? 'UTC',
    types: context && programOf(context.listing.program).attachments.types,
    refusedAt: row.receivedAt,
    recipients,
  });
