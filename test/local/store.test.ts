import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { zoneOf } from '../../local/mail/zone.ts';
import { startSmtpServer } from '../../local/smtp.ts';
import { openStore } from '../../local/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
afterAll(() => rmSync(folder, { recursive: true }));

const QUEUES = [{ name: 'q', fifo: false, visibility: 30 }];
const MEGABYTE = 1024 * 1024;

/** How many parts of objects there are in the file. */
function partsKept(): unknown {
  const database = new DatabaseSync(join(folder, 'stack.db'), { readOnly: true });
  const row = database.prepare('SELECT count(*) AS parts FROM parts').get();
  database.close();
  return row?.['parts'];
}

it('keeps nothing of a transaction that failed, in any of its tables', () => {
  const store = openStore(QUEUES);
  expect(() =>
    store.transaction(() => {
      store.queues.send('q', { body: 'x' });
      store.events.add('foyer', 'MessageAccepted', '{}');
      throw new Error('no');
    }),
  ).toThrow('no');
  expect([store.queues.receive('q', 1), store.events.since()]).toEqual([[], []]);
  store.close();
});

it('keeps no bytes of an object that was replaced, or never finished', () => {
  const store = openStore(QUEUES, folder);
  const put = (fill: number) => {
    const writer = store.objects.write();
    writer.append(Buffer.alloc(2 * MEGABYTE, fill));
    return writer.commit({ bucket: 'b', key: 'k' }, {});
  };
  put(1);
  put(2);
  expect(partsKept()).toBe(1);
  const discarded = store.objects.write();
  discarded.append(Buffer.alloc(2 * MEGABYTE));
  expect(partsKept()).toBe(2);
  discarded.discard();
  expect(partsKept()).toBe(1);
  store.objects.write().append(Buffer.alloc(2 * MEGABYTE));
  store.close();
  expect(partsKept()).toBe(2);
  openStore(QUEUES, folder).close();
  expect(partsKept()).toBe(1);
});

it('gives a reader the bytes that it began to read, while the same ones are put again', () => {
  const store = openStore(QUEUES);
  const put = () => {
    const writer = store.objects.write();
    for (const fill of [1, 2, 3]) writer.append(Buffer.alloc(MEGABYTE, fill));
    return writer.commit({ bucket: 'b', key: 'k' }, {});
  };
  const reader = store.objects.read(put());
  expect(reader.next().value?.[0]).toBe(1);
  put();
  expect([...reader].map((part) => part[0])).toEqual([2, 3]);
  store.close();
});

it('keeps nothing of a mail whose sender went away in the middle', async () => {
  const store = openStore(QUEUES, folder);
  const before = partsKept();
  const intake = { store, bucket: 'b', queue: 'q', zone: zoneOf({}), trustLoopback: true };
  const server = await startSmtpServer(intake, ['guest.foyer.test'], 0);
  const steps = ['EHLO x', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@guest.foyer.test>', 'DATA'];
  const socket = connect(server.port, '127.0.0.1').setEncoding('latin1');
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  socket.on('data', (text: string) => {
    if (/^\d{3}-/.test(text.trim().split('\r\n').at(-1) ?? '')) return;
    const step = steps.shift();
    if (step) return void socket.write(`${step}\r\n`);
    socket.write('x'.repeat(80).concat('\r\n').repeat(40_000), () => {
      socket.destroy();
      resolve();
    });
  });
  await gone;
  await server.stop();
  expect([partsKept(), store.queues.counts('q').visible]).toEqual([before, 0]);
  store.close();
});

it('keeps the parts of an unfinished upload over a restart, and nothing of one that was given up', () => {
  const start = partsKept();
  const place = { bucket: 'b', key: 'in-parts' };
  const store = openStore(QUEUES, folder);
  const [kept, dropped] = [store.uploads.begin(place, {}), store.uploads.begin(place, {})];
  const put = (id: string, number: number, fill: string) => {
    const upload = store.uploads.find(id, place);
    if (!upload) throw new Error('the upload is not there');
    const writer = store.uploads.write(upload, number);
    writer.append(Buffer.from(fill));
    writer.commit(place, {});
    writer.discard();
  };
  put(kept, 1, 'first');
  put(dropped, 1, 'x');
  store.uploads.abort(dropped);
  put(kept, 2, 'replaced');
  put(kept, 2, 'second');
  store.close();
  const again = openStore(QUEUES, folder);
  const upload = again.uploads.find(kept, place);
  if (!upload) throw new Error('the upload was lost');
  const object = again.uploads.complete(upload, again.uploads.parts(upload), { etag: 'e', crc32: '' });
  expect(Buffer.concat([...again.objects.read(object)]).toString()).toBe('firstsecond');
  expect(again.uploads.find(kept, place)).toBeUndefined();
  again.objects.remove(place);
  expect(partsKept()).toBe(start);
  again.close();
});

it('gives no number of an object without bytes to another one after a restart', () => {
  const place = (key: string) => ({ bucket: 'b', key });
  const first = openStore(QUEUES, folder);
  first.objects.write().commit(place('empty'), {});
  first.close();
  const second = openStore(QUEUES, folder);
  const writer = second.objects.write();
  writer.append(Buffer.from('bytes'));
  const object = writer.commit(place('full'), {});
  second.objects.remove(place('empty'));
  expect(Buffer.concat([...second.objects.read(object)]).toString()).toBe('bytes');
  second.close();
});
