import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../core/record/export/export-facts.ts';
import { aFile, aSignedExport, aSigningKey, aThread, findingsOf, type SignedExport } from '../support/exports.ts';

const KEY = aSigningKey();
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64');
const FILE = aFile('f1', 'sea.png', 'image/png', PICTURE);
const FILES = new Map([[FILE.id, PICTURE]]);

function changed(file: Buffer, changes: readonly (readonly [at: number, byte: number])[]): Buffer {
  const copy = Buffer.from(file);
  for (const [at, byte] of changes) copy[at] = copy[at] === byte ? byte ^ 1 : byte;
  return copy;
}

/** Line ends, the formats' own marks, what is no UTF-8, and any. */
const BYTES = [0x0a, 0x0d, 0x00, 0x20, 0x2c, 0x22, 0x3c, 0x7b, 0x7d, 0x5c, 0x80, 0xff];
const aByte = fc.oneof(fc.constantFrom(...BYTES), fc.nat(255));

describe.each(EXPORT_FORMATS)('of a %s export', (format: ExportFormat) => {
  describe('of 1,000 messages', () => {
    let file: SignedExport;
    let starts: readonly number[];

    beforeAll(() => {
      const drafts = Array.from({ length: 1000 }, (_, n) => ({
        text: `Number ${n}: {"delivery": </article>\nFrom here\n,{"`,
        attachments: n % 100 === 0 ? [FILE] : [],
      }));
      file = aSignedExport(format, aThread(drafts), KEY, { files: FILES });
      let at = file.header.length;
      starts = file.blocks.map(({ length }) => {
        at += length;
        return at - length;
      });
    });

    it('each is found intact', () => {
      expect(findingsOf(file.whole)).toEqual(['intact']);
    });

    it('any byte changed in any message is found, and that message named and no other', () => {
      const step = 50;
      fc.assert(
        fc.property(
          fc.nat(step - 1),
          fc.array(fc.tuple(fc.nat(), aByte), { minLength: 20, maxLength: 20 }),
          (first, picks) => {
            const numbers = picks.map((_, index) => first + index * step);
            const changes = picks.map(([pick, byte], index) => {
              const number = numbers[index] ?? 0;
              return [(starts[number] ?? 0) + (pick % (file.blocks[number]?.length ?? 1)), byte] as const;
            });
            expect(findingsOf(changed(file.whole, changes))).toEqual(
              numbers.map((number) => `altered c1-${number + 1}`),
            );
          },
        ),
        { numRuns: 55, examples: Array.from({ length: step }, (_, first) => [first, picksFrom(first)]) },
      );
    });
  });

  it('every single byte of whole messages, the header and the proof', () => {
    const file = aSignedExport(format, aThread([{ text: 'One', attachments: [FILE] }, { text: 'Two' }]), KEY, {
      files: FILES,
    });
    const borders: number[] = [];
    for (const { length } of [file.header, ...file.blocks]) borders.push((borders.at(-1) ?? 0) + length);
    const expected = ['header altered', 'altered c1-1', 'altered c1-2', 'proof altered'];
    const missed: string[] = [];
    for (let at = 0; at < file.whole.length; at++) {
      const zone = borders.filter((border) => at >= border).length;
      // where the byte is not in a message it is enough to look at every fifth
      if ((zone === 0 || zone === 3) && at % 5 !== 0) continue;
      const byte = BYTES[at % BYTES.length] ?? 0;
      const found = findingsOf(changed(file.whole, [[at, byte]]));
      if (found.length !== 1 || found[0] !== expected[zone]) missed.push(`${at} ${byte}: ${found.join()}`);
    }
    expect(missed).toEqual([]);
  });
});

/** One place in each of twenty messages, another for each round. */
const picksFrom = (round: number): [number, number][] =>
  Array.from({ length: 20 }, (_, index) => [round * 7919 + index * 104_729, (round * 31 + index * 17) % 256]);
