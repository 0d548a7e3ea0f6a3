import { describe, expect, it } from 'vitest';
import { dynamoResponses } from '../../../adapters/dynamodb/dynamo-responses.ts';
import type { GuestMessage } from '../../../core/response-rate/guest-message.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const AT = '2026-03-10T12:00:00.000Z';
const IN_TIME = '2026-03-11T12:00:00.000Z';
const LATE = '2026-03-11T12:00:00.001Z';
const [SOON, LATER] = ['2026-03-20T00:00:00.000Z', '2026-04-20T00:00:00.000Z'];
const message: GuestMessage = { messageId: 'c-1', listingId: 'l-1', at: AT, closesAt: SOON };

let hosts = 0;
function aHostsResponses() {
  const responses = dynamoResponses(table.client, table.tableName);
  const hostId = `h-${++hosts}`;
  return {
    keep: (facts: Partial<GuestMessage>, revision: number, now = IN_TIME) =>
      responses.keep(hostId, [{ ...message, ...facts }], revision, now),
    kept: async () => (await responses.of(hostId, AT, AT))[0],
    of: (from: string, to: string) => responses.of(hostId, from, to),
  };
}

describe('what became of a message', () => {
  it('is as it was read last, whoever comes last', async () => {
    const { keep, kept } = aHostsResponses();
    await keep({ closesAt: LATER, answeredAt: IN_TIME }, 7);
    await keep({ closesAt: SOON }, 6);
    expect(await kept()).toEqual({ ...message, closesAt: LATER, answeredAt: IN_TIME });
    await keep({ closesAt: SOON }, 8);
    expect(await kept()).toMatchObject({ closesAt: SOON });
  });

  it('is never forgotten, by one who read at the same head without it', async () => {
    const { keep, kept } = aHostsResponses();
    await keep({ undeliverable: true, automatic: true, unaskedAt: IN_TIME }, 7);
    await keep({}, 7);
    expect(await kept()).toEqual({ ...message, undeliverable: true, automatic: true, unaskedAt: IN_TIME });
  });

  it('stays as to how long the host could write, once an answer would be late', async () => {
    const { keep, kept } = aHostsResponses();
    await keep({ closesAt: SOON }, 1, LATE);
    await keep({ closesAt: LATER }, 2, LATE);
    expect(await kept()).toMatchObject({ closesAt: SOON });
  });

  it('is found from its instant until its instant, and not a millisecond before or after', async () => {
    const { keep, of } = aHostsResponses();
    await keep({}, 1);
    const [before, after] = ['2026-03-10T11:59:59.999Z', '2026-03-10T12:00:00.001Z'];
    expect(await of(AT, AT)).toHaveLength(1);
    expect([...(await of(before, before)), ...(await of(after, LATE))]).toEqual([]);
  });
});
