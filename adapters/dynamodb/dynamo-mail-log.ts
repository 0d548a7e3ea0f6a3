import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mailKey } from '../../core/contract/table.ts';
import type { MailRelease, MailRow } from '../../core/model.ts';
import type { MailLog } from '../../core/ports/mails.ts';
import { WITHOUT_END } from './arrival-write.ts';
import { inspectMail, mailRows } from './inspect-mail.ts';
import { listMail } from './list-mail.ts';
import { mailItem, movedBy } from './mail-item.ts';
import { noticeWrite } from './rate-item.ts';
import { putItem, updateItem } from './table.ts';
import { transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** The log of received mail in the one table. */
export const dynamoMailLog = (client: DynamoDBClient, tableName: string): MailLog => ({
  record: (row, notices) =>
    row.notice === undefined || notices === undefined
      ? recordRow(client, tableName, row)
      : recordCounted(client, tableName, row, notices),
  rows: (mailId) => mailRows(client, tableName, mailId),
  inspect: (mailId) => inspectMail(client, tableName, mailId),
  list: (filter, page) => listMail(client, tableName, filter, page),
  release: (row, release) => releaseRow(client, tableName, row, release),
  async move(row, from, to) {
    const moved = movedBy(row, to);
    const written = await updateItem(
      client,
      tableName,
      mailKey(row.mailId, row.recipient),
      { ...moved, values: { ...moved.values, from } },
      '#state = :from',
    );
    return written.done;
  },
});

async function recordRow(client: DynamoDBClient, table: string, row: MailRow): Promise<'recorded' | 'arrived'> {
  return (await putItem(client, table, mailItem(row), WITHOUT_END)).done ? 'recorded' : 'arrived';
}

/** Counts the notice with the row, so that a repeat counts nothing. */
const recordCounted = (
  client: DynamoDBClient,
  table: string,
  row: MailRow,
  notices: number,
): ReturnType<MailLog['record']> =>
  untilFresh(async () => {
    const written = await transact(client, table, [
      { name: 'mail', put: mailItem(row), condition: WITHOUT_END },
      noticeWrite(row.from, row.receivedAt, notices),
    ]);
    if (written.done) return 'recorded';
    if (written.against.has('mail')) return 'arrived';
    return written.against.has('rate') ? recordUntold(client, table, row) : STALE;
  });

async function recordUntold(client: DynamoDBClient, table: string, row: MailRow): Promise<'untold' | 'arrived'> {
  const recorded = await recordRow(client, table, { ...row, notice: undefined, refusal: row.notice });
  return recorded === 'recorded' ? 'untold' : recorded;
}

/** Of two who let it out at the same time one is recorded; who added its mailbox stands against who did not. */
async function releaseRow(
  client: DynamoDBClient,
  table: string,
  { mailId, recipient }: MailRow,
  release: MailRelease,
): Promise<boolean> {
  const update = {
    expression: 'SET released = :release',
    names: { state: 'state' },
    values: { release, quarantined: 'quarantined' },
  };
  const isNews = `attribute_not_exists(released${release.mailboxAdded ? '.mailboxAdded' : ''})`;
  const condition = `#state = :quarantined AND ${isNews}`;
  const written = await updateItem(client, table, mailKey(mailId, recipient), update, condition);
  return written.done || written.existing?.['state'] === 'quarantined';
}
