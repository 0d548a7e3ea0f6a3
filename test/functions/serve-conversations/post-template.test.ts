import { beforeAll, describe, expect, it } from 'vitest';
import { guest, host, PLATFORM, useApi } from '../../support/api.ts';
import { aConversation, aGuest, aListing } from '../../support/api-bodies.ts';
import { inBrackets, NOBODY } from '../../support/translators.ts';

const api = useApi();
let place = '';
const TEXTS = { en: 'Hello {{guest.firstName}}, {{listing.directions}}', de: 'Hallo {{guest.firstName}}' };

const aTemplate = async (more: object = {}): Promise<string> =>
  (
    await api.call('POST', '/hosts/host-1/templates', host('host-1'), { body: { name: 'T', texts: TEXTS, ...more } })
  ).text('id');
const send = (body: object, key?: string) =>
  api.call('POST', place, host('host-1'), { body, ...(key !== undefined && { headers: { 'Idempotency-Key': key } }) });

beforeAll(async () => {
  place = `/conversations/${await aConversation(api)}/messages`;
  await api.call('PUT', '/listings/listing-other', PLATFORM, { body: aListing() });
});

describe('B10: a template sent by hand', () => {
  it('is not sent while facts are missing, which are named; edited it is', async () => {
    const templateId = await aTemplate();
    const held = await send({ templateId });
    expect([held.status, held.at('code'), held.at('missing')]).toEqual([
      422,
      'template-facts-missing',
      ['listing.directions'],
    ]);
    const edited = await send({ templateId, text: 'Hello Bo, just ring me.' });
    expect(edited.body).toMatchObject({
      via: 'template',
      text: 'Hello Bo, just ring me.',
      language: 'en',
      author: 'host',
    });
  });

  it("goes out in the guest's language, as a message like any other", async () => {
    await api.call('PUT', '/listings/listing-1', PLATFORM, { body: aListing({ directions: 'turn left.' }) });
    await api.call('POST', place, guest('guest-1'), { body: { text: 'How do I get there?' } });
    const sent = await send({ templateId: await aTemplate() });
    expect(sent.body).toMatchObject({ via: 'template', text: 'Hello Bo, turn left.', language: 'en', notes: [] });
    const conversation = (await api.call('GET', place.replace('/messages', ''), host('host-1'))).body;
    expect(conversation).not.toHaveProperty('awaitingAnswerSince');
    const read = await api.call('GET', `${place}/${sent.text('id')}`, guest('guest-1'));
    expect(read.body).toMatchObject({ via: 'template', language: 'en' });
  });

  it("goes out translated where it has no text in the guest's language; edited, as it was edited", async () => {
    const id = await aConversation(api, { ids: '2', booking: { guest: aGuest({ id: 'guest-2', language: 'pt-PT' }) } });
    const words = { name: 'T', texts: { es: 'Hola {{guest.firstName}}.' } };
    const made = await api.call('POST', '/hosts/host-2/templates', host('host-2'), { body: words });
    const sendIt = (body: object) => api.call('POST', `/conversations/${id}/messages`, host('host-2'), { body });
    const templateId = made.text('id');
    const sent = await sendIt({ templateId });
    const line = `Tradução automática: ${NOBODY}. Mensagem original de Anna Lind:`;
    expect(sent.body).toMatchObject({
      ...{ via: 'template', language: 'pt', notes: ['translated'] },
      text: `[pt-PT] Hola Bo.\n\n${line}\n\nHola Bo.`,
    });
    const edited = await sendIt({ templateId, text: 'Hola de nuevo.' });
    expect(edited.body).toMatchObject({ text: 'Hola de nuevo.', language: 'es', notes: [] });
    await sendIt({ templateId });
    expect(api.translator.orders).toHaveLength(1);
  });

  it('goes out as it was written where the service is busy', async () => {
    const id = await aConversation(api, { ids: '3', booking: { guest: aGuest({ id: 'guest-3', language: 'ru' }) } });
    const words = { name: 'T', texts: { es: 'Buenas tardes.' } };
    const made = await api.call('POST', '/hosts/host-3/templates', host('host-3'), { body: words });
    api.translator.answer = () => ({ kind: 'failed', reason: 'throttled' });
    const body = { templateId: made.text('id') };
    const sent = await api.call('POST', `/conversations/${id}/messages`, host('host-3'), { body });
    expect(sent.body).toMatchObject({ text: 'Buenas tardes.', language: 'es', notes: [] });
    api.translator.answer = inBrackets;
  });

  it('is not translated for a call that was answered before, nor for one that is refused as it is', async () => {
    const facts = { ids: '4', host: { language: 'es' }, booking: { guest: aGuest({ id: 'guest-4', language: 'ru' }) } };
    const id = await aConversation(api, facts);
    const words = { name: 'T', texts: { es: 'Buenas noches.' } };
    const made = await api.call('POST', '/hosts/host-4/templates', host('host-4'), { body: words });
    const [body, headers] = [{ templateId: made.text('id') }, { 'Idempotency-Key': 'answered' }];
    const sendIt = (more: object = {}) =>
      api.call('POST', `/conversations/${id}/messages`, host('host-4'), { body, ...more });
    api.translator.answer = () => ({ kind: 'failed', reason: 'throttled' });
    api.translator.orders.length = 0;
    const { now } = api.clock;
    const first = await sendIt({ headers });
    api.clock.now = new Date(Date.parse(now) + 60_000).toISOString();
    expect((await sendIt({ headers })).body).toEqual(first.body);
    expect(api.translator.orders).toHaveLength(1);
    api.clock.now = '2027-01-31T12:00:00.000Z';
    expect((await sendIt()).at('code')).toBe('conversation-closed');
    expect(api.translator.orders).toHaveLength(1);
    api.clock.now = now;
    api.translator.answer = inBrackets;
  });

  it('is for its listings', async () => {
    const other = await send({ templateId: await aTemplate({ listingIds: ['listing-other'] }) });
    expect([other.status, other.at('code')]).toEqual([422, 'template-not-for-listing']);
    expect((await send({ templateId: await aTemplate({ listingIds: ['listing-1', 'listing-other'] }) })).status).toBe(
      201,
    );
  });

  it("is one of the host's that is there: not a guest's, not one that was deleted", async () => {
    const templateId = await aTemplate();
    const unknown = { status: 404, body: { code: 'template-unknown' } };
    expect(await api.call('POST', place, guest('guest-1'), { body: { templateId } })).toMatchObject(unknown);
    await api.call('DELETE', `/hosts/host-1/templates/${templateId}`, host('host-1'));
    expect(await send({ templateId })).toMatchObject(unknown);
    expect(await send({ templateId, text: 'Edited' })).toMatchObject(unknown);
  });

  it('is sent once for one Idempotency-Key, also where it is gone when the call comes again', async () => {
    const templateId = await aTemplate({ texts: { en: 'Once.' } });
    const first = await send({ templateId }, 'once');
    await api.call('DELETE', `/hosts/host-1/templates/${templateId}`, host('host-1'));
    expect(await send({ templateId }, 'once')).toMatchObject({ status: 201, body: first.body });
  });

  it('keeps to the rules for what is typed: links, limits of length, words edited away', async () => {
    const linking = await aTemplate({ texts: { en: 'See https://elsewhere.example/map' } });
    await api.call('POST', '/hosts/host-1/restrictions', PLATFORM, { body: { kind: 'links', reason: 'Case 1' } });
    expect(await send({ templateId: linking })).toMatchObject({ status: 422, body: { code: 'links-disabled' } });
    expect((await send({ templateId: linking, text: 'Ask me for the map.' })).status).toBe(201);
    expect((await send({ templateId: linking, text: '' })).at('code')).toBe('empty-message');
    await api.call('DELETE', '/hosts/host-1/restrictions/links', PLATFORM);
    expect((await send({ templateId: linking })).status).toBe(201);
  });
});

it('takes no message that names neither words, nor a template, nor a file', async () => {
  for (const body of [{}, { attachmentIds: [] }, { text: '' }])
    expect((await send(body)).at('code')).toBe('empty-message');
});
