import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import type { Holder, MailboxRecord, StopState } from '../../core/mailbox-state.ts';

let made = 0;

/** Stops mail to an address, as SES's events do. */
export async function stopMail(
  { client, tableName }: { readonly client: DynamoDBClient; readonly tableName: string },
  holder: Holder,
  address: string,
  state: StopState = 'suspended',
  at = '2026-02-07T09:00:00.000Z',
): Promise<MailboxRecord> {
  const reason = state === 'unwanted' ? 'complaint' : 'unknown-address';
  const news = { address: comparableAddress(address), sentTo: address, state, reason, sentAt: at } as const;
  const stopped = await dynamoMailboxes(client, tableName).stop(holder, news, at, () => `box${++made}`);
  if (!stopped) throw new Error('it was stopped before');
  return stopped;
}
