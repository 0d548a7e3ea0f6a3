import { describe, expect, it } from 'vitest';
import { admissionOf } from '../../core/admission.ts';
import { aContext } from '../support/facts.ts';

const context = aContext();
const row = { reason: 'sender-unknown', from: 'assistant@agency.example' };
const toGuest = { side: 'guest', context } as const;

describe('the From address of a quarantined mail', () => {
  it('becomes a mailbox of the host where only that was in doubt', () => {
    expect(admissionOf(row, toGuest, 'foyer.test')).toEqual({ ok: true, host: context.host, address: row.from });
  });

  it.each([
    ['the mail may be forged', { reason: 'sender-unverified' }, toGuest, /not certain/],
    ['it was taken for spam', { reason: 'spam' }, toGuest, /not certain/],
    ['the guest is expected to write', {}, { side: 'host', context }, /no host wrote it/],
    ['its alias is of no conversation', {}, undefined, /no host wrote it/],
    ['it has none', { from: '' }, toGuest, /no address/],
    ['it is no address', { from: 'a'.repeat(320) }, toGuest, /no address/],
    ['it is an alias', { from: 'x@guest.foyer.test' }, toGuest, /no address/],
    ["it is the guest's", { from: 'GITA@guests.example' }, toGuest, /guest's own/],
  ] as const)('becomes none where %s', (_, facts, addressed, detail) => {
    expect(admissionOf({ ...row, ...facts }, addressed, 'foyer.test')).toEqual({
      ok: false,
      detail: expect.stringMatching(detail),
    });
  });
});
