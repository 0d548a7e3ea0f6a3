import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mailNoticeKey, PARTITION, RECIPIENT_PREFIX } from '../../core/contract/table.ts';
import type { MailRow } from '../../core/model.ts';
import { lateNoticeName, noticeName } from '../../core/notices/notice-name.ts';
import type { LoggedMail } from '../../core/ports/mails.ts';
import { type Attributes, text } from './attributes.ts';
import { readMailRow } from './mail-item.ts';
import { queryItems } from './table.ts';

/** The rows of one mail, and how far the notices about them got. */
export async function inspectMail(
  client: DynamoDBClient,
  table: string,
  mailId: string,
): Promise<readonly LoggedMail[]> {
  const items = await itemsOf(client, table, mailId);
  const byPlace = new Map(items.map((item) => [text(item, 'sk'), item]));
  return rowsAmong(items).map((row) => ({ row, notice: noticeOf(row, byPlace) }));
}

/** The rows of one mail, one for each recipient. */
export const mailRows = async (client: DynamoDBClient, table: string, mailId: string): Promise<readonly MailRow[]> =>
  rowsAmong(await itemsOf(client, table, mailId));

const rowsAmong = (items: readonly Attributes[]): readonly MailRow[] =>
  items.filter((item) => text(item, 'sk').startsWith(RECIPIENT_PREFIX)).map(readMailRow);

/** All that is kept of a mail: one query, or more where it has very many recipients. */
async function itemsOf(client: DynamoDBClient, table: string, mailId: string): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  for (let more = true; more; ) {
    const after = items.at(-1);
    const page = await queryItems(client, table, {
      expression: after ? 'pk = :pk AND sk > :after' : 'pk = :pk',
      values: { pk: PARTITION.mail + mailId, after: after && text(after, 'sk') },
    });
    items.push(...page.items);
    more = page.more;
  }
  return items;
}

function noticeOf(row: MailRow, byPlace: ReadonlyMap<string, Attributes>): LoggedMail['notice'] {
  const name = nameOf(row);
  if (name === undefined) return undefined;
  return byPlace.get(mailNoticeKey(row.mailId, name).sk)?.['state'] === 'ended' ? 'done' : 'waiting';
}

/** Undefined where its sender is told nothing. */
function nameOf({ recipient, notice, answerable }: MailRow): string | undefined {
  if (notice) return noticeName(notice.code, recipient);
  return answerable ? lateNoticeName(recipient) : undefined;
}
