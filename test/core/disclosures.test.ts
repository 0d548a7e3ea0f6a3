import { describe, expect, it } from 'vitest';
import { disclosureOf } from '../../core/disclosures.ts';
import type { Conversation } from '../../core/model.ts';
import { aBooking, aConversation, anInquiry, aPayment } from '../support/facts.ts';

const AT = '2026-03-01T12:00:00.000Z';
const CONTACT = { name: 'Gita Guest', address: 'gita@guests.example', phones: ['+46701234567'] };
const paid = (facts: Partial<Conversation> = {}) =>
  aConversation({
    subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state: 'full' }) }) },
    releases: { host: 1 },
    ...facts,
  });
const toHost = (facts: Partial<Conversation> = {}, contact: Parameters<typeof disclosureOf>[3] = CONTACT, at = AT) =>
  disclosureOf(paid(facts), 'host', 'contact', contact, at);

describe('a disclosure', () => {
  it('tells what was given out, to whom, how, when, and on which payment; never the details', () => {
    const disclosure = toHost();
    expect(disclosure).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      conversationId: 'c1',
      at: AT,
      to: 'host',
      by: 'contact',
      what: ['name', 'address', 'phones'],
      payment: 'full',
      release: 1,
    });
    expect(JSON.stringify(disclosure)).not.toMatch(/Gita|guests\.example|\+46/);
  });

  it('names only what there was', () => {
    expect(toHost({}, { name: 'Gita Guest', phones: [] }).what).toEqual(['name']);
    expect(toHost({}, { name: 'Gita Guest', phones: ['+46701234567'] }).what).toEqual(['name', 'phones']);
  });

  it('of an inquiry is on no payment, under no release', () => {
    const asked = toHost({ subject: { kind: 'inquiry', inquiry: anInquiry() }, releases: undefined });
    expect(asked).toMatchObject({ payment: 'none', release: 0 });
  });

  it('is the same for the same details under the same release, whenever', () => {
    expect(toHost({}, CONTACT, '2026-03-02T12:00:00.000Z').id).toBe(toHost().id);
  });

  it('is another with another number, to another side, in another way, in another conversation, or after a refund', () => {
    const others = [
      toHost({}, { ...CONTACT, phones: ['+46701234568'] }),
      toHost({}, { name: CONTACT.name, phones: CONTACT.phones }),
      toHost({ id: 'c2' }),
      toHost({ releases: { host: 2 } }),
      disclosureOf(paid(), 'guest', 'contact', CONTACT, AT),
      disclosureOf(paid(), 'host', 'phones-mail', CONTACT, AT),
    ];
    expect(new Set([toHost(), ...others].map(({ id }) => id)).size).toBe(others.length + 1);
  });
});
