import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from '../../local/listen.ts';

it('says which port somebody else listens on', async () => {
  const { port, stop } = await listen(createServer(), 0);
  await expect(listen(createServer(), port)).rejects.toMatchObject({ name: 'PortBusy', port });
  await stop();
});

it('lets the port go once it has stopped', async () => {
  const { port, stop } = await listen(createServer(), 0);
  await stop();
  const next = createServer().listen(port, '127.0.0.1');
  await once(next, 'listening');
  next.close();
});
