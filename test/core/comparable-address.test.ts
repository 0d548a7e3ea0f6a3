import { expect, it } from 'vitest';
import { comparableAddress } from '../../core/comparable-address.ts';

it('addresses compare without case and space', () => {
  expect(comparableAddress(' Gita@Guests.Example ')).toBe('gita@guests.example');
});
