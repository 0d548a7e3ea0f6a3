import { untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { arrivalOf, filesOf, missedFilesOf, textOf } from '../../core/mail/take-in.ts';
import type { ReceivedMails } from '../../core/ports/mails.ts';
import type { ReleaseJob } from '../../core/ports/work.ts';
import type { ArrivedMail, MailContent } from './arrived-mail.ts';
import type { Ending } from './end-arrival.ts';
import type { Received } from './received.ts';
import { type TakeArrivalDeps, takeArrival } from './take-arrival.ts';

export interface ReceiveMailDeps extends TakeArrivalDeps {
  readonly mails: ReceivedMails;
}

/**
 * Takes a received mail to an end for each of its envelope recipients: let through, refused, or quarantined (N2).
 *
 * The mail is read and parsed once. Where one recipient's end can't be written the others' still is; then the fault is
 * thrown, and a repeat finds the ends that were written.
 */
export const receiveMail =
  (deps: ReceiveMailDeps) =>
  async (job: Received | ReleaseJob): Promise<readonly Ending[]> => {
    const received = 'released' in job ? await quarantined(deps, job) : job;
    if (!received) return [];
    const arrived = await read(deps, received, 'released' in job);
    const outcomes = await inTurn(recipientsOf(received), (recipient) => {
      const stored = new Set<string>();
      return untilFresh(() => takeArrival(deps, { ...arrived, recipient, stored }));
    });
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  };

/** One after the other: each may hold the mail's files decoded. */
async function inTurn<T, R>(
  all: readonly T[],
  act: (one: T) => Promise<R>,
): Promise<readonly PromiseSettledResult<R>[]> {
  const settled: PromiseSettledResult<R>[] = [];
  for (const one of all) settled.push(...(await Promise.allSettled([act(one)])));
  return settled;
}

/** A recipient named twice, in another case perhaps, is one. */
function recipientsOf({ recipients }: Received): readonly string[] {
  const comparable = recipients.map(comparableAddress);
  return recipients.filter((recipient, at) => comparable.indexOf(comparableAddress(recipient)) === at);
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
    content: () => (content ??= { text: textOf(mail), attachments: filesOf(mail), missed: missedFilesOf(mail) }),
  };
}
