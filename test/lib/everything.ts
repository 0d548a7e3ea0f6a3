import { randomUUID } from 'node:crypto';
import { queueName } from '../../local/environment.ts';
import { tellSignal } from '../support/account-signals.ts';
import { aBooking, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import type { Answer, Api, TestStack } from '../support/stack.ts';
import { EICAR, told, upload } from '../support/uploads.ts';
import { beConnected } from './connect.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The care team's, in the local stack. */
const SUPPORT = 'support@example.com';
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Past the read cutoff of a booking that ends within weeks, and past the margin after it. */
const LONG_AFTER = new Date(Date.now() + 500 * DAY).toISOString();

const mail = (from: string, to: string | readonly string[], text: string, more: object = {}) => {
  const recipients = [to].flat();
  return { envelope: { from, to: recipients }, from, to: recipients, subject: 'Your stay', text, ...more };
};

/** Everything that the functions do, once, so that it can be seen what they ask of AWS. */
export async function doEverything(stack: TestStack): Promise<void> {
  const booking = await registerBooking(stack, 'all');
  await talkByMail(stack, booking);
  await talkByApi(stack, booking);
  await mailAcrossLanguages(stack);
  await beConnected(stack, booking);
  await sendFiles(stack, booking);
  await failToDeliver(stack, booking);
  await letIn(stack, booking);
  await askForCancellation(stack, booking);
  await askForSupport(stack, booking);
  await askPublicly(stack, booking);
  await restrictLinks(stack);
  await shareContacts(stack);
  await askBeforeBooking(stack);
  await guardLinks(stack);
  await useTemplates(stack, booking);
  await readTheRecord(stack, booking);
  await lookUp(stack, booking);
  await sendByItself(stack);
  await tellTogether(stack, booking);
  await outlive(stack, booking);
  await readTheRecord(stack, booking);
}

/** What is taken in, sent on, and taken in again. */
async function talkByMail(stack: TestStack, booking: RegisteredBooking): Promise<void> {
  const other = await registerBooking(stack, 'other');
  await registerBooking(stack, 'all', { booking: { guests: 2 } });
  const attachments = [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }];
  const welcome = mail(booking.host, booking.aliases.guest, 'Welcome!', { attachments, messageId: '<one@host>' });
  await stack.sendMail(welcome);
  await stack.sendMail(welcome);
  await stack.idle();
  await stack.sendMail(mail(booking.guest, booking.aliases.host, 'Thank you.'));
  await stack.sendMail(mail(booking.host, [booking.aliases.guest, other.aliases.guest], 'To both of you.'));
  await stack.idle();
}

/** What the sides read and write. */
async function talkByApi(stack: TestStack, { conversationId, hostId, guestId }: RegisteredBooking): Promise<void> {
  const conversation = `/conversations/${conversationId}`;
  for (const api of [stack.api('host', hostId), stack.api('guest', guestId)]) {
    await getAll(api, ['/conversations', conversation, `${conversation}/messages`]);
    await api.get(`${conversation}/contact`);
    const posted = await postTwice(api, `${conversation}/messages`, { text: 'Hello.' });
    await getAll(api, [`${conversation}/messages/${posted.text('id')}`]);
    await getAll(
      api,
      ['pl', 'fr'].map((to) => `${conversation}/messages/${posted.text('id')}/translation?to=${to}`),
    );
    await getAll(api, [`${conversation}/messages?translateTo=pl`, '/conversations/search?q=thank+hello']);
    await succeed(api.put(`${conversation}/read`, { upTo: posted.text('id') }));
    await stack.idle();
  }
  const lists = ['?state=awaiting-answer', '?state=unread', '?listingId=l-all', '/counts'];
  await getAll(
    stack.api('host', hostId),
    lists.map((list) => `/conversations${list}`),
  );
  const answered = { messageId: `${conversationId}-2` };
  await succeed(stack.api('host', hostId).put(`${conversation}/no-answer-needed`, answered));
  const rate = `/hosts/${hostId}/response-rate`;
  await getAll(stack.api('host', hostId), [`${rate}?detail=true`, `${rate}/days`]);
}

/** What is translated before it is mailed, once the service is not too busy. */
async function mailAcrossLanguages(stack: TestStack): Promise<void> {
  const { guest, aliases } = await registerBooking(stack, 'spoken', { program: 'activity', host: { language: 'es' } });
  stack.stack.store.translations.fault = 'throttled';
  await stack.sendMail(mail(guest, aliases.host, 'Hello, at what time can we come on Saturday morning?'));
  await stack.moveClock(new Date(Date.now() + MINUTE / 20).toISOString());
  stack.stack.store.translations.fault = 'none';
  await stack.idle();
}

/** Files that are uploaded: sent, and taken back before and after; refused; and never sent. */
async function sendFiles(stack: TestStack, { conversationId, hostId }: RegisteredBooking): Promise<void> {
  const host = stack.api('host', hostId);
  const place = `/conversations/${conversationId}/attachments`;
  await postTwice(host, place, { name: 'door.png', type: 'image/png', bytes: PIXEL.length });
  const file = { name: 'door.png', type: 'image/png', content: PIXEL };
  const [sent, unsent] = [
    await upload(stack, host, conversationId, file),
    await upload(stack, host, conversationId, file),
  ];
  await upload(stack, host, conversationId, file);
  await upload(stack, host, conversationId, EICAR);
  await getAll(host, [`${place}/${sent}`]);
  await postTwice(host, `/conversations/${conversationId}/messages`, { text: 'The door.', attachmentIds: [sent] });
  await stack.idle();
  for (const id of [sent, unsent]) await told(stack, id, 'THREATS_FOUND');
}

/** What SES holds up, and what it brings back. */
async function failToDeliver(stack: TestStack, booking: RegisteredBooking): Promise<void> {
  stack.stack.faults.plan('ses', 'SendEmail', 'throttled');
  await stack.sendMail(mail(booking.host, booking.aliases.guest, 'Slowly.'));
  await stack.idle();
  const sent = (await stack.outbox(booking.guest)).at(-1);
  for (const kind of ['bounce', 'complaint']) {
    await stack.anyone.post('/local/ses-events', { mailId: sent?.id, kind, bounceType: 'Permanent' });
    await stack.idle();
  }
  await reinstateAll(stack);
}

/** What mail stopped to, and goes to again. */
async function reinstateAll(stack: TestStack): Promise<void> {
  const platform = stack.api('platform', 'backend');
  const stopped = await succeed(platform.get('/mailboxes'));
  for (const n of stopped.list('items').keys())
    await succeed(platform.post(`/mailboxes/${stopped.text(`items.${n}.id`)}/reinstate`));
}

/** What is quarantined, read, and let through, one with its sender. */
async function letIn(stack: TestStack, { aliases, hostId }: RegisteredBooking): Promise<void> {
  const platform = stack.api('platform', 'backend');
  const stranger = 'stranger@elsewhere.example';
  await stack.sendMail(mail(stranger, aliases.guest, 'Let me in.'));
  await stack.sendMail(mail(stranger, aliases.guest, ''));
  await stack.idle();
  const quarantined = await platform.get('/mail?state=quarantined');
  for (const n of quarantined.list('items').keys()) {
    const one = `/mail/${quarantined.text(`items.${n}.mailId`)}`;
    await postTwice(platform, `${one}/readings`, WHY);
    const recipient = quarantined.text(`items.${n}.recipient`);
    await postTwice(platform, `${one}/release`, { recipient, addMailbox: true });
    await getAll(platform, [one, `${one}/readings`]);
  }
  await stack.idle();
  await succeed(platform.delete(`/hosts/${hostId}/admitted-mailboxes/${stranger}`));
}

/** What the customer is asked, and answers. */
async function askForCancellation(stack: TestStack, { bookingId, hostId, guest }: RegisteredBooking): Promise<void> {
  const requests = `/bookings/${bookingId}/cancellation-requests`;
  const host = stack.api('host', hostId);
  await postTwice(host, requests, { reason: 'customer-asked' });
  await stack.idle();
  const asked = (await stack.outbox(guest)).at(-1)?.mail.text ?? '';
  const link = /\/cancellation-requests\/[\w.-]+/.exec(asked)?.[0] ?? '';
  await succeed(stack.anyone.get(link));
  await succeed(stack.anyone.post(link, { answer: 'yes' }));
  await stack.idle();
  await getAll(host, [requests]);
  await getAll(stack.api('platform', 'backend'), [requests, '/cancellation-requests']);
}

/** A host that may send no links: what is refused, held, and ended one by one. */
async function restrictLinks(stack: TestStack): Promise<void> {
  const { host, aliases, hostId, guestId, conversationId } = await registerBooking(stack, 'locked');
  const platform = stack.api('platform', 'backend');
  const restrictions = `/hosts/${hostId}/restrictions`;
  const linking = mail(host, aliases.guest, 'See https://elsewhere.example/here');
  await stack.sendMail(linking);
  await stack.idle();
  stack.stack.faults.plan('ses', 'SendEmail', 'throttled', 3);
  const thread = `/conversations/${conversationId}/messages`;
  const api = stack.api('host', hostId);
  await succeed(api.post(thread, { text: 'And a.elsewhere.example' }));
  await stack.sendMail(linking);
  while ((await api.get(thread)).list('items').length < 3);
  await postTwice(platform, restrictions, { kind: 'links', reason: 'Links to many guests.' });
  await stack.sendMail(linking);
  await stack.idle();
  await getAll(platform, [restrictions, `/hosts/${hostId}/held-messages`]);
  await getAll(stack.api('guest', guestId), ['/conversations/search?q=locked']);
  await getAll(stack.api('guest', guestId), ['/conversations']);
  for (const [seq, end] of [
    [2, 'release'],
    [3, 'refuse'],
  ])
    await succeed(platform.post(`${thread}/${conversationId}-${seq}/${end}`));
  await succeed(platform.delete(`${restrictions}/links`));
  await getAll(api, [restrictions]);
  await stack.idle();
}

/** Texts that a host has ready: looked at, sent by hand, changed, and gone; none in the guest's language. */
async function useTemplates(stack: TestStack, { conversationId, bookingId, hostId }: RegisteredBooking): Promise<void> {
  const host = stack.api('host', hostId);
  const own = `/hosts/${hostId}/templates`;
  const words = { name: 'Hi', texts: { es: 'Hola {{guest.firstName}}.' } };
  const made = await postTwice(host, own, { ...words, listingIds: ['l-all'], send: { on: 'cancelled' } });
  const template = `${own}/${made.text('id')}`;
  await succeed(host.post(`${own}/preview`, { texts: { es: 'Buenos días.' }, bookingId }));
  await postTwice(host, `/conversations/${conversationId}/messages`, { templateId: made.text('id') });
  await succeed(host.put(template, words));
  await getAll(host, [own, template]);
  await succeed(host.delete(template));
  await stack.idle();
}

/** What goes out by itself: planned, looked at, dropped, sent now, and held until what it waits for is there. */
async function sendByItself(stack: TestStack): Promise<void> {
  const { conversationId, hostId, guestId } = await registerBooking(stack, 'timed');
  const host = stack.api('host', hostId);
  const make = async (send: object, text: string): Promise<string> =>
    (await succeed(host.post(`/hosts/${hostId}/templates`, { name: 'Hi', texts: { es: text }, send }))).text('id');
  const answer = await make({ on: 'guest-message', minutes: 9, when: { firstMessageOnly: true } }, 'Enseguida.');
  const unwanted = await make({ on: 'check-in', days: -8 }, 'Hola.');
  await make({ on: 'check-in', days: -9 }, '{{listing.directions}}');
  await succeed(stack.api('guest', guestId).post(`/conversations/${conversationId}/messages`, { text: 'Hello?' }));
  await stack.idle();
  const place = `/conversations/${conversationId}/scheduled`;
  await getAll(host, [place]);
  await succeed(host.delete(`${place}/${unwanted}`));
  await postTwice(host, `${place}/${answer}-1/send`);
  await stack.moveClock(new Date(Date.now() + 2 * DAY).toISOString());
  await registerBooking(stack, 'timed', { listing: { directions: 'Turn left.' } });
  await stack.idle();
}

/** What people choose to be mailed: a digest of both sides, when its time has come and once it was moved. */
async function tellTogether(stack: TestStack, { hostId, guestId }: RegisteredBooking): Promise<void> {
  const care = stack.api('support', 'care');
  const own = '/notification-settings';
  const { host, guest, aliases, ...booking } = await registerBooking(stack, 'together');
  const [hour, later] = [1, 2].map((n) => new Date(Date.now() + n * 60 * MINUTE).toISOString());
  const at = (instant = '') => ({ messages: 'digest', digest: { at: [instant.slice(11, 16)], timeZone: 'UTC' } });
  const [asHost, asGuest] = [stack.api('host', booking.hostId), stack.api('guest', booking.guestId)];
  await succeed(asHost.put(own, { mailboxes: [{ address: host, ...at(hour) }] }));
  await succeed(asGuest.put(own, at(hour)));
  await stack.sendMail(mail(host, aliases.guest, 'Welcome!'));
  await stack.sendMail(mail(guest, aliases.host, 'Thank you.'));
  await stack.idle();
  await succeed(asGuest.put(own, at(later)));
  await getAll(asHost, [own]);
  await getAll(care, [`/hosts/${hostId}${own}`, `/guests/${guestId}${own}`]);
  await stack.moveClock(new Date(Date.now() + 3 * 60 * MINUTE).toISOString());
  await stack.idle();
}

/** What the care team is asked, and answers: over the API, and by mail. */
async function askForSupport(stack: TestStack, booking: RegisteredBooking): Promise<void> {
  const { conversationId, bookingId, hostId, guestId } = booking;
  const care = stack.api('support', 'care');
  const asks = [
    { asker: stack.api('guest', guestId), mailbox: booking.guest, about: { conversationId } },
    { asker: stack.api('host', hostId), mailbox: booking.host, about: { bookingId } },
    { asker: stack.api('guest', guestId), mailbox: booking.guest, about: {} },
    { asker: stack.api('host', hostId), mailbox: booking.host, about: {} },
  ];
  for (const { asker, mailbox, about } of asks) {
    const asked = await postTwice(asker, '/support-requests', { ...about, topic: 'The door', text: 'It is shut.' });
    const request = `/support-requests/${asked.text('id')}`;
    await postTwice(care, `${request}/messages`, { text: 'Try the other key.' });
    await postTwice(asker, `${request}/messages`, { text: 'It opens.' });
    await getAll(asker, ['/support-requests', request]);
    await getAll(care, ['/support-requests', request]);
    await succeed(care.put(`${request}/state`, { state: 'closed' }));
    await stack.idle();
    for (const each of [mailbox, SUPPORT]) await answerLatest(stack, each);
  }
}

/** What is asked about a listing for everybody to read, and answered: over the API, from a template, and by mail. */
async function askPublicly(
  stack: TestStack,
  { bookingId, hostId, guestId, host: mailbox }: RegisteredBooking,
): Promise<void> {
  const [host, guest] = [stack.api('host', hostId), stack.api('guest', guestId)];
  const platform = stack.api('platform', 'backend');
  const page = `/listings/l-${bookingId.slice(2)}/questions`;
  await getAll(stack.anyone, [page]);
  const id = (await postTwice(guest, page, { text: 'Is there parking?' })).text('id');
  await stack.idle();
  const asked = (await stack.outbox(mailbox)).at(-1)?.mail.from?.address ?? '';
  for (const text of ['Yes, in front.', '']) await stack.sendMail(mail(mailbox, asked, text));
  await stack.idle();
  const template = await succeed(host.post(`/hosts/${hostId}/templates`, { name: 'Hi', texts: { en: 'Yes.' } }));
  await succeed(host.put(`${page}/${id}/answer`, { templateId: template.text('id') }));
  await succeed(guest.put(`${page}/${id}/helpful`, undefined));
  await succeed(guest.delete(`${page}/${id}/helpful`));
  await getAll(host, [page, `${page}/${id}`, `/hosts/${hostId}/questions`]);
  await getAll(stack.anyone, [page, `${page}/${id}?translateTo=fr`, `${page}?like=parking`, `${page}?translateTo=de`]);
  await getAll(platform, [`${page}/${id}/record`]);
  await postTwice(platform, `${page}/${id}/readings`, WHY);
  await getAll(platform, [`${page}/${id}/readings`]);
  await succeed(host.delete(`${page}/${id}`));
  await linkInAnswers(stack);
  await stack.idle();
}

/** A host that is restricted by what it answers about many listings. */
async function linkInAnswers(stack: TestStack): Promise<void> {
  const { hostId, guestId } = await registerBooking(stack, 'asked');
  await tellSignal({ hostId, kind: 'unusual-login' });
  await stack.idle();
  for (const n of [1, 2, 3]) {
    await registerBooking(stack, `asked-${n}`, { listing: { hostId } });
    const page = `/listings/l-asked-${n}/questions`;
    const asked = await succeed(stack.api('guest', guestId).post(page, { text: 'Where is it?' }));
    const text = 'See https://elsewhere.example/then';
    await stack.api('host', hostId).put(`${page}/${asked.text('id')}/answer`, { text });
  }
}

/** Answers the latest mail that went to a mailbox. */
async function answerLatest(stack: TestStack, mailbox: string): Promise<void> {
  const latest = (await stack.outbox(mailbox)).at(-1);
  await stack.sendMail(mail(mailbox, latest?.mail.from?.address ?? '', 'Thank you for that.'));
  await stack.idle();
}

const WHY = { purpose: 'access-request', note: 'Asked for in case 4711.' };

/** What the platform reads, and what proves what was said. */
async function readTheRecord(stack: TestStack, { conversationId, hostId, guestId }: RegisteredBooking): Promise<void> {
  const platform = stack.api('platform', 'backend');
  const conversation = `/conversations/${conversationId}`;
  await postTwice(platform, `${conversation}/readings`, WHY);
  await postTwice(platform, `/hosts/${hostId}/readings`, WHY);
  await getAll(platform, [`${conversation}/readings`, `/hosts/${hostId}/readings`, '/readings']);
  await getAll(stack.anyone, ['/export-keys']);
  await exportAs(stack, platform, conversation, { for: 'platform', format: 'html', ...WHY });
  for (const [role, id] of [
    ['host', hostId],
    ['guest', guestId],
  ] as const) {
    const party = stack.api(role, id);
    if ((await party.get(conversation)).status === 410) continue;
    await exportAs(stack, party, conversation, { for: role, format: 'mbox' });
  }
}

async function exportAs(stack: TestStack, api: Api, conversation: string, body: object): Promise<void> {
  const asked = await postTwice(api, `${conversation}/exports`, body);
  await stack.idle();
  const made = await succeed(api.get(`/exports/${asked.text('exportId')}`));
  if (made.text('state') !== 'ready') throw new Error(`the export is ${made.text('state')}`);
}

/** What only asks. */
async function lookUp(stack: TestStack, { bookingId, hostId }: RegisteredBooking): Promise<void> {
  await getAll(stack.api('platform', 'backend'), [`/hosts/${hostId}`, '/listings/l-all', `/bookings/${bookingId}`]);
  await getAll(stack.anyone, ['/docs', '/openapi.json', '/support']);
}

/** What moves with a booking's dates, what is kept twice, and what goes when its time has come. */
async function outlive(stack: TestStack, { conversationId, hostId }: RegisteredBooking): Promise<void> {
  await registerBooking(stack, 'all', { booking: { end: new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10) } });
  await registerBooking(stack, 'all', { program: 'rental-subscription' });
  await stack.idle();
  const again = JSON.stringify({ kind: 'message', conversationId, seq: 1 });
  stack.stack.store.queues.send(queueName('archive'), { body: again, attributes: {} });
  const anew = JSON.stringify({ kind: 'host', hostId });
  for (const queue of ['responses', 'searches'] as const)
    stack.stack.store.queues.send(queueName(queue), { body: anew, attributes: {} });
  await stack.idle();
  await stack.moveClock(LONG_AFTER);
  await stack.idle();
}

/** What a payment gives out, and the record of it. */
async function shareContacts(stack: TestStack): Promise<void> {
  const paid = await registerBooking(stack, 'paid', {
    program: 'rental-pay-per-booking',
    host: { phones: ['+46701740605'] },
  });
  await stack.idle();
  const conversation = `/conversations/${paid.conversationId}`;
  await getAll(stack.api('host', paid.hostId), [`${conversation}/contact`]);
  await getAll(stack.api('guest', paid.guestId), [`${conversation}/contact`]);
  await getAll(stack.api('platform', 'backend'), [`${conversation}/disclosures`]);
}

/** What a guest asks and confirms before booking, and the booking that it becomes. */
async function askBeforeBooking(stack: TestStack): Promise<void> {
  const options = { program: 'rental-subscription', listing: { requirements: ['No pets'] } } as const;
  const { bookingId, guest } = await registerBooking(stack, 'asked', options);
  const asker = stack.api('guest', 'g-asker');
  const question = { text: 'Is it quiet?', guest: { name: 'Jean Martin', address: guest, language: 'en' } };
  await postTwice(asker, '/listings/l-asked/inquiries', question);
  await stack.idle();
  const platform = stack.api('platform', 'backend');
  const booking = aBooking('asked', guest, { guest: { id: 'g-asker', ...question.guest } });
  await succeed(platform.put('/bookings/b-inquired', booking));
  const confirmation = `/bookings/${bookingId}/requirements-confirmation`;
  await succeed(platform.put(confirmation, { confirmedAt: new Date().toISOString(), requirements: ['No pets'] }));
  await getAll(platform, [confirmation]);
  await stack.idle();
}

/** Signs of a host's account, and hosts that are restricted by what they send: over the API, and by mail. */
async function guardLinks(stack: TestStack): Promise<void> {
  const platform = stack.api('platform', 'backend');
  const text = 'See https://elsewhere.example/now';
  for (const name of ['posted', 'mailed', 'scheduled']) {
    const own = await registerBooking(stack, name);
    const host = stack.api('host', own.hostId);
    if (name === 'scheduled')
      await succeed(host.post(`/hosts/${own.hostId}/templates`, { name, texts: { en: text }, send: { on: 'booked' } }));
    await tellSignal({ hostId: own.hostId, kind: 'unusual-login' });
    await stack.idle();
    for (const n of [1, 2, 3]) {
      const other = await registerBooking(stack, `${name}-${n}`, { listing: { hostId: own.hostId } });
      if (name === 'mailed') await stack.sendMail(mail(own.host, other.aliases.guest, text));
      if (name === 'posted') await host.post(`/conversations/${other.conversationId}/messages`, { text });
      await stack.idle();
    }
    if (name === 'scheduled') await stack.moveClock(new Date(Date.now() + 5 * MINUTE).toISOString());
    const signals = `/hosts/${own.hostId}/signals`;
    await postTwice(platform, signals, { kind: 'account-takeover' });
    await getAll(platform, [signals]);
  }
  const { hostId } = await registerBooking(stack, 'taken');
  await tellSignal({ hostId, kind: 'account-takeover' });
  await stack.idle();
}

async function getAll(api: Api, paths: readonly string[]): Promise<void> {
  for (const path of paths) await succeed(api.get(path));
}

/** The second time the answer that was kept. */
async function postTwice(api: Api, path: string, body?: object): Promise<Answer> {
  const key = { 'idempotency-key': randomUUID() };
  await succeed(api.post(path, body, key));
  return succeed(api.post(path, body, key));
}

/** What fails half-way asks less of AWS than it may. */
async function succeed(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  if (answer.status >= 400) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
