import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../core/notices/language.ts';
import type { TranslatorAnswer } from '../../core/ports/translations.ts';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../support/api.ts';
import { aConversation, aGuest } from '../support/api-bodies.ts';
import type { Got } from '../support/http-call.ts';
import { inBrackets, NOBODY } from '../support/translators.ts';

const api = useApi();
const NOW = '2026-03-01T12:00:00.000Z';
const CUTOFF = '2027-03-27T23:00:00.000Z';

afterEach(() => {
  api.clock.now = NOW;
  api.translator.answer = inBrackets;
  api.translator.orders.length = 0;
});

let conversations = 0;

/** A conversation of its own: the guest's language is French, the host's German. */
async function talk(facts: Parameters<typeof aConversation>[1] = {}) {
  const ids = `t${++conversations}`;
  const id = await aConversation(api, {
    ids,
    host: { language: 'de' },
    booking: { guest: aGuest({ id: `guest-${ids}`, name: 'Gita Guest', language: 'fr' }) },
    ...facts,
  });
  const [theHost, theGuest] = [host(`host-${ids}`), guest(`guest-${ids}`)];
  return {
    id,
    hostId: theHost.id,
    host: theHost,
    guest: theGuest,
    /** @returns the message's id */
    write: async (as: As, text: string): Promise<string> => {
      const got = await api.call('POST', `/conversations/${id}/messages`, as, { body: { text } });
      expect(got.status, JSON.stringify(got.body)).toBe(201);
      return got.text('id');
    },
    translation: (as: As, messageId: string, to?: string): Promise<Got> =>
      api.call('GET', `/conversations/${id}/messages/${messageId}/translation`, as, { query: to ? { to } : {} }),
    list: (as: As, translateTo?: string): Promise<Got> =>
      api.call('GET', `/conversations/${id}/messages`, as, { query: translateTo ? { translateTo } : {} }),
  };
}

const pieces = () => api.translator.orders.flatMap((order) => order.pieces);

const ARRIVAL = 'Hello, at what time can we arrive on Saturday?';

describe('B13: a message in the reader’s language', () => {
  it('is translated to the language that is set for the reader, or to one that is asked for', async () => {
    const { write, translation, ...sides } = await talk();
    const message = await write(sides.guest, ARRIVAL);
    const own = { language: 'de', text: `[de] ${ARRIVAL}`, by: NOBODY, from: 'en', state: 'translated' };
    for (const to of [undefined, 'own']) expect((await translation(sides.host, message, to)).body).toEqual(own);
    expect((await translation(sides.host, message, 'pl')).body).toMatchObject({ language: 'pl', state: 'translated' });
    expect((await translation(sides.guest, message)).body).toMatchObject({ language: 'fr', state: 'translated' });
    expect(api.translator.orders.map(({ from, to }) => `${from} ${to}`)).toEqual(['en de', 'en pl', 'en fr']);
  });

  it('is there in each of the nine, in a list too', async () => {
    const { write, list, ...sides } = await talk();
    await write(sides.guest, ARRIVAL);
    await write(sides.guest, 'Bonjour, où pouvons-nous garer la voiture ce soir ?');
    for (const language of LANGUAGES) {
      const page = await list(sides.host, language);
      const [item] = language === 'en' ? [page.at('items.1')] : [page.at('items.0')];
      expect(item).toMatchObject({ translation: { language, state: 'translated', by: NOBODY } });
    }
  });

  it('counts a regional tag as its language; Portugal’s is asked for as such', async () => {
    const { write, translation, ...sides } = await talk();
    const message = await write(sides.guest, ARRIVAL);
    for (const to of ['pt-BR', 'pt-PT', 'de-CH'])
      expect((await translation(sides.host, message, to)).at('language')).toBe(to.slice(0, 2));
    expect(api.translator.orders.map(({ to }) => to)).toEqual(['pt', 'pt-PT', 'de']);
  });

  it('is the original where it is in that language already, and costs nothing', async () => {
    const { write, translation, list, ...sides } = await talk();
    const message = await write(sides.guest, ARRIVAL);
    const original = { language: 'en', text: ARRIVAL, from: 'en', state: 'original' };
    expect((await translation(sides.host, message, 'en')).body).toEqual(original);
    expect((await list(sides.host, 'en-US')).at('items.0')).not.toHaveProperty('translation');
    expect(api.translator.orders).toEqual([]);
  });

  it('is the original for a reader whose own language is none of the nine, and refused where such is named', async () => {
    const { write, translation, list, ...sides } = await talk({ host: { language: 'sv' } });
    const message = await write(sides.guest, ARRIVAL);
    expect((await translation(sides.host, message)).body).toMatchObject({
      text: ARRIVAL,
      from: 'en',
      state: 'original',
    });
    for (const refused of [await translation(sides.host, message, 'sv'), await list(sides.host, 'tlh')])
      expect(refused).toMatchObject({ status: 422, body: { code: 'language-not-supported' } });
    expect(await list(sides.guest, 'sv')).toMatchObject({ status: 422 });
    expect(api.translator.orders).toEqual([]);
  });

  it('says of each message in which language it is, where that is plain', async () => {
    const { write, list, ...sides } = await talk();
    await write(sides.guest, ARRIVAL);
    await write(sides.host, 'Guten Tag, ab 15 Uhr sind Sie herzlich willkommen.');
    const page = await list(sides.guest);
    expect(page.at('items')).toMatchObject([{ language: 'en' }, { language: 'de' }]);
    expect(page.at('items.0')).not.toHaveProperty('translation');
  });

  it('is left to the service to tell where nobody else can, and the original where that says it was the reader’s', async () => {
    const { write, translation, list, ...sides } = await talk();
    const message = await write(sides.guest, 'Zdravo, hvala puno, vidimo se sutra navečer');
    api.translator.answer = (order) => ({ kind: 'translated', pieces: order.pieces, from: 'de', by: NOBODY });
    expect((await translation(sides.host, message)).body).toMatchObject({ language: 'de', state: 'original' });
    expect((await list(sides.host, 'own')).at('items.0')).not.toHaveProperty('translation');
    expect(api.translator.orders).toMatchObject([{ from: 'auto', to: 'de' }]);
  });
});

describe('B13: what a translation costs', () => {
  it('is paid once, by whichever of two readers at once', async () => {
    const { write, list, translation, ...sides } = await talk();
    const message = await write(sides.guest, ARRIVAL);
    await write(sides.guest, 'And is there a parking space near the house?');
    const both = await Promise.all([list(sides.host, 'es'), list(sides.guest, 'es')]);
    for (const page of both)
      expect(page.at('items.0')).toSatisfy(
        (item: object) => 'translation' in item || Object.hasOwn(item, 'translationState'),
      );
    expect((await list(sides.host, 'es')).at('items')).toMatchObject([
      { translation: { state: 'translated' } },
      { translation: { state: 'translated' } },
    ]);
    expect((await translation(sides.guest, message, 'es')).at('state')).toBe('translated');
    expect(api.translator.orders).toHaveLength(2);
  });

  it('ends with the conversation’s share of the day’s budget: the original is shown, and the translation made the next day', async () => {
    const { write, translation, ...sides } = await talk();
    const message = await write(sides.guest, `Hello. ${'We are looking forward to it. '.repeat(400)}`);
    const short = await write(sides.guest, ARRIVAL);
    const spent = await translation(sides.host, message);
    expect(spent).toMatchObject({
      status: 200,
      body: { language: 'en', state: 'failed', reason: 'budget-spent', retryAt: '2026-03-02T00:00:00.000Z' },
    });
    expect(spent.headers['retry-after']).toBe(String(12 * 3_600));
    expect(api.translator.orders).toEqual([]);
    expect((await translation(sides.host, short)).at('state')).toBe('translated');
    expect(api.logged).toContainEqual(expect.objectContaining({ code: 'translation-share-spent', messageId: message }));
  });
});

describe('B13: where there is no translation', () => {
  const failing = (reason: 'throttled' | 'language-unclear') => (): TranslatorAnswer => ({ kind: 'failed', reason });

  it('the original stands with why and when to ask again, and it is made then', async () => {
    const { write, translation, list, ...sides } = await talk();
    const message = await write(sides.guest, ARRIVAL);
    api.translator.answer = failing('throttled');
    const failed = { state: 'failed', reason: 'throttled', retryAt: '2026-03-01T12:00:02.000Z' };
    const first = await translation(sides.host, message);
    expect(first).toMatchObject({ status: 200, body: { language: 'en', text: ARRIVAL, from: 'en', ...failed } });
    expect(first.headers['retry-after']).toBe('2');
    const listed = (await list(sides.host, 'own')).at('items.0');
    expect(listed).toMatchObject({ text: ARRIVAL, translationState: failed });
    expect(listed).not.toHaveProperty('translation');
    api.translator.answer = inBrackets;
    expect((await translation(sides.host, message)).at('state')).toBe('failed');
    expect(api.translator.orders).toHaveLength(1);
    api.clock.now = failed.retryAt;
    expect((await translation(sides.host, message)).at('text')).toBe(`[de] ${ARRIVAL}`);
  });

  it('there is none later either where nobody can tell the language', async () => {
    const { write, translation, ...sides } = await talk();
    const message = await write(sides.guest, 'Zdravo, hvala puno, vidimo se sutra navečer');
    api.translator.answer = failing('language-unclear');
    const unclear = await translation(sides.host, message);
    expect(unclear.body).toMatchObject({
      ...{ language: 'und', from: 'und' },
      ...{ state: 'failed', reason: 'language-unclear' },
    });
    expect(unclear.headers).not.toHaveProperty('retry-after');
  });

  it('a translation that lost something is shown with what it lost, and not asked for again', async () => {
    const { write, translation, list, ...sides } = await talk();
    const message = await write(sides.guest, 'Is it 80 EUR a night? See https://example.org/a then.');
    api.translator.answer = () => ({
      kind: 'translated',
      pieces: ['<p>Kostet es 90 EUR?</p>'],
      from: 'en',
      by: NOBODY,
    });
    const unfaithful = { text: 'Kostet es 90 EUR?', by: NOBODY, from: 'en', state: 'unfaithful' };
    const shown = await translation(sides.host, message);
    expect(shown.body).toMatchObject({ language: 'de', ...unfaithful });
    expect(shown.at('lost')).toEqual(['link', 'price', 'number']);
    expect((await list(sides.host, 'own')).at('items.0')).toMatchObject({ translation: unfaithful });
    expect(api.translator.orders).toHaveLength(1);
  });

  it('a service that is set up wrong costs nobody the message', async () => {
    const { write, list, ...sides } = await talk();
    await write(sides.guest, ARRIVAL);
    api.translator.answer = () => {
      throw new Error('AccessDenied');
    };
    expect((await list(sides.host, 'own')).at('items.0')).toMatchObject({
      text: ARRIVAL,
      translationState: { state: 'failed', reason: 'unavailable' },
    });
    expect(api.logged).toContainEqual(expect.objectContaining({ code: 'translator-unusable' }));
  });
});

describe('B13: a translation', () => {
  it('leaves alone names, links, references, prices and times: the service is told to leave them', async () => {
    const { write, translation, ...sides } = await talk({ listing: { name: 'Villa Sunrise' } });
    const text = 'Dear Gita Guest, Villa Sunrise is 80 EUR, see https://example.org/x at 15:00, booking booking-t1.';
    const message = await write(sides.guest, text);
    expect((await translation(sides.host, message)).at('state')).toBe('translated');
    const kept = [
      ...pieces()
        .join('')
        .matchAll(/<span translate="no">([^<]*)<\/span>/g),
    ].map(([, words]) => words);
    expect(kept).toEqual(expect.arrayContaining(['Gita Guest', 'Villa Sunrise', 'https://example.org/x', '15:00']));
    expect(kept.join(' ')).toContain('80');
  });

  it('lays nothing bare that was masked, and the service never sees it', async () => {
    const { write, translation, ...sides } = await talk();
    const message = await write(sides.guest, 'Please write to bo@guest.example when you have time for us.');
    api.translator.answer = (order) => ({
      ...inBrackets(order),
      pieces: order.pieces.map((piece) => piece.replace('write', 'bo at guest dot example')),
    });
    const shown = await translation(sides.host, message);
    expect(pieces().join('')).not.toContain('bo@guest.example');
    expect(shown.text('text')).not.toMatch(/bo(@| at )guest/);
    expect(shown.at('state')).toBe('unfaithful');
  });

  it('leaves no word of a message, and no name, in a log', async () => {
    const { write, translation, ...sides } = await talk();
    const message = await write(sides.guest, 'Xylophone lessons for Gita Guest, is there a room for that?');
    await translation(sides.host, message);
    api.translator.answer = () => {
      throw new Error('could not translate: Xylophone');
    };
    await translation(sides.host, message, 'pl');
    // the log writes of a fault its class and frames alone (test/adapters/lambda/log.test.ts)
    const lines = api.logged.map((line) => JSON.stringify({ ...Object(line), error: undefined }));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toMatch(/Xylophone|Gita/);
  });

  it('shows no more than its reader may see: nothing past the cutoff, of others, held, or to the platform', async () => {
    const { write, translation, list, id, hostId, ...sides } = await talk();
    const message = await write(sides.host, 'The way is described at https://elsewhere.example/way, have a look.');
    for (const other of [host('host-1'), guest('guest-1')])
      expect((await translation(other, message, 'pl')).status).toBe(404);
    for (const care of [PLATFORM, SUPPORT]) {
      expect((await translation(care, message, 'pl')).status).toBe(403);
      expect((await list(care, 'pl')).status).toBe(403);
    }
    for (const none of [`${id}-9`, 'none', `${id}-0`])
      expect((await translation(sides.host, none, 'pl')).status).toBe(404);
    const body = { kind: 'links', reason: 'Account in wrong hands' };
    await api.call('POST', `/hosts/${hostId}/restrictions`, PLATFORM, { body });
    expect((await translation(sides.guest, message)).status).toBe(404);
    expect((await list(sides.guest, 'own')).at('items')).toEqual([]);
    expect(api.translator.orders).toEqual([]);
    expect((await translation(sides.host, message, 'pl')).at('state')).toBe('translated');
    api.clock.now = CUTOFF;
    for (const side of [sides.host, sides.guest]) {
      expect(await translation(side, message, 'pl')).toMatchObject({
        status: 410,
        body: { code: 'conversation-unreadable' },
      });
      expect((await list(side, 'pl')).status).toBe(410);
    }
  });
});
