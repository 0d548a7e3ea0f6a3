import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { type IdempotentCall, keptBefore } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { mailSubject } from '../../core/contract/table.ts';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { type MailReading, readerOf } from '../../core/readings.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { mailReadingView } from '../../core/views/reading-view.ts';
import type { ServeRecordDeps } from './deps.ts';
import { keepReading, recordedBefore } from './recorded-before.ts';

type Deps = Pick<ServeRecordDeps, 'log' | 'mails' | 'readings' | 'answers' | 'random' | 'now'>;

/** `POST /mail/{mailId}/readings`: what a mail says that became no message; recorded first, then read (B5, N2). */
export const postMailReading = (deps: Deps) =>
  endpoint(REQUESTS.postMailReading, async ({ caller, path: { mailId }, body, idempotent }) => {
    const by = readerOf(caller);
    if (!by) return requestProblem('forbidden');
    return untilFresh(async () => {
      const objectKey = await whereItLies(deps, mailId);
      if (!objectKey.ok) return objectKey.error;
      const before = await again(deps, mailId, objectKey.value, idempotent);
      return before ?? (await read(deps, mailId, objectKey.value, { by, ...body }, idempotent));
    });
  });

/** The key of the raw mail, or why nobody reads it: the log does not know it, a conversation has it, or it has expired. */
async function whereItLies(
  { log, mails }: Pick<Deps, 'log' | 'mails'>,
  mailId: string,
): Promise<Result<string, Reply>> {
  const rows = await log.rows(mailId);
  if (rows.length === 0) return refused(requestProblem('not-found'));
  const kept = rows.filter(({ messageId }) => messageId === undefined);
  if (kept.length === 0) return refused(requestProblem('mail-delivered'));
  const objectKey = kept.find(({ received }) => received)?.received?.objectKey;
  const isThere = objectKey !== undefined && (await mails.holds(objectKey));
  return isThere ? ok(objectKey) : refused(requestProblem('mail-expired'));
}

async function again(
  deps: Deps,
  mailId: string,
  objectKey: string,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | undefined> {
  const before = await keptBefore(deps, idempotent);
  if (!before.ok) return before.error;
  if (!before.value) return undefined;
  const { reading } = await recordedBefore(deps.readings, mailSubject(mailId), before.value);
  return 'mailId' in reading ? shown(deps, reading, objectKey) : requestProblem('not-found');
}

async function read(
  deps: Deps,
  mailId: string,
  objectKey: string,
  why: Pick<MailReading, 'by' | 'purpose' | 'note'>,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const id = nameFrom(CONVERSATION_ID, deps.random());
  const reading: MailReading = { ...why, id, at: deps.now(), mailId };
  const recorded = await deps.readings.record(reading, keepReading(idempotent, reading, null));
  return recorded === 'kept' ? STALE : shown(deps, reading, objectKey);
}

const shown = async ({ mails }: Pick<Deps, 'mails'>, reading: MailReading, objectKey: string): Promise<Reply> => ({
  status: 201,
  headers: { Location: `/mail/${encodeURIComponent(reading.mailId)}/readings` },
  body: mailReadingView(reading, parseMail(await mails.read(objectKey))),
});
