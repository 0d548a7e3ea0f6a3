import { beforeAll, describe, expect, it } from 'vitest';
import { host, PLATFORM, useApi } from '../../support/api.ts';
import { aBooking, aConversation, aGuest } from '../../support/api-bodies.ts';
import { inBrackets, NOBODY } from '../../support/translators.ts';

const api = useApi();
let id = '';
const LISTING = { directions: 'Turn left at the church.', checkInTime: '15:00' };

const preview = (texts: object, more: object = {}) =>
  api.call('POST', '/hosts/host-1/templates/preview', host('host-1'), {
    body: { texts, bookingId: 'booking-1', ...more },
  });

beforeAll(async () => {
  id = await aConversation(api, { listing: LISTING });
  await aConversation(api, { ids: '2' });
});

describe('N12: a preview', () => {
  it("shows an unsaved text as the booking's guest would get it, in the guest's language", async () => {
    const texts = {
      de: 'Hallo!',
      en: 'Hello {{guest.firstName}}, come on {{booking.checkIn}} from {{booking.checkInTime}}. {{listing.directions}}',
    };
    expect((await preview(texts)).body).toEqual({
      text: 'Hello Bo, come on Saturday, 21 March 2026 from 15:00. Turn left at the church.',
      ...{ language: 'en', missing: [], notes: [] },
    });
    expect((await api.call('GET', '/hosts/host-1/templates', host('host-1'))).at('items')).toEqual([]);
    expect((await api.call('GET', `/conversations/${id}/messages`, host('host-1'))).at('items')).toEqual([]);
  });

  it('shows it as for a guest of another language, or in the one that stands in', async () => {
    const texts = { de: 'Bis {{booking.checkIn}}!', fr: 'Le {{booking.checkIn}} !' };
    expect((await preview(texts, { language: 'fr-CA' })).body).toMatchObject({
      language: 'fr',
      text: 'Le samedi 21 mars 2026 !',
    });
    expect((await preview(texts, { language: 'sv' })).body).toMatchObject({ language: 'de' });
    expect((await preview(texts, { fallback: 'fr', language: 'sv' })).body).toMatchObject({ language: 'fr' });
    expect((await preview(texts, { fallback: 'en' })).status).toBe(400);
  });

  it('marks what is missing, and names it', async () => {
    const texts = {
      en: 'Park here: {{listing.parking}}.{{#listing.address}} At {{listing.address}}.{{/listing.address}}',
    };
    expect((await preview(texts)).body).toMatchObject({
      text: 'Park here: [listing.parking].',
      missing: ['listing.parking'],
    });
  });

  it('tells what is wrong with a text, and where', async () => {
    const wrong = await preview({ en: 'Hello {{guest.phone}}' });
    expect([wrong.status, wrong.at('errors.0.pointer'), wrong.at('errors.0.offset')]).toEqual([400, '#/texts/en', 6]);
  });

  it('hides what the message would hide, and says so', async () => {
    const texts = { en: 'Write to anna@host.example, {{guest.name}}!' };
    const shown = await preview(texts);
    expect(shown.text('text')).not.toContain('anna@host.example');
    expect(shown.at('notes')).toEqual(['addresses-masked']);
    const made = await api.call('POST', '/hosts/host-1/templates', host('host-1'), { body: { name: 'Write', texts } });
    const sent = await api.call('POST', `/conversations/${id}/messages`, host('host-1'), {
      body: { templateId: made.text('id') },
    });
    expect([sent.at('text'), sent.at('notes')]).toEqual([shown.at('text'), shown.at('notes')]);
  });

  it("gives a host no more of the guest's name than the program does (V1)", async () => {
    const program = { program: 'rental-pay-per-booking' };
    await aConversation(api, { ids: '3', listing: program });
    const named = async () => {
      const body = { texts: { en: '{{guest.name}}' }, bookingId: 'booking-3' };
      return (await api.call('POST', '/hosts/host-3/templates/preview', host('host-3'), { body })).at('text');
    };
    expect(await named()).toBe('Bo');
    const paid = aBooking({
      listingId: 'listing-3',
      guest: aGuest({ id: 'guest-3' }),
      payment: { state: 'full', onPlatform: true },
    });
    await api.call('PUT', '/bookings/booking-3', PLATFORM, { body: paid });
    expect(await named()).toBe('Bo Ek');
  });

  it('says why the words would be refused, whatever the windows of the conversation say', async () => {
    const ids = '4';
    await aConversation(api, { ids, booking: { status: 'requested', start: '2025-03-21', end: '2025-03-27' } });
    const body = { texts: { en: 'See https://elsewhere.example/map' }, bookingId: 'booking-4' };
    const ask = () => api.call('POST', '/hosts/host-4/templates/preview', host('host-4'), { body });
    expect((await ask()).at('refusal')).toBeUndefined();
    await api.call('POST', '/hosts/host-4/restrictions', PLATFORM, { body: { kind: 'links', reason: 'Case 1' } });
    expect(await ask()).toMatchObject({ status: 200, body: { refusal: { code: 'links-disabled', reason: 'Case 1' } } });
  });

  it("knows the host's own bookings, until their read cutoff", async () => {
    const other = await preview({ en: 'Hi' }, { bookingId: 'booking-2' });
    expect([other.status, other.at('code')]).toEqual([404, 'booking-unknown']);
    expect((await preview({ en: 'Hi' }, { bookingId: 'none' })).at('code')).toBe('booking-unknown');
    await aConversation(api, { ids: '5', booking: { start: '2025-02-20', end: '2025-02-27' } });
    const body = { texts: { en: 'Hi {{guest.firstName}}' }, bookingId: 'booking-5' };
    const past = await api.call('POST', '/hosts/host-5/templates/preview', host('host-5'), { body });
    expect([past.status, past.at('code')]).toEqual([410, 'conversation-unreadable']);
  });
});

describe('N12: a preview in a language that no text is in', () => {
  const SPANISH = { es: 'Hola {{guest.firstName}}, hasta el {{booking.checkIn}}. {{listing.parking}}' };
  const FALLBACK = 'Hola Bo, hasta el sábado, 21 de marzo de 2026. [listing.parking]';

  it('is translated, with the original below, and says by whom', async () => {
    const shown = await preview(SPANISH, { language: 'fr-CA' });
    expect(shown.body).toEqual({
      text: `[fr] Hola Bo, hasta el samedi 21 mars 2026. [listing.parking]\n\nTraduction automatique\u00a0: ${NOBODY}. Message d’origine de Anna Lind\u00a0:\n\n${FALLBACK}`,
      ...{ language: 'fr', missing: ['listing.parking'], notes: ['translated'] },
      translation: { state: 'translated', by: NOBODY, from: 'es' },
    });
    await preview(SPANISH, { language: 'fr' });
    expect(api.translator.orders).toHaveLength(1);
  });

  it('is as it was written, and says why, where there is no translation', async () => {
    api.translator.answer = () => ({ kind: 'failed', reason: 'throttled' });
    const busy = await preview(SPANISH, { language: 'pl' });
    expect(busy.body).toMatchObject({ text: FALLBACK, language: 'es', notes: [] });
    const retryAt = '2026-03-01T12:00:02.000Z';
    expect(busy.at('translation')).toEqual({ state: 'failed', reason: 'throttled', retryAt });
    api.translator.answer = () => ({ kind: 'translated', pieces: ['<p>Dag!</p>'], from: 'es', by: NOBODY });
    const lossy = await preview(SPANISH, { language: 'nl' });
    expect(lossy.body).toMatchObject({ text: FALLBACK, translation: { state: 'unfaithful', lost: ['placeholder'] } });
    api.translator.answer = inBrackets;
  });

  it('is as it was written where a machine makes of it what may not be said', async () => {
    await aConversation(api, { ids: '6', listing: { program: 'activity' } });
    const review = ({ pieces }: { readonly pieces: readonly string[] }) =>
      pieces.map(() => '<p>Please leave us a review on Tripadvisor.</p>');
    api.translator.answer = (order) => ({ kind: 'translated', pieces: review(order), from: 'es', by: NOBODY });
    const body = { texts: { es: 'Gracias por su visita.' }, bookingId: 'booking-6', language: 'en' };
    const shown = await api.call('POST', '/hosts/host-6/templates/preview', host('host-6'), { body });
    expect(shown.body).toMatchObject({
      text: 'Gracias por su visita.',
      language: 'es',
      translation: { state: 'refused' },
    });
    expect(shown.at('refusal')).toBeUndefined();
    api.translator.answer = inBrackets;
  });

  it('is not asked for where the words would be refused anyway', async () => {
    const before = api.translator.orders.length;
    const texts = { es: 'Deje una reseña en Tripadvisor, por favor.' };
    const body = { texts, bookingId: 'booking-6', language: 'en' };
    const shown = await api.call('POST', '/hosts/host-6/templates/preview', host('host-6'), { body });
    expect(shown.at('refusal.code')).toBe('review-elsewhere');
    expect(api.translator.orders).toHaveLength(before);
  });
});
