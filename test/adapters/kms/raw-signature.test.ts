import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawSignature, UnreadableSignature } from '../../../adapters/kms/raw-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('an ECDSA signature', () => {
  it('is 64 bytes that verify the same, whatever was signed', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        const raw = rawSignature(createSign('sha256').update(content).sign(privateKey));
        expect(raw.length).toBe(64);
        const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
        expect(createVerify('sha256').update(content).verify(key, raw)).toBe(true);
      }),
    );
  });

  it.each([
    ['short numbers', '3006020101020102', 1, 2],
    ['numbers whose first bit would be a sign', '3008020200ff020200fe', 0xff, 0xfe],
  ])('with %s is filled up from the left', (_, der, r, s) => {
    const raw = rawSignature(Buffer.from(der, 'hex'));
    expect([raw[31], raw[63], raw.filter((byte) => byte !== 0).length]).toEqual([r, s, 2]);
  });

  it.each([
    ['nothing', ''],
    ['another tag', '3106020101020102'],
    ['another length', '3007020101020102'],
    ['a number too few', '3003020101'],
    ['a number too many', '3009020101020102020103'],
    ['a number without digits', '3005020002010200'],
    ['an end within a number', '300602010102040102'],
    ['a number too large', `30260221${'7f'.repeat(33)}020101`],
  ])('is refused with %s', (_, der) => {
    expect(() => rawSignature(Buffer.from(der, 'hex'))).toThrow(UnreadableSignature);
  });

  it('is read or refused, whatever the bytes: nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          expect(rawSignature(bytes).length).toBe(64);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSignature);
        }
      }),
    );
  });
});
