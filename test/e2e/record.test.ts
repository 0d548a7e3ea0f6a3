import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryItems } from '../../adapters/dynamodb/table.ts';
import { PARTITION } from '../../core/contract/table.ts';
import { EXPORT_FORMATS } from '../../core/record/export/export-facts.ts';
import { NAMES } from '../../local/environment.ts';
import { verifyExport } from '../../scripts/verify-export.ts';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { type Answer, useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off' });
const folder = mkdtempSync(join(tmpdir(), 'foyer-record-'));
const YEARS = 3 * 365 * 86_400_000;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WHY = { purpose: 'access-request', note: 'Asked for by letter' };
let booking: RegisteredBooking;

beforeAll(async () => {
  booking = await registerBooking(stack, 'record');
  await stack.sendMail({
    ...{ from: booking.host, to: booking.aliases.guest, subject: 'Your stay', text: 'Write to me@elsewhere.example' },
    attachments: [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }],
  });
  await stack.idle();
  await guest().post(`${path()}/messages`, { text: 'Thank you.' });
  await stack.idle();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = () => `/conversations/${booking.conversationId}`;
const guest = () => stack.api('guest', booking.guestId);
const host = () => stack.api('host', booking.hostId);
const platform = () => stack.api('platform', 'backend');
const support = () => stack.api('support', 'care-1');

/** Asks for an export, waits until it is made, and downloads it. */
async function exported(api: ReturnType<typeof guest>, body: { readonly for: string; readonly format: string }) {
  const asked = await api.post(`${path()}/exports`, body);
  expect(asked.status).toBe(202);
  await stack.idle();
  const answer = await api.get(asked.headers.get('location') ?? '');
  expect(answer.body).toMatchObject({ state: 'ready' });
  const file = await fetch(answer.text('url'));
  return { file, content: Buffer.from(await file.arrayBuffer()) };
}

/** What the tool says of a file, without any service. */
async function verify(content: Buffer, ...more: readonly string[]) {
  const file = join(folder, 'export');
  writeFileSync(file, content);
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  return { status: await verifyExport([file, ...more], { log: say, error: say }), out: said.join('\n') };
}

/** What a reading gives of each message. */
const told = (reading: Answer) =>
  reading.list('items').map((item) => {
    const { text, original, attachments } = Object(item);
    return { text, original, names: attachments.map(({ name }: { name: string }) => name) };
  });

const WORDS = [
  {
    text: expect.stringContaining('Write to'),
    original: expect.stringContaining('me@elsewhere.example'),
    names: ['door.png'],
  },
  { text: 'Thank you.', original: undefined, names: [] },
];

describe('N9: over the whole system an export', () => {
  it.each(EXPORT_FORMATS)('as %s goes by the queue to a file that the tool finds intact', async (format) => {
    const { file, content } = await exported(guest(), { for: 'guest', format });
    expect(file.headers.get('content-disposition')).toContain(`conversation-${booking.conversationId}`);
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, await fetch(`${stack.stack.url}/export-keys`).then((answer) => answer.text()));
    expect(await verify(content, '--key', keys)).toMatchObject({ status: 0, out: expect.stringMatching(/intact/i) });
    const changed = Buffer.from(content.toString('latin1').replace('Thank you', 'Thank yov'), 'latin1');
    expect(await verify(changed, '--key', keys)).toMatchObject({ status: 1, out: expect.stringContaining('-2') });
    expect(content.includes('me@elsewhere.example')).toBe(false);
  });

  it('of the host is its own view, and the platform has any', async () => {
    expect((await verify((await exported(host(), { for: 'host', format: 'json' })).content)).status).toBe(0);
    const { content } = await exported(platform(), { for: 'platform', format: 'json' });
    expect(content.includes('me@elsewhere.example')).toBe(true);
    const log = await platform().get(`${path()}/readings`);
    expect(log.at('items.0')).toMatchObject({
      purpose: 'legal',
      messages: { from: 1, to: 2 },
      exportId: expect.any(String),
    });
  });
});

describe('B5, B17: long after the cutoff, when all has gone from the table by its time to live', () => {
  beforeAll(async () => {
    await stack.moveClock(new Date(Date.now() + YEARS).toISOString());
    await stack.idle();
  });

  it('has nothing in the table any more', async () => {
    const { items } = await queryItems(stack.stack.database.client(), NAMES.table, {
      expression: 'pk = :pk',
      values: { pk: PARTITION.thread + booking.conversationId },
    });
    expect(items).toEqual([]);
  });

  it('neither side reads or exports any more', async () => {
    for (const api of [guest(), host()]) {
      expect((await api.get(`${path()}/messages`)).status).toBe(410);
      expect((await api.post(`${path()}/exports`, { for: 'guest', format: 'json' })).status).toBe(410);
    }
  });

  it('the platform and its care team read the same from the archive, pictures included, and that is recorded', async () => {
    for (const api of [platform(), support()]) {
      const reading = await api.post(`${path()}/readings`, WHY);
      expect(reading.status).toBe(201);
      expect(told(reading)).toEqual(WORDS);
      const picture = await fetch(reading.text('items.0.attachments.0.url'));
      expect(Buffer.from(await picture.arrayBuffer()).subarray(0, 4)).toEqual(PIXEL.subarray(0, 4));
    }
    const log = await platform().get('/readings?purpose=access-request');
    expect(log.list('items').map((item) => Object(item).by.role)).toEqual(['support', 'platform']);
  });

  it("the platform exports a side's view for its request of access, intact to the last message", async () => {
    for (const format of EXPORT_FORMATS)
      expect((await verify((await exported(platform(), { for: 'guest', format })).content)).status).toBe(0);
  });
});
