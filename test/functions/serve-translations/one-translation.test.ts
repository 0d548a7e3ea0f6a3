import { expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoTranslations } from '../../../adapters/dynamodb/dynamo-translations.ts';
import { placeOf } from '../../../adapters/translate/obtain-translation.ts';
import { wantedForMail } from '../../../functions/translate-message/wanted-for-mail.ts';
import { guest, host, useApi } from '../../support/api.ts';
import { aConversation, aGuest } from '../../support/api-bodies.ts';
import { aDraft } from '../../support/conversations.ts';

const api = useApi();

it('a message has one translation: in a list, from wherever that begins, by itself, and in a mail', async () => {
  const booking = { guest: aGuest({ id: 'guest-one', language: 'es' }) };
  const id = await aConversation(api, { ids: 'one', host: { language: 'de' }, booking });
  const path = `/conversations/${id}/messages`;
  const say = async (text: string) => (await api.call('POST', path, guest('guest-one'), { body: { text } })).text('id');
  await say('Is there a parking space near the house?');
  await say('And where do we find the key on Saturday?');
  for (const text of ['👍', '👍👍', '👍👍👍', '🙂']) await say(text);
  // the key is five messages back, the parking space six
  const open = await say('Hotel ok?');
  const reader = host('host-one');
  const read = async (query: Record<string, string>) =>
    api.call('GET', path, reader, { query: { translateTo: 'own', ...query } });
  const all = await read({});
  const orders = api.translator.orders.length;
  const fifth = await read({ limit: '5' });
  const later = await read({ cursor: fifth.text('next') });
  const alone = await api.call('GET', `${path}/${open}/translation`, reader);
  expect(alone.body).toMatchObject({ state: 'translated', from: 'en' });
  expect(later.at('items.1')).toEqual(all.at('items.6'));
  expect(later.at('items.1')).toMatchObject({ id: open, language: 'en', translation: { from: 'en' } });
  const conversations = dynamoConversations(api.table.client, api.table.tableName);
  const mail = await wantedForMail(
    { conversations, domain: 'foyer.test' },
    { conversationId: id, seq: 7 },
    api.clock.now,
  );
  const kept = dynamoTranslations(api.table.client, api.table.tableName);
  const place = placeOf(mail.wanted ?? expect.unreachable(), undefined);
  expect(await kept.find([place])).toMatchObject([{ state: 'done', from: 'en', to: 'de' }]);
  expect(api.translator.orders).toHaveLength(orders);
});

it('what went out translated is not translated back for who wrote it: the original stands in it', async () => {
  const booking = { guest: aGuest({ id: 'guest-own', language: 'es' }) };
  const id = await aConversation(api, { ids: 'own', host: { language: 'de' }, booking });
  const conversations = dynamoConversations(api.table.client, api.table.tableName);
  const context = (await conversations.byId(id)) ?? expect.unreachable();
  const text = 'Hola, hasta mañana por la tarde.\n\nTraducción automática: X.\n\nHallo, bis morgen Nachmittag.';
  const message = aDraft({ ...{ author: 'host', via: 'template', text, language: 'es' }, notes: ['translated'] });
  await conversations.append({ context, message, delivery: { state: 'pending' } });
  const path = `/conversations/${id}/messages`;
  const before = api.translator.orders.length;
  const alone = await api.call('GET', `${path}/${id}-1/translation`, host('host-own'));
  expect(alone.body).toMatchObject({ state: 'original', text });
  const page = await api.call('GET', path, host('host-own'), { query: { translateTo: 'own' } });
  expect(page.at('items.0')).not.toHaveProperty('translation');
  expect(api.translator.orders).toHaveLength(before);
  const other = await api.call('GET', `${path}/${id}-1/translation`, guest('guest-own'), { query: { to: 'pl' } });
  expect(other.at('state')).toBe('translated');
});
