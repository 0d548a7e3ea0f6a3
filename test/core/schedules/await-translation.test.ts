import { describe, expect, it } from 'vitest';
import { awaitTranslation } from '../../../core/schedules/await-translation.ts';

const SINCE = '2026-03-01T10:00:02.000Z';
const awaited = (translatingSince: string | undefined, now: string) => awaitTranslation({ translatingSince }, now);

describe('a send whose translation may be there soon', () => {
  it('is looked at again with the next minute', () => {
    const at = '2026-03-01T10:01:00.000Z';
    expect(awaited(undefined, SINCE)).toEqual({ kind: 'await-translation', since: SINCE, at });
    expect(awaited(undefined, '2026-03-01T10:00:59.999Z')).toMatchObject({ at });
  });

  it('remembers since when it waits', () =>
    expect(awaited(SINCE, '2026-03-01T10:05:01.000Z')).toMatchObject({ since: SINCE, at: '2026-03-01T10:06:00.000Z' }));

  it('waits ten minutes at most', () => {
    expect(awaited(SINCE, '2026-03-01T10:09:59.999Z')).toMatchObject({ at: '2026-03-01T10:10:00.000Z' });
    expect(awaited(SINCE, '2026-03-01T10:10:00.000Z')).toBeUndefined();
  });
});
