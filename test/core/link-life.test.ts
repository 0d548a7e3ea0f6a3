import { describe, expect, it } from 'vitest';
import { linkLife } from '../../core/link-life.ts';

const NOW = '2026-03-01T12:00:00.000Z';

describe('a link to a file', () => {
  it('works for five minutes', () => expect(linkLife(NOW)).toBe(300));

  it('works for five minutes where the reader may read for longer', () =>
    expect(linkLife(NOW, '2026-03-01T12:05:00.000Z')).toBe(300));

  it('ends before the right to read does', () => expect(linkLife(NOW, '2026-03-01T12:04:59.999Z')).toBe(299));

  it('is not given in the last second, in which the shortest would outlive the right to read', () =>
    expect(linkLife(NOW, '2026-03-01T12:00:00.999Z')).toBe(0));
});
