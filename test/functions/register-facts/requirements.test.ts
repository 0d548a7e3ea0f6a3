import { describe, expect, it } from 'vitest';
import { guest, host, PLATFORM, useApi } from '../../support/api.ts';
import { aConversation, aListing } from '../../support/api-bodies.ts';

const api = useApi();
const AT = '2026-02-06T12:58:10.000Z';
const PATH = '/bookings/booking-1/requirements-confirmation';

const asks = (requirements: readonly string[] | undefined, more: object = {}) =>
  api.call('PUT', '/listings/listing-1', PLATFORM, { body: aListing({ requirements, ...more }) });
const shown = async () => (await api.call('GET', '/listings/listing-1')).at('requirements');
const confirm = (requirements: unknown, confirmedAt = AT, path = PATH) =>
  api.call('PUT', path, PLATFORM, { body: { confirmedAt, requirements } });

describe('what a guest confirmed before booking', () => {
  it('is nowhere before it is told, and 404', async () => {
    const id = await aConversation(api, { listing: { requirements: ['No pets', 'No parties'] } });
    expect(await api.call('GET', PATH, PLATFORM)).toMatchObject({
      status: 404,
      body: { code: 'requirements-not-confirmed' },
    });
    expect((await api.call('GET', '/bookings/booking-1', PLATFORM)).body).not.toHaveProperty('requirements');
    expect((await api.call('GET', `/conversations/${id}`, guest('guest-1'))).body).not.toHaveProperty('requirements');
    expect((await confirm(['No pets'], AT, '/bookings/none/requirements-confirmation')).status).toBe(404);
  });

  it.each([
    ['another text', ['No pets', 'No party']],
    ['not all of them', ['No pets']],
    ['another order', ['No parties', 'No pets']],
    ['nothing', []],
  ])('is not %s: that page showed something else', async (_, texts) => {
    expect(await confirm(texts)).toMatchObject({
      status: 409,
      body: { code: 'requirements-changed', requirements: ['No pets', 'No parties'] },
    });
    expect((await api.call('GET', PATH, PLATFORM)).status).toBe(404);
  });

  it('is kept, and shown to the platform, the host and the guest', async () => {
    const got = await confirm(await shown());
    expect(got).toMatchObject({
      status: 200,
      body: {
        ...{ bookingId: 'booking-1', confirmedAt: AT, recordedAt: api.clock.now, current: true, earlier: [] },
        requirements: ['No pets', 'No parties'],
      },
    });
    for (const as of [PLATFORM, host('host-1'), guest('guest-1')])
      expect((await api.call('GET', PATH, as)).body).toEqual(got.body);
    const requirements = { confirmedAt: AT, texts: ['No pets', 'No parties'] };
    expect((await api.call('GET', '/bookings/booking-1', PLATFORM)).at('requirements')).toEqual(requirements);
    for (const as of [host('host-1'), guest('guest-1')]) {
      const { body } = await api.call('GET', `/conversations/${got.text('conversationId')}`, as);
      expect(body).toMatchObject({ requirements });
    }
  });

  it('stays as it was when the listing asks something else; told again it changes nothing, told late neither', async () => {
    await asks(['No pets', 'No smoking']);
    const got = await api.call('GET', PATH, PLATFORM);
    expect(got.body).toMatchObject({ current: false, requirements: ['No pets', 'No parties'] });
    api.clock.now = '2026-03-02T00:00:00.000Z';
    expect((await confirm(['No pets', 'No parties'])).body).toEqual(got.body);
    expect((await confirm(['No pets', 'No parties'], '2026-03-01T23:00:00Z')).at('code')).toBe('requirements-changed');
  });

  it('can be confirmed anew: what was before stays on record', async () => {
    const got = await confirm(['No pets', 'No smoking'], '2026-03-01T23:00:00Z');
    expect(got.body).toMatchObject({
      ...{ confirmedAt: '2026-03-01T23:00:00.000Z', requirements: ['No pets', 'No smoking'], current: true },
      earlier: [{ confirmedAt: AT, requirements: ['No pets', 'No parties'] }],
    });
    await asks(undefined);
    expect((await confirm([], '2026-03-01T23:30:00Z')).body).toMatchObject({ requirements: [], current: true });
  });

  it('is what everybody reads: an address that a host wrote into it is hidden, and hidden it stays', async () => {
    await asks(['Send your passport to anna@host.example']);
    expect(await confirm(['Send your passport to anna@host.example'], '2026-03-01T23:40:00Z')).toMatchObject({
      status: 409,
      body: { requirements: ['Send your passport to [✉•••]'] },
    });
    const got = await confirm(await shown(), '2026-03-01T23:40:00Z');
    expect(got.at('requirements')).toEqual(['Send your passport to [✉•••]']);
  });

  it('told twice at once is one entry', async () => {
    await aConversation(api, { ids: '2', listing: { requirements: ['No pets'] } });
    const path = '/bookings/booking-2/requirements-confirmation';
    const both = await Promise.all([1, 2].map(() => confirm(['No pets'], AT, path)));
    expect(both.map((got) => [got.status, got.at('earlier')])).toEqual([
      [200, []],
      [200, []],
    ]);
  });
});
