import { expect, it } from 'vitest';
import { dueAt, scheduledId } from '../../../core/schedules/scheduled-send.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';

it('something is to become of what is planned at its time, of what waits once it is pointless, of the rest never', () => {
  const send = aScheduledSend({ usefulUntil: '2026-04-02T00:00:00.000Z' });
  expect(dueAt(send)).toBe(send.at);
  expect(dueAt({ ...send, state: 'held' })).toBe('2026-04-02T00:00:00.000Z');
  expect(dueAt({ ...send, state: 'dropped' })).toBeUndefined();
});

it('a template sends once in a conversation, and once for each message that it answers', () => {
  expect(scheduledId('01k7q9m2x')).toBe('01k7q9m2x');
  expect(scheduledId('01k7q9m2x', 4)).toBe('01k7q9m2x-4');
});
