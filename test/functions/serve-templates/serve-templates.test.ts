import { beforeAll, describe, expect, it } from 'vitest';
import { schedulesItem } from '../../../adapters/dynamodb/schedules-item.ts';
import { putItem } from '../../../adapters/dynamodb/table.ts';
import { TEMPLATE_LIMITS } from '../../../core/templates/template.ts';
import { guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aConversation, aHost, aListing } from '../../support/api-bodies.ts';

const api = useApi();
const OWN = '/hosts/host-1/templates';
const TEXTS = { en: 'Hello {{guest.firstName}}!', de: 'Hallo {{guest.firstName}}!' };
const WISH = { name: 'Greeting', texts: TEXTS };

const post = (body: object = WISH, key?: string) =>
  api.call('POST', OWN, host('host-1'), { body, ...(key !== undefined && { headers: { 'Idempotency-Key': key } }) });
const put = (id: string, body: object) => api.call('PUT', `${OWN}/${id}`, host('host-1'), { body });
const get = (id: string) => api.call('GET', `${OWN}/${id}`, host('host-1'));
const errorsOf = async (body: object) => (await post(body)).at('errors');

beforeAll(async () => {
  await aConversation(api);
  await aConversation(api, { ids: '2' });
});

describe('making a template', () => {
  it('gives it an id, a revision, and what was not said', async () => {
    const made = await post();
    const id = made.text('id');
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`${OWN}/${id}`);
    const at = api.clock.now;
    expect(made.body).toEqual({
      ...WISH,
      ...{ id, templateId: id, hostId: 'host-1', revision: 1, late: 'send', createdAt: at, changedAt: at },
    });
    expect((await get(id)).body).toEqual(made.body);
  });

  it('takes all that a template may say', async () => {
    const when = {
      minNights: 2,
      maxNights: 2,
      payment: 'full',
      languages: ['pt-BR'],
      weekdays: [1, 7],
      programs: ['stay'],
    };
    const send = { on: 'check-in', days: -3, at: '09:00', minutes: 0, when, usefulUntil: 'check-in' };
    const whole = { ...WISH, listingIds: ['listing-1'], fallback: 'de', send, late: 'skip' };
    expect((await post(whole)).body).toMatchObject(whole);
    const hours = { from: '22:00', to: '06:00' };
    const answer = {
      on: 'guest-message',
      minutes: 10,
      when: { firstMessageOnly: true, outsideHours: hours, keywords: ['parking'] },
    };
    expect((await post({ ...WISH, send: answer })).body).toMatchObject({ send: answer });
  });

  it('has one effect for one Idempotency-Key, also where it comes twice at once', async () => {
    const count = async () =>
      (await api.call('GET', OWN, host('host-1'), { query: { limit: '100' } })).list('items', 'id').length;
    const before = await count();
    const [one, other] = await Promise.all([post(WISH, 'once'), post(WISH, 'once')]);
    expect([one.status, other.body]).toEqual([201, one.body]);
    expect((await post(WISH, 'once')).headers['location']).toBe(one.headers['location']);
    expect((await post({ ...WISH, name: 'Another' }, 'once')).at('code')).toBe('idempotency-key-reused');
    expect(await count()).toBe(before + 1);
  });

  it('tells all that is wrong with its texts: in which language, what, where, and what was probably meant', async () => {
    const texts = { en: 'Hello\n  {{guest.fistName}}', de: 'Hallo {{> footer}}{{' };
    const answer = await post({ ...WISH, texts });
    expect([answer.status, answer.at('code')]).toEqual([400, 'invalid-request']);
    expect(answer.at('errors')).toEqual([
      {
        pointer: '#/texts/en',
        detail: '{{guest.fistName}} is no placeholder; {{guest.firstName}} is (line 2, column 3)',
        ...{ code: 'placeholder-unknown', placeholder: 'guest.fistName', nearest: 'guest.firstName' },
        ...{ offset: 8, line: 2, column: 3 },
      },
      expect.objectContaining({ pointer: '#/texts/de', code: 'tag-not-offered', placeholder: 'footer', offset: 6 }),
      expect.objectContaining({ pointer: '#/texts/de', code: 'tag-unclosed', offset: 18, line: 1, column: 19 }),
    ]);
  });

  it('takes texts in the nine languages as they are, and names the base of a regional one', async () => {
    expect(await errorsOf({ ...WISH, texts: { 'pt-BR': 'Olá', sv: 'Hej', '/~': 'x' } })).toEqual([
      { pointer: '#/texts/pt-BR', detail: 'must be written as pt: it is for all who read it' },
      { pointer: '#/texts/sv', detail: 'must be one of: en, de, fr, es, nl, pl, ru, ar, pt' },
      { pointer: '#/texts/~1~0', detail: 'must be one of: en, de, fr, es, nl, pl, ru, ar, pt' },
    ]);
    expect(await errorsOf({ ...WISH, texts: {} })).toEqual([
      { pointer: '#/texts', detail: 'must hold at least one text' },
    ]);
    expect(await errorsOf({ ...WISH, fallback: 'fr' })).toEqual([
      { pointer: '#/fallback', detail: 'must be the language of one of the texts' },
    ]);
    expect(await errorsOf({ ...WISH, texts: { en: 'a\u0000' } })).toMatchObject([{ pointer: '#/texts/en' }]);
  });

  it("takes the host's own listings only, and names the others", async () => {
    expect(await errorsOf({ ...WISH, listingIds: ['listing-1', 'listing-2', 'unheard-of'] })).toEqual([
      { pointer: '#/listingIds/1', detail: 'must be a listing of this host' },
      { pointer: '#/listingIds/2', detail: 'must be a listing of this host' },
    ]);
    for (const listingIds of [[], ['listing-1', 'listing-1'], Array.from({ length: 501 }, (_, n) => `l-${n}`)])
      expect(await errorsOf({ ...WISH, listingIds })).toMatchObject([{ pointer: '#/listingIds' }]);
  });

  it.each([
    ['at', { on: 'booked', at: '09:00' }],
    ['days', { on: 'guest-message', days: 1 }],
    ['days', { on: 'check-in', days: 366 }],
    ['at', { on: 'check-in', at: '9:00' }],
    ['minutes', { on: 'check-out', minutes: 5 }],
    ['minutes', { on: 'booked', minutes: 10_081 }],
    ['when/keywords', { on: 'check-in', when: { keywords: ['parking'] } }],
    ['when/keywords/1', { on: 'guest-message', when: { keywords: ['wi-fi', '🔑?'] } }],
    ['when/firstMessageOnly', { on: 'booked', when: { firstMessageOnly: true } }],
    ['when/outsideHours', { on: 'cancelled', when: { outsideHours: { from: '08:00', to: '20:00' } } }],
    ['when/outsideHours/to', { on: 'guest-message', when: { outsideHours: { from: '08:00', to: '08:00' } } }],
    ['when/maxNights', { on: 'booked', when: { minNights: 3, maxNights: 2 } }],
    ['when/maxLeadDays', { on: 'booked', when: { minLeadDays: 3, maxLeadDays: 2 } }],
    ['when/weekdays/0', { on: 'check-in', when: { weekdays: [0] } }],
    ['when/programs/0', { on: 'booked', when: { programs: ['cruise'] } }],
    ['usefulUntil', { on: 'check-in', days: 1, usefulUntil: 'check-in' }],
    ['usefulUntil', { on: 'check-out', usefulUntil: 'check-in' }],
    ['usefulUntil', { on: 'check-out', days: 1, usefulUntil: 'check-out' }],
    ['on', { on: 'full-moon' }],
  ])('refuses %s of a rule where it says what cannot be', async (place, send) => {
    expect(await errorsOf({ ...WISH, send })).toMatchObject([{ pointer: `#/send/${place}` }]);
  });

  it('takes fields that say nothing, and a time that is no more than late', async () => {
    for (const send of [
      { on: 'booked', days: 0, when: { firstMessageOnly: false } },
      { on: 'check-out', days: -1, usefulUntil: 'check-in' },
      { on: 'check-out', days: 1, usefulUntil: 'always' },
      { on: 'cancelled', usefulUntil: 'check-in' },
    ])
      expect((await post({ ...WISH, send })).status).toBe(201);
  });
});

describe('a host with as many templates as it may have', () => {
  it('is told so, and by how many may go out by themselves', async () => {
    await api.call('PUT', '/hosts/most', PLATFORM, { body: aHost() });
    const { client, tableName } = api.table;
    const most = { revision: 0, rules: [], templateCount: TEMPLATE_LIMITS.perHost };
    await putItem(client, tableName, schedulesItem('most', most));
    const make = (body: object) => api.call('POST', '/hosts/most/templates', host('most'), { body });
    expect(await make(WISH)).toMatchObject({ status: 409, body: { code: 'too-many-templates' } });
    const rule = { templateRevision: 1, send: { on: 'booked' }, late: 'send', languages: ['en'] } as const;
    const rules = Array.from({ length: TEMPLATE_LIMITS.rules }, (_, n) => ({ ...rule, templateId: `r${n}` }));
    await putItem(client, tableName, schedulesItem('most', { revision: 1, rules, templateCount: rules.length }));
    const byItself = { ...WISH, send: { on: 'booked' } };
    expect(await make(byItself)).toMatchObject({ status: 422, body: { code: 'send-rules-too-large' } });
    const id = (await make(WISH)).text('id');
    const changed = await api.call('PUT', `/hosts/most/templates/${id}`, host('most'), { body: byItself });
    expect(changed.at('code')).toBe('send-rules-too-large');
  });
});

describe('a list of templates', () => {
  it('pages in the order in which they were made, whatever changed since', async () => {
    await api.call('PUT', '/hosts/lister', PLATFORM, { body: aHost() });
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three']) {
      api.clock.now = new Date(Date.parse(api.clock.now) + 1).toISOString();
      const made = await api.call('POST', '/hosts/lister/templates', host('lister'), { body: { ...WISH, name } });
      ids.push(made.text('id'));
    }
    const changed = { body: { ...WISH, name: 'One again' } };
    await api.call('PUT', `/hosts/lister/templates/${ids[0]}`, host('lister'), changed);
    const list = (query = {}) => api.call('GET', '/hosts/lister/templates', host('lister'), { query });
    const first = await list({ limit: '2' });
    const second = await list({ limit: '2', cursor: first.text('next') });
    expect([...first.list('items', 'name'), ...second.list('items', 'name')]).toEqual(['One again', 'Two', 'Three']);
    expect(second.at('next')).toBeNull();
    expect((await list({ cursor: 'elsewhere' })).status).toBe(400);
  });
});

describe('changing a template', () => {
  it('replaces it as a whole, under its id', async () => {
    const id = (await post({ ...WISH, listingIds: ['listing-1'], send: { on: 'booked' } })).text('id');
    api.clock.now = '2026-03-01T13:00:00.000Z';
    const changed = await put(id, { name: 'Another', texts: { en: 'Hi' } });
    expect(changed.body).toMatchObject({ id, name: 'Another', revision: 2, changedAt: '2026-03-01T13:00:00.000Z' });
    expect(Object.keys(Object(changed.body))).not.toContain('send');
    expect((await get(id)).body).toEqual(changed.body);
  });

  it('does nothing where it says the same, also with a revision from before', async () => {
    const id = (await post()).text('id');
    await put(id, { ...WISH, name: 'Second' });
    const again = await put(id, { ...WISH, name: 'Second', late: 'send', revision: 1 });
    expect([again.status, again.at('revision')]).toEqual([200, 2]);
    const reordered = await put(id, { ...WISH, name: 'Second', texts: { de: TEXTS.de, en: TEXTS.en } });
    expect(reordered.at('revision')).toBe(3);
  });

  it('is refused with a revision that is not the latest, and one of two at once is', async () => {
    const id = (await post()).text('id');
    const two = ['Mine', 'Yours'].map((name) => put(id, { ...WISH, name, revision: 1 }));
    expect((await Promise.all(two)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = await put(id, { ...WISH, name: 'Late', revision: 1 });
    expect([late.status, late.at('code')]).toEqual([409, 'template-changed']);
    expect((await put(id, { ...WISH, name: 'Late', revision: 2 })).status).toBe(200);
  });

  it('is held to what a new one is', async () => {
    const id = (await post()).text('id');
    expect(await put(id, { ...WISH, texts: { en: '{{nobody}}' } })).toMatchObject({ status: 400 });
    expect(await put(id, { ...WISH, listingIds: ['listing-2'] })).toMatchObject({ status: 400 });
    expect((await put('none', WISH)).at('code')).toBe('not-found');
  });
});

describe('deleting a template', () => {
  it('takes it away for good', async () => {
    const id = (await post()).text('id');
    const remove = () => api.call('DELETE', `${OWN}/${id}`, host('host-1'));
    expect((await remove()).status).toBe(204);
    expect((await get(id)).status).toBe(404);
    expect((await put(id, WISH)).status).toBe(404);
    expect((await remove()).status).toBe(404);
    expect((await api.call('GET', OWN, host('host-1'), { query: { limit: '100' } })).list('items', 'id')).not.toContain(
      id,
    );
  });
});

describe('whose templates they are', () => {
  it('is the host alone to change them; the platform and its care team may read', async () => {
    const id = (await post()).text('id');
    for (const as of [PLATFORM, SUPPORT]) {
      expect((await api.call('GET', `${OWN}/${id}`, as)).at('name')).toBe('Greeting');
      expect((await api.call('DELETE', `${OWN}/${id}`, as)).status).toBe(403);
      expect((await api.call('GET', '/hosts/nobody/templates', as)).status).toBe(404);
    }
    expect((await api.call('GET', `/hosts/host-2/templates/${id}`, host('host-2'))).status).toBe(404);
    const theirs = { body: { ...WISH, listingIds: ['listing-1'] } };
    expect((await api.call('POST', '/hosts/host-2/templates', host('host-2'), theirs)).status).toBe(400);
    expect((await api.call('GET', OWN, guest('guest-1'))).status).toBe(403);
    const preview = { texts: TEXTS, bookingId: 'booking-1' };
    for (const [method, path, given] of [
      ['POST', '', { body: WISH }],
      ['POST', '/preview', { body: preview }],
      ['PUT', `/${id}`, { body: WISH }],
      ['DELETE', `/${id}`, {}],
    ] as const) {
      expect((await api.call(method, `${OWN}${path}`, host('host-2'), given)).status).toBe(404);
      expect((await api.call(method, `/hosts/unheard-of/templates${path}`, host('unheard-of'), given)).status).toBe(
        404,
      );
    }
  });

  it('tells of those that hold foreign links while the host may send none (B7)', async () => {
    await api.call('PUT', '/hosts/locked', PLATFORM, { body: aHost() });
    await api.call('PUT', '/listings/listing-locked', PLATFORM, { body: aListing({ hostId: 'locked' }) });
    const own = '/hosts/locked/templates';
    const linking = { name: 'Guide', texts: { en: 'Hi {{host.name}}', de: 'Siehe https://elsewhere.example/karte' } };
    const made = await api.call('POST', own, host('locked'), { body: linking });
    const homely = { name: 'Own', texts: { en: 'See https://foyer.test/help' } };
    await api.call('POST', own, host('locked'), { body: homely });
    const blocked = async () => (await api.call('GET', own, host('locked'))).list('items', 'blocked');
    expect(await blocked()).toEqual([undefined, undefined]);
    await api.call('POST', '/hosts/locked/restrictions', PLATFORM, { body: { kind: 'links', reason: 'Case 1' } });
    expect((await blocked()).toSorted()).toEqual(['links-disabled', undefined]);
    const one = `${own}/${made.text('id')}`;
    expect((await api.call('GET', one, SUPPORT)).at('blocked')).toBe('links-disabled');
    const changed = await api.call('PUT', one, host('locked'), { body: { ...linking, name: 'Map' } });
    expect(changed.at('blocked')).toBe('links-disabled');
    await api.call('DELETE', '/hosts/locked/restrictions/links', PLATFORM);
    expect(await blocked()).toEqual([undefined, undefined]);
  });
});
