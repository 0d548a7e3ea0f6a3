import { expect, it } from 'vitest';
import { scheduledId } from '../../../core/schedules/scheduled-send.ts';

it('a template sends once in a conversation, and once for each message that it answers', () => {
  expect(scheduledId('01k7q9m2x')).toBe('01k7q9m2x');
  expect(scheduledId('01k7q9m2x', 4)).toBe('01k7q9m2x-4');
});
