import { beforeAll, describe, expect, it } from 'vitest';
import { MessageMissing } from '../../../core/ports/archive.ts';
import type { ServeRecordDeps } from '../../../functions/serve-record/deps.ts';
import { guest, PLATFORM, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

const WHY = { body: { purpose: 'fraud', note: 'Case 1' } };
let standIn: (real: ServeRecordDeps) => Partial<ServeRecordDeps> = () => ({});
const api = useApi({ record: (real) => standIn(real) });
let id = '';

beforeAll(async () => {
  id = await aConversation(api);
  await api.call('POST', `/conversations/${id}/messages`, guest('guest-1'), { body: { text: 'Secret words' } });
});

const down = () => Promise.reject(new Error('the table is down'));
const read = (path = `/conversations/${id}/readings`) => api.call('POST', path, PLATFORM, WHY);
const listed = async (path = `/conversations/${id}/readings`) =>
  (await api.call('GET', path, PLATFORM)).list('items', 'purpose');

describe('B5: a reading', () => {
  it('that could not be recorded gives nothing', async () => {
    standIn = (real) => ({ readings: { ...real.readings, record: down } });
    const got = await read();
    expect(got.status).toBe(500);
    expect(JSON.stringify([got.body, api.logged])).not.toContain('Secret');
    expect(await listed()).toEqual([]);
  });

  it("that could not be recorded gives no host's numbers", async () => {
    standIn = (real) => ({ readings: { ...real.readings, record: down } });
    const got = await read('/hosts/host-1/readings');
    expect(got.status).toBe(500);
    expect(JSON.stringify([got.body, api.logged])).not.toMatch(/\+467|anna@/);
    standIn = () => ({});
    expect(await listed('/hosts/host-1/readings')).toEqual([]);
  });

  it('stays recorded where what was to be read could not be read after all', async () => {
    standIn = () => ({ thread: { deliveries: down } });
    expect((await read()).status).toBe(500);
    expect(await listed()).toEqual(['fraud']);
  });

  it('is recorded before any text is shown', async () => {
    const order: string[] = [];
    standIn = (real) => ({
      readings: {
        ...real.readings,
        record: async (...all) => {
          order.push('recorded');
          return real.readings.record(...all);
        },
      },
      thread: {
        deliveries: async (...all) => {
          order.push('shown');
          return real.thread.deliveries(...all);
        },
      },
    });
    expect((await read()).list('items', 'text')).toEqual(['Secret words']);
    expect(order).toEqual(['recorded', 'shown']);
  });

  it('of a record that misses a message gives none of it', async () => {
    const missing = () => {
      throw new MessageMissing('a message is neither in the table nor in the archive');
    };
    standIn = () => ({ record: { read: missing } });
    const got = await read();
    expect(got.status).toBe(500);
    expect(JSON.stringify(got.body)).not.toContain('Secret');
  });
});
