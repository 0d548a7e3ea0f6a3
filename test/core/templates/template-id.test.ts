import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateId } from '../../../core/templates/template-id.ts';

const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('3000-01-01'), noInvalidDate: true });

describe('the id of a template', () => {
  it('sorts by when it was made, whatever chance adds', () => {
    fc.assert(
      fc.property(instant, instant, random, random, (one, other, first, second) => {
        fc.pre(one < other);
        const ids = [templateId(one.toISOString(), first), templateId(other.toISOString(), second)];
        expect(ids.toSorted()).toEqual(ids);
      }),
    );
  });

  it('has 20 characters that stand in a path as they are, and differs by chance in one millisecond', () => {
    const at = '2026-03-01T12:00:00.000Z';
    const ids = [0, 1].map((n) => templateId(at, new Uint8Array(16).fill(n)));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
  });
});
