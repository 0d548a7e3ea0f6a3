import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../../../../core/mail/parse/address-list.ts';

const plain = (value: string): string[] => parseAddresses(value).map(({ address }) => address);

describe('an address header', () => {
  it.each([
    ['anna@example.com', [{ address: 'anna@example.com' }]],
    ['<anna@example.com>', [{ address: 'anna@example.com' }]],
    ['Anna Muster <anna@example.com>', [{ address: 'anna@example.com', name: 'Anna Muster' }]],
    ['"Muster, Anna" <anna@example.com>', [{ address: 'anna@example.com', name: 'Muster, Anna' }]],
    ['"Anna \\"A\\" \\\\ Muster" <anna@example.com>', [{ address: 'anna@example.com', name: 'Anna "A" \\ Muster' }]],
    ['anna@example.com (Anna (of the house))', [{ address: 'anna@example.com', name: 'Anna (of the house)' }]],
    ['(one)(two) anna@example.com', [{ address: 'anna@example.com', name: 'one' }]],
    ['Anna <anna@example.com> (work)', [{ address: 'anna@example.com', name: 'Anna' }]],
    ['Anna anna@example.com', [{ address: 'anna@example.com', name: 'Anna' }]],
    ['"Anna" anna@example.com', [{ address: 'anna@example.com', name: 'Anna' }]],
    ['John Q. Public <a@example.com>', [{ address: 'a@example.com', name: 'John Q. Public' }]],
    ['=?utf-8?Q?J=C3=B6rg?= <a@example.com>', [{ address: 'a@example.com', name: 'Jörg' }]],
    ['"=?utf-8?Q?J=C3=B6rg?=" <a@example.com>', [{ address: 'a@example.com', name: 'Jörg' }]],
    ['=?utf-8?Q?Muster,_Anna_(A)?= <a@example.com>', [{ address: 'a@example.com', name: 'Muster, Anna (A)' }]],
    ['Jörg <a@example.com>', [{ address: 'a@example.com', name: 'Jörg' }]],
    ['Anna', [{ address: '', name: 'Anna' }]],
    ['"Anna" <>', [{ address: '', name: 'Anna' }]],
    ['<postmaster>', [{ address: 'postmaster' }]],
  ])('%s', (value, mailboxes) => {
    expect(parseAddresses(value)).toEqual(mailboxes);
  });

  it('may hold nobody', () => {
    for (const value of ['', ' ', ',', ';,', '<>', '()', '"" <>', ':;', 'undisclosed-recipients:;']) {
      expect(parseAddresses(value)).toEqual([]);
    }
  });

  it('may hold groups, which dissolve into their members', () => {
    expect(plain('Family: a@example.com, B <b@example.com>;, c@example.com; d@example.com')).toEqual([
      'a@example.com',
      'b@example.com',
      'c@example.com',
      'd@example.com',
    ]);
    expect(plain('mailto:a@example.com')).toEqual(['a@example.com']);
  });

  it('may be broken: every address in it is found, so that several never look like one', () => {
    expect(plain('a@example.com b@example.com')).toEqual(['a@example.com', 'b@example.com']);
    expect(plain('<a@example.com> <b@example.com>')).toEqual(['a@example.com', 'b@example.com']);
    expect(plain('<a@example.com, <b@example.com>')).toEqual(['a@example.com', 'b@example.com']);
    expect(plain('<a@example.com <b@example.com>')).toEqual(['a@example.com', 'b@example.com']);
    expect(plain('a@example.com: b@example.com')).toEqual(['a@example.com', 'b@example.com']);
    expect(plain('<<a@example.com>>')).toEqual(['a@example.com']);
    expect(plain('<a@example.com')).toEqual(['a@example.com']);
    expect(plain('"never closed <a@example.com>')).toEqual(['']);
    expect(plain('(never closed <a@example.com>')).toEqual(['']);
  });

  it('is taken at its angle brackets, whatever the name pretends', () => {
    expect(plain('host@example.com <thief@example.org>')).toEqual(['thief@example.org']);
    expect(plain('"host@example.com" <thief@example.org>')).toEqual(['thief@example.org']);
    expect(plain('=?utf-8?Q?host=40example.com?= <thief@example.org>')).toEqual(['thief@example.org']);
    expect(plain('=?utf-8?Q?<thief@example.org>?= <host@example.com>')).toEqual([
      'thief@example.org',
      'host@example.com',
    ]);
    expect(plain('=?utf-8?Q?host=40example.com?=')).toEqual(['']);
  });
});

describe('an address', () => {
  it.each([
    ['Anna.Muster@EXAMPLE.Com', 'Anna.Muster@example.com'],
    ['a @ example.com', 'a@example.com'],
    ['a@ example.com', 'a@example.com'],
    ['<a @ (comment) example . com>', 'a@example.com'],
    ['<@relay.example,@other.example:a@example.com>', 'a@example.com'],
    ['"a b"@example.com', '"a b"@example.com'],
    ['<"a\\"b"@example.com>', '"a\\"b"@example.com'],
    ['"anna"@example.com', 'anna@example.com'],
    ['a@[192.0.2.1]', 'a@[192.0.2.1]'],
    ['a@[IPv6:2001:db8::1]', 'a@[ipv6:2001:db8::1]'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['ä@BÜCHER.example', 'ä@xn--bcher-kva.example'],
    ['a@b@example.com', 'a@b@example.com'],
    ['a@ü[]', 'a@ü[]'],
  ])('%s is %s', (written, address) => {
    expect(plain(written)).toEqual([address]);
  });

  it('has no name where none is given, but for a comment', () => {
    expect(parseAddresses('<a@example.com> ()')).toEqual([{ address: 'a@example.com' }]);
    expect(parseAddresses('"" <a@example.com> (\\(A\\))')).toEqual([{ address: 'a@example.com', name: '(A)' }]);
  });
});

describe('any text', () => {
  it('is read without a fault, and a plain address in it is found', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(fc.property(fc.string(), (value) => Array.isArray(parseAddresses(value))));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (boxes) => {
        const list = boxes.map(([local, domain]) => `${local}@${domain}.example`);
        expect(plain(list.join(', '))).toEqual(list);
        expect(plain(list.map((address) => `Name <${address}>`).join(';'))).toEqual(list);
      }),
    );
  });
});
