import { describe, expect, it } from 'vitest';
import { findKnownPhones } from '../../../core/masking/find-known-phones.ts';

const PHONES = ['+46701234567', '+33612345678'];
const found = (text: string): readonly string[] =>
  findKnownPhones(text, PHONES).map(({ start, end }) => text.slice(start, end));

describe('a number that is known', () => {
  it.each([
    ['ring +46701234567 today', ['+46701234567']],
    ['ring +46 (0)70-123 45 67.', ['+46 (0)70-123 45 67']],
    ['ring 0046 70 123 45 67', ['0046 70 123 45 67']],
    ['ring 070-123 45 67', ['070-123 45 67']],
    ['ref 701234567', ['701234567']],
    ['070-1234567 / 070-1234567', ['070-1234567', '070-1234567']],
    ['ring 07012 then 345 then 67', ['07012 then 345 then 67']],
    ['noll 070 one two three 4567', ['070 one two three 4567']],
    ['06.12.34.56.78 or 070 1234567', ['06.12.34.56.78', '070 1234567']],
  ])('is found in %j', (text, spans) => {
    expect(found(text)).toEqual(spans);
  });

  it.each(['ring 0701234568', 'order 1234567', '0612345679', 'no digits'])('is not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found behind other digits, which stay', () => {
    expect(found('2026 2027 2028 0701234567')).toEqual(['0701234567']);
  });
});

it('finds nothing where none is known', () => {
  expect(findKnownPhones('0701234567', [])).toEqual([]);
});
