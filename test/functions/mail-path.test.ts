import { beforeEach, describe, expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const foyer = useStack({ disorder: 11 });
let made = 0;
const register = (host: Readonly<Record<string, unknown>> = {}): Promise<RegisteredBooking> =>
  registerBooking(foyer, `path-${++made}`, { host });

/** A mail of the host's to the guest's alias. */
const toGuest = ({ host, aliases }: RegisteredBooking, text: string, more: object = {}) =>
  foyer.sendMail({ from: host, to: aliases.guest, subject: 'Your stay', text, ...more });

const statesOf = async () => {
  const answer = await foyer.api('platform', 'backend').get('/mail?limit=100');
  return answer.list('items');
};

beforeEach(async () => {
  await foyer.idle();
  await foyer.anyone.delete('/local/outbox');
});

describe('the mail path, where every queue and stream gives work out again and out of order', () => {
  it('sends each of many mails on once', async () => {
    const bookings = await Promise.all(Array.from({ length: 4 }, () => register()));
    const texts = Array.from({ length: 6 }, (_, i) => `Mail number ${i}.`);
    await Promise.all(bookings.flatMap((booking) => texts.map((text) => toGuest(booking, text))));
    await foyer.idle();
    for (const { guest } of bookings) {
      const sent = await foyer.outbox(guest);
      expect(sent.map(({ mail }) => /Mail number \d\./.exec(mail.text ?? '')?.[0]).toSorted()).toEqual(texts);
    }
  });

  it("bounces a refused mail to its sender once, in the sender's language", async () => {
    const booking = await register({ language: 'de' });
    await toGuest(booking, '', { attachments: [{ filename: 'plan.pdf', content: '%PDF-1.7' }] });
    await foyer.idle();
    const bounces = await foyer.outbox(booking.host);
    expect(bounces).toHaveLength(1);
    expect(bounces[0]?.raw).toMatch(/Auto-Submitted: auto-replied/);
    expect(bounces[0]?.mail.text).toContain('plan.pdf');
    expect(await foyer.outbox(booking.guest)).toEqual([]);
  });

  it('tells the sender once of a file that stayed behind', async () => {
    const booking = await register();
    await toGuest(booking, 'The plan', { attachments: [{ filename: 'plan.pdf', content: '%PDF-1.7' }] });
    await foyer.idle();
    expect((await foyer.outbox(booking.host)).map(({ from }) => from)).toEqual(['no-reply@foyer.test']);
    expect(await foyer.outbox(booking.guest)).toHaveLength(1);
  });

  it('sends on once what SES was too busy for at first', async () => {
    const bookings = await Promise.all([register(), register()]);
    foyer.stack.faults.plan('ses', 'SendEmail', 'throttled');
    await Promise.all(bookings.map((booking) => toGuest(booking, 'Welcome')));
    await foyer.idle();
    for (const { guest } of bookings) expect(await foyer.outbox(guest)).toHaveLength(1);
  });

  it('tells the sender once of a message that did not arrive, and the log of its mail', async () => {
    const booking = await register();
    await toGuest(booking, 'The key is under the stone');
    await foyer.idle();
    const [sent] = await foyer.outbox(booking.guest);
    const event = { mailId: sent?.id, kind: 'bounce', bounceType: 'Transient', bounceSubType: 'MailboxFull' };
    await foyer.anyone.post('/local/ses-events', event);
    await foyer.idle();
    const notices = await foyer.outbox(booking.host);
    expect(notices.map(({ from }) => from)).toEqual(['mailer-daemon@foyer.test']);
    expect(notices[0]?.raw).not.toContain(booking.guest);
    expect(await statesOf()).toContainEqual(expect.objectContaining({ state: 'failed', reason: 'mailbox-full' }));
  });
});
