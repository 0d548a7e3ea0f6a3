import { describe, expect, it } from 'vitest';
import { receiverOf } from '../../core/receiver-of.ts';
import { settledDelivery } from '../../core/settled-delivery.ts';

const bounced = { state: 'undeliverable', reason: 'mailbox-full' } as const;
const arrived = { state: 'delivered' } as const;
const complained = { state: 'delivered', reason: 'complaint' } as const;

describe('what SES tells of a mail, in any order', () => {
  it('moves a sent mail to its end', () => {
    expect(settledDelivery({ state: 'sent' }, arrived)).toEqual(arrived);
    expect(settledDelivery({ state: 'sending' }, bounced)).toEqual(bounced);
  });

  it('lets a bounce stand against a delivery told before or after it', () => {
    expect(settledDelivery(arrived, bounced)).toEqual(bounced);
    expect(settledDelivery(bounced, arrived)).toBeUndefined();
    expect(settledDelivery(bounced, { ...bounced, reason: 'rejected' })).toBeUndefined();
  });

  it('notes a complaint once, and lets no delivery told later wipe it', () => {
    expect(settledDelivery({ state: 'sent' }, complained)).toEqual(complained);
    expect(settledDelivery(arrived, complained)).toEqual(complained);
    expect(settledDelivery(complained, complained)).toBeUndefined();
    expect(settledDelivery(complained, arrived)).toBeUndefined();
    expect(settledDelivery(arrived, arrived)).toBeUndefined();
  });
});

describe('to whom a message goes', () => {
  it('goes to the other side, and from the platform to the guest', () => {
    expect([
      receiverOf({ author: 'guest' }),
      receiverOf({ author: 'host' }),
      receiverOf({ author: 'platform' }),
    ]).toEqual(['host', 'guest', 'guest']);
  });
});
