import type { DomainEvent, NoticeJob } from '../ports/work.ts';
import type { Restriction } from './restriction.ts';

/** Who is told of a restriction, and what. */
export interface RestrictionNews {
  readonly notices: readonly NoticeJob[];
  readonly events: readonly DomainEvent[];
}

/** What is told once a restriction was set, or lifted: to the host by mail, to the platform by an event (B7). */
export function restrictionNews(before: Restriction | undefined, after: Restriction): RestrictionNews {
  const { hostId, id: restrictionId, kind, cause, since } = after;
  const detail = { hostId, restrictionId, kind, cause };
  const job = { kind: 'restriction', hostId, restrictionId, since } as const;
  if (!before) return { notices: [{ ...job, about: 'set' }], events: [{ type: 'RestrictionSet', detail }] };
  if (before.liftedAt !== undefined || after.liftedAt === undefined) return { notices: [], events: [] };
  return { notices: [{ ...job, about: 'lifted' }], events: [{ type: 'RestrictionLifted', detail }] };
}
