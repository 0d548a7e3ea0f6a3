import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aliasDomains,
  countGuestAliases,
  isAlias,
  NEW_CONVERSATION_BYTES,
  newConversation,
} from '../../core/aliases.ts';
import { PROGRAMS, programOf } from '../../core/programs/programs.ts';

const DOMAIN = 'foyer.test';
const bytes = (fill: (index: number) => number) =>
  Uint8Array.from({ length: NEW_CONVERSATION_BYTES }, (_, i) => fill(i));
const randomBytes = fc.uint8Array({ minLength: NEW_CONVERSATION_BYTES, maxLength: NEW_CONVERSATION_BYTES });

const FORMS = [
  ['stay', /^[0-9a-hjkmnp-tv-z]{13}@guest\.foyer\.test$/, /^[0-9a-hjkmnp-tv-z]{13}@partner\.foyer\.test$/],
  [
    'rental-pay-per-booking',
    /^[0-9a-hjkmnp-tv-z]{13}@guest\.foyer\.test$/,
    /^[0-9a-hjkmnp-tv-z]{13}@partner\.foyer\.test$/,
  ],
  [
    'rental-subscription',
    /^[0-9a-hjkmnp-tv-z]{13}@guest\.foyer\.test$/,
    /^[0-9a-hjkmnp-tv-z]{13}@partner\.foyer\.test$/,
  ],
  ['activity', /^customer-[0-9a-z]{12}@reply\.foyer\.test$/, /^supplier-[0-9a-z]{12}@reply\.foyer\.test$/],
] as const;

describe('a new conversation', () => {
  it.each(FORMS)('of %s has aliases of its form, whatever the bytes', (id, guest, host) => {
    fc.assert(
      fc.property(randomBytes, (random) => {
        const { conversationId, aliases } = newConversation(programOf(id), DOMAIN, random);
        expect(conversationId).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
        expect(aliases.guest).toMatch(guest);
        expect(aliases.host).toMatch(host);
      }),
    );
  });

  it('is the same from the same bytes', () => {
    const make = () =>
      newConversation(
        programOf('activity'),
        DOMAIN,
        bytes((index) => index * 5),
      );
    expect(make()).toEqual(make());
  });

  it('has names that share nothing: each takes bytes of its own', () => {
    const base = newConversation(
      programOf('stay'),
      DOMAIN,
      bytes(() => 0),
    );
    const names = (changed: number) => {
      const made = newConversation(
        programOf('stay'),
        DOMAIN,
        bytes((index) => (index === changed ? 1 : 0)),
      );
      return [made.conversationId, made.aliases.guest, made.aliases.host].map(
        (name, index) => name !== [base.conversationId, base.aliases.guest, base.aliases.host][index],
      );
    };
    expect(names(15)).toEqual([true, false, false]);
    expect(names(31)).toEqual([false, true, false]);
    expect(names(47)).toEqual([false, false, true]);
  });

  it('uses at least 60 bits of its bytes in each alias', () => {
    for (const { aliases } of Object.values(PROGRAMS)) {
      for (const { alphabet, length } of [aliases.guest, aliases.host]) {
        expect(length * Math.log2(alphabet === 'readable' ? 32 : 36)).toBeGreaterThanOrEqual(60);
      }
    }
  });

  it('is a fault where a byte is missing', () => {
    const short = bytes(() => 1).subarray(1);
    expect(() => newConversation(programOf('stay'), DOMAIN, short)).toThrow(RangeError);
  });

  it('lives under the domain in lower case', () => {
    const { aliases } = newConversation(
      programOf('stay'),
      'Foyer.TEST',
      bytes(() => 7),
    );
    expect(aliases.guest.endsWith('@guest.foyer.test')).toBe(true);
  });
});

describe('an address of ours', () => {
  it('is one at a domain of aliases', () => {
    expect(aliasDomains('Foyer.Test')).toEqual(['guest.foyer.test', 'partner.foyer.test', 'reply.foyer.test']);
  });

  it.each([
    ['abc@guest.foyer.test', true],
    [' ABC@Partner.Foyer.Test ', true],
    ['customer-x@reply.foyer.test', true],
    ['abc@foyer.test', false],
    ['abc@mail.guest.foyer.test', false],
    ['abc@guest.foyer.test.example', false],
    ['guest.foyer.test', false],
    ['', false],
  ])('%j: %s', (address, expected) => expect(isAlias(address, DOMAIN)).toBe(expected));
});

describe("guests' aliases among recipients", () => {
  const one = 'customer-12ab3456cd78@reply.foyer.test';
  const other = 'customer-98zy7654xw32@reply.foyer.test';

  it.each([
    ['nobody', [], 0],
    ['one', [one], 1],
    ['the same twice, in other case', [one, one.toUpperCase()], 1],
    ['two', [one, other], 2],
    ['two of different programs', [one, '0123456789abc@guest.foyer.test'], 2],
    ["a guest's and a supplier's", [one, 'supplier-12ab3456cd78@reply.foyer.test'], 1],
    ["a guest's and a partner's", ['0123456789abc@guest.foyer.test', '0123456789abc@partner.foyer.test'], 1],
    ['a part of one', ['customer-12ab3456cd7@reply.foyer.test'], 0],
    ['more than one', ['customer-12ab3456cd789@reply.foyer.test'], 0],
    ['characters no alias has', ['customer-12ab3456cd7_@reply.foyer.test', 'oooooooooooou@guest.foyer.test'], 0],
    ['the form at a foreign domain', ['customer-12ab3456cd78@reply.foyer.example'], 0],
    ['strangers', ['anna@example.com', ''], 0],
  ])('%s', (_, addresses, expected) => expect(countGuestAliases(addresses, DOMAIN)).toBe(expected));
});
