import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Translations } from '../../core/ports/translations.ts';
import type { KeptTranslation } from '../../core/translation/kept-translation.ts';
import { type Expression, getItems, putItem } from './table.ts';
import { placeKey, readTranslation, stateOf, translationItem } from './translation-item.ts';

/** Translations in the one table: each is one item, written whole. */
export const dynamoTranslations = (client: DynamoDBClient, table: string): Translations => ({
  async find(places) {
    const found = await getItems(client, table, places.map(placeKey));
    return places.map((place) => {
      const item = found(placeKey(place));
      return item && readTranslation(item);
    });
  },
  async claim(place, read, until) {
    const claimed = translationItem(place, { state: 'claimed', until });
    return (await putItem(client, table, claimed, isStill(read))).done;
  },
  async settle(place, until, kept) {
    const claimed = isStill({ state: 'claimed', until });
    return (await putItem(client, table, translationItem(place, kept), claimed)).done;
  },
});

const isStill = (read: KeptTranslation | undefined): Expression =>
  read
    ? { expression: '#asRead = :asRead', names: { asRead: 'asRead' }, values: { asRead: stateOf(read) } }
    : { expression: 'attribute_not_exists(pk)' };
