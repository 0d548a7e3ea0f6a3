import { expect, it } from 'vitest';
import type { DomainEvent } from '../../../core/ports/work.ts';
import { logRestrictions } from '../../../functions/publish-changes/log-restrictions.ts';

const set = (cause: string): DomainEvent => ({
  type: 'RestrictionSet',
  detail: { hostId: 'h-1', restrictionId: 'r-1', kind: 'links', cause },
});

it('says by ids whom the service restricted by itself, and hands every event on', async () => {
  const lines: unknown[] = [];
  const left = [set('platform')];
  const given: unknown[] = [];
  const publish = async (told: readonly DomainEvent[]) => {
    given.push(...told);
    return left;
  };
  const bus = logRestrictions({ publish }, { warn: (code, details) => lines.push({ code, ...details }) });
  const lifted: DomainEvent = { ...set('detection'), type: 'RestrictionLifted' };
  const events = [set('platform'), set('detection'), lifted, set('signal')];
  expect(await bus.publish(events)).toBe(left);
  expect(given).toEqual(events);
  const line = { code: 'host-restricted', hostId: 'h-1', restrictionId: 'r-1', kind: 'links' };
  expect(lines).toEqual([
    { ...line, cause: 'detection' },
    { ...line, cause: 'signal' },
  ]);
});
