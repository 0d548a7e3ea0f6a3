import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWords } from '../../../../core/mail/parse/encoded-word.ts';

describe('encoded words', () => {
  it.each([
    ['plain text', 'plain text'],
    ['=?UTF-8?B?R3LDvMOfZQ==?=', 'Grüße'],
    ['=?iso-8859-1?q?Gr=FC=DFe_von_mir?=', 'Grüße von mir'],
    ['=?utf-8*de-DE?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['=?utf-8?Q?=41?=', 'A'],
    ['=?utf-8?Q?=?=', ''],
    ['=?utf-8?Q??=', ''],
    ['=?utf-8?Q?with blanks inside?=', 'with blanks inside'],
    ['=?utf-8?Q?what?now?=', 'what?now'],
    ['Re:=?utf-8?Q?x?=!', 'Re:x!'],
    ['=?utf-8?Q?one?=  \t=?utf-8?Q?two?=', 'onetwo'],
    ['=?utf-8?Q?one?= and =?utf-8?Q?two?=', 'one and two'],
    ['=?utf-8?Q?one?= =?iso-8859-1?Q?two?=', 'onetwo'],
    ['=?utf-8?B?w7w=?= =?utf-8?Q?=C3?= =?utf-8?Q?=BC?=', 'üü'],
    ['=?NONE?B?VEVTVA=?=', 'TEST'],
    ['=?utf-8?Q?raw ü?=', 'raw ü'],
    ['=?=?utf-8?Q?x?=', '=?x'],
    ['=?utf-8?X?no?=', '=?utf-8?X?no?='],
    ['=?utf-8?Q?never closed', '=?utf-8?Q?never closed'],
    ['=?utf-8?Q?=', '=?utf-8?Q?='],
    ['a =? b ?= c', 'a =? b ?= c'],
  ])('%s', (value, text) => {
    expect(decodeWords(value)).toBe(text);
  });

  it('bring no line end and no control character into a header', () => {
    expect(decodeWords('=?utf-8?Q?a=0D=0ABcc:_b?=')).toBe('a Bcc: b');
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom('B', 'Q'), (bytes, encoding) => {
        const text = Buffer.from(bytes).toString(encoding === 'B' ? 'base64' : 'latin1');
        expect(decodeWords(`=?utf-8?${encoding}?${text}?=`)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('give back any text that was encoded, split wherever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, cut) => {
        const line = text.replace(/\p{Cc}+|^\uFEFF/gu, '').trim();
        const bytes = Buffer.from(line);
        const at = cut % (bytes.length + 1);
        const words = [bytes.subarray(0, at), bytes.subarray(at)].map(
          (part) => `=?utf-8?B?${part.toString('base64')}?=`,
        );
        expect(decodeWords(words.join('\r\n '))).toBe(line);
      }),
    );
  });
});
