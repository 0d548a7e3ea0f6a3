import { describe, expect, it } from 'vitest';
import { registerBooking, UNPAID } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off' });
const platform = () => stack.api('platform', 'backend');
/** In no listing and no message of the host's but by its own hand. */
const PHONE = '+46 70 174 06 05';

const PRE_STAY = {
  ...{ checkInTime: '15:00', address: 'Sjövägen 1, 123 45 Ekby', parking: 'In front of the house.' },
  directions: `Turn left at the church, and ring ${PHONE} at the gate.`,
};
const TEXTS = {
  de: 'Guten Tag {{guest.firstName}}, ab {{booking.checkInTime}} am {{booking.checkIn}}.\n\n{{listing.directions}}\n\n{{listing.parking}}',
  en: 'Hello {{guest.firstName}}, from {{booking.checkInTime}} on {{booking.checkIn}}.\n\n{{listing.directions}}\n\n{{listing.parking}}',
};

describe('B10 N12 B9: a template', () => {
  it("is previewed before it is saved, then sent as it was shown: in the guest's language, with what the listing says", async () => {
    const guest = { id: 'g-pre', name: 'Jean Martin', address: 'jean-pre@mail.guest.example', language: 'de-AT' };
    const booking = { ...UNPAID, guest, start: '2031-03-21', end: '2031-03-27' };
    const own = await registerBooking(stack, 'pre', { program: 'rental-pay-per-booking', listing: PRE_STAY, booking });
    const host = stack.api('host', own.hostId);
    const templates = `/hosts/${own.hostId}/templates`;
    const shown = await host.post(`${templates}/preview`, { texts: TEXTS, bookingId: own.bookingId });
    expect(shown.body).toMatchObject({ language: 'de', missing: [], notes: ['phones-masked'] });
    expect(shown.text('text')).toMatch(
      /^Guten Tag Jean, ab 15:00 am Freitag, 21\. März 2031\.\n\nTurn left at the church/,
    );
    expect(shown.text('text')).not.toContain('174');

    const made = await host.post(templates, { name: 'How to get here', texts: TEXTS, listingIds: [`l-pre`] });
    const sent = await host.post(`/conversations/${own.conversationId}/messages`, { templateId: made.text('id') });
    expect(sent.body).toMatchObject({ via: 'template', language: 'de', text: shown.text('text') });
    await stack.idle();
    const [mail] = await stack.outbox(own.guest);
    expect(mail?.mail.text).toContain('Guten Tag Jean, ab 15:00 am Freitag, 21. März 2031.');
    expect(mail?.mail.text).toContain('In front of the house.');
    expect(mail?.raw).not.toMatch(/^Auto-Submitted:/m);
    expect(`${mail?.mail.text}${mail?.mail.html}`).not.toMatch(/174 06 05/);
  });

  it('answers a guest like words of the host’s own, and keeps to what the host may not send (B1 B2 B7)', async () => {
    const own = await registerBooking(stack, 'answer');
    const host = stack.api('host', own.hostId);
    const thread = `/conversations/${own.conversationId}/messages`;
    await stack.sendMail({ from: own.guest, to: own.aliases.host, subject: 'Hello', text: 'Where is it?' });
    await stack.idle();
    const awaiting = async () => (await host.get('/conversations?state=awaiting-answer')).list('items').length;
    expect(await awaiting()).toBe(1);
    const words = { name: 'Map', texts: { en: 'See https://maps.elsewhere.example/here' } };
    const templateId = (await host.post(`/hosts/${own.hostId}/templates`, words)).text('id');
    await platform().post(`/hosts/${own.hostId}/restrictions`, { kind: 'links', reason: 'Links to many guests.' });
    expect(await host.post(thread, { templateId })).toMatchObject({ status: 422 });
    expect((await host.get(`/hosts/${own.hostId}/templates/${templateId}`)).at('blocked')).toBe('links-disabled');
    expect(await awaiting()).toBe(1);
    await host.post(thread, { templateId, text: 'Behind the church.' });
    expect(await awaiting()).toBe(0);
  });
});
