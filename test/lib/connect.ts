import { dynamoLiveConnections } from '../../adapters/dynamodb/dynamo-live.ts';
import { NAMES } from '../../local/environment.ts';
import type { RegisteredBooking } from '../support/bookings.ts';
import { connectLive, type LiveClient } from '../support/live-client.ts';
import type { TestStack } from '../support/stack.ts';

/** One more than a party may have at once. */
const TOO_MANY = 21;

/** What is told to those who are connected: also in doubt, and to one that is gone without a word. */
export async function beConnected(
  stack: TestStack,
  { conversationId, hostId, guestId }: RegisteredBooking,
): Promise<void> {
  const clients: LiveClient[] = [await connectLive(stack.api('guest', guestId))];
  for (let n = 0; n < TOO_MANY; n++) clients.push(await connectLive(stack.api('host', hostId)));
  const earlier = new Date(Date.now() - 60_000).toISOString();
  const client = stack.stack.database.client();
  await dynamoLiveConnections(client, NAMES.table).open({ role: 'host', id: hostId }, 'gone=', earlier);
  client.destroy();
  const text = 'See https://elsewhere.example/live';
  await stack.api('host', hostId).post(`/conversations/${conversationId}/messages`, { text });
  await stack.idle();
  for (const each of clients) await each.close();
  await stack.idle();
}
