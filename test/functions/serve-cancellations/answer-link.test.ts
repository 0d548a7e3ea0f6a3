import { describe, expect, it } from 'vitest';
import { host, PLATFORM, useApi } from '../../support/api.ts';
import { aBooking, aConversation, aGuest } from '../../support/api-bodies.ts';
import { cancellationToken } from '../../support/cancellations.ts';

const api = useApi();
const NOON = '2026-03-01T12:00:00.000Z';
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const JSON_ONLY = { accept: 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
let made = 0;

/** A customer who is asked, with the link that their mail carries. */
async function aLink(language = 'en') {
  api.clock.now = NOON;
  const ids = `link-${++made}`;
  await aConversation(api, { ids, booking: { guest: aGuest({ id: `guest-${ids}`, language }) } });
  const place = `/bookings/booking-${ids}/cancellation-requests`;
  const asked = await api.call('POST', place, host(`host-${ids}`), {
    body: { reason: 'customer-asked', note: 'Secret note' },
  });
  const request = { id: asked.text('id'), expiresAt: asked.text('expiresAt') };
  const path = `/cancellation-requests/${await cancellationToken(api.signer, request)}`;
  return {
    ids,
    request,
    path,
    get: (headers: Record<string, string> = HTML) => api.call('GET', path, undefined, { headers }),
    send: (answer: string, headers: Record<string, string> = {}, base64 = true) =>
      api.call('POST', path, undefined, {
        body: `answer=${answer}`,
        base64,
        headers: { ...HTML, ...FORM, ...headers },
      }),
    json: (answer: string) => api.call('POST', path, undefined, { body: { answer }, headers: JSON_ONLY }),
    stored: () => api.cancellations().find(request.id),
    tell: (booking: object) =>
      api.call('PUT', `/bookings/booking-${ids}`, PLATFORM, {
        body: aBooking({ listingId: `listing-${ids}`, guest: aGuest({ id: `guest-${ids}`, language }), ...booking }),
      }),
  };
}

describe('the page behind the link', () => {
  it('shows the question in the customer’s language, under headers that let nothing in or out', async () => {
    const { get } = await aLink('ar');
    const { status, headers, body } = await get();
    expect(status).toBe(200);
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('<button name="answer" value="yes">');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'ar',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
  });

  it('is data for who accepts JSON, without a word of a person', async () => {
    const { get, ids, request } = await aLink('pt-BR');
    const got = await get(JSON_ONLY);
    expect(got).toMatchObject({
      status: 200,
      body: {
        ...request,
        bookingId: `booking-${ids}`,
        listing: { name: 'Cabin by the lake' },
        start: '2026-03-21',
        end: '2026-03-27',
        state: 'asked',
        language: 'pt',
        question: 'Pediu o cancelamento desta reserva?',
      },
    });
    expect(JSON.stringify([got.body, (await get()).body])).not.toMatch(
      /Bo Ek|Anna|@guest|@host|@partner|\+467|Secret note/,
    );
  });

  it('changes nothing, however often it is looked at, and whatever the method of looking', async () => {
    const { get, path, stored } = await aLink();
    const before = await stored();
    for (let time = 0; time < 3; time++) {
      expect((await get()).status).toBe(200);
      expect((await get(JSON_ONLY)).at('state')).toBe('asked');
      expect((await api.call('GET', path, undefined, { query: { answer: 'yes' }, headers: JSON_ONLY })).status).toBe(
        200,
      );
      for (const method of ['PUT', 'DELETE'] as const) expect((await api.call(method, path)).status).toBe(405);
    }
    expect(await stored()).toEqual(before);
  });
});

describe('an answer', () => {
  it.each([
    ['yes', 'confirmed', 'You answered yes'],
    ['no', 'declined', 'You answered no'],
  ])('%s by the button is noted, once, and a second click gets the same page', async (answer, state, words) => {
    const { send, stored, get } = await aLink();
    const first = await send(answer);
    expect(first.status).toBe(200);
    expect(first.body).toContain(words);
    expect(await stored()).toMatchObject({ state, answeredAt: NOON });
    api.clock.now = '2026-03-01T13:00:00.000Z';
    expect((await send(answer)).body).toBe(first.body);
    expect((await get()).body).toBe(first.body);
    expect(await stored()).toMatchObject({ state, answeredAt: NOON });
  });

  it('is taken as a form in text and in base64, and as JSON', async () => {
    const [one, other, third] = [await aLink(), await aLink(), await aLink()];
    expect((await one.send('no', {}, false)).status).toBe(200);
    expect((await other.send('no', { 'content-type': `${FORM['content-type']}; charset=UTF-8` })).status).toBe(200);
    expect((await third.json('no')).at('state')).toBe('declined');
  });

  it('of another kind comes too late after the first', async () => {
    const { send, json, stored } = await aLink('de');
    await send('no');
    expect(await json('yes')).toMatchObject({ status: 409, body: { code: 'link-used' } });
    const page = await send('yes');
    expect([page.status, page.headers['content-language']]).toEqual([409, 'de']);
    expect(page.body).toContain('Sie haben bereits geantwortet');
    expect(await stored()).toMatchObject({ state: 'declined' });
  });

  it('given twice at once is one', async () => {
    const { json, stored } = await aLink();
    const both = await Promise.all([json('yes'), json('no')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = both.find(({ status }) => status === 200);
    expect(await stored()).toMatchObject({ state: winner?.at('state') });
  });

  it('counts until the very instant the link expires', async () => {
    const { json, get, send, request, stored } = await aLink();
    api.clock.now = request.expiresAt;
    expect(await json('yes')).toMatchObject({ status: 410, body: { code: 'link-expired' } });
    expect(await get(JSON_ONLY)).toMatchObject({ status: 410 });
    expect((await send('yes')).body).toContain('This link has expired');
    expect(await stored()).toMatchObject({ state: 'asked' });
    api.clock.now = new Date(Date.parse(request.expiresAt) - 1).toISOString();
    expect((await json('yes')).status).toBe(200);
  });

  it('needs no more than to be seen where the platform cancelled meanwhile', async () => {
    const { json, send, get, tell, stored } = await aLink();
    await tell({ status: 'cancelled', cancelledAt: NOON });
    expect(await json('yes')).toMatchObject({ status: 409, body: { code: 'link-superseded' } });
    for (const page of [await send('yes'), await get()]) {
      expect(page.status).toBe(409);
      expect(page.body).toContain('This booking is cancelled already');
    }
    expect(await stored()).toMatchObject({ state: 'asked' });
  });
});

describe('a link that nobody here made', () => {
  it.each(['', 'nonsense', 'a.b.c', '%E0%A4%A', '../../bookings'])('is unknown: «%s»', async (token) => {
    const path = `/cancellation-requests/${token || 'x'}`;
    expect((await api.call('GET', path, undefined, { headers: JSON_ONLY })).status).toBe(404);
  });

  it('is unknown for another purpose, another request, another expiry, or without its key', async () => {
    const { request, path, stored } = await aLink();
    const other = { ...request, id: 'ffffffffffffffffffffffffffffffff' };
    const longer = path.split('.').with(1, Date.parse('2027-01-01T00:00:00Z').toString(36)).join('.');
    const wrong = [
      `/cancellation-requests/${await cancellationToken(api.signer, request, 'thread')}`,
      `/cancellation-requests/${await cancellationToken(api.signer, other)}`,
      `/cancellation-requests/${await cancellationToken({ sign: async () => 'A'.repeat(43) }, request)}`,
      longer,
      path.replace(request.id, other.id),
      `${path.slice(0, -2)}AA`,
    ];
    for (const each of wrong) {
      const got = await api.call('POST', each, undefined, { body: { answer: 'yes' }, headers: JSON_ONLY });
      expect(got, each).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await stored()).toMatchObject({ state: 'asked' });
  });

  it('expires by what was signed, also where the request is kept longer', async () => {
    const { request } = await aLink();
    const short = { ...request, expiresAt: '2026-03-01T13:00:00.000Z' };
    const path = `/cancellation-requests/${await cancellationToken(api.signer, short)}`;
    const get = () => api.call('GET', path, undefined, { headers: JSON_ONLY });
    expect((await get()).status).toBe(200);
    api.clock.now = short.expiresAt;
    expect(await get()).toMatchObject({ status: 410, body: { code: 'link-expired' } });
  });
});

describe('whatever else goes wrong', () => {
  const pageOf = async (path: string, given: Parameters<typeof api.call>[3]) => {
    const got = await api.call('POST', path, undefined, given);
    expect(got.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(got.body).toContain('https://help.foyer.example/');
    return got;
  };

  it('is a page for a person, in a language that their browser asks for, with what to do', async () => {
    const { path, send } = await aLink();
    const headers = { ...HTML, 'accept-language': 'fr-CA, en;q=0.5' };
    const unknown = await pageOf('/cancellation-requests/x', { body: 'answer=yes', headers: { ...headers, ...FORM } });
    expect([unknown.status, unknown.headers['content-language']]).toEqual([404, 'fr']);
    expect(unknown.body).toContain('Ce lien ne fonctionne pas');
    const missing = await pageOf(path, { body: 'x=1', headers: { ...headers, ...FORM } });
    expect([missing.status, String(missing.body).includes('Votre réponse manque')]).toEqual([400, true]);
    const strange = await pageOf(path, { body: 'yes', headers: { ...headers, 'content-type': 'text/plain' } });
    expect([strange.status, String(strange.body).includes('Cela n’a pas fonctionné')]).toEqual([415, true]);
    const large = await send('yes'.repeat(500_000));
    expect([large.status, large.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  });

  it('is a page without its inside where it is a fault, and a problem for who accepts JSON', async () => {
    const { path } = await aLink();
    const { verify } = api.signer;
    const broken = { verify: () => Promise.reject(new Error('the key is away')) };
    Object.assign(api.signer, broken);
    try {
      const page = await api.call('GET', path, undefined, { headers: HTML });
      expect([page.status, String(page.body).includes('the key')]).toEqual([500, false]);
      expect(page.body).toContain('Please try again in a few minutes');
      expect(await api.call('GET', path, undefined, { headers: JSON_ONLY })).toMatchObject({
        status: 500,
        body: { code: 'internal-fault' },
      });
    } finally {
      Object.assign(api.signer, { verify });
    }
  });

  it('stays a problem document on every other call', async () => {
    expect((await api.call('GET', '/cancellation-requests', undefined, { headers: HTML })).status).toBe(401);
  });
});

it('leaves the booking as it is, whatever is answered: only the platform cancels', async () => {
  for (const answer of ['yes', 'no'] as const) {
    const { ids, send } = await aLink();
    const booking = () => api.call('GET', `/bookings/booking-${ids}`, PLATFORM);
    const before = (await booking()).body;
    await send(answer);
    expect((await booking()).body).toEqual(before);
    expect((await booking()).at('status')).toBe('confirmed');
  }
});

it('writes no token, id of a link or note into the log', async () => {
  const { path, send, get } = await aLink();
  await get();
  await send('yes');
  const token = path.split('/').at(-1) ?? '';
  const written = JSON.stringify(api.logged);
  expect(written).toContain('/cancellation-requests/{token}');
  for (const part of [token, ...token.split('.'), 'Secret note']) expect(written).not.toContain(part);
});
