import { isSurelyGone, type LiveConnection, openConnections } from '../../core/live/connections.ts';
import type { LiveJob, Party } from '../../core/live/live-frame.ts';
import type { Instant, Side } from '../../core/model.ts';
import type { LiveConnections, Parties, Pushed, Sockets, Standings } from '../../core/ports/live.ts';
import { isCarrierWithheld } from '../../core/restrictions/link-carrier.ts';

export interface PushChangesDeps {
  readonly parties: Parties;
  readonly connections: Pick<LiveConnections, 'of' | 'forget'>;
  readonly sockets: Pick<Sockets, 'push'>;
  readonly standings: Standings;
  readonly now: () => Instant;
}

/** How many connections were told, were gone, or could not be told. */
export type PushCounts = Readonly<Record<Pushed, number>>;

/**
 * Tells those who are connected that something changed: who they are is read as it is now, their connections in one request.
 *
 * A frame that gets lost is let go: it says no more than that there is something to look at, and whoever polls or connects
 * anew looks (ADR 0035).
 */
export const pushChange =
  (deps: PushChangesDeps) =>
  async (job: LiveJob): Promise<PushCounts> => {
    const { parties, hostId } = await addressees(deps, job);
    const connectionsOf = await deps.connections.of(parties);
    const now = deps.now();
    const text = JSON.stringify(job.frame);
    const ends = await Promise.all(
      parties.map((party) => tell(deps, party, openConnections(connectionsOf(party), now), { job, hostId, text, now })),
    );
    return countsOf(ends.flat());
  };

const countsOf = (ends: readonly Pushed[]): PushCounts => {
  const count = (end: Pushed): number => ends.filter((each) => each === end).length;
  return { sent: count('sent'), gone: count('gone'), lost: count('lost') };
};

interface Addressees {
  readonly parties: readonly Party[];
  /** Of the conversation that it is about. */
  readonly hostId?: string;
}

/** Nobody where there is no such conversation. */
async function addressees({ parties }: PushChangesDeps, job: LiveJob): Promise<Addressees> {
  if (job.to === 'party') return { parties: [job.party] };
  const ids = await parties.of(job.conversationId);
  return ids ? { parties: job.sides.map((role) => ({ role, id: ids[role] })), hostId: ids.host } : { parties: [] };
}

interface Telling {
  readonly job: LiveJob;
  readonly hostId: string | undefined;
  readonly text: string;
  readonly now: Instant;
}

async function tell(
  deps: PushChangesDeps,
  party: Party,
  connections: readonly LiveConnection[],
  { job, hostId, text, now }: Telling,
): Promise<readonly Pushed[]> {
  if (connections.length === 0 || (await isKeptFrom(deps, party.role, job, hostId))) return [];
  const ends = await Promise.all(connections.map(({ id }) => deps.sockets.push(id, text)));
  const gone = connections.filter((connection, n) => ends[n] === 'gone' && isSurelyGone(connection, now));
  await deps.connections.forget(
    party,
    gone.map(({ id }) => id),
  );
  return ends;
}

/** Whether what it is about is kept from that side now: messages that are held are kept from guests (B7). */
async function isKeptFrom(
  { standings }: PushChangesDeps,
  side: Side,
  job: LiveJob,
  hostId: string | undefined,
): Promise<boolean> {
  if (side === 'host' || job.to === 'party' || job.doubtful === undefined || hostId === undefined) return false;
  const standing = await standings.of(job.conversationId, job.doubtful, hostId);
  return !standing || isCarrierWithheld(standing.delivery, standing.host);
}
