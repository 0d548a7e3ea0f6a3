import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { askerOf, type Export, exportAt, exportFile, exportGoneAt, seesExport } from '../../core/exports.ts';
import { linkLife } from '../../core/link-life.ts';
import type { Instant } from '../../core/model.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type ExportLink, exportView } from '../../core/views/export-view.ts';
import type { ServeRecordDeps } from './deps.ts';

type Deps = Pick<ServeRecordDeps, 'conversations' | 'exports' | 'store' | 'now'>;

/** `GET /exports/{exportId}`: to who asked for it; a party, until the read cutoff of its conversation (N9, B17). */
export const getExport = (deps: Deps) =>
  endpoint(REQUESTS.getExport, async ({ caller, path: { exportId } }) => {
    if (!askerOf(caller)) return requestProblem('forbidden');
    const now = deps.now();
    const asked = await deps.exports.find(exportId);
    if (!asked || !seesExport(caller, asked) || now >= exportGoneAt(asked)) return requestProblem('not-found');
    const sight = await findSight(deps, caller, asked.conversationId);
    if (!sight.ok) return sight.error;
    const until = sight.value.viewer === 'care' ? undefined : sight.value.windows.readableUntil;
    return { status: 200, body: exportView(exportAt(asked, now), await linkTo(deps, asked, now, until)) };
  });

/** A link to an export that is ready; none outlives the right to read. */
async function linkTo(
  { store }: Deps,
  asked: Export,
  now: Instant,
  readableUntil: Instant | undefined,
): Promise<ExportLink | undefined> {
  const life = linkLife(now, readableUntil);
  if (asked.state !== 'ready' || life < 1) return undefined;
  const expiresAt = new Date(Date.parse(now) + life * 1000).toISOString();
  return { url: await store.link(exportFile(asked), life), expiresAt };
}
