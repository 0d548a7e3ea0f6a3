import type { SendMailOptions } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';

const stack = useStack();

/** What an answering machine makes of a mail that it got. */
type Responder = (mail: OutboxMail) => Pick<SendMailOptions, 'subject' | 'text' | 'headers'>;

const TEXT = 'Thank you for your mail. We answer within two working days, between nine and five.';

const RESPONDERS: Readonly<Record<string, Responder>> = {
  'say so (RFC 3834)': ({ subject }) => ({ subject, text: TEXT, headers: { 'Auto-Submitted': 'auto-replied' } }),
  'only have a subject of their own': ({ subject }) => ({ subject: `Abwesenheitsnotiz: ${subject}`, text: TEXT }),
  'say nothing': ({ subject }) => ({ subject: `Re: ${subject}`, text: TEXT }),
};

/** More than any two would need: a loop that goes on ends as a failure and not as a test that does not end. */
const MOST_ROUNDS = 12;

/** Lets both mailboxes answer every mail that they get from the relay, until there is nothing left to answer. */
async function answerEverything({ host, guest, aliases }: RegisteredBooking, responder: Responder): Promise<number> {
  const answered = new Set<string>();
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    await stack.idle();
    const mails = [...(await stack.outbox(host)), ...(await stack.outbox(guest))].filter(
      ({ id, from }) => !answered.has(id) && Object.values(aliases).includes(from),
    );
    if (mails.length === 0) return round;
    for (const mail of mails) {
      answered.add(mail.id);
      await stack.sendMail({ ...responder(mail), from: mail.to, to: mail.from });
    }
  }
  return MOST_ROUNDS + 1;
}

const authorsOf = async ({ conversationId, hostId }: RegisteredBooking) => {
  const thread = await stack.api('host', hostId).get(`/conversations/${conversationId}/messages`);
  return thread.list('items').map((_, at) => `${thread.at(`items.${at}.author`)} by ${thread.at(`items.${at}.via`)}`);
};

const reasonsOf = async ({ aliases }: RegisteredBooking) => {
  const log = await stack.api('platform', 'backend').get('/mail?state=refused&limit=100');
  const rows = log.list('items').map((row, at) => [JSON.stringify(row), log.text(`items.${at}.reason`)]);
  return rows.filter(([row = '']) => Object.values(aliases).some((alias) => row.includes(alias))).map(([, why]) => why);
};

describe('N2: two answering machines that are pointed at each other through the relay', () => {
  it.each([
    ['say so (RFC 3834)', [], ['automatic-mail']],
    ['only have a subject of their own', [], ['automatic-mail']],
    ['say nothing', ['guest by mail', 'host by mail'], ['mail-loop']],
  ])('and that %s are through with each other at once: %j pass', async (kind, passed, reasons) => {
    const booking = await registerBooking(stack, `loop-${passed.length}-${kind.length}`);
    const host = stack.api('host', booking.hostId);
    await host.post(`/conversations/${booking.conversationId}/messages`, { text: 'When do you arrive?' });

    const responder = RESPONDERS[kind];
    expect(responder && (await answerEverything(booking, responder))).toBeLessThan(MOST_ROUNDS);
    expect(await authorsOf(booking)).toEqual(['host by api', ...passed]);
    expect(await reasonsOf(booking)).toEqual(reasons);
    const notices = [...(await stack.outbox(booking.host)), ...(await stack.outbox(booking.guest))].filter(
      ({ from }) => !Object.values(booking.aliases).includes(from),
    );
    expect(notices).toEqual([]);
  });
});

describe('our own mail', () => {
  it('that a forwarding rule sends back, under the name of whom it forwards for, comes to nothing', async () => {
    const booking = await registerBooking(stack, 'forwarded');
    const host = stack.api('host', booking.hostId);
    await host.post(`/conversations/${booking.conversationId}/messages`, { text: 'When do you arrive?' });
    await stack.idle();
    const [mail] = await stack.outbox(booking.guest);
    const raw = (mail?.raw ?? '')
      .replace(/^From: .*\r\n( .*\r\n)*/m, `From: Jean <${booking.guest}>\r\n`)
      .replace(/^Message-ID: .*$/m, 'Message-ID: <forwarded@mail.guest.example>');
    const envelope = { from: `SRS0=x=foyer.test=a@mail.guest.example`, to: [booking.aliases.host] };
    await stack.sendMail({ envelope, raw: Buffer.from(raw, 'latin1') });
    await stack.idle();

    expect(await authorsOf(booking)).toEqual(['host by api']);
    expect(await reasonsOf(booking)).toEqual(['mail-loop']);
    expect(await stack.outbox(booking.host)).toEqual([]);
  });

  it('that a person answers or forwards by hand is a mail of that person', async () => {
    const booking = await registerBooking(stack, 'by-hand');
    const host = stack.api('host', booking.hostId);
    await host.post(`/conversations/${booking.conversationId}/messages`, { text: 'When do you arrive?' });
    await stack.idle();
    const [mail] = await stack.outbox(booking.guest);
    const text = `At six, see below.\n\n---------- Forwarded message ---------\nFrom: ${mail?.from}\n\n${mail?.mail.text}`;
    await stack.sendMail({ from: booking.guest, to: booking.aliases.host, subject: `Fwd: ${mail?.subject}`, text });
    await stack.idle();
    expect(await authorsOf(booking)).toEqual(['host by api', 'guest by mail']);
  });
});
