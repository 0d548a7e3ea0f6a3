import { describe, expect, it } from 'vitest';
import { findKnown } from '../../../core/masking/find-known.ts';

const found = (text: string, ...addresses: string[]): readonly string[] =>
  findKnown(text, addresses).map(({ start, end }) => text.slice(start, end));

describe('findKnown', () => {
  it('ends where another script begins, and not inside a longer word', () => {
    expect(found('john@example.com谢谢', 'john@example.com')).toEqual(['john@example.com']);
    expect(found('john@example.community', 'john@example.com')).toEqual([]);
    expect(found('john@example.com2', 'john@example.com')).toEqual([]);
    expect(found('john@example.c0', 'john@example.c')).toEqual([]);
    expect(found('john@example.12a', 'john@example.12')).toEqual([]);
  });

  it('does not begin inside a longer word', () => {
    expect(found('xjohn@example.com', 'john@example.com')).toEqual([]);
  });

  it.each(['john\n@example.com', 'john@\nexample.com', '> john@example.\n> com'])(
    'goes on over the line in %j',
    (text) => {
      expect(found(text, 'john@example.com')).toHaveLength(1);
    },
  );

  it('leaves the line only with the @ itself', () => {
    expect(found('reservation\nrosa example', 'reservation@rosa.example')).toEqual([]);
    expect(found('john at\nexample.com', 'john@example.com')).toEqual([]);
  });

  it('reads letters of other scripts as those they look like, on both sides', () => {
    expect(found('jоhn@ехample.соm', 'john@example.com')).toEqual(['jоhn@ехample.соm']);
    expect(found('иван@почта.рф', 'иван@почта.рф')).toEqual(['иван@почта.рф']);
  });

  it('needs a sign where the local part is a short word, and none where it is not', () => {
    expect(found('villa rosa example', 'villa@rosa.example')).toEqual([]);
    expect(found('villa at rosa example', 'villa@rosa.example')).toEqual(['villa at rosa example']);
    expect(found('villa2 rosa example', 'villa2@rosa.example')).toEqual(['villa2 rosa example']);
    expect(found('reservation rosa example', 'reservation@rosa.example')).toEqual(['reservation rosa example']);
  });

  it('finds nothing for what is no address, or for none', () => {
    expect(found('anything at all', 'anything', '')).toEqual([]);
    expect(found('anything at all')).toEqual([]);
  });
});
