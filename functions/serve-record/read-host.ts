import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { type IdempotentCall, keptBefore } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { hostSubject } from '../../core/contract/table.ts';
import type { Host } from '../../core/model.ts';
import { type HostReading, readerOf } from '../../core/readings.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { hostReadingView } from '../../core/views/reading-view.ts';
import type { ServeRecordDeps } from './deps.ts';
import { keepReading, recordedBefore } from './recorded-before.ts';

type Deps = Pick<ServeRecordDeps, 'registry' | 'readings' | 'answers' | 'random' | 'now'>;

/** `POST /hosts/{hostId}/readings`: a host's numbers, to call it; recorded like the reading of texts (V12). */
export const postHostReading = (deps: Deps) =>
  endpoint(REQUESTS.postHostReading, async ({ caller, path: { hostId }, body, idempotent }) => {
    const by = readerOf(caller);
    if (!by) return requestProblem('forbidden');
    return untilFresh(async () => {
      const host = await deps.registry.host(hostId);
      if (!host) return requestProblem('not-found');
      const before = await again(deps, host, idempotent);
      return before ?? (await read(deps, host, { by, ...body }, idempotent));
    });
  });

async function again(deps: Deps, host: Host, idempotent: IdempotentCall | undefined): Promise<Reply | undefined> {
  const before = await keptBefore(deps, idempotent);
  if (!before.ok) return before.error;
  if (!before.value) return undefined;
  const { reading } = await recordedBefore(deps.readings, hostSubject(host.hostId), before.value);
  return 'hostId' in reading ? shown(reading, host) : requestProblem('not-found');
}

async function read(
  deps: Deps,
  host: Host,
  why: Pick<HostReading, 'by' | 'purpose' | 'note'>,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const id = nameFrom(CONVERSATION_ID, deps.random());
  const reading: HostReading = { ...why, id, at: deps.now(), hostId: host.hostId };
  const recorded = await deps.readings.record(reading, keepReading(idempotent, reading, null));
  return recorded === 'kept' ? STALE : shown(reading, host);
}

const shown = (reading: HostReading, host: Host): Reply => ({
  status: 201,
  headers: { Location: `/hosts/${encodeURIComponent(host.hostId)}/readings` },
  body: hostReadingView(reading, host),
});
