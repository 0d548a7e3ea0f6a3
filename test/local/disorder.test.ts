import { expect, it } from 'vitest';
import { queueName } from '../../local/environment.ts';
import { useStack } from '../support/stack.ts';
import { putItem, smallHandlers } from './small-handlers.ts';

const { handlers, recorded } = smallHandlers();
const foyer = useStack({ handlers, disorder: 7 });
const numbers = Array.from({ length: 40 }, (_, n) => String(n));

it('deliveries come again and in another order where that is asked for, and none is lost or dead', async () => {
  const { queues } = foyer.stack.store;
  for (const body of numbers) queues.send(queueName('sent-mail-events'), { body });
  await foyer.idle();
  const handled = recorded.messages.get('track-delivery') ?? [];
  expect(new Set(handled)).toEqual(new Set(numbers));
  expect(handled.length).toBeGreaterThan(numbers.length);
  expect([...new Set(handled)]).not.toEqual(numbers);
  expect(queues.receive(queueName('sent-mail-events', true), 10)).toEqual([]);
});

it('changes of the table come again, in order', async () => {
  for (const pk of numbers) {
    await putItem(pk);
    // one change a batch, so that the seed alone decides which come again
    await foyer.idle();
  }
  expect([...new Set(recorded.changes.map(({ pk }) => pk))]).toEqual(numbers);
  expect(recorded.changes.length).toBeGreaterThan(numbers.length);
});
