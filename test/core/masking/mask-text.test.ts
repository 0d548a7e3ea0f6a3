import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MaskPolicy } from '../../../core/masking/mask-policy.ts';
import { HIDDEN_ADDRESS, HIDDEN_PHONE, maskText } from '../../../core/masking/mask-text.ts';

const aPolicy = (changes: Partial<MaskPolicy> = {}): MaskPolicy => ({
  addresses: true,
  phones: 'mask',
  always: [],
  ownDomains: [],
  ...changes,
});

describe('what the policy asks for', () => {
  it('masks both and says so, addresses first', () => {
    expect(maskText('ann@example.com or 06 12 34 56 78', aPolicy())).toEqual({
      text: `${HIDDEN_ADDRESS} or ${HIDDEN_PHONE}`,
      notes: ['addresses-masked', 'phones-masked'],
    });
  });

  it('masks a number over two lines as one, and leaves the lines beside it', () => {
    expect(maskText('hello\ncall 07700\n900123 or me\nbye', aPolicy()).text).toBe(
      `hello\ncall ${HIDDEN_PHONE} or me\nbye`,
    );
  });

  it('gives a text without contact details back as it is, without a note', () => {
    expect(maskText('See you at five.', aPolicy())).toEqual({ text: 'See you at five.', notes: [] });
  });

  it('notes a phone number and leaves it, where phones are noted', () => {
    expect(maskText('ring 06 12 34 56 78', aPolicy({ phones: 'note' }))).toEqual({
      text: 'ring 06 12 34 56 78',
      notes: ['phones-present'],
    });
  });

  it('masks addresses also where phones are only noted', () => {
    expect(maskText('ann@example.com, 06 12 34 56 78', aPolicy({ phones: 'note' }))).toEqual({
      text: `${HIDDEN_ADDRESS}, 06 12 34 56 78`,
      notes: ['addresses-masked', 'phones-present'],
    });
  });

  it('neither masks nor notes where everything passes, the participants’ addresses neither', () => {
    const text = 'ann@example.com, 06 12 34 56 78';
    const policy = aPolicy({ addresses: false, phones: 'pass', always: ['ann@example.com'] });
    expect(maskText(text, policy)).toEqual({ text, notes: [] });
  });

  it('does not take the digits of a masked address for a phone number', () => {
    expect(maskText('0612345678@example.com', aPolicy())).toEqual({
      text: HIDDEN_ADDRESS,
      notes: ['addresses-masked'],
    });
  });
});

describe('our own aliases', () => {
  const policy = aPolicy({ ownDomains: ['Reply.foyer.test'] });

  it('pass, in any case, at the domain and below it', () => {
    const text = 'customer-12ab3456cd78@reply.foyer.test, 0612345678@EU.REPLY.FOYER.TEST';
    expect(maskText(text, policy)).toEqual({ text, notes: [] });
  });

  it('do not lend their name to a domain that only looks like it, with a letter of another script', () => {
    expect(maskText('write to ann@reply.fоyer.test', policy).text).toBe(`write to ${HIDDEN_ADDRESS}`);
  });

  it('do not lend their name to a domain that only ends alike', () => {
    expect(maskText('ann@notreply.foyer.test', policy).text).toBe(HIDDEN_ADDRESS);
  });
});

describe('the participants’ own addresses', () => {
  const policy = aPolicy({ always: ['John.Smith@example.com', 'villa@rosa.example'] });

  it.each([
    'john.smith@example.com',
    'JOHN SMITH EXAMPLE COM',
    'john . smith (at) example . com',
    'j.o.h.n.s.m.i.t.h@e x a m p l e.com',
    'johnsmithATexampleDOTcom',
    'jоhn smith example com',
    'john-smith arroba example punto com',
    'johnsmithexamplecom',
    'villa at rosa.example',
  ])('are hidden however they are written: %s', (text) => {
    expect(maskText(text, policy)).toEqual({ text: HIDDEN_ADDRESS, notes: ['addresses-masked'] });
  });

  it.each(['We stayed at Villa Rosa example house.', 'see villa.rosa.example', 'John Smith is here, for example'])(
    'are not seen in words that only resemble them: %s',
    (text) => {
      expect(maskText(text, policy)).toEqual({ text, notes: [] });
    },
  );
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'ann',
    '@',
    ' at ',
    '[at]',
    ' dot ',
    '.',
    'example',
    'com',
    ' ',
    '\n',
    '06',
    '12 34',
    '+',
    '(',
    ')',
    '"',
    '-',
    ',',
    '/',
    ':',
    'one ',
    '%40',
    '​',
    '＠',
    '谢',
    '😀',
    'gmail',
    'then ',
    'zero',
    'null',
    'O',
    'l',
    'double ',
    'plus ',
    'moc.',
    'my gmail is ',
    'arroba',
    'punto',
    'd0t',
    '•',
    '\u{1f4e7}',
    '✉',
    '[✉•••]',
    '[☎•••]',
    ' und ',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  );

  it('masked twice is masked once', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = maskText(text, aPolicy()).text;
        expect(maskText(once, aPolicy()).text).toBe(once);
      }),
    );
  });

  it('keeps every character around what is masked', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const rest = maskText(text, aPolicy()).text.split(/\[[✉☎]•••\]/);
        let at = 0;
        for (const part of rest) {
          const found = text.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + part.length;
        }
      }),
    );
  });

  it('hides a plain address wherever it stands between spaces', () => {
    fc.assert(
      fc.property(typed, typed, (before, after) => {
        expect(maskText(`${before} ann.lee@example.com ${after}`, aPolicy()).text).not.toContain('ann.lee@example');
      }),
    );
  });
});

describe('what only shows once something beside it is hidden', () => {
  it('is hidden too, on other lines as well, and the rest of the text is left as it is', () => {
    const policy = aPolicy({ known: { addresses: [], phones: ['+34612345678'] } });
    const text = `${'A line.\n'.repeat(9)}ann@hot mail612345678\n${'A line.\n'.repeat(9)}06 12 34 56 78`;
    const masked = maskText(text, policy);
    expect(masked.text).toBe(
      `${'A line.\n'.repeat(9)}${HIDDEN_ADDRESS}${HIDDEN_PHONE}\n${'A line.\n'.repeat(9)}${HIDDEN_PHONE}`,
    );
    expect(masked.notes).toEqual(['addresses-masked', 'phones-masked']);
  });
});

describe('long texts', () => {
  const LENGTH = 200_000;
  it.each([
    '@',
    'a@',
    'at ',
    'a.',
    'a @ ',
    '1',
    '1 ',
    '06 12 34 56 78 ',
    '(1)',
    '"@',
    '[at]',
    'aATb',
    'one ',
    '{ a ',
    'then 1 ',
    'O1',
    'nulleins',
    '\u{1f4e7}gmail ',
    'my gmail is ',
    'arrobagmail',
    '- 1\n',
    'plus 1 ',
    'moc.a@b ',
    'a, at, ',
  ])('of nothing but %j are looked through once', (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    expect(maskText(text, aPolicy({ always: ['a.a@a.example'] })).notes).toBeInstanceOf(Array);
  });
});

describe('what is known of the other side', () => {
  const known = { addresses: ['ann@example.com'], phones: ['+46701234567'] };

  it('is masked also where everything passes, and nothing else', () => {
    const policy = aPolicy({ addresses: false, phones: 'pass', known });
    expect(maskText('ann (at) example.com, 070-123 45 67; bo@example.com, 070-765 43 21', policy)).toEqual({
      text: `${HIDDEN_ADDRESS}, ${HIDDEN_PHONE}; bo@example.com, 070-765 43 21`,
      notes: ['addresses-masked', 'phones-masked'],
    });
  });

  it('is masked where other numbers are only noted', () => {
    expect(maskText('070-123 45 67 or 06 12 34 56 78', aPolicy({ phones: 'note', known }))).toEqual({
      text: `${HIDDEN_PHONE} or 06 12 34 56 78`,
      notes: ['phones-masked', 'phones-present'],
    });
  });

  it('is masked once where all is masked', () => {
    expect(maskText('ann@example.com, 070-123 45 67', aPolicy({ known })).text).toBe(
      `${HIDDEN_ADDRESS}, ${HIDDEN_PHONE}`,
    );
  });
});
