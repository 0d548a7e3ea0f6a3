import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSupportAlias, SUPPORT_NAMES_BYTES, supportNames } from '../../../core/support/support-names.ts';

const bytes = (value: number) => new Uint8Array(SUPPORT_NAMES_BYTES).fill(value);

it('gives an id and an alias for each end at reply., whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: SUPPORT_NAMES_BYTES, maxLength: SUPPORT_NAMES_BYTES }), (random) => {
      const { id, aliases } = supportNames('Foyer.Test', random);
      expect(id).toMatch(/^[0-9a-z]{20}$/);
      expect(aliases.support).toMatch(/^support-[0-9a-z]{12}@reply\.foyer\.test$/);
      expect(aliases.requester).toMatch(/^case-[0-9a-z]{12}@reply\.foyer\.test$/);
      for (const alias of Object.values(aliases)) expect(isSupportAlias(alias.toUpperCase(), 'foyer.test')).toBe(true);
    }),
  );
});

it('gives other names for other bytes, and refuses too few of them', () => {
  expect(supportNames('foyer.test', bytes(1))).not.toEqual(supportNames('foyer.test', bytes(2)));
  expect(() => supportNames('foyer.test', bytes(1).subarray(1))).toThrow(RangeError);
});

it.each([
  'customer-12ab3456cd78@reply.foyer.test',
  'support-12ab3456cd7@reply.foyer.test',
  'support-12ab3456cd789@reply.foyer.test',
  'support-12ab3456cd78@guest.foyer.test',
  'support-12ab3456cd78@reply.other.test',
  'x-case-12ab3456cd78@reply.foyer.test',
  'case-12ab3456cd7_@reply.foyer.test',
  '',
])('%j is none of a support request', (address) => {
  expect(isSupportAlias(address, 'foyer.test')).toBe(false);
});
