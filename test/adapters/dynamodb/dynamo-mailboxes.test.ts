import { expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailboxes } from '../../../adapters/dynamodb/dynamo-mailboxes.ts';
import { MAILBOX_STATES, type StopNews } from '../../../core/mailbox-state.ts';
import { SIDES } from '../../../core/model.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const mailboxes = () => dynamoMailboxes(table.client, table.tableName);
const AT = '2026-02-07T10:00:00.000Z';
const BY = { role: 'platform', id: 'backend' } as const;
const news = (address: string): StopNews => ({
  ...{ address, sentTo: address, state: 'suspended', reason: 'unknown-address', sentAt: AT, messageId: 'c1-1' },
});

it('keeps all of what was told of a holder’s mailboxes, told at once', async () => {
  const holder = { role: 'host', id: 'many' } as const;
  const addresses = ['a@hosts.example', 'b@hosts.example', 'c@hosts.example'];
  const tell = (address: string) => mailboxes().stop(holder, news(address), AT, () => `many-${address[0]}`);
  const told = await Promise.all([...addresses, ...addresses].map(tell));
  expect(told.filter((each) => each !== undefined)).toHaveLength(3);
  const known = await mailboxes().of(holder);
  expect(known.map(({ address }) => address).sort()).toEqual(addresses);
  expect(await mailboxes().of({ role: 'guest', id: 'many' })).toEqual([]);
});

it('keeps a mailbox with its history, and once it is reinstated tells mail out so', async () => {
  const holder = { role: 'guest', id: 'one' } as const;
  const stopped = await stopMail(table, holder, 'gita@guests.example');
  expect(await mailboxes().find(stopped.mailboxId)).toEqual(stopped);
  const reinstated = await mailboxes().reinstate(stopped, BY, AT);
  expect(reinstated).toMatchObject({ state: 'reinstated', since: AT, history: [{ state: 'suspended' }, { by: BY }] });
  expect(await mailboxes().find(stopped.mailboxId)).toEqual(reinstated);
  expect(await mailboxes().of(holder)).toMatchObject([{ address: 'gita@guests.example', state: 'reinstated' }]);
  for (const read of [reinstated, stopped])
    expect(await mailboxes().reinstate(read, BY, '2026-02-07T11:00:00.000Z')).toEqual(reinstated);
  expect(await mailboxes().find('none')).toBeUndefined();
});

it('lists by state, newest first, page by page', async () => {
  const ids = new Map<string, string>();
  for (const minute of [1, 2, 3]) {
    const at = `2026-03-01T10:0${minute}:00.000Z`;
    const state = minute === 2 ? 'unwanted' : 'suspended';
    ids.set((await stopMail(table, { role: 'host', id: `l${minute}` }, 'x@y.example', state, at)).mailboxId, state);
  }
  const newest = [...ids.keys()].reverse();
  const first = await mailboxes().list(MAILBOX_STATES, { limit: 2 });
  expect(first.items.map(({ mailboxId }) => mailboxId)).toEqual(newest.slice(0, 2));
  const [third] = (await mailboxes().list(MAILBOX_STATES, { limit: 1, cursor: first.next ?? '' })).items;
  expect(third?.mailboxId).toBe(newest[2]);
  const unwanted = await mailboxes().list(['unwanted'], { limit: 5 });
  expect(unwanted).toMatchObject({ items: [{ mailboxId: newest[1] }], next: null });
});

it('is read along with a conversation by whoever mails its sides, and by nobody else', async () => {
  const { conversation } = await aRegisteredConversation(table);
  const { id, guest, hostId } = conversation;
  await stopMail(table, { role: 'guest', id: guest.id }, guest.address);
  await stopMail(table, { role: 'host', id: hostId }, 'hanna@hosts.example', 'unwanted');
  const byId = (sides: typeof SIDES | undefined) => dynamoConversations(table.client, table.tableName, sides).byId(id);
  expect((await byId(SIDES))?.knownMailboxes).toMatchObject({
    guest: [{ address: guest.address, state: 'suspended' }],
    host: [{ address: 'hanna@hosts.example', state: 'unwanted' }],
  });
  expect((await byId(undefined))?.knownMailboxes).toBeUndefined();
});
