import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../core/contract/functions.ts';
import { leaseOf } from '../../core/lease.ts';

describe('a claim', () => {
  it('outlasts the function that made it, and is over when its work is given out again', () => {
    for (const name of ['deliver-message', 'send-notice'] as const) {
      expect(leaseOf(name)).toBeGreaterThan(FUNCTIONS[name].timeout);
      expect(leaseOf(name)).toBeLessThan(6 * FUNCTIONS[name].timeout);
    }
  });
});
