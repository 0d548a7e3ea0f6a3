import type * as z from 'zod/mini';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import type { MailRelease, MailRow } from '../../core/model.ts';
import { readerOf } from '../../core/readings.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { releaseAnswer } from '../../core/schemas/mail.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { admitSenders } from './admit-senders.ts';
import type { InspectMailDeps } from './deps.ts';

/**
 * `POST /mail/{mailId}/release`: lets a mail out of quarantine; all other rules run again on it (N2).
 *
 * What it does once it does again without effect, so that the answer is kept last: where anything fails before, the same
 * call goes on from there.
 */
export const releaseMail = (deps: InspectMailDeps) =>
  endpoint(REQUESTS.releaseMail, async ({ caller, path: { mailId }, body, idempotent }) => {
    const by = readerOf(caller);
    if (!by) return requestProblem('forbidden');
    const before = await answerBefore(deps, idempotent);
    if (before) return before;
    const rows = await releasable(deps, mailId, body.recipient);
    if (!rows.ok) return rows.error;
    const added = body.addMailbox ? await admitSenders(deps, rows.value) : ok(undefined);
    if (!added.ok) return added.error;
    const recipients = await letOut(deps, rows.value, { by, at: deps.now(), mailboxAdded: added.value });
    return answer(deps, { id: mailId, mailId, recipients, mailboxAdded: added.value }, idempotent);
  });

/** The mail's rows in quarantine, or those to one recipient; or why there are none that could be let out. */
async function releasable(
  { log, mails }: Pick<InspectMailDeps, 'log' | 'mails'>,
  mailId: string,
  recipient: string | undefined,
): Promise<Result<readonly MailRow[], Reply>> {
  const wanted = recipient && comparableAddress(recipient);
  const rows = (await log.rows(mailId)).filter((row) => !wanted || comparableAddress(row.recipient) === wanted);
  if (rows.length === 0) return refused(requestProblem('not-found'));
  const kept = rows.filter(({ state }) => state === 'quarantined');
  const [first] = kept;
  if (!first) return refused(requestProblem('mail-not-quarantined'));
  const isThere = first.received !== undefined && (await mails.holds(first.received.objectKey));
  return isThere ? ok(kept) : refused(requestProblem('mail-expired'));
}

/** Records who let each out, then hands it on. @returns the recipients of those that were still in quarantine */
async function letOut(
  { log, work }: Pick<InspectMailDeps, 'log' | 'work'>,
  rows: readonly MailRow[],
  release: MailRelease,
): Promise<string[]> {
  const recipients: string[] = [];
  for (const row of rows) {
    const { mailId, recipient } = row;
    if (isNews(row, release) && !(await log.release(row, release))) continue;
    await work.release({ released: { mailId, recipient } });
    recipients.push(recipient);
  }
  return recipients;
}

/** The first release is the one that counts, but for a mailbox that a later one added. */
const isNews = ({ released }: MailRow, { mailboxAdded }: MailRelease): boolean =>
  released === undefined || (mailboxAdded === true && released.mailboxAdded !== true);

async function answer(
  { answers, now }: Pick<InspectMailDeps, 'answers' | 'now'>,
  body: z.output<typeof releaseAnswer>,
  idempotent: IdempotentCall | undefined,
): Promise<Reply> {
  // a mailbox that was added is told of, also where another let the mail out meanwhile
  if (body.recipients.length === 0 && !body.mailboxAdded) return requestProblem('mail-not-quarantined');
  if (idempotent) await answers.keep(keptAnswer(idempotent, 202, body, now()), now());
  return { status: 202, body };
}
