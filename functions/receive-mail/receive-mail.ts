import { untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import { contentOf, type MailContent } from '../../core/mail/mail-content.ts';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { arrivalOf } from '../../core/mail/take-in.ts';
import type { ReceivedMails } from '../../core/ports/mails.ts';
import type { ReleaseJob } from '../../core/ports/work.ts';
import type { ArrivedMail } from './arrived-mail.ts';
import type { Ending } from './end-arrival.ts';
import { noteFailed, tellFailed } from './fail-arrival.ts';
import { type Received, recipientsOf } from './received.ts';
import { type TakeArrivalDeps, takeArrival } from './take-arrival.ts';

export interface ReceiveMailDeps extends TakeArrivalDeps {
  readonly mails: ReceivedMails;
}

/**
 * Takes a received mail to an end for each of its envelope recipients: let through, refused, or quarantined (N2).
 *
 * The mail is read and parsed once. Where one recipient's end can't be written the others' still is; then the fault is
 * thrown, and a repeat finds the ends that were written. Before the last attempt the mail is noted as failed, since that
 * attempt may end without a word; what is released stays quarantined instead, and can be released again.
 *
 * @param last whether the job is given up if this fails
 */
export const receiveMail =
  (deps: ReceiveMailDeps) =>
  async (job: Received | ReleaseJob, last = false): Promise<readonly Ending[]> => {
    const released = 'released' in job;
    const received = released ? await quarantined(deps, job) : job;
    if (!received) return [];
    const isNoted = last && !released;
    if (isNoted) await noteFailed(deps, received);
    const arrived = await read(deps, received, released);
    const outcomes = await inTurn(recipientsOf(received), (recipient) =>
      take(deps, { ...arrived, recipient, stored: new Set<string>() }, isNoted),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  };

/** @param isNoted whether the mail is noted as failed: then its sender is told, if it does */
async function take(deps: ReceiveMailDeps, arrived: ArrivedMail, isNoted: boolean): Promise<Ending> {
  try {
    return await untilFresh(() => takeArrival(deps, arrived));
  } catch (fault) {
    if (isNoted) await tellFailed(deps, arrived);
    throw fault;
  }
}

/** One after the other: each may hold the mail's files decoded. */
async function inTurn<T, R>(
  all: readonly T[],
  act: (one: T) => Promise<R>,
): Promise<readonly PromiseSettledResult<R>[]> {
  const settled: PromiseSettledResult<R>[] = [];
  for (const one of all) settled.push(...(await Promise.allSettled([act(one)])));
  return settled;
}

/** A quarantined mail as it was received; undefined where it is not in quarantine any more. */
async function quarantined({ log }: ReceiveMailDeps, { released }: ReleaseJob): Promise<Received | undefined> {
  const rows = await log.rows(released.mailId);
  const row = rows.find(({ recipient }) => comparableAddress(recipient) === comparableAddress(released.recipient));
  if (row?.state !== 'quarantined' || !row.received) return undefined;
  return { ...row.received, mailId: row.mailId, receivedAt: row.receivedAt, recipients: [row.recipient] };
}

async function read(
  { mails, domain }: ReceiveMailDeps,
  received: Received,
  released: boolean,
): Promise<Omit<ArrivedMail, 'recipient' | 'stored'>> {
  const mail = parseMail(await mails.read(received.objectKey));
  let content: MailContent | undefined;
  return {
    received,
    released,
    mail,
    claim: arrivalOf(mail, received, domain),
    counted: new Set(),
    content: () => (content ??= contentOf(mail)),
  };
}
