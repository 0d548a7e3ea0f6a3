import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Stack, startStack } from '../../local/stack.ts';
import { testStack } from '../support/stack.ts';
import { smallHandlers } from './small-handlers.ts';

let data: string;
let stack: Stack | undefined;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'foyer-'));
});

afterEach(async () => {
  await stack?.stop();
  stack = undefined;
  rmSync(data, { recursive: true });
});

async function start() {
  const { handlers, recorded } = smallHandlers();
  stack = await startStack({ port: 0, smtpPort: 0, data, handlers });
  const started = stack;
  return { foyer: testStack(() => started), recorded };
}

const MAIL = { from: 'a@example.com', to: 'abc@guest.foyer.test', text: 'x' };

it('keeps mail, queues, outbox, events and tokens over a restart, and goes on with what was not done', async () => {
  const first = await start();
  await first.foyer.sendMail({ ...MAIL, subject: 'done before' });
  await first.foyer.idle();
  first.foyer.stack.store.events.add('foyer', 'MessageAccepted', '{}');
  const token = (await first.foyer.anyone.post('/local/tokens', { role: 'host', id: 'h' })).text('token');
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  first.recorded.onMessage = () => {
    reached.resolve();
    return held.promise;
  };
  await first.foyer.sendMail({ ...MAIL, subject: 'under way' });
  await reached.promise;
  first.foyer.hangUp();
  const stopping = stack?.stop();
  held.reject(new Error('cut off'));
  await stopping;

  const second = await start();
  await second.foyer.idle();
  expect(await second.foyer.outbox()).toHaveLength(2);
  expect(second.recorded.messages.get('receive-mail')).toHaveLength(1);
  expect(second.recorded.changes).toHaveLength(1);
  expect((await second.foyer.anyone.get('/local/events')).list('items')).toHaveLength(1);
  const answer = await fetch(`${second.foyer.stack.url}/hosts/h`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
});

const whereabouts = z.object({ url: z.string(), smtpPort: z.number(), database: z.string() });

it('has every mail that was answered 250 after it was killed in the middle of them, and leaves nothing running', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./stack-to-be-killed.ts', import.meta.url)), data]);
  const [line] = await once(child.stdout, 'data');
  const { smtpPort, database } = z.parse(whereabouts, JSON.parse(String(line)));
  const answered: string[] = [];
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    ignoreTLS: true,
    pool: true,
    maxConnections: 4,
  });
  const sent = Array.from({ length: 60 }, (_, n) =>
    transport.sendMail({ ...MAIL, subject: `n${n}` }).then(() => {
      answered.push(`n${n}`);
      if (answered.length === 20) child.kill('SIGKILL');
    }),
  );
  await Promise.allSettled(sent);
  transport.close();
  expect(answered.length).toBeGreaterThanOrEqual(20);
  expect(answered.length).toBeLessThan(60);
  await untilRefused(database);

  const { foyer } = await start();
  await foyer.idle();
  const taken = new Set<string>();
  for (const object of foyer.stack.store.objects.list('foyer-local-mail', '', '', 1000)) {
    taken.add(/Subject: (n\d+)/.exec(Buffer.concat([...foyer.stack.store.objects.read(object)]).toString())?.[1] ?? '');
  }
  expect(answered.filter((subject) => !taken.has(subject))).toEqual([]);
  expect(new Set((await foyer.outbox()).map(({ subject }) => subject)).size).toBe(taken.size);
});

/** The database ends by itself when whoever started it is gone. */
async function untilRefused(endpoint: string): Promise<void> {
  while (
    await fetch(endpoint).then(
      () => true,
      () => false,
    )
  );
}
