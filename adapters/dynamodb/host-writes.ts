import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey } from '../../core/contract/table.ts';
import type { Host } from '../../core/model.ts';
import type { AdmittedChange } from '../../core/ports/conversations.ts';
import { readHost } from './fact-items.ts';
import { type Expression, getItem, updatedItem, updateItem } from './table.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** Replaces what the platform told of a host; the mailboxes that it admitted, what it keeps it from and what was chosen
 * for its mailboxes are no part of that, and stay. */
export async function putHost(
  client: DynamoDBClient,
  table: string,
  { notifications, admittedMailboxes, restrictions, linksLiftedAt, watchedUntil, ...host }: Host,
): Promise<Host> {
  const told = Object.entries({ ...host, notify: host.notify });
  const set = told.filter(([, value]) => value !== undefined);
  const gone = told.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  const update: Expression = {
    expression: [
      `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
    ].join(' '),
    names: Object.fromEntries(told.map(([name]) => [name, name])),
    values: Object.fromEntries(set),
  };
  return readHost(await updatedItem(client, table, hostKey(host.hostId), update));
}

/** Writes admitted mailboxes where nobody wrote others since they were read. */
export const changeAdmitted = <T extends AdmittedChange>(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  change: (host: Host) => T,
): Promise<T | undefined> =>
  untilFresh(async (): Promise<T | undefined | typeof STALE> => {
    const item = await getItem(client, table, hostKey(hostId));
    if (!item) return undefined;
    const host = readHost(item);
    const changed = change(host);
    if (!changed.admitted) return changed;
    const known = item['admittedMailboxes'];
    const written = await updateItem(
      client,
      table,
      hostKey(hostId),
      { expression: 'SET admittedMailboxes = :admitted', values: { admitted: changed.admitted, known } },
      known === undefined
        ? 'attribute_exists(pk) AND attribute_not_exists(admittedMailboxes)'
        : 'admittedMailboxes = :known',
    );
    return written.done ? changed : STALE;
  });
