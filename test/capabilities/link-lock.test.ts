import { beforeEach, describe, expect, it } from 'vitest';
import type { QueueName } from '../../core/contract/queues.ts';
import { queueName } from '../../local/environment.ts';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { subjectOf } from '../support/promised-events.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off', ownLinkDomains: ['stays.example'] });
const platform = () => stack.api('platform', 'backend');
const REASON = 'The same foreign link went to many guests.';
const FOREIGN = 'Please pay at https://pay.elsewhere.example/now and I hold the room.';
const HOURS = 3_600_000;
/** How often a message is tried before it is given up. */
const ATTEMPTS = 12;
let moved = 0;

beforeEach(() => stack.stack.faults.clear());

const restrict = (hostId: string, key?: string) =>
  platform().post(
    `/hosts/${hostId}/restrictions`,
    { kind: 'links', reason: REASON },
    key === undefined ? {} : { 'idempotency-key': key },
  );
const lift = (hostId: string) => platform().delete(`/hosts/${hostId}/restrictions/links`);
const thread = ({ conversationId }: RegisteredBooking) => `/conversations/${conversationId}/messages`;
const mailFrom = ({ host, aliases }: RegisteredBooking, text: string, more: object = {}) =>
  stack.sendMail({ from: host, to: aliases.guest, subject: 'Your stay', text, ...more });
const asHost = ({ hostId }: RegisteredBooking) => stack.api('host', hostId);
const asGuest = ({ guestId }: RegisteredBooking) => stack.api('guest', guestId);

async function events(type: string, about: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const all = await stack.anyone.get('/local/events');
  return all
    .list('items')
    .map((_, n) => ({ type: all.text(`items.${n}.type`), detail: Object(all.at(`items.${n}.detail`)) }))
    .filter((event) => event.type === type)
    .map(({ detail }) => detail)
    .filter((detail) => Object.entries(about).every(([name, value]) => detail[name] === value))
    .map(subjectOf);
}

/** A host's message with a foreign link that was accepted, and that SES would not take. */
async function aWaitingMessage(booking: RegisteredBooking, text = FOREIGN): Promise<void> {
  stack.stack.faults.plan('ses', 'SendEmail', 'throttled', ATTEMPTS);
  await mailFrom(booking, text, { messageId: `<${booking.bookingId}@mail.host.example>` });
  moved += 3 * HOURS;
  await stack.moveClock(new Date(Date.now() + moved).toISOString());
  stack.stack.faults.clear();
}

/** Puts the dead letters of a queue back, as the runbook's command does. */
async function redrive(queue: QueueName): Promise<void> {
  const { queues } = stack.stack.store;
  for (const { body, receipt, group, id } of queues.receive(queueName(queue, true), 10)) {
    queues.send(queueName(queue), { body, group, deduplication: group === undefined ? undefined : id });
    queues.remove(queueName(queue, true), receipt);
  }
  await stack.idle();
}

/** The guest's own export of the conversation. */
async function exportFor({ conversationId, guestId }: RegisteredBooking): Promise<string> {
  const guest = stack.api('guest', guestId);
  const asked = await guest.post(`/conversations/${conversationId}/exports`, { for: 'guest', format: 'json' });
  await stack.idle();
  const made = await guest.get(`/exports/${asked.text('exportId')}`);
  return (await fetch(made.text('url'))).text();
}

describe('B7: a host that is restricted', () => {
  it('is refused links over the API and by mail, with the reason and how it is lifted; and nothing else', async () => {
    const booking = await registerBooking(stack, 'lock');
    expect((await asHost(booking).post(thread(booking), { text: FOREIGN })).status).toBe(201);
    await stack.idle();
    expect((await restrict(booking.hostId)).status).toBe(201);

    const refused = await asHost(booking).post(thread(booking), { text: FOREIGN });
    expect([refused.status, refused.at('code'), refused.at('reason')]).toEqual([422, 'links-disabled', REASON]);
    expect(refused.text('detail')).toContain(REASON);
    expect(refused.text('remedy')).toContain('write to our support');
    await mailFrom(booking, 'Pay at pay . elsewhere . example please.');
    await mailFrom(booking, 'The key is in the box. More at https://help.stays.example/keys');
    await stack.idle();

    const rows = await platform().get(`/mail?recipient=${encodeURIComponent(booking.aliases.guest)}`);
    expect(rows.list('items').map((row) => [Object(row).state, Object(row).reason])).toEqual([
      ['delivered', undefined],
      ['refused', 'links-disabled'],
    ]);
    const toGuest = (await stack.outbox(booking.guest)).map(({ mail }) => mail.text ?? '');
    expect(toGuest).toHaveLength(2);
    expect(toGuest[1]).toContain('help.stays.example');
    const bounce = (await stack.outbox(booking.host)).find(({ raw }) => raw.includes('Status: 5.7.1'));
    expect(bounce?.raw).toContain('Action: failed');
  });

  it('reads in a statement of reasons what, why, since when, what it means and how it is lifted; also where it wants no mail', async () => {
    const booking = await registerBooking(stack, 'reasons', { host: { language: 'de', notify: { mail: false } } });
    const set = await restrict(booking.hostId);
    await stack.idle();
    const [statement, ...more] = await stack.outbox(booking.host);
    expect([more, statement?.from]).toEqual([[], 'no-reply@foyer.test']);
    expect(statement?.mail.subject).toBe('Ihr Konto darf vorerst keine Links senden – Foyer');
    for (const words of [REASON, 'jemand aus unserem Team', 'Das bedeutet', 'So wird das aufgehoben', '/support'])
      expect(statement?.mail.text).toContain(words);
    const detail = { hostId: booking.hostId, restrictionId: set.text('id'), kind: 'links', cause: 'platform' };
    expect(await events('RestrictionSet', { hostId: booking.hostId })).toEqual([detail]);

    expect((await lift(booking.hostId)).status).toBe(204);
    await stack.idle();
    const [, lifted, ...others] = await stack.outbox(booking.host);
    expect([others, lifted?.mail.subject]).toEqual([[], 'Ihr Konto darf wieder Links senden – Foyer']);
    expect(await events('RestrictionLifted', { hostId: booking.hostId })).toEqual([detail]);
    expect((await asHost(booking).post(thread(booking), { text: FOREIGN })).status).toBe(201);
  });

  it('sends pictures, and no file that could hold a link: by mail it stays behind, and the host is told', async () => {
    const booking = await registerBooking(stack, 'files', { program: 'activity' });
    await restrict(booking.hostId);
    const attachments = [{ filename: 'plan.pdf', content: '%PDF-1.7\n', contentType: 'application/pdf' }];
    await mailFrom(booking, 'Here is the plan.', { attachments });
    await stack.idle();
    const [toGuest] = await stack.outbox(booking.guest);
    expect(toGuest?.mail.attachments).toEqual([]);
    const told = (await stack.outbox(booking.host)).map(({ mail }) => mail.text ?? '');
    expect(told.filter((text) => text.includes('plan.pdf'))).toEqual([expect.stringContaining('this file can hold')]);
  });

  it('stays so when it is registered anew, and reads what stands against it, and not who decided that', async () => {
    const booking = await registerBooking(stack, 'anew');
    const set = await restrict(booking.hostId, 'once');
    expect((await restrict(booking.hostId, 'once')).body).toEqual(set.body);
    expect((await restrict(booking.hostId)).at('code')).toBe('already-restricted');
    await registerBooking(stack, 'anew', { host: { name: 'Anna Lind' } });
    const { id, kind, reason, cause, since } = Object(set.body);
    const own = await asHost(booking).get(`/hosts/${booking.hostId}`);
    expect([own.at('name'), own.at('restrictions')]).toEqual(['Anna Lind', [{ id, kind, reason, cause, since }]]);

    expect((await lift(booking.hostId)).status).toBe(204);
    expect((await lift(booking.hostId)).status).toBe(404);
    await restrict(booking.hostId);
    const path = `/hosts/${booking.hostId}/restrictions?limit=1`;
    const first = await platform().get(path);
    expect(first.at('items.0.liftedAt')).toBeUndefined();
    const second = await platform().get(`${path}&cursor=${first.text('next')}`);
    expect([second.at('items.0.id'), second.at('next')]).toEqual([id, null]);
    expect(second.at('items.0.liftedBy')).toEqual({ role: 'platform', id: 'backend' });
    const history = await asHost(booking).get(`/hosts/${booking.hostId}/restrictions`);
    expect(history.list('items')).toHaveLength(2);
    expect(JSON.stringify(history.body)).not.toContain('backend');
  });
});

describe('B7: a message that was accepted before, and not sent yet', () => {
  it('is held, seen by the host alone, and waits for somebody also once the restriction is lifted', async () => {
    const booking = await registerBooking(stack, 'held');
    await aWaitingMessage(booking);
    const guest = asGuest(booking);
    expect((await guest.get(thread(booking))).list('items')).toHaveLength(1);
    await restrict(booking.hostId);
    const message = `${thread(booking)}/${booking.conversationId}-1`;
    expect((await guest.get(thread(booking))).at('items')).toEqual([]);
    await redrive('deliveries');

    expect(await stack.outbox(booking.guest)).toEqual([]);
    expect((await guest.get(message)).status).toBe(404);
    const inbox = await guest.get('/conversations');
    expect([inbox.at('items.0.lastMessage'), inbox.at('items.0.unread')]).toEqual([null, 0]);
    expect((await guest.get('/conversations?state=unread')).at('items')).toEqual([]);
    expect((await asHost(booking).get(message)).at('delivery')).toEqual({ state: 'pending', reason: 'links-disabled' });
    const held = await platform().get(`/hosts/${booking.hostId}/held-messages`);
    expect(held.at('items')).toEqual([
      {
        ...{ id: `${booking.conversationId}-1`, messageId: `${booking.conversationId}-1` },
        ...{ conversationId: booking.conversationId, heldAt: expect.any(String), links: ['elsewhere.example'] },
      },
    ]);
    const told = (await stack.outbox(booking.host)).map(({ raw }) => /Status: ([\d.]+)/.exec(raw)?.[1]);
    expect(told.filter((status) => status === '4.7.1')).toHaveLength(1);

    expect(await exportFor(booking)).not.toContain('elsewhere');

    await lift(booking.hostId);
    await redrive('deliveries');
    expect(await stack.outbox(booking.guest)).toEqual([]);
    expect((await guest.get(message)).status).toBe(404);

    for (let n = 0; n < 2; n++) expect((await platform().post(`${message}/release`)).at('state')).toBe('released');
    await stack.idle();
    expect((await stack.outbox(booking.guest)).map(({ mail }) => mail.text?.includes(FOREIGN))).toEqual([true]);
    expect((await guest.get(message)).at('delivery')).toEqual({ state: 'sent' });
    expect((await platform().get(`/hosts/${booking.hostId}/held-messages`)).at('items')).toEqual([]);
    expect((await platform().post(`${message}/refuse`)).at('code')).toBe('message-not-held');
    const row = await platform().get(`/mail?recipient=${encodeURIComponent(booking.aliases.guest)}`);
    expect([row.at('items.0.state'), row.at('items.0.reason')]).toEqual(['delivered', undefined]);
  });

  it('goes nowhere once it is refused, and its host is told; a release lets one go while its host is restricted', async () => {
    const [refused, released] = [await registerBooking(stack, 'refused'), await registerBooking(stack, 'released')];
    for (const booking of [refused, released]) {
      await aWaitingMessage(booking);
      await restrict(booking.hostId);
      await redrive('deliveries');
    }
    const message = (booking: RegisteredBooking) => `${thread(booking)}/${booking.conversationId}-1`;
    for (let n = 0; n < 2; n++)
      expect((await platform().post(`${message(refused)}/refuse`)).at('state')).toBe('refused');
    expect((await platform().post(`${message(released)}/release`)).status).toBe(200);
    await stack.idle();

    expect(await stack.outbox(refused.guest)).toEqual([]);
    expect((await asGuest(refused).get(message(refused))).status).toBe(404);
    expect((await asHost(refused).get(message(refused))).at('delivery')).toEqual({
      state: 'undeliverable',
      reason: 'links-disabled',
    });
    const told = (await stack.outbox(refused.host)).map(({ mail }) => mail.text ?? '');
    expect(told.filter((text) => text.includes('Our team has looked at it'))).toHaveLength(1);
    expect(await events('MessageUndeliverable', { messageId: `${refused.conversationId}-1` })).toHaveLength(1);
    expect(await stack.outbox(released.guest)).toHaveLength(1);
    expect((await asGuest(released).get(message(released))).status).toBe(200);
  });

  it('goes on by itself where the restriction was lifted before anybody looked at it', async () => {
    const booking = await registerBooking(stack, 'unlooked');
    await aWaitingMessage(booking);
    await restrict(booking.hostId);
    await lift(booking.hostId);
    await redrive('deliveries');
    expect(await stack.outbox(booking.guest)).toHaveLength(1);
  });
});
