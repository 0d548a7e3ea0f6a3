import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aConversation, aHost } from '../../support/api-bodies.ts';

const api = useApi();
const HOST = host('host-1');
const PAGE = '/listings/listing-1/questions';
const DETAILS = { checkInTime: '15:00', parking: 'Two cars fit in front of the house.' };

/** Limits count by the day: each test has its own, and its own guests. */
let asker: As;
let day = 0;
beforeEach(() => {
  day += 1;
  api.clock.now = new Date(Date.parse('2026-03-01T12:00:00.000Z') + day * 86_400_000).toISOString();
  asker = guest(`guest-of-${day}`);
});

beforeAll(async () => {
  await aConversation(api, { listing: { language: 'en', ...DETAILS } });
  for (const ids of ['2', '3', '4', '5', '6']) await aConversation(api, { ids });
});

interface Asking {
  readonly as?: As;
  readonly page?: string;
  readonly headers?: Record<string, string>;
}

const ask = (body: object, { as = asker, page = PAGE, headers = {} }: Asking = {}) =>
  api.call('POST', page, as, { body, headers });
const asked = async (text: string, more: Asking = {}): Promise<string> => {
  const got = await ask({ text }, more);
  expect(got.status, JSON.stringify(got.body)).toBe(201);
  return got.text('id');
};
const answer = (id: string, body: object, as: As = HOST, page = PAGE) =>
  api.call('PUT', `${page}/${id}/answer`, as, { body });
const answered = async (text: string, words: string, page = PAGE, as = HOST): Promise<string> => {
  const id = await asked(text, { page });
  expect((await answer(id, { text: words }, as, page)).status).toBe(200);
  return id;
};
const list = (page: string, as?: As, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  api.call('GET', page, as, { query, headers });
const record = (id: string) => api.call('GET', `${PAGE}/${id}/record`, PLATFORM);
const restrict = (id: string) =>
  api.call('POST', `/hosts/${id}/restrictions`, PLATFORM, { body: { kind: 'links', reason: 'Many links.' } });
const lift = (id: string) => api.call('DELETE', `/hosts/${id}/restrictions/links`, PLATFORM);

describe('a question', () => {
  it('waits for the host: who asked and the host see it, and nobody else', async () => {
    const made = await ask({ text: 'Is the fireplace in use?' });
    const id = made.text('id');
    const shown = {
      ...{ id, question: 'Is the fireplace in use?', askedAt: api.clock.now, language: 'en', helpful: 0 },
      ...{ state: 'open', notes: [] },
    };
    expect(made.body).toEqual({ ...shown, similar: [] });
    expect(made.headers['location']).toBe(`${PAGE}/${id}`);
    expect((await list(`${PAGE}/${id}`, asker)).body).toEqual(shown);
    for (const as of [HOST, PLATFORM, SUPPORT]) expect((await list(PAGE, as)).list('items', 'id')).toContain(id);
    for (const as of [undefined, guest('guest-2'), host('host-2')]) {
      expect((await list(`${PAGE}/${id}`, as)).status).toBe(404);
      expect((await list(PAGE, as)).list('items', 'id')).not.toContain(id);
    }
  });

  it('names its language, else it has the listing’s, else the host’s', async () => {
    expect((await ask({ text: 'Gibt es WLAN?', language: 'de-at' })).at('language')).toBe('de-AT');
    expect((await ask({ text: 'Wifi?' }, { page: '/listings/listing-2/questions' })).at('language')).toBe('sv');
  });

  it('is made once for one Idempotency-Key, and is refused where it came with another text', async () => {
    const headers = { 'idempotency-key': `key-${day}` };
    const [first, again] = [
      await ask({ text: 'Is it quiet?' }, { headers }),
      await ask({ text: 'Is it quiet?' }, { headers }),
    ];
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { location: first.headers['location'] } });
    expect(await ask({ text: 'Is it loud?' }, { headers })).toMatchObject({ status: 409 });
    expect((await list(PAGE, HOST)).list('items', 'id').filter((id) => id === first.at('id'))).toHaveLength(1);
  });

  it.each([
    [{ text: ' ' }, 422, 'empty-message'],
    [{ text: 'a'.repeat(1001) }, 422, 'message-too-long'],
    [{}, 400, 'invalid-request'],
  ])('is refused where it says nothing or too much', async (body, status, code) => {
    expect(await ask(body)).toMatchObject({ status, body: { code } });
  });

  it('is of a listing that there is', async () => {
    expect((await ask({ text: 'Is it there?' }, { page: '/listings/none/questions' })).status).toBe(404);
    expect((await list('/listings/none/questions')).status).toBe(404);
    expect((await list('/listings/none/questions', HOST)).status).toBe(404);
  });

  it('is one too many after three about a listing in a day, and after five in all', async () => {
    for (const text of ['One bed?', 'Two stairs?', 'Three doors?']) await asked(text);
    const refused = await ask({ text: 'Four walls?' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' }, headers: { 'retry-after': '43200' } });
    for (const page of ['/listings/listing-2/questions', '/listings/listing-3/questions'])
      await asked('Bed?', { page });
    expect((await ask({ text: 'Bed?' }, { page: '/listings/listing-4/questions' })).status).toBe(429);
    expect((await ask({ text: 'Bed?' }, { as: guest('somebody-else') })).status).toBe(201);
  });

  it('brings what was answered to such before, which is offered before asking too', async () => {
    const id = await answered('Do you have a cot for a baby?', 'Yes, in the wardrobe.');
    const similar = [{ id, question: 'Do you have a cot for a baby?', answer: 'Yes, in the wardrobe.' }];
    expect((await ask({ text: 'Is there a baby cot?' })).at('similar')).toEqual(similar);
    expect((await ask({ text: 'Is there a fish pond?' })).at('similar')).toEqual([]);
    const offered = await list(PAGE, undefined, { like: 'A baby cot?' });
    expect(offered.list('items', 'id')).toEqual([id]);
    expect((await list('/listings/none/questions', undefined, { like: 'A cot?' })).status).toBe(404);
  });
});

describe('an answer', () => {
  it('is shown to everybody, with nothing of who asked', async () => {
    const id = await answered('When is check-in?', 'From three.');
    const shown = {
      ...{ id, question: 'When is check-in?', answer: 'From three.', language: 'en', helpful: 0 },
      ...{ askedAt: api.clock.now, answeredAt: api.clock.now },
    };
    expect((await list(`${PAGE}/${id}`)).body).toEqual(shown);
    const page = await list(PAGE);
    expect(page.at('items.0')).toEqual(shown);
    expect(JSON.stringify(page.body)).not.toMatch(/guest-of|question-\w{12}@/);
  });

  it('may be given anew: the record keeps each, with who asked', async () => {
    const id = await answered('May we smoke?', 'Yes.');
    expect((await answer(id, { text: 'No.' })).status).toBe(200);
    expect((await answer(id, { text: 'No.' })).at('revisedAt')).toBeUndefined();
    expect((await list(`${PAGE}/${id}`)).at('answer')).toBe('No.');
    const entries = await record(id);
    expect(entries.list('items', 'kind')).toEqual(['asked', 'answered', 'revised']);
    expect(entries.list('items', 'text')).toEqual(['May we smoke?', 'Yes.', 'No.']);
    expect(entries.at('items.0.by')).toEqual({ role: 'guest', id: asker.id });
    const two = await api.call('GET', `${PAGE}/${id}/record`, PLATFORM, { query: { limit: '2' } });
    const rest = await api.call('GET', `${PAGE}/${id}/record`, PLATFORM, { query: { cursor: two.text('next') } });
    expect(rest.list('items', 'kind')).toEqual(['revised']);
    expect(rest.at('next')).toBeNull();
  });

  it('is the host’s alone, and of a question that is there', async () => {
    const id = await asked('Is there a hob?');
    expect((await answer(id, { text: 'Yes.' }, host('host-2'))).status).toBe(404);
    expect((await answer('nothing', { text: 'Yes.' })).status).toBe(404);
    expect((await answer(id, {})).at('code')).toBe('empty-message');
  });

  it('hides addresses and phone numbers, and says so to the host', async () => {
    const id = await asked('How do I reach you?');
    expect(await answer(id, { text: 'anna@host.example or +46 70 123 45 67.' })).toMatchObject({
      body: { answer: '[✉•••] or [☎•••].', answerNotes: ['addresses-masked', 'phones-masked'] },
    });
  });

  it('may be a template’s, from what is known of listing and host, and no other', async () => {
    const make = async (texts: object, more: object = {}) =>
      (await api.call('POST', '/hosts/host-1/templates', HOST, { body: { name: 'Hi', texts, ...more } })).text('id');
    const id = await asked('Where can we park, and from when?');
    const templateId = await make({ en: '{{listing.parking}} From {{booking.checkInTime}}.', de: 'Ja.' });
    const text = 'Two cars fit in front of the house. From 15:00.';
    expect((await answer(id, { templateId })).body).toMatchObject({ answer: text, answerLanguage: 'en' });
    expect((await answer(id, { templateId, text: 'In front.' })).body).toMatchObject({ answer: 'In front.' });
    const ofBooking = await make({ en: 'Hi {{guest.firstName}}, until {{booking.checkOut}}.' });
    expect((await answer(id, { templateId: ofBooking })).body).toMatchObject({
      code: 'template-facts-missing',
      missing: ['guest.firstName', 'booking.checkOut'],
    });
    await api.call('PUT', '/listings/another', PLATFORM, {
      body: { hostId: 'host-1', program: 'stay', name: 'Annex', timeZone: 'Europe/Stockholm' },
    });
    const elsewhere = await make({ en: 'Yes.' }, { listingIds: ['another'] });
    expect((await answer(id, { templateId: elsewhere })).at('code')).toBe('template-not-for-listing');
    expect((await answer(id, { templateId: 'none' })).at('code')).toBe('template-unknown');
    expect((await record(id)).list('items', 'via')).toEqual([undefined, 'template', 'template']);
  });

  it('is one too many after twelve in an hour', async () => {
    const page = '/listings/listing-6/questions';
    const id = await asked('How many?', { page });
    for (let n = 1; n <= 12; n += 1)
      expect((await answer(id, { text: `${n} people.` }, host('host-6'), page)).status).toBe(200);
    expect((await answer(id, { text: '13 people.' }, host('host-6'), page)).status).toBe(429);
  });
});

describe('the page', () => {
  const page = '/listings/listing-3/questions';
  const OTHER = host('host-3');
  let ids: readonly string[] = [];

  beforeAll(async () => {
    const made: string[] = [];
    for (let n = 1; n <= 5; n += 1) {
      api.clock.now = `2026-02-0${n}T12:00:00.000Z`;
      made.unshift(await asked(`Is there a ${'abcde'[n - 1]} room?`, { as: guest(`early-${n}`), page }));
    }
    for (const [n, id] of made.entries()) {
      api.clock.now = `2026-02-1${n}T12:00:00.000Z`;
      await answer(id, { text: 'Yes.' }, OTHER, page);
    }
    ids = made.toReversed();
  });

  it('has the latest answered first, in parts that hold each once while more come', async () => {
    const first = await list(page, undefined, { limit: '2' });
    await answered('Is there a new room?', 'Yes.', page, OTHER);
    const second = await list(page, undefined, { limit: '2', cursor: first.text('next') });
    const third = await list(page, undefined, { limit: '2', cursor: second.text('next') });
    expect([first, second, third].flatMap((part) => part.list('items', 'id'))).toEqual(ids);
    expect(third.at('next')).toBeNull();
    expect((await list(page, undefined, { cursor: 'x' })).status).toBe(400);
  });

  it('has all to the host, the latest asked first, in parts too, without those taken off', async () => {
    const open = await asked('Is there a door?', { page });
    const gone = await asked('Is there a window?', { page });
    await api.call('DELETE', `${page}/${gone}`, OTHER);
    const first = await list(page, OTHER, { limit: '2' });
    expect(first.list('items', 'id')[0]).toBe(open);
    const rest = await list(page, OTHER, { limit: '100', cursor: first.text('next') });
    expect(rest.list('items', 'id').slice(-5)).toEqual(ids.toSorted().toReversed());
    expect(rest.at('next')).toBeNull();
    const all = [...first.list('items', 'id'), ...rest.list('items', 'id')];
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(gone);
  });

  it('may be kept by whoever asks each time whether it is still so', async () => {
    const got = await list(page);
    const etag = got.headers['etag'] ?? '';
    expect(got.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Authorization' });
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await list(page, undefined, {}, { 'if-none-match': known });
      expect(again).toMatchObject({ status: 304, body: undefined, headers: { etag } });
    }
    expect((await list(page, undefined, {}, { 'if-none-match': '"other"' })).status).toBe(200);
    const own = await list(page, OTHER);
    expect(own.headers['cache-control']).toBe('no-store');
    expect(own.headers['etag']).toBeUndefined();
  });

  it('is empty of what is taken off, for good, while its record stays', async () => {
    const id = await answered('Is there a hole?', 'Yes.', page, OTHER);
    expect((await api.call('DELETE', `${page}/${id}`, host('host-2'))).status).toBe(404);
    for (const _ of [1, 2]) expect((await api.call('DELETE', `${page}/${id}`, OTHER)).status).toBe(204);
    for (const as of [undefined, asker, OTHER, PLATFORM]) expect((await list(`${page}/${id}`, as)).status).toBe(404);
    expect((await list(page)).list('items', 'id')).not.toContain(id);
    expect((await answer(id, { text: 'No.' }, OTHER, page)).status).toBe(404);
    const kept = await api.call('GET', `${page}/${id}/record`, PLATFORM);
    expect(kept.list('items', 'kind')).toEqual(['asked', 'answered', 'taken-off']);
    expect((await api.call('GET', `${page}/none/record`, PLATFORM)).status).toBe(404);
  });
});

describe('a host’s questions', () => {
  it('are those of all its listings, the latest asked first, by state', async () => {
    await api.call('PUT', '/listings/listing-5b', PLATFORM, {
      body: { hostId: 'host-5', program: 'activity', name: 'Boat trip', timeZone: 'Europe/Stockholm' },
    });
    const [one, other] = ['/listings/listing-5/questions', '/listings/listing-5b/questions'];
    const first = await asked('Is there a sauna?', { page: one });
    api.clock.now = new Date(Date.parse(api.clock.now) + 1000).toISOString();
    const second = await answered('Is there a life vest?', 'Yes.', other, host('host-5'));
    api.clock.now = new Date(Date.parse(api.clock.now) + 1000).toISOString();
    const third = await asked('Is there a toilet?', { page: other });
    const of = (query: Record<string, string> = {}, as = host('host-5')) =>
      api.call('GET', '/hosts/host-5/questions', as, { query });
    expect((await of()).list('items', 'id')).toEqual([third, second, first]);
    expect((await of()).list('items', 'listingId')).toEqual(['listing-5b', 'listing-5b', 'listing-5']);
    expect((await of({ state: 'open' })).list('items', 'id')).toEqual([third, first]);
    expect((await of({ state: 'answered' })).list('items', 'id')).toEqual([second]);
    const part = await of({ limit: '1' });
    expect((await of({ limit: '5', cursor: part.text('next') })).list('items', 'id')).toEqual([second, first]);
    for (const as of [host('host-2'), guest('host-5')]) expect((await of({}, as)).status).toBeGreaterThanOrEqual(403);
    expect((await api.call('GET', '/hosts/none/questions', PLATFORM)).status).toBe(404);
  });
});

describe('a vote', () => {
  it('counts once for each guest, and may be taken back', async () => {
    const id = await answered('Is there a piano?', 'Yes.');
    const vote = (method: 'PUT' | 'DELETE', as: As) => api.call(method, `${PAGE}/${id}/helpful`, as);
    const helpful = async () => (await list(`${PAGE}/${id}`)).at('helpful');
    for (const as of [guest('a'), guest('a'), guest('b')]) expect((await vote('PUT', as)).status).toBe(204);
    expect(await helpful()).toBe(2);
    for (const as of [guest('a'), guest('a'), guest('c')]) expect((await vote('DELETE', as)).status).toBe(204);
    expect(await helpful()).toBe(1);
    await vote('PUT', guest('a'));
    expect(await helpful()).toBe(2);
    expect((await record(id)).list('items', 'kind')).toEqual(['asked', 'answered']);
  });

  it('is for an answer that is shown', async () => {
    const id = await asked('Is there a harp?');
    for (const each of [id, 'none'])
      expect((await api.call('PUT', `${PAGE}/${each}/helpful`, guest('a'))).status).toBe(404);
  });

  it('counts of many who vote at once, and loses no answer', async () => {
    const id = await answered('Is there an organ?', 'Yes.');
    const votes = ['a', 'b', 'c', 'd'].map((name) => api.call('PUT', `${PAGE}/${id}/helpful`, guest(name)));
    await Promise.all([...votes, answer(id, { text: 'No.' })]);
    expect((await list(`${PAGE}/${id}`)).body).toMatchObject({ helpful: 4, answer: 'No.' });
  });
});

describe('a host who may send no links', () => {
  const page = '/listings/listing-2/questions';
  const OTHER = host('host-2');

  it('is refused to answer with one, and those answered before are hidden at once, until it is lifted', async () => {
    const text = 'See https://maps.example/house, or foyer.test.';
    const id = await answered('Where is it?', text, page, OTHER);
    const shown = async () => (await list(page)).list('items', 'answer')[0];
    const before = await list(page);
    expect(await shown()).toBe(text);
    await restrict('host-2');
    expect(await shown()).toBe('See [•••], or foyer.test.');
    const known = { 'if-none-match': before.headers['etag'] ?? '' };
    expect((await list(page, undefined, {}, known)).status).toBe(200);
    expect((await list(`${page}/${id}`, OTHER)).body).toMatchObject({ linksHidden: true });
    const refused = await answer(id, { text: 'See maps dot example' }, OTHER, page);
    expect(refused).toMatchObject({ status: 422, body: { code: 'links-disabled', reason: 'Many links.' } });
    expect((await answer(id, { text: 'By the lake.' }, OTHER, page)).status).toBe(200);
    await lift('host-2');
    expect((await answer(id, { text }, OTHER, page)).status).toBe(200);
    expect(await shown()).toBe(text);
  });

  it('becomes one by the same link in answers about many listings within minutes (N10)', async () => {
    await api.call('PUT', '/hosts/host-many', PLATFORM, { body: aHost() });
    const MANY = host('host-many');
    const answers: unknown[] = [];
    for (let n = 1; n <= 10; n += 1) {
      const facts = { hostId: 'host-many', program: 'stay', name: `Flat ${n}`, timeZone: 'Europe/Stockholm' };
      await api.call('PUT', `/listings/many-${n}`, PLATFORM, { body: facts });
      const questions = `/listings/many-${n}/questions`;
      const ids = [
        await asked('How?', { as: guest(`x-${n}`), page: questions }),
        await asked('Why?', { page: questions, as: guest(`y-${n}`) }),
      ];
      // about one listing it counts once, however often it stands there
      const again = n === 1 ? ids : ids.slice(1);
      for (const id of again)
        answers.push((await answer(id, { text: `See https://new.example/${n}` }, MANY, questions)).at('code'));
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => undefined), 'links-disabled']);
    expect((await list('/listings/many-1/questions')).list('items', 'answer')).toEqual(['See [•••]', 'See [•••]']);
  });
});
