import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoLiveConnections, dynamoLiveTickets } from '../../../adapters/dynamodb/dynamo-live.ts';
import { MOST_CONNECTIONS } from '../../../core/live/connections.ts';
import { keepConnections } from '../../../functions/keep-connections/keep-connections.ts';
import { readSocketEvent } from '../../../functions/keep-connections/socket-event.ts';
import { memorySockets } from '../../support/memory-sockets.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const PARTY = { role: 'host', id: 'h-1' } as const;
const NOW = '2026-03-01T12:00:00.000Z';
const UNTIL = '2026-03-01T12:01:00.000Z';

function world(now = NOW) {
  const sockets = memorySockets();
  const tickets = dynamoLiveTickets(table.client, table.tableName);
  const connections = dynamoLiveConnections(table.client, table.tableName);
  const keep = keepConnections({ tickets, connections, sockets, now: () => now });
  const tell = (routeKey: string, connectionId: string, more: object = {}) =>
    keep(readSocketEvent({ requestContext: { routeKey, connectionId, requestId: 'r' }, ...more }));
  const connect = (connectionId: string, ticket?: string) =>
    tell('$connect', connectionId, ticket === undefined ? {} : { queryStringParameters: { ticket, other: '1' } });
  const idsOf = async (party: { readonly role: 'host' | 'guest'; readonly id: string }) =>
    (await connections.of([party]))(party).map(({ id }) => id);
  return { sockets, tickets, connections, tell, connect, idsOf };
}

describe('a connection', () => {
  it('is let in by a ticket once, and is its party’s until it ends', async () => {
    const { tickets, tell, connect, idsOf } = world();
    await tickets.keep('one', PARTY, UNTIL);
    expect(await connect('c1', 'one')).toEqual({ code: 'connection-opened', status: 200 });
    expect(await connect('c2', 'one')).toEqual({ code: 'connection-refused', status: 401 });
    expect([await idsOf(PARTY), await idsOf({ role: 'guest', id: 'h-1' })]).toEqual([['c1'], []]);
    expect(await tell('$disconnect', 'c1')).toEqual({ code: 'connection-ended', status: 200 });
    expect(await idsOf(PARTY)).toEqual([]);
    expect((await tell('$disconnect', 'unknown')).status).toBe(200);
  });

  it('is let in by one ticket of two that come at once', async () => {
    const { tickets, connect } = world();
    await tickets.keep('twice', PARTY, UNTIL);
    const answers = await Promise.all([connect('t1', 'twice'), connect('t2', 'twice')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is not let in without a ticket, with its id, or at the instant it is over', async () => {
    const { tickets, connect } = world();
    const id = await tickets.keep('late', PARTY, UNTIL);
    for (const ticket of [undefined, '', id, 'guessed']) expect((await connect('c3', ticket)).status).toBe(401);
    expect((await world(UNTIL).connect('c3', 'late')).status).toBe(401);
    expect((await world('2026-03-01T12:00:59.999Z').connect('c3', 'late')).status).toBe(200);
  });

  it('is stored without its ticket', async () => {
    const { tickets } = world();
    await tickets.keep('a ticket that nobody may read', PARTY, UNTIL);
    const { Items } = await table.client.send(new ScanCommand({ TableName: table.tableName }));
    expect(Items?.length).toBeGreaterThan(0);
    expect(JSON.stringify(Items)).not.toContain('a ticket that nobody may read');
  });

  it('that is one too many has the oldest closed, which is told so first', async () => {
    const { sockets, connections, tickets, connect, idsOf } = world();
    const many = { role: 'guest', id: 'g-many' } as const;
    for (let n = 0; n < MOST_CONNECTIONS; n++)
      await connections.open(many, `m${n}`, `2026-03-01T11:00:${String(n + 10)}.000Z`);
    await tickets.keep('more', many, UNTIL);
    await connect('newest', 'more');
    expect(sockets.done).toEqual(['push m0 {"type":"replaced"}', 'close m0']);
    expect(await idsOf(many)).toHaveLength(MOST_CONNECTIONS);
    expect(await idsOf(many)).toContain('newest');
  });

  it.each([
    ['{"type":"ping"}', '{"type":"pong"}'],
    ['{"type":"ping","more":1}', '{"type":"pong"}'],
    ['ping', undefined],
    ['{"type":"conversation"}', undefined],
    ['', undefined],
    ['[['.repeat(10_000), undefined],
  ])('is answered %.20s with %s', async (body, answer) => {
    expect((await world().tell('$default', 'c1', { body })).body).toBe(answer);
  });

  it('is told of by API Gateway alone', () => {
    expect(() =>
      readSocketEvent({ requestContext: { routeKey: 'GET /', connectionId: 'c', requestId: 'r' } }),
    ).toThrow();
  });
});
