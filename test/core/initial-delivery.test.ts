import { describe, expect, it, vi } from 'vitest';
import { initialDelivery } from '../../core/initial-delivery.ts';
import { aContext, aHost, aListing } from '../support/facts.ts';

vi.mock(import('../../core/programs/stay.ts'), async (original) => {
  const { stay } = await original();
  return { stay: { ...stay, automaticMail: 'show' as const } };
});

const from = (notify: { mail: boolean } | undefined, program = 'activity') =>
  aContext({ host: aHost({ notify }), listing: aListing({ program }) });

describe('a message', () => {
  it.each([
    ['guest', undefined, 'pending'],
    ['guest', { mail: true }, 'pending'],
    ['guest', { mail: false }, 'delivered'],
    ['host', { mail: false }, 'pending'],
  ] as const)('of the %s, to a host who set notify to %j, starts as %s', (side, notify, state) => {
    expect(initialDelivery(from(notify, 'rental-subscription'), side, ['addresses-masked'])).toEqual({ state });
    expect(initialDelivery(from(notify, 'stay'), side)).toEqual({ state });
  });
});

describe('a message of a program whose mails are translated', () => {
  it.each(['guest', 'host'] as const)('of the %s is mailed by way of its translation', (side) => {
    expect(initialDelivery(from(undefined), side)).toEqual({ state: 'pending', toTranslate: true });
  });

  it('is there already for a host who wants no mail', () => {
    expect(initialDelivery(from({ mail: false }), 'guest')).toEqual({ state: 'delivered' });
  });
});

describe('an absence notice', () => {
  it('is there already, and mailed to nobody, in a program that shows it', () => {
    const there = { state: 'delivered', reason: 'inbox-only' };
    expect(initialDelivery(from(undefined, 'stay'), 'guest', ['automatic'])).toEqual(there);
    expect(initialDelivery(from(undefined, 'stay'), 'host', ['automatic'])).toEqual(there);
  });

  it('is mailed in another, once the platform let it out of quarantine', () => {
    expect(initialDelivery(from(undefined), 'guest', ['automatic'])).toMatchObject({ state: 'pending' });
  });
});
