import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../../../core/mail/compose/one-line.ts';

it.each([
  ['a\r\nBcc: b', 'a Bcc: b'],
  ['a\0b\u001bc\u0085d', 'a b c d'],
  ['a\u2028b\u2029c', 'a b c'],
  ['  a \t b  ', 'a b'],
  ['\u202Eabc\u2066', 'abc'],
  ['\ud800', '\ufffd'],
  ['جزيرة', 'جزيرة'],
])('%j is %j on one line', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

it('has no control, whatever it is made of', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\0', '\r', '\n', '\u001b', '\u0085', '\u2028', '\u202e', ' ', 'a') }),
  );
  fc.assert(
    fc.property(anything, (text) => !/[\p{Cc}\u2028\u2029\u202A-\u202E]| {2}|^ | $/u.test(oneLine(text))),
    { numRuns: 1000 },
  );
});
