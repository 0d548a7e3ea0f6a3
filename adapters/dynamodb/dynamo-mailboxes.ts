import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mailboxesKey, mailboxKey } from '../../core/contract/table.ts';
import {
  type Holder,
  type MailboxRecord,
  newlyStopped,
  reinstate as reinstated,
  stopMailbox,
} from '../../core/mailbox-state.ts';
import type { Mailboxes } from '../../core/ports/mailboxes.ts';
import { listMailboxes } from './list-mailboxes.ts';
import { bookItem, type MailboxBook, mailboxItem, readBook, readMailboxRecord } from './mailbox-items.ts';
import { type Expression, getItem } from './table.ts';
import { FREE, transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** What became of mailboxes, in the one table: each by itself, and its holder's together for mail out. */
export const dynamoMailboxes = (client: DynamoDBClient, tableName: string): Mailboxes => ({
  of: async (holder) => (await bookOf(client, tableName, holder)).mailboxes,
  stop: (holder, news, now, fresh) =>
    change(client, tableName, { holder, address: news.address }, (known) =>
      known ? stopMailbox(known, news, now) : newlyStopped(fresh(), holder, news, now),
    ),
  async reinstate(mailbox, by, now) {
    const changed = await change(client, tableName, mailbox, (known) => known && reinstated(known, by, now));
    // another may have done so since it was read
    return changed ?? (await find(client, tableName, mailbox.mailboxId)) ?? mailbox;
  },
  find: (mailboxId) => find(client, tableName, mailboxId),
  list: (states, page) => listMailboxes(client, tableName, states, page),
});

/** Changes a mailbox as it is at the moment of writing; `decide` answers undefined where there is nothing to change. */
const change = (
  client: DynamoDBClient,
  table: string,
  { holder, address }: Pick<MailboxRecord, 'holder' | 'address'>,
  decide: (known: MailboxRecord | undefined) => MailboxRecord | undefined,
): Promise<MailboxRecord | undefined> =>
  untilFresh(async () => {
    const book = await bookOf(client, table, holder);
    const entry = book.mailboxes.find((each) => each.address === address);
    const next = decide(entry && (await find(client, table, entry.mailboxId)));
    if (!next) return undefined;
    const mailboxes = [...book.mailboxes.filter((each) => each !== entry), next];
    const written = await transact(client, table, [
      {
        name: 'book',
        put: bookItem(holder, { revision: book.revision + 1, mailboxes }),
        condition: unchangedSince(book),
      },
      { name: 'mailbox', put: mailboxItem(next) },
    ]);
    return written.done ? next : STALE;
  });

const unchangedSince = ({ revision }: MailboxBook): Expression =>
  revision === 0 ? FREE : { expression: 'revision = :revision', values: { revision } };

const bookOf = async (client: DynamoDBClient, table: string, { role, id }: Holder): Promise<MailboxBook> =>
  readBook(await getItem(client, table, mailboxesKey(role, id)));

async function find(client: DynamoDBClient, table: string, mailboxId: string): Promise<MailboxRecord | undefined> {
  const item = await getItem(client, table, mailboxKey(mailboxId));
  return item && readMailboxRecord(item);
}
