import { expect, it } from 'vitest';
import { guest, host, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';
import { NO_TRANSLATING } from '../../support/translations.ts';

const api = useApi({ translation: { ...NO_TRANSLATING, charactersPerDay: 0 } });

it('everybody reads originals where the operator lets nothing be translated, and nobody is told to ask again', async () => {
  const id = await aConversation(api, { ids: 'off', host: { language: 'de' } });
  const text = 'Hello, at what time can we arrive on Saturday?';
  const path = `/conversations/${id}/messages`;
  const message = (await api.call('POST', path, guest('guest-off'), { body: { text } })).text('id');
  const reader = host('host-off');
  const alone = await api.call('GET', `${path}/${message}/translation`, reader, { query: { to: 'pl' } });
  expect(alone).toMatchObject({ status: 200, body: { state: 'original', text, language: 'en', from: 'en' } });
  expect(alone.headers).not.toHaveProperty('retry-after');
  const page = await api.call('GET', path, reader, { query: { translateTo: 'own' } });
  expect(page.at('items.0')).toMatchObject({ text });
  expect(page.at('items.0')).not.toHaveProperty('translation');
  expect(api.translator.orders).toEqual([]);
});
