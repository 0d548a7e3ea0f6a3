import { describe, expect, it } from 'vitest';
import { PROGRAMS } from '../../core/programs/programs.ts';
import { stay } from '../../core/programs/stay.ts';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';

Object.assign(PROGRAMS, { 'shows-absence': { ...stay, id: 'shows-absence', automaticMail: 'show' } });

const stack = useStack();
const ID = 'visit-7@mail.host.example';

const calendar = (method: string, uid: string, people: readonly string[]) =>
  [
    ...['BEGIN:VCALENDAR', 'PRODID:-//Calendar//EN', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT', `UID:${uid}`],
    ...['DTSTAMP:20260207T100000Z', 'DTSTART:20260321T160000Z', 'SUMMARY:Key at the lake', 'SEQUENCE:0'],
    ...[...people, 'URL:https://calendar.example/?who=anna', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

/** As Google sends it: a form of the words, and the same as a file. */
const invite = (from: string, to: string, subject: string, text: string | undefined, method: string, ics: string) => ({
  ...{ from, to, subject, text },
  headers: { Sender: 'Google Calendar <calendar-notification@google.com>', 'Auto-Submitted': 'auto-generated' },
  icalEvent: { method, content: ics, filename: 'invite.ics' },
});

const calendarsIn = ({ mail }: OutboxMail) =>
  mail.attachments.map(({ mimeType, method, content }) => ({
    kind: `${mimeType} ${method}`,
    text: typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString(),
  }));

const threadOf = (booking: RegisteredBooking, side: 'guest' | 'host') =>
  stack
    .api(side, side === 'host' ? booking.hostId : booking.guestId)
    .get(`/conversations/${booking.conversationId}/messages`);

describe('N4: an invite', () => {
  it('reaches the guest with the aliases in it, and the answer finds its way back to the event of the host', async () => {
    const booking = await registerBooking(stack, 'invite', { program: 'activity' });
    const people = [`ORGANIZER;CN=Anna:mailto:${booking.host}`, `ATTENDEE;RSVP=TRUE:mailto:${booking.aliases.guest}`];
    const ics = calendar('REQUEST', ID, people);
    await stack.sendMail(invite(booking.host, booking.aliases.guest, 'Invitation', 'Come at four.', 'REQUEST', ics));
    await stack.idle();

    const [toGuest] = await stack.outbox(booking.guest);
    if (!toGuest) throw new Error('no mail to the guest');
    const calendars = calendarsIn(toGuest);
    expect(calendars.map(({ kind }) => kind)).toEqual(['text/calendar REQUEST', 'application/ics undefined']);
    const [form] = calendars;
    expect(form?.text).toContain(`ORGANIZER;CN=The Lake House:mailto:${booking.aliases.host}`);
    expect(form?.text).toContain(`ATTENDEE;RSVP=TRUE;CN=Jean:mailto:${booking.guest}`);
    expect(await leaks(Buffer.from(toGuest.raw, 'latin1'), [booking.host, 'mail.host.example', 'who=anna'])).toEqual(
      [],
    );

    const uid = /^UID:(.*(?:\n .*)*)/m.exec(form?.text.replaceAll('\r', '') ?? '')?.[1]?.replaceAll('\n ', '') ?? '';
    const answer = [`ORGANIZER:mailto:${toGuest.from}`, `ATTENDEE;PARTSTAT=ACCEPTED;CN=Jean:mailto:${booking.guest}`];
    const reply = calendar('REPLY', uid, answer);
    await stack.sendMail(invite(booking.guest, toGuest.from, 'Accepted: Key at the lake', undefined, 'REPLY', reply));
    await stack.idle();

    const toHost = (await stack.outbox(booking.host)).find(({ from }) => from === booking.aliases.guest);
    if (!toHost) throw new Error('no mail to the host');
    const [answered] = calendarsIn(toHost);
    expect(answered?.kind).toBe('text/calendar REPLY');
    expect(answered?.text).toContain(`UID:${ID}`);
    expect(answered?.text.replaceAll('\n ', '')).toContain(
      `ATTENDEE;PARTSTAT=ACCEPTED;CN=Jean:mailto:${booking.aliases.guest}`,
    );
    expect(await leaks(Buffer.from(toHost.raw, 'latin1'), [booking.guest])).toEqual([]);
  });

  it('is kept without anybody’s address, once, for both sides to fetch', async () => {
    const booking = await registerBooking(stack, 'kept', { program: 'activity' });
    const people = [`ORGANIZER:mailto:${booking.host}`, `ATTENDEE:mailto:${booking.guest}`];
    const ics = calendar('REQUEST', ID, people);
    await stack.sendMail(invite(booking.host, booking.aliases.guest, 'Invitation', undefined, 'REQUEST', ics));
    await stack.idle();
    for (const side of ['guest', 'host'] as const) {
      const thread = await threadOf(booking, side);
      expect(thread.at('items.0.attachments')).toMatchObject([{ name: 'invite.ics', type: 'text/calendar' }]);
      const file = await (await fetch(thread.text('items.0.attachments.0.url'))).text();
      expect(file).toContain('SUMMARY:Key at the lake');
      expect(file).not.toMatch(/@mail\.|host\.example|guest\.example/);
    }
  });

  it('stays behind where the program takes no calendars', async () => {
    const booking = await registerBooking(stack, 'no-calendars');
    const ics = calendar('REQUEST', ID, [`ORGANIZER:mailto:${booking.host}`]);
    await stack.sendMail(invite(booking.host, booking.aliases.guest, 'Invitation', 'At four?', 'REQUEST', ics));
    await stack.idle();
    const [toGuest] = await stack.outbox(booking.guest);
    expect(toGuest?.mail.attachments).toEqual([]);
    expect((await threadOf(booking, 'host')).at('items.0.notes')).toContain('attachments-left-out');
  });
});

describe('an absence notice, where the program shows it', () => {
  it('is in the inbox of the other side, mailed to nobody, and no answer', async () => {
    const booking = await registerBooking(stack, 'absent');
    const listing = {
      hostId: booking.hostId,
      program: 'shows-absence',
      name: 'The Lake House',
      timeZone: 'Europe/Stockholm',
    };
    expect((await stack.api('platform', 'backend').put('/listings/l-absent', listing)).status).toBe(200);
    await stack.sendMail({ from: booking.guest, to: booking.aliases.host, subject: 'Hi', text: 'When can we come?' });
    await stack.idle();
    const mail = { from: booking.host, to: booking.aliases.guest, text: 'I am away until Monday.' };
    await stack.sendMail({ ...mail, subject: 'Automatic reply: Hi', headers: { 'Auto-Submitted': 'auto-generated' } });
    await stack.idle();

    expect((await threadOf(booking, 'guest')).at('items.1')).toMatchObject({
      ...{ author: 'host', via: 'mail', text: 'I am away until Monday.', notes: ['automatic'] },
      delivery: { state: 'delivered', reason: 'inbox-only' },
    });
    expect(await stack.outbox(booking.guest)).toEqual([]);
    const inbox = await stack.api('host', booking.hostId).get('/conversations?state=awaiting-answer');
    expect(inbox.list('items')).toHaveLength(1);
  });
});
