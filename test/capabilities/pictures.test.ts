import { expect, it } from 'vitest';
import { registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { DRESSED, type Dressed } from '../support/pictures/dressed.ts';
import { heifItems } from '../support/pictures/heif-data.ts';
import { imageData, orientationIn } from '../support/pictures/image-data.ts';
import { MARK, PLACE, plantedIn } from '../support/pictures/planted.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();

const NAMES = ['baseline.jpg', 'photo.png', 'lossy.webp', 'animated.gif', 'alpha.avif'];
const PICTURES = DRESSED.filter(({ name }) => NAMES.includes(name));
const bytesOf = (content: unknown): Buffer => (content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.alloc(0));
const shownFrom = (file: Buffer, type: string) =>
  type === 'image/avif' ? [...heifItems(file)].filter(([, item]) => item.type === 'av01') : imageData(file, type);

function expectClean(file: Buffer, { name, type, file: sent, orientation }: Dressed): void {
  expect([name, plantedIn(file)]).toEqual([name, []]);
  expect(shownFrom(file, type)).toEqual(shownFrom(sent, type));
  if (orientation !== undefined) expect(orientationIn(file)).toBe(orientation);
}

it('N5: pictures reach the other side without the place they were taken at, by mail and where they are kept', async () => {
  const booking = await registerBooking(stack, 'photos', { program: 'stay' });
  const attachments = PICTURES.map(({ name, type, file }) => ({ filename: name, content: file, contentType: type }));
  await stack.sendMail({ from: booking.guest, to: booking.aliases.host, subject: 'x', text: 'Our room.', attachments });
  await stack.idle();
  const [mail] = await stack.outbox(booking.host);
  expect(await leaks(Buffer.from(mail?.raw ?? '', 'latin1'), [MARK, ...PLACE.split(',')])).toEqual([]);
  const received = mail?.mail.attachments ?? [];
  expect(received.map(({ filename }) => filename)).toEqual(PICTURES.map(({ name }) => name));
  PICTURES.forEach((picture, at) => {
    expectClean(bytesOf(received[at]?.content), picture);
  });

  const thread = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  for (const [at, picture] of PICTURES.entries()) {
    const stored = Buffer.from(await (await fetch(thread.text(`items.0.attachments.${at}.url`))).arrayBuffer());
    expectClean(stored, picture);
    expect(thread.at(`items.0.attachments.${at}.bytes`)).toBe(stored.length);
  }
});

it('N5: a picture out of which the place can’t be taken for certain stays behind, and its sender is told', async () => {
  const booking = await registerBooking(stack, 'broken', { program: 'activity' });
  const cut = PICTURES.find(({ name }) => name === 'photo.png')?.file.subarray(0, 1_000);
  await stack.sendMail({
    ...{ from: booking.host, to: booking.aliases.guest, subject: 'x', text: 'The lake.' },
    attachments: [{ filename: 'lake.png', content: cut, contentType: 'image/png' }],
  });
  await stack.idle();
  const [mail] = await stack.outbox(booking.guest);
  expect(await leaks(Buffer.from(mail?.raw ?? '', 'latin1'), [MARK])).toEqual([]);
  expect([mail?.mail.text?.includes('The lake.'), mail?.mail.attachments]).toEqual([true, []]);
  expect((await stack.outbox(booking.host))[0]?.mail.text).toContain('lake.png');
});
