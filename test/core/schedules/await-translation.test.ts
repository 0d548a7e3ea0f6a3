import { describe, expect, it } from 'vitest';
import { awaitTranslation } from '../../../core/schedules/await-translation.ts';

const SINCE = '2026-03-01T10:00:02.000Z';
const awaited = (translatingSince: string | undefined, now: string) =>
  awaitTranslation({ translatingSince, at: translatingSince ? '2026-03-01T10:03:00.000Z' : SINCE }, now);

describe('a send whose translation may be there soon', () => {
  it('is looked at again with the next minute', () => {
    const at = '2026-03-01T10:01:00.000Z';
    expect(awaited(undefined, SINCE)).toEqual({ kind: 'await-translation', since: SINCE, at });
    expect(awaited(undefined, '2026-03-01T10:00:59.999Z')).toMatchObject({ at });
  });

  it('remembers since when it waits', () =>
    expect(awaited(SINCE, '2026-03-01T10:05:01.000Z')).toMatchObject({ since: SINCE, at: '2026-03-01T10:06:00.000Z' }));

  it('has waited since it was due, however late it is first looked at', () => {
    expect(awaited(undefined, '2026-03-01T10:08:30.000Z')).toMatchObject({
      since: SINCE,
      at: '2026-03-01T10:09:00.000Z',
    });
    expect(awaited(undefined, '2026-03-01T10:10:00.000Z')).toBeUndefined();
  });

  it('waits ten minutes at most', () => {
    expect(awaited(SINCE, '2026-03-01T10:09:59.999Z')).toMatchObject({ at: '2026-03-01T10:10:00.000Z' });
    expect(awaited(SINCE, '2026-03-01T10:10:00.000Z')).toBeUndefined();
  });
});
