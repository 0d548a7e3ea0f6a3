import { beforeAll, expect, it } from 'vitest';
import { guest, host, PLATFORM, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

/** Of which public pages may have a tenth: enough for one question and its answer in one language, and no more. */
const PER_DAY = 3_000;
const api = useApi({ translation: { charactersPerDay: PER_DAY } });
const PAGE = '/listings/listing-1/questions';
const QUESTION = 'Is there a parking space in front of the house?';
const ANSWER = 'Yes, two cars fit there, see https://maps.example/x for the way.';

const read = (translateTo: string, path = PAGE, headers: Record<string, string> = {}) =>
  api.call('GET', path, undefined, { query: { translateTo }, headers });
let id = '';
let conversationId = '';

beforeAll(async () => {
  conversationId = await aConversation(api, { host: { language: 'en' }, listing: { language: 'en' } });
  const made = await api.call('POST', PAGE, guest('guest-1'), { body: { text: QUESTION } });
  id = made.text('id');
  await api.call('PUT', `${PAGE}/${id}/answer`, host('host-1'), { body: { text: ANSWER } });
});

it('a page is read in another language beside its own words, made once for all who ask, and kept by caches for themselves', async () => {
  // who comes while another makes it may be told that it is pending
  await Promise.all([read('de'), read('de-AT')]);
  const [first, again] = [await read('de'), await read('de-AT')];
  expect(first.at('items.0')).toMatchObject({
    ...{ question: QUESTION, answer: ANSWER, language: 'en' },
    translation: {
      question: { language: 'de', text: `[de] ${QUESTION}`, from: 'en', state: 'translated' },
      answer: { text: `[de] ${ANSWER}`, by: 'Nobody in particular' },
    },
  });
  expect(again.at('items.0.translation')).toEqual(first.at('items.0.translation'));
  const alone = await read('de', `${PAGE}/${id}`);
  expect(alone.at('translation')).toEqual(first.at('items.0.translation'));
  expect(api.translator.orders).toHaveLength(2);
  expect(first.headers['cache-control']).toContain('public');
  const unchanged = await read('de', PAGE, { 'if-none-match': first.headers['etag'] ?? '' });
  expect(unchanged.status).toBe(304);
  const plain = await api.call('GET', PAGE, undefined);
  expect([plain.at('items.0.translation'), plain.headers['etag'] === first.headers['etag']]).toEqual([
    undefined,
    false,
  ]);
});

it('what is in the language already has nothing beside it, and a language beyond the nine is refused', async () => {
  const orders = api.translator.orders.length;
  expect((await read('en-GB')).at('items.0')).not.toHaveProperty('translation');
  for (const path of [PAGE, `${PAGE}/${id}`]) {
    const refused = await read('sv', path);
    expect([refused.status, refused.at('code')]).toEqual([422, 'language-not-supported']);
  }
  expect(api.translator.orders).toHaveLength(orders);
});

it('all pages together have a tenth of the day: then the original is shown, and says so', async () => {
  const orders = api.translator.orders.length;
  const page = await read('fr');
  expect(page.status).toBe(200);
  expect(page.at('items.0')).toMatchObject({
    question: QUESTION,
    translation: { answer: { state: 'failed', reason: 'budget-spent', retryAt: expect.any(String) } },
  });
  // the day has room yet, for those who have a token
  const path = `/conversations/${conversationId}/messages`;
  await api.call('POST', path, guest('guest-1'), { body: { text: 'Where do we find the key on Saturday?' } });
  const told = await api.call('GET', path, host('host-1'), { query: { translateTo: 'fr' } });
  expect(told.at('items.0.translation.state')).toBe('translated');
  expect(api.translator.orders.length - orders).toBeLessThanOrEqual(2);
});

it('links of a host who may send none are hidden in the translation as in the answer', async () => {
  await api.call('POST', '/hosts/host-1/restrictions', PLATFORM, { body: { kind: 'links', reason: 'Many links.' } });
  const shown = await read('de');
  expect(shown.at('items.0.translation.answer.text')).toBe('[de] Yes, two cars fit there, see [•••] for the way.');
  expect(JSON.stringify(shown.body)).not.toContain('maps.example');
});

it('to the host open ones are translated too', async () => {
  api.clock.now = '2026-09-02T12:00:00.000Z';
  await api.call('POST', PAGE, guest('guest-2'), { body: { text: 'Gibt es im Haus eine Waschmaschine?' } });
  const page = await api.call('GET', PAGE, host('host-1'), { query: { translateTo: 'en' } });
  expect(page.at('items.0')).toMatchObject({
    state: 'open',
    translation: { question: { language: 'en', from: 'de' } },
  });
  expect(page.at('items.0.translation')).not.toHaveProperty('answer');
});
