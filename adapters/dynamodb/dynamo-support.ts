import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, careKey, careSeenKey, supportRatesKey } from '../../core/contract/table.ts';
import type { Side } from '../../core/model.ts';
import type { Support } from '../../core/ports/support.ts';
import { SUPPORT_STATES } from '../../core/support/support-request.ts';
import { text } from './attributes.ts';
import { findSupport, findSupportCase, reachOf, supportContexts } from './support-case.ts';
import { readCareMessage, readEnd, readRates } from './support-items.ts';
import { careMessages, listSupport, ownSupport } from './support-lists.ts';
import { appendSupport, createSupport, fileSupport } from './support-writes.ts';
import { getItem } from './table.ts';

/**
 * Support requests in the one table. Every read that something is decided on sees the latest write; lists over all follow shortly.
 *
 * @param sides of which it is also read what became of their mailboxes: for whoever mails them
 */
export const dynamoSupport = (client: DynamoDBClient, tableName: string, sides: readonly Side[] = []): Support => ({
  create: (entry) => createSupport(client, tableName, entry),
  append: (entry) => appendSupport(client, tableName, entry),
  file: (before, after) => fileSupport(client, tableName, before, after),
  find: (requestId) => findSupport(client, tableName, requestId),
  findCase: (requestId) => findSupportCase(client, tableName, requestId, sides),
  async byAlias(address) {
    const alias = await getItem(client, tableName, aliasKey(address));
    if (!alias) return undefined;
    const found = await findSupportCase(client, tableName, text(alias, 'requestId'), sides);
    return found && { ...found, end: readEnd(alias) };
  },
  list: (state, page) => listSupport(client, tableName, state ? [state] : SUPPORT_STATES, page),
  ofRequester: (by, page) => ownSupport(client, tableName, by, page),
  conversationsOf: (requests) => supportContexts(client, tableName, requests),
  messages: (requestId, page) => careMessages(client, tableName, requestId, page),
  async message(requestId, seq) {
    const item = await getItem(client, tableName, careKey(requestId, seq));
    return item && readCareMessage(item);
  },
  reach: (by) => reachOf(client, tableName, by, sides),
  rates: async ({ role, id }) => readRates(await getItem(client, tableName, supportRatesKey(role, id))),
  async taken(requestId, end, hash) {
    const item = await getItem(client, tableName, careSeenKey(requestId, end, hash));
    return item && text(item, 'messageId');
  },
});
