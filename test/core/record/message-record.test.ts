import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageDraft } from '../../../core/model.ts';
import { canonical, sha256 } from '../../../core/record/canonical.ts';
import { CHAIN_BEGINS, hashOf, recordOf, sealOf } from '../../../core/record/message-record.ts';
import { placeMessage } from '../../../core/record/place-message.ts';

const HEAD = { id: 'c1', seq: 0, lastHash: CHAIN_BEGINS };
const DRAFT: MessageDraft = {
  at: '2026-03-01T12:00:00.000Z',
  author: 'guest',
  via: 'mail',
  text: 'Write to [✉•••]',
  original: 'Write to gita@guests.example',
  attachments: [{ id: 'a', name: 'sea.png', type: 'image/png', bytes: 3, sha256: sha256('sea'), key: 'c1/a' }],
  leftOut: [{ name: 'run.exe', why: 'program' }],
  notes: ['addresses-masked'],
  mail: { mailId: 'm1', recipient: 'h1@partner.foyer.test', messageId: '<1@guests.example>' },
};

describe('the canonical form', () => {
  it('is RFC 8785: names sorted by UTF-16 units, no white space, nothing undefined', () => {
    expect(canonical({ b: 1, a: ['x', { d: undefined, c: null }], é: true })).toBe(
      '{"a":["x",{"c":null}],"b":1,"é":true}',
    );
  });

  it('is refused for what has no JSON or no UTF-8', () => {
    expect(() => canonical(() => 1)).toThrow('without JSON');
    expect(() => canonical({ a: '\ud800' })).toThrow('surrogate');
  });
});

describe('a message’s record', () => {
  it('holds nothing that only the platform may read', () => {
    const record = canonical(recordOf(placeMessage(HEAD, DRAFT, 'pepper')));
    for (const secret of ['gita', 'run.exe', 'm1', 'partner', 'c1/a', 'pepper']) expect(record).not.toContain(secret);
  });

  it('has a digest for that, which changes with each part of it', () => {
    const part = { salt: 's', original: DRAFT.original, leftOut: DRAFT.leftOut, mail: DRAFT.mail };
    const digests = [
      part,
      { ...part, salt: 't' },
      { ...part, original: 'Other' },
      { ...part, leftOut: undefined },
      { ...part, mail: undefined },
    ].map(sealOf);
    expect(new Set(digests).size).toBe(5);
  });

  it('is the same whether a part is absent or undefined, as the table gives it back', () => {
    const { language: _, ...without } = { ...DRAFT, language: undefined };
    expect(placeMessage(HEAD, without, 's').proof).toEqual(
      placeMessage(HEAD, { ...DRAFT, language: undefined }, 's').proof,
    );
  });

  it('carries the language where it is known', () => {
    expect(recordOf(placeMessage(HEAD, { ...DRAFT, language: 'en' }, 's'))).toMatchObject({ language: 'en' });
  });
});

describe('the chain', () => {
  it('begins with zeros and ties each message to the one before', () => {
    const first = placeMessage(HEAD, DRAFT, 's');
    const second = placeMessage({ id: 'c1', seq: 1, lastHash: first.proof.hash }, DRAFT, 's');
    expect(first).toMatchObject({ id: 'c1-1', seq: 1, proof: { prev: CHAIN_BEGINS } });
    expect(second).toMatchObject({ id: 'c1-2', seq: 2, proof: { prev: first.proof.hash } });
    expect(second.proof.hash).not.toBe(first.proof.hash);
    expect(second.proof.hash).toBe(hashOf(recordOf(second)));
  });

  it('hashes what is stored, also where a text held half a surrogate pair', () => {
    const { text, original, attachments, leftOut } = placeMessage(
      HEAD,
      {
        ...DRAFT,
        text: 'a\ud800',
        original: '\udc00b',
        attachments: DRAFT.attachments.map((file) => ({ ...file, name: '\ud800.png' })),
        leftOut: [{ name: '\ud800', why: 'type' }],
      },
      's',
    );
    expect([text, original, attachments[0]?.name, leftOut?.[0]?.name]).toEqual([
      'a\ufffd',
      '\ufffdb',
      '\ufffd.png',
      '\ufffd',
    ]);
  });

  it('has another hash for every other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const hash = (text: string) => placeMessage(HEAD, { ...DRAFT, text }, 's').proof.hash;
        expect(hash(one) === hash(other)).toBe(one === other);
      }),
    );
  });
});
