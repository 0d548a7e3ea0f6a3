import { afterEach, expect, it, vi } from 'vitest';
import { QueuePump } from '../../local/lambda/queue-pump.ts';
import { LambdaRuntime } from '../../local/lambda/runtime.ts';
import { openStore } from '../../local/store.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('takes a message that becomes visible between the look for what is there and the look for what is next', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') });
  const store = openStore([{ name: 'q', fifo: true, visibility: 30 }]);
  const { queues } = store;
  queues.send('q', { body: 'late', group: 'g', delay: 1 });
  const isReady = queues.isReady.bind(queues);
  vi.spyOn(queues, 'isReady').mockImplementationOnce((queue) => {
    const ready = isReady(queue);
    vi.setSystemTime(new Date('2026-03-01T12:00:01Z'));
    return ready;
  });
  const handled = Promise.withResolvers<unknown>();
  const runtime = new LambdaRuntime({ 'deliver-message': async (event) => handled.resolve(event) });
  const contract = { consumer: 'deliver-message', fifo: true, attempts: 3, batchSize: 5 } as const;
  const pump = new QueuePump({ queue: 'q', contract, queues, runtime });
  expect(await handled.promise).toMatchObject({ Records: [{ body: 'late' }] });
  pump.stop();
  store.close();
});
