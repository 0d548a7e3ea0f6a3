import { describe, expect, it } from 'vitest';
import { KeptChanging, STALE, untilFresh } from '../../../adapters/dynamodb/until-fresh.ts';

describe('an attempt on what others change', () => {
  it('is repeated until it is not stale', async () => {
    const outcomes = [STALE, STALE, 'done'] as const;
    let attempts = 0;
    expect(await untilFresh(async () => outcomes[attempts++] ?? 'too many', { patience: 60_000, firstPause: 0 })).toBe(
      'done',
    );
    expect(attempts).toBe(3);
  });

  it('is given up when patience is over', async () => {
    const never = untilFresh(async () => STALE, { patience: -1, firstPause: 0 });
    await expect(never).rejects.toThrow(KeptChanging);
  });

  it('is not repeated after a fault', async () => {
    let attempts = 0;
    const broken = untilFresh(async () => {
      attempts++;
      throw new Error('away');
    });
    await expect(broken).rejects.toThrow('away');
    expect(attempts).toBe(1);
  });
});
