import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TEMPLATE_PREFIX, templateKey } from '../../core/contract/table.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { Template } from '../../core/templates/template.ts';
import { text } from './attributes.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { fittingItems, jsonBytes } from './fitting-items.ts';
import { queryItems } from './table.ts';
import { readTemplate } from './template-item.ts';

const SORT_KEY = new RegExp(`^${TEMPLATE_PREFIX}[0-9a-z]+$`);

/**
 * A host's templates in the order of their ids; a page ends early where more would not fit into one answer.
 *
 * Places of templates that were taken away are passed over: a page may take more than one query.
 */
export async function listTemplates(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<Template>> {
  const { pk } = templateKey(hostId, '');
  const found: Template[] = [];
  let after = cursor === undefined ? TEMPLATE_PREFIX : fromCursor(cursor, SORT_KEY);
  for (let more = true; more && found.length <= limit; ) {
    const page = await queryItems(client, table, {
      // a sort key with a space behind it comes right after it
      expression: 'pk = :pk AND sk BETWEEN :after AND :end',
      values: { pk, after: `${after} `, end: `${TEMPLATE_PREFIX}~` },
      limit: limit + 1 - found.length,
    });
    found.push(...page.items.flatMap((item) => readTemplate(item) ?? []));
    const last = page.items.at(-1);
    more = page.more && last !== undefined;
    after = last ? text(last, 'sk') : after;
  }
  const items = fittingItems(found.slice(0, limit), ({ texts }) => jsonBytes(JSON.stringify(texts)));
  const last = items.at(-1);
  return { items, next: last && items.length < found.length ? toCursor(TEMPLATE_PREFIX + last.id) : null };
}
