import { describe, expect, it } from 'vitest';
import { isSurelyGone, MOST_CONNECTIONS, openConnections, surplusConnections } from '../../../core/live/connections.ts';

const at = (time: string): string => `2026-03-01T${time}.000Z`;
const connection = (id: string, time: string) => ({ id, since: at(time) });

describe('connections of a party', () => {
  const all = [connection('b', '10:00:01'), connection('a', '10:00:00'), connection('c', '11:00:00')];

  it('are open for two hours and ten minutes at most, the oldest first', () => {
    const ids = (now: string) => openConnections(all, at(now)).map(({ id }) => id);
    expect(ids('11:00:00')).toEqual(['a', 'b', 'c']);
    expect(ids('12:10:00')).toEqual(['b', 'c']);
  });

  it('are twenty at most: the oldest goes, and so does what ended long ago', () => {
    const many = Array.from({ length: MOST_CONNECTIONS }, (_, n) => connection(`n${n}`, `12:00:${10 + n}`));
    expect(surplusConnections(many, at('12:01:00'))).toEqual([]);
    expect(surplusConnections([...many, ...all], at('12:01:00')).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(surplusConnections(all, at('12:10:00')).map(({ id }) => id)).toEqual(['a']);
  });

  it('are surely gone only half a minute after they were opened', () => {
    expect(isSurelyGone(connection('a', '10:00:00'), at('10:00:29'))).toBe(false);
    expect(isSurelyGone(connection('a', '10:00:00'), at('10:00:30'))).toBe(true);
  });
});
