import { expect, it } from 'vitest';
import type { ToldEvent } from '../../../core/ports/work.ts';
import type { RestrictionCause } from '../../../core/restrictions/restriction.ts';
import { logRestrictions } from '../../../functions/publish-changes/log-restrictions.ts';

const told = (type: 'RestrictionSet' | 'RestrictionLifted', cause: RestrictionCause): ToldEvent => ({
  id: `e-${cause}`,
  event: { type, detail: { hostId: 'h-1', restrictionId: 'r-1', kind: 'links', cause } },
});
const set = (cause: RestrictionCause) => told('RestrictionSet', cause);

it('says by ids whom the service restricted by itself, and hands every event on', async () => {
  const lines: unknown[] = [];
  const left = [set('platform')];
  const given: unknown[] = [];
  const publish = async (events: readonly ToldEvent[]) => {
    given.push(...events);
    return left;
  };
  const bus = logRestrictions({ publish }, { warn: (code, details) => lines.push({ code, ...details }) });
  const events = [set('platform'), set('detection'), told('RestrictionLifted', 'detection'), set('signal')];
  expect(await bus.publish(events)).toBe(left);
  expect(given).toEqual(events);
  const line = { code: 'host-restricted', hostId: 'h-1', restrictionId: 'r-1', kind: 'links' };
  expect(lines).toEqual([
    { ...line, cause: 'detection' },
    { ...line, cause: 'signal' },
  ]);
});
