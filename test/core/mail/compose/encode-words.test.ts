import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerWords, phraseWords } from '../../../../core/mail/compose/encode-words.ts';
import { foldWords } from '../../../../core/mail/compose/fold-words.ts';
import { oneLine } from '../../../../core/mail/compose/one-line.ts';

/** One encoded word undone, throwing where its bytes are not whole characters. */
function decoded(word: string): string {
  const [, encoding, content = ''] = /^=\?UTF-8\?([BQ])\?([^?]*)\?=$/.exec(word) ?? [];
  const bytes =
    encoding === 'B'
      ? Buffer.from(content, 'base64')
      : Buffer.from(
          content
            .replaceAll('_', ' ')
            .replace(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

describe("a header's words", () => {
  it('are its own where they are plain ASCII of up to 60 characters each', () => {
    expect(headerWords(`Booking ${'x'.repeat(60)}`, 9)).toEqual(['Booking', 'x'.repeat(60)]);
    expect(headerWords('x'.repeat(61), 9)).toEqual([`=?UTF-8?Q?${'x'.repeat(54)}?=`, `=?UTF-8?Q?${'x'.repeat(7)}?=`]);
  });

  it('are encoded where a reader could take them for encoded ones', () => {
    expect(headerWords('=?UTF-8?Q?a?=', 9)).toEqual(['=?UTF-8?B?PT9VVEYtOD9RP2E/PQ==?=']);
  });

  it('are in the shorter encoding', () => {
    expect(headerWords('Das große Haus am Meer', 9)).toEqual(['=?UTF-8?Q?Das_gro=C3=9Fe_Haus_am_Meer?=']);
    expect(headerWords('Привет', 9)).toEqual(['=?UTF-8?B?0J/RgNC40LLQtdGC?=']);
  });

  it('have at most 75 characters, hold whole characters, and say what was said', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', minLength: 50, maxLength: 300 }),
      fc.stringMatching(/^[a-zü😀я ]{50,300}$/u),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(4, 6, 9), (text, taken) => {
        const line = `é${oneLine(text)}`;
        const words = headerWords(line, taken);
        expect(words.every((word, index) => word.length + (index === 0 ? taken : 1) <= 76)).toBe(true);
        expect(words.map(decoded).join('')).toBe(line);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a display name', () => {
  it('is quoted where it is short and plain', () => {
    expect(phraseWords('Anna "A" via Foyer', 6)).toEqual(['"Anna \\"A\\" via Foyer"']);
  });

  it('is encoded from 61 characters on, the quotes among them', () => {
    expect(phraseWords('x'.repeat(58), 6)).toEqual([`"${'x'.repeat(58)}"`]);
    expect(phraseWords('x'.repeat(59), 6)[0]).toMatch(/^=\?UTF-8\?Q\?/);
  });
});

describe('a folded header', () => {
  it('has lines of 76 characters at most, and a longer word on a line of its own', () => {
    const long = 'y'.repeat(90);
    expect(foldWords('X', ['a'.repeat(36), 'b'.repeat(36), 'c', long, 'd'])).toBe(
      `X: ${'a'.repeat(36)} ${'b'.repeat(36)}\r\n c\r\n ${long}\r\n d\r\n`,
    );
  });

  it('never begins with an empty line', () => {
    expect(foldWords('References', ['z'.repeat(200)])).toBe(`References: ${'z'.repeat(200)}\r\n`);
  });
});
