import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoLiveConnections, dynamoParties, dynamoStandings } from '../../../adapters/dynamodb/dynamo-live.ts';
import { dynamoRestrictions } from '../../../adapters/dynamodb/dynamo-restrictions.ts';
import type { LiveFrame } from '../../../core/live/live-frame.ts';
import type { Delivery } from '../../../core/model.ts';
import type { Pushed } from '../../../core/ports/live.ts';
import { readJob } from '../../../functions/push-changes/job.ts';
import { pushChange } from '../../../functions/push-changes/push-change.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { memorySockets } from '../../support/memory-sockets.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const EARLIER = '2026-03-01T11:59:00.000Z';
const NOW = '2026-03-01T12:00:00.000Z';

async function world(ends: Readonly<Record<string, Pushed>> = {}) {
  const { client, tableName } = table;
  const { conversation, ...facts } = await aRegisteredConversation(table);
  const connections = dynamoLiveConnections(client, tableName);
  const sockets = memorySockets(ends);
  const push = pushChange({
    ...{ connections, sockets, parties: dynamoParties(client, tableName) },
    standings: dynamoStandings(client, tableName),
    now: () => NOW,
  });
  const host = { role: 'host', id: conversation.hostId } as const;
  const guest = { role: 'guest', id: conversation.guest.id } as const;
  return { context: { conversation, ...facts }, id: conversation.id, connections, sockets, push, host, guest };
}

const about = (conversationId: string): LiveFrame => ({ type: 'conversation', conversationId });

describe('those who are connected', () => {
  it('are told on each of their connections, side by side, and nobody else is', async () => {
    const { id, connections, sockets, push, host, guest } = await world();
    await connections.open(host, 'h1', EARLIER);
    await connections.open(host, 'h2', EARLIER);
    await connections.open(guest, 'g1', EARLIER);
    await connections.open({ role: 'guest', id: host.id }, 'other', EARLIER);
    const frame = about(id);
    const job = { to: 'sides', conversationId: id, sides: ['guest', 'host'], frame } as const;
    expect(await push(job)).toEqual({ sent: 3, gone: 0, lost: 0 });
    const text = JSON.stringify(frame);
    expect(sockets.done.sort()).toEqual([`push g1 ${text}`, `push h1 ${text}`, `push h2 ${text}`]);
    expect(await push({ to: 'party', party: host, frame })).toEqual({ sent: 2, gone: 0, lost: 0 });
  });

  it('are none where nobody is, where there is no such conversation, or where they connected long ago', async () => {
    const { id, connections, sockets, push, guest } = await world();
    const job = { to: 'sides', sides: ['guest', 'host'], frame: about(id) } as const;
    expect(await push({ ...job, conversationId: id })).toEqual({ sent: 0, gone: 0, lost: 0 });
    expect(await push({ ...job, conversationId: 'none' })).toEqual({ sent: 0, gone: 0, lost: 0 });
    await connections.open(guest, 'old', '2026-03-01T09:50:00.000Z');
    expect(await push({ ...job, conversationId: id })).toEqual({ sent: 0, gone: 0, lost: 0 });
    expect(sockets.done).toEqual([]);
  });

  it('are forgotten once they are gone, unless they were opened just now; what is lost is let go', async () => {
    const { connections, push, host } = await world({ gone: 'gone', opening: 'gone', busy: 'lost' });
    await connections.open(host, 'gone', EARLIER);
    await connections.open(host, 'busy', EARLIER);
    await connections.open(host, 'opening', '2026-03-01T11:59:45.000Z');
    const job = { to: 'party', party: host, frame: { type: 'restriction' } } as const;
    expect(await push(job)).toEqual({ sent: 0, gone: 2, lost: 1 });
    const left = (await connections.of([host]))(host).map(({ id }) => id);
    expect(left.sort()).toEqual(['busy', 'opening']);
  });
});

describe('a message that may be held', () => {
  const links = ['elsewhere.example'];
  const draft = aDraft({ author: 'host', text: 'See https://elsewhere.example', links });

  async function appended(delivery: Delivery) {
    const made = await world();
    const { context, connections, guest, host, id } = made;
    await dynamoConversations(table.client, table.tableName).append({ context, message: draft, delivery });
    await connections.open(guest, 'g', EARLIER);
    await connections.open(host, 'h', EARLIER);
    const sides = ['guest', 'host'] as const;
    const job = { to: 'sides', conversationId: id, sides, frame: about(id), doubtful: 1 } as const;
    return { ...made, job };
  }

  it('is told to the guest while nothing holds it', async () => {
    const { push, job } = await appended({ state: 'pending' });
    expect(await push(job)).toMatchObject({ sent: 2 });
  });

  it('is told to the host alone once its host is restricted', async () => {
    const { push, job, sockets, host } = await appended({ state: 'pending' });
    const restriction = { id: 'r-1', since: EARLIER, reason: 'Why', cause: 'signal' } as const;
    await dynamoRestrictions(table.client, table.tableName).set(host.id, restriction);
    expect(await push(job)).toMatchObject({ sent: 1 });
    expect(sockets.done.map((each) => each.split(' ')[1])).toEqual(['h']);
  });

  it('is told to the host alone once it was refused for that', async () => {
    const { push, job } = await appended({ state: 'undeliverable', reason: 'links-disabled' });
    expect(await push(job)).toMatchObject({ sent: 1 });
  });
});

describe('a job', () => {
  it('is read with nothing in its frame but ids and codes', () => {
    const frame = { type: 'read', conversationId: 'c1', seq: 3, text: 'Secret words' };
    const job = readJob(JSON.stringify({ to: 'sides', conversationId: 'c1', sides: ['host'], frame }));
    expect(job.frame).toEqual({ type: 'read', conversationId: 'c1', seq: 3 });
  });

  it.each(['{}', '[]', '{"to":"party"}', '{"to":"party","party":{"role":"platform","id":"x"},"frame":{"type":"x"}}'])(
    '%s is none',
    (body) => {
      expect(() => readJob(body)).toThrow('not a job');
    },
  );
});
