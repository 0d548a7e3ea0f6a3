import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as attributes from '../../../adapters/dynamodb/attributes.ts';
import { readHead } from '../../../adapters/dynamodb/head-item.ts';
import { fromImage } from '../../../adapters/dynamodb/image.ts';
import { readMessage } from '../../../adapters/dynamodb/message-item.ts';
import { packText, packWords, unpackText, unpackWords } from '../../../adapters/dynamodb/packed-text.ts';
import { readRefusal } from '../../../adapters/dynamodb/refusal-item.ts';

const { UnreadableItem } = attributes;

describe('an item of the table', () => {
  it('is read as what it is, and absent where it may be', () => {
    const item = { s: 'x', n: 0, b: false, m: {}, l: [{ a: 1 }], t: ['a'] };
    expect([attributes.text(item, 's'), attributes.number(item, 'n'), attributes.flag(item, 'b')]).toEqual([
      'x',
      0,
      false,
    ]);
    expect([attributes.texts(item, 't'), attributes.maps(item, 'l', (map) => map)]).toEqual([['a'], [{ a: 1 }]]);
    const absent = [
      attributes.optionalText,
      attributes.optionalNumber,
      attributes.optionalFlag,
      attributes.optionalTexts,
    ];
    expect(absent.map((read) => read(item, 'none'))).toEqual([undefined, undefined, undefined, undefined]);
    const maps = ['l', 'none'].map((name) => attributes.optionalMaps(item, name, (map) => map));
    expect(maps).toEqual([[{ a: 1 }], undefined]);
  });

  it('is a fault where it is another, which names the attribute and not its value', () => {
    const readers = [attributes.text, attributes.number, attributes.flag, attributes.map, attributes.texts];
    for (const read of readers) {
      expect(() => read({ a: new Uint8Array() }, 'a')).toThrow(UnreadableItem);
      expect(() => read({}, 'a')).toThrow('attribute a is missing or of another type');
    }
    expect(() => attributes.texts({ a: ['x', 7] }, 'a')).toThrow(UnreadableItem);
    expect(() => attributes.maps({ a: ['secret'] }, 'a', (map) => map)).toThrow(
      /^attribute a is missing or of another type$/,
    );
    expect(() => attributes.oneOf({ a: 'secret' }, 'a', ['x'])).toThrow(/^attribute a is missing or of another type$/);
    for (const read of [readHead, readMessage, readRefusal]) expect(() => read({})).toThrow(UnreadableItem);
  });
});

describe('a text', () => {
  it('is stored so that it comes back to the letter, whatever its length', () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' });
    fc.assert(fc.property(long, (text) => unpackText({ text: packText(text) }, 'text') === text));
  });

  it('is stored with its original so that both come back to the letter', () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' });
    fc.assert(
      fc.property(long, fc.option(long, { nil: undefined }), (text, original) => {
        expect(unpackWords(packWords({ text, original }))).toEqual({ text, original });
      }),
    );
    expect(packWords({ text: 'a', original: 'b' })).toEqual({ text: 'a', original: 'b' });
    expect(() => unpackWords({ words: 'x', textLength: 1 })).toThrow(UnreadableItem);
  });

  it('fits into one item with its original, also where both are as long as may be and nothing in them repeats', () => {
    const random = randomBytes(400_000);
    const character = (n: number) => String.fromCodePoint(0x10000 + (random.readUInt32LE(4 * n) % 0x100000));
    const original = Array.from({ length: 100_000 }, (_, n) => character(n)).join('');
    const item = packWords({ text: `[hidden]${original.slice(20)}`, original });
    expect(item['words']).toBeInstanceOf(Uint8Array);
    expect(item['words']).toSatisfy((bytes: Uint8Array) => bytes.length < 320_000);
  });

  it('is packed from more than a write unit on', () => {
    expect(packText('x'.repeat(1024))).toBe('x'.repeat(1024));
    expect(packText('x'.repeat(1025))).toBeInstanceOf(Uint8Array);
    expect(packText('ö'.repeat(513))).toBeInstanceOf(Uint8Array);
    expect(() => unpackText({}, 'text')).toThrow(UnreadableItem);
  });
});

describe('an image of an item in the stream', () => {
  it('is read like the item, but for bytes', () => {
    const image = {
      s: { S: 'x' },
      n: { N: '1.5' },
      b: { BOOL: false },
      nil: { NULL: true },
      l: { L: [{ S: 'a' }, { M: { k: { N: '0' } } }] },
      bytes: {},
    };
    expect(fromImage(image)).toEqual({ s: 'x', n: 1.5, b: false, nil: null, l: ['a', { k: 0 }], bytes: undefined });
  });
});
