import { detailsOf } from '../../core/mail/present/conversation-lines.ts';
import { DELAYED_STATUS, delayedWords } from '../../core/notices/delayed-notice.ts';
import { instantInWords } from '../../core/notices/facts-in-words.ts';
import { lateNoticeName } from '../../core/notices/notice-name.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { type ArrivalNoticeDeps, findArrival, sendReport } from './arrival-notice.ts';
import type { PreparedNotice } from './prepared-notice.ts';

/**
 * The notice of a mail that a fault of ours holds up: it is kept, and need not be sent again. Undefined where its sender
 * is told nothing, or the mail has got its end meanwhile.
 *
 * Never by SES's bounce, whose subject says that the mail failed.
 */
export async function failedNotice(
  deps: ArrivalNoticeDeps,
  job: Extract<NoticeJob, { kind: 'failed' }>,
): Promise<PreparedNotice | undefined> {
  const arrival = await findArrival(deps, job);
  if (arrival?.row.state !== 'failed' || !arrival.row.answerable) return undefined;
  const { row, context, language } = arrival;
  const at = instantInWords(row.receivedAt, language, context?.listing.timeZone ?? 'UTC');
  const words = delayedWords(language, at, context ? detailsOf(context, language) : row.recipient);
  const told = { action: 'delayed', status: DELAYED_STATUS, recipients: [row.recipient] } as const;
  return {
    id: { mailId: row.mailId, what: lateNoticeName(row.recipient) },
    send: () => sendReport(deps, arrival, words, told),
  };
}
