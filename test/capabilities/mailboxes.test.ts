import { describe, expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { subjectOf } from '../support/promised-events.ts';
import { useStack } from '../support/stack.ts';

/** G13 over time: a mailbox that mail came back from for good, or whose holder complained, gets no more. */

const stack = useStack();
const platform = () => stack.api('platform', 'backend');
const GONE = {
  kind: 'bounce',
  bounceType: 'Permanent',
  bounceSubType: 'General',
  diagnosticCode: 'smtp; 550 5.1.1 user unknown',
};
const COMPLAINT = { kind: 'complaint' };

/** What SES tells of the latest mail that went to an address. */
async function tell(address: string, fate: object): Promise<void> {
  const latest = (await stack.outbox(address)).at(-1);
  const told = await stack.anyone.post('/local/ses-events', { mailId: latest?.id, ...fate });
  if (told.status >= 300) throw new Error(`no mail to ${address}`);
  await stack.idle();
}

async function write(role: 'host' | 'guest', { conversationId, hostId, guestId }: RegisteredBooking, text: string) {
  const api = stack.api(role, role === 'host' ? hostId : guestId);
  const posted = await api.post(`/conversations/${conversationId}/messages`, { text });
  await stack.idle();
  const message = await api.get(`/conversations/${conversationId}/messages/${posted.text('id')}`);
  return message.at('delivery');
}

const mailsTo = async (address: string): Promise<number> => (await stack.outbox(address)).length;

async function stopped(address: string): Promise<{ readonly id: string; readonly state: string }> {
  const list = await platform().get('/mailboxes');
  const n = list.list('items').findIndex((_, i) => list.at(`items.${i}.address`) === address);
  return { id: list.text(`items.${n}.id`), state: list.text(`items.${n}.state`) };
}

const eventsAbout = async (mailboxId: string): Promise<readonly unknown[]> => {
  const events = await stack.anyone.get('/local/events');
  return events.list('items').flatMap((_, n) => {
    const detail = Object(events.at(`items.${n}.detail`));
    return detail.mailboxId === mailboxId ? [{ type: events.text(`items.${n}.type`), ...subjectOf(detail) }] : [];
  });
};

describe.each(['stay', 'activity'] as const)('G13 in %s: a guest’s mailbox that is gone', (program) => {
  const name = `gone-${program}`;
  const letter = (booking: RegisteredBooking) => `/conversations/${booking.conversationId}`;

  it('gets one mail, its sender one notice; the next message is undeliverable at once', async () => {
    const booking = await registerBooking(stack, name, { program });
    expect(await write('host', booking, 'Welcome.')).toEqual({ state: 'sent' });
    await tell(booking.guest, GONE);
    await tell(booking.guest, GONE);
    expect(await mailsTo(booking.host)).toBe(1);
    expect(await write('host', booking, 'Are you there?')).toEqual({
      state: 'undeliverable',
      reason: 'unknown-address',
    });
    expect(await mailsTo(booking.guest)).toBe(1);
    expect(await mailsTo(booking.host)).toBe(2);
    const host = stack.api('host', booking.hostId);
    expect((await host.get(letter(booking))).at('counterpart.mail')).toBe('off');
    // what the guest asks support brings no receipt to a mailbox that is gone
    await stack.api('guest', booking.guestId).post('/support-requests', { topic: 'Mail', text: 'None comes.' });
    await stack.idle();
    expect(await mailsTo(booking.guest)).toBe(1);
  });

  it('shows to the platform, which reinstates it; what is told of older mail changes nothing any more', async () => {
    const booking = await registerBooking(stack, name, { program });
    const { id, state } = await stopped(booking.guest);
    expect(state).toBe('suspended');
    expect((await platform().get(`/bookings/${booking.bookingId}`)).at('guest.mailbox')).toMatchObject({
      ...{ state: 'suspended', mailboxId: id },
    });
    expect(stack.stack.store.suppressed.has(booking.guest)).toBe(true);
    const reinstated = await platform().post(`/mailboxes/${id}/reinstate`);
    expect(reinstated.at('state')).toBe('reinstated');
    expect(stack.stack.store.suppressed.has(booking.guest)).toBe(false);
    await tell(booking.guest, GONE);
    expect(await write('host', booking, 'Once more.')).toEqual({ state: 'sent' });
    expect(await mailsTo(booking.guest)).toBe(2);
    await stack.idle();
    const about = { mailboxId: id, role: 'guest', guestId: booking.guestId };
    expect(await eventsAbout(id)).toEqual([
      { type: 'MailboxSuspended', ...about, state: 'suspended', reason: 'unknown-address' },
      { type: 'MailboxReinstated', ...about },
    ]);
  });
});

describe.each(['stay', 'activity'] as const)('G13 in %s: a host with two mailboxes', (program) => {
  const [first, second] = [`one-${program}@mail.host.example`, `two-${program}@mail.host.example`];
  const host = { mailboxes: [{ address: first }, { address: second }] };
  const book = () => registerBooking(stack, `two-${program}`, { program, host });

  it('is reached at the next while the first is suspended, and at a new first', async () => {
    const booking = await book();
    await write('guest', booking, 'Hello.');
    await tell(first, GONE);
    expect(await write('guest', booking, 'Hello again.')).toEqual({ state: 'sent' });
    expect([await mailsTo(first), await mailsTo(second)]).toEqual([1, 1]);
    const facts = await platform().get(`/hosts/${booking.hostId}`);
    expect([facts.at('mailboxes.0.state'), facts.at('mailboxes.1.state')]).toEqual(['suspended', 'active']);
    const renamed = `new-${first}`;
    await registerBooking(stack, `two-${program}`, { program, host: { mailboxes: [{ address: renamed }] } });
    // told late of the old address: the new one is not meant
    await tell(first, GONE);
    expect(await write('guest', booking, 'And now?')).toEqual({ state: 'sent' });
    expect(await mailsTo(renamed)).toBe(1);
    await book();
  });

  it('reads in the inbox alone after a complaint, and gets no notice either', async () => {
    const booking = await book();
    await tell(second, COMPLAINT);
    expect(await write('guest', booking, 'Hello?')).toEqual({ state: 'delivered', reason: 'inbox-only' });
    const inbox = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
    expect(inbox.list('items')).toHaveLength(4);
    const before = [await mailsTo(first), await mailsTo(second)];
    await write('host', booking, 'I read this online.');
    await tell(booking.guest, { ...GONE, bounceType: 'Transient', bounceSubType: 'MailboxFull' });
    expect([await mailsTo(first), await mailsTo(second)]).toEqual(before);
    expect(await stopped(second)).toMatchObject({ state: 'unwanted' });
    const guest = stack.api('guest', booking.guestId);
    expect((await guest.get(`/conversations/${booking.conversationId}`)).at('counterpart.mail')).toBe('off');
  });
});

it('G13: a notice that comes back suspends its mailbox, and brings no other notice about', async () => {
  const booking = await registerBooking(stack, 'loop');
  await write('host', booking, 'Welcome.');
  await tell(booking.guest, GONE);
  const [notice] = await stack.outbox(booking.host);
  expect(notice?.mail.text).toMatch(/address/i);
  await tell(booking.host, GONE);
  expect(await stopped(booking.host)).toMatchObject({ state: 'suspended' });
  expect([await mailsTo(booking.host), await mailsTo(booking.guest)]).toEqual([1, 1]);
});

it.each([
  ['full', 'Transient', 'MailboxFull', 'smtp; 552 5.2.2 mailbox full', 'mailbox-full'],
  ['large', 'Transient', 'MessageTooLarge', 'smtp; 552 5.3.4 too big', 'too-large'],
  ['spam', 'Permanent', 'General', 'smtp; 554 5.7.1 content refused', 'rejected'],
  ['away', 'Transient', 'General', 'smtp; 451 4.4.1 no answer from host', 'unreachable'],
])('G13: what is %s is told as what it is, and suspends nobody', async (name, bounceType, subType, code, reason) => {
  const booking = await registerBooking(stack, name);
  await write('host', booking, 'Welcome.');
  await tell(booking.guest, { kind: 'bounce', bounceType, bounceSubType: subType, diagnosticCode: code });
  const host = stack.api('host', booking.hostId);
  const thread = await host.get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.at('items.0.delivery')).toEqual({ state: 'undeliverable', reason });
  expect((await host.get(`/conversations/${booking.conversationId}`)).at('counterpart.mail')).toBe('on');
  expect(await write('host', booking, 'Once more.')).toEqual({ state: 'sent' });
});
