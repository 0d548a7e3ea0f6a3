import { expect, it } from 'vitest';
import { scheduledView } from '../../../core/views/scheduled-view.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';

it('a send shows what it waits for while it waits for facts, and not otherwise', () => {
  const missing = ['listing.parking'];
  const held = aScheduledSend({ state: 'held', reason: 'facts-missing', missing });
  expect(scheduledView(held)).toEqual({
    ...{ id: 'template-1', scheduledId: 'template-1', templateId: 'template-1', on: 'check-in' },
    ...{ at: '2026-04-01T12:00:00.000Z', state: 'held', reason: 'facts-missing', missing },
  });
  expect(scheduledView({ ...held, state: 'planned' }).missing).toBeUndefined();
  expect(scheduledView({ ...held, reason: 'links-disabled', missing: [] }).missing).toBeUndefined();
  expect(scheduledView(aScheduledSend({ state: 'held' })).missing).toBeUndefined();
});
