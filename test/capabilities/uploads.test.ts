import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAMES } from '../../local/environment.ts';
import { PROGRAM_IDS, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { dressJpeg } from '../support/pictures/dress-jpeg.ts';
import { plantedIn } from '../support/pictures/planted.ts';
import { type Api, useStack } from '../support/stack.ts';
import { announce, EICAR, put, putOver, type TestFile, tell, told, upload } from '../support/uploads.ts';

const stack = useStack({ rateLimits: 'off' });

const PHOTO: TestFile = {
  name: 'The door.jpg',
  type: 'image/jpeg',
  content: dressJpeg(readFileSync(new URL('../fixtures/pictures/baseline.jpg', import.meta.url))),
};
const PDF: TestFile = { name: 'map.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7\n%%EOF\n') };
const PROGRAM: TestFile = { name: 'pretty.png', type: 'image/png', content: Buffer.from(`MZ${'\0'.repeat(70)}`) };
const MEGABYTE = 1024 * 1024;

interface Talk {
  readonly id: string;
  readonly booking: RegisteredBooking;
  readonly host: Api;
  readonly guest: Api;
}

async function aTalk(name: string, program: (typeof PROGRAM_IDS)[number] = 'stay'): Promise<Talk> {
  const booking = await registerBooking(stack, name, { program });
  const { conversationId: id, hostId, guestId } = booking;
  return { id, booking, host: stack.api('host', hostId), guest: stack.api('guest', guestId) };
}

const stateOf = (api: Api, conversationId: string, id: string) =>
  api.get(`/conversations/${conversationId}/attachments/${id}`);
const send = (api: Api, conversationId: string, body: object, key?: string) =>
  api.post(`/conversations/${conversationId}/messages`, body, key ? { 'idempotency-key': key } : {});
const messagesOf = (api: Api, conversationId: string) => api.get(`/conversations/${conversationId}/messages`);
const bytesAt = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

it('B14 N5: a photo is uploaded, cleared without its place data, sent, mailed and read by both sides', async () => {
  const { id, booking, host, guest } = await aTalk('photo');
  const announced = await announce(host, id, PHOTO);
  expect(announced.status).toBe(201);
  expect(announced.headers.get('location')).toBe(`/conversations/${id}/attachments/${announced.text('id')}`);
  const early = await send(host, id, { text: 'Here.', attachmentIds: [announced.text('id')] });
  expect(early).toMatchObject({ status: 409, body: { code: 'attachment-not-ready' } });
  expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await put(announced, PHOTO.content)).toBe(200);
  await stack.idle();
  const cleared = await stateOf(host, id, announced.text('id'));
  expect(cleared.body).toMatchObject({ state: 'cleared', type: 'image/jpeg', name: 'The door.jpg' });
  const sent = await send(host, id, { attachmentIds: [announced.text('id')] }, 'once');
  expect(sent).toMatchObject({ status: 201, body: { text: '', attachments: [{ id: announced.text('id') }] } });
  expect((await send(host, id, { attachmentIds: [announced.text('id')] }, 'once')).body).toEqual(sent.body);
  await stack.idle();
  const [mail] = await stack.outbox(booking.guest);
  const mailed = Buffer.from(Object(mail?.mail.attachments[0]).content);
  for (const api of [host, guest]) {
    const read = await bytesAt((await messagesOf(api, id)).text('items.0.attachments.0.url'));
    expect(read.equals(mailed)).toBe(true);
  }
  expect(plantedIn(PHOTO.content)).toContain('latitude, little-endian');
  expect(plantedIn(mailed)).toEqual([]);
});

describe.each(PROGRAM_IDS)('%s', (program) => {
  it('B14 G8: refuses before the upload what name, type or size tell, and after it what the content tells', async () => {
    const { id, guest } = await aTalk(`rule-${program}`, program);
    const declare = (body: object) => guest.post(`/conversations/${id}/attachments`, body);
    const refused = { status: 422, body: { code: 'attachment-type' } };
    expect(await declare({ name: 'setup.exe', type: 'image/png', bytes: 10 })).toMatchObject(refused);
    const pdf = await announce(guest, id, PDF);
    if (program === 'stay') expect(pdf).toMatchObject(refused);
    else expect(pdf.status).toBe(201);
    const hidden = await declare({ name: 'map.pdf', type: 'image/png', bytes: 10 });
    if (program === 'stay') expect(hidden).toMatchObject(refused);
    const most = { name: 'a.png', type: 'image/png', bytes: 10 * MEGABYTE };
    expect((await declare(most)).status).toBe(201);
    expect(await declare({ ...most, bytes: most.bytes + 1 })).toMatchObject({ body: { code: 'attachment-size' } });
    const liar = await upload(stack, guest, id, PROGRAM);
    const state = await stateOf(guest, id, liar);
    expect(state.body).toMatchObject({ state: 'refused', refusal: { code: 'attachment-type' } });
    expect(await send(guest, id, { text: 'Look.', attachmentIds: [liar] })).toMatchObject(refused);
  });
});

it('G8: takes exactly the file that was announced, of its type, by a link that works once', async () => {
  const { id, host } = await aTalk('exact');
  const announced = await announce(host, id, PHOTO);
  expect(await put(announced, PHOTO.content.subarray(1))).toBe(403);
  expect(await put(announced, PHOTO.content, { 'content-type': 'image/png' })).toBe(403);
  expect(await put(announced, PHOTO.content, { 'x-amz-tagging': 'GuardDutyMalwareScanStatus=NO_THREATS_FOUND' })).toBe(
    403,
  );
  expect(await put(announced, PHOTO.content)).toBe(200);
  expect(await put(announced, PHOTO.content)).toBe(412);
});

it('G14: a file with a virus is refused, can be read by nobody, and blocks the message', async () => {
  const { id, guest } = await aTalk('virus');
  const infected = await upload(stack, guest, id, EICAR);
  const state = await stateOf(guest, id, infected);
  expect(state.body).toMatchObject({ state: 'refused', refusal: { code: 'attachment-infected' } });
  expect(state.text('refusal.remedy')).not.toBe('');
  const sent = await send(guest, id, { text: 'Look.', attachmentIds: [infected] });
  expect(sent).toMatchObject({ status: 422, body: { code: 'attachment-infected' } });
  expect(stack.stack.store.objects.list(NAMES.mediaBucket, id, '', 10)).toEqual([]);
});

it.each(['UNSUPPORTED', 'ACCESS_DENIED', 'FAILED', 'WHATEVER'])(
  'G14: a scan that ends with %s is no pass, and takes back nothing that passed',
  async (status) => {
    const { id, host } = await aTalk(`scan-${status.toLowerCase()}`);
    const announced = await announce(host, id, PHOTO);
    putOver(stack, announced.text('id'), PHOTO.content);
    await told(stack, announced.text('id'), status);
    expect((await stateOf(host, id, announced.text('id'))).body).toMatchObject({
      state: 'refused',
      refusal: { code: 'attachment-infected' },
    });
    await told(stack, announced.text('id'), 'NO_THREATS_FOUND');
    expect((await stateOf(host, id, announced.text('id'))).text('state')).toBe('refused');
    const passed = await upload(stack, host, id, PHOTO);
    await told(stack, passed, status);
    expect((await stateOf(host, id, passed)).text('state')).toBe('cleared');
  },
);

it('G14: a threat that is found after a file was cleared takes it back', async () => {
  const { id, host } = await aTalk('unsent');
  const unsent = await upload(stack, host, id, PHOTO);
  await told(stack, unsent, 'THREATS_FOUND');
  const sent = await send(host, id, { attachmentIds: [unsent] });
  expect(sent).toMatchObject({ status: 422, body: { code: 'attachment-infected' } });
  expect(stack.stack.store.objects.list(NAMES.mediaBucket, id, '', 10)).toEqual([]);
});

it('G14: a threat that is found after a file was sent takes it back, and the mail that waits goes without it', async () => {
  const [words, alone] = [await aTalk('late'), await aTalk('nothing-left')];
  const file = await upload(stack, words.host, words.id, PHOTO);
  const other = await upload(stack, alone.host, alone.id, PHOTO);
  stack.stack.faults.plan('ses', 'SendEmail', 'throttled', 2);
  await send(words.host, words.id, { text: 'The door.', attachmentIds: [file] });
  await send(alone.host, alone.id, { attachmentIds: [other] });
  for (const id of [file, other, file]) tell(stack, id, 'THREATS_FOUND');
  await stack.idle();
  stack.stack.faults.clear();
  const [mail] = await stack.outbox(words.booking.guest);
  expect(mail?.mail.text).toContain('The door.');
  expect(mail?.mail.attachments).toEqual([]);
  for (const api of [words.host, words.guest]) {
    const message = await messagesOf(api, words.id);
    expect(message.at('items.0.attachments.0')).toMatchObject({ id: file, withdrawn: 'attachment-infected' });
    expect(message.at('items.0.attachments.0.url')).toBeUndefined();
  }
  expect(stack.stack.store.objects.list(NAMES.mediaBucket, words.id, '', 10)).toEqual([]);
  const events = (await stack.anyone.get('/local/events')).list('items').map((event) => JSON.stringify(event));
  const flags = events.filter((event) => event.includes('attachment-infected') && event.includes(words.id));
  expect(flags).toEqual([expect.stringContaining('MessageFlagged')]);
  const state = await stateOf(words.host, words.id, file);
  expect(state.body).toMatchObject({ state: 'refused', messageId: `${words.id}-1` });
  expect(await stack.outbox(alone.booking.guest)).toEqual([]);
  const delivery = { state: 'undeliverable', reason: 'attachment-infected' };
  expect((await messagesOf(alone.host, alone.id)).at('items.0.delivery')).toEqual(delivery);
  const [notice] = await stack.outbox(alone.booking.host);
  expect(notice?.mail.text).toMatch(/virus/i);
});

it('G14: what is put over a file after its scan changes nothing, whatever is found in it', async () => {
  const { id, host } = await aTalk('over');
  const file = await upload(stack, host, id, PHOTO);
  putOver(stack, file, Buffer.from('something else'));
  await told(stack, file, 'NO_THREATS_FOUND');
  await told(stack, file, 'THREATS_FOUND');
  const sent = await send(host, id, { attachmentIds: [file] });
  const read = await bytesAt(sent.text('attachments.0.url'));
  expect(read.length).toBe(sent.at('attachments.0.bytes'));
  expect(read.includes('something else')).toBe(false);
});

it('sends a file once: not twice, not by the other side, not in another conversation', async () => {
  const { id, host, guest } = await aTalk('once');
  const other = await aTalk('elsewhere');
  const file = await upload(stack, host, id, PHOTO);
  const unknown = { status: 404, body: { code: 'attachment-unknown' } };
  expect(await send(guest, id, { attachmentIds: [file] })).toMatchObject(unknown);
  expect(await send(other.host, other.id, { attachmentIds: [file] })).toMatchObject(unknown);
  expect(await send(host, id, { attachmentIds: ['nothing'] })).toMatchObject(unknown);
  expect((await stateOf(guest, id, file)).status).toBe(404);
  expect((await send(host, id, { attachmentIds: [file, file] })).status).toBe(400);
  const both = await Promise.all([1, 2].map((n) => send(host, id, { text: `${n}`, attachmentIds: [file] })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await send(host, id, { attachmentIds: [file] })).toMatchObject({
    status: 409,
    body: { code: 'attachment-used' },
  });
});

it('forgets what is not sent within a day, and keeps what was', async () => {
  const { id, host } = await aTalk('expiry');
  const [unsent, sent] = [await upload(stack, host, id, PHOTO), await upload(stack, host, id, PHOTO)];
  await send(host, id, { attachmentIds: [sent] });
  await stack.moveClock(new Date(Date.now() + 26 * 3_600_000).toISOString());
  await stack.idle();
  expect((await stateOf(host, id, unsent)).status).toBe(404);
  expect(await send(host, id, { attachmentIds: [unsent] })).toMatchObject({ body: { code: 'attachment-unknown' } });
  const kept = stack.stack.store.objects.list(NAMES.mediaBucket, id, '', 10);
  expect(kept.map(({ key }) => key)).toEqual([`${id}/${sent}`]);
  expect((await stateOf(host, id, sent)).body).toMatchObject({ state: 'used', messageId: `${id}-1` });
});
