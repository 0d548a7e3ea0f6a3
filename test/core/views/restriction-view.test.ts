import { expect, it } from 'vitest';
import { heldEndView, heldView, restrictionView } from '../../../core/views/restriction-view.ts';

const BY = { role: 'support', id: 'carla' } as const;
const RESTRICTION = {
  id: 'r1',
  hostId: 'h1',
  kind: 'links',
  since: '2026-03-01T12:00:00.000Z',
  reason: 'stolen account',
  cause: 'signal',
  trigger: 's1',
  by: BY,
  liftedBy: BY,
} as const;

it('a restriction tells its host why, and not who of the platform decided', () => {
  expect(restrictionView(RESTRICTION, 'platform')).toMatchObject({ reason: 'stolen account', trigger: 's1', by: BY });
  const toHost = restrictionView(RESTRICTION, 'host');
  expect(toHost).toMatchObject({ reason: 'stolen account', since: RESTRICTION.since });
  expect(JSON.stringify(toHost)).not.toMatch(/carla|s1/);
});

it('a held message is named, with where it leads and nothing that it says', () =>
  expect(heldView({ conversationId: 'c1', seq: 4, at: '2026-03-01T12:00:00.000Z', links: ['shop.example'] })).toEqual({
    ...{ id: 'c1-4', messageId: 'c1-4', conversationId: 'c1' },
    ...{ heldAt: '2026-03-01T12:00:00.000Z', links: ['shop.example'] },
  }));

it('what became of a held message is told by its id', () =>
  expect(heldEndView('c1', 4, 'released')).toEqual({
    ...{ id: 'c1-4', messageId: 'c1-4', conversationId: 'c1', state: 'released' },
  }));
