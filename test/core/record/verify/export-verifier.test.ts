import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../core/model.ts';
import { canonical, sha256 } from '../../../../core/record/canonical.ts';
import { entryOf } from '../../../../core/record/export/entry.ts';
import { EXPORT_FORMATS } from '../../../../core/record/export/export-facts.ts';
import { jsonRendering } from '../../../../core/record/export/json-rendering.ts';
import { proofOf, signingInput } from '../../../../core/record/export/proof.ts';
import { CHAIN_BEGINS, hashOf, recordOf } from '../../../../core/record/message-record.ts';
import { placeMessage } from '../../../../core/record/place-message.ts';
import { ExportVerifier } from '../../../../core/record/verify/export-verifier.ts';
import { aDraft } from '../../../support/conversations.ts';
import {
  aFile,
  aSignedExport,
  aSigningKey,
  aThread,
  type ExportOptions,
  factsOf,
  findingsOf,
  type SignedExport,
} from '../../../support/exports.ts';

const KEY = aSigningKey();
const THREAD = aThread(Array.from({ length: 8 }, (_, n) => ({ text: `Message ${n + 1}`, original: 'A secret' })));
const joined = (...pieces: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece)));

/** The export with its message blocks in that order, numbered from 1, separated as the format has it. */
function inOrder(file: SignedExport, order: readonly number[]): Buffer {
  const bare = file.blocks.map((block) => (block.toString('latin1', 0, 1) === ',' ? block.subarray(1) : block));
  const json = file.header.toString().startsWith('{');
  const blocks = order.map((number, index) => joined(json && index > 0 ? ',' : '', bare[number - 1] ?? ''));
  return joined(file.header, ...blocks, file.proof);
}

/** The thread with another text in one place, and all hashes after it computed anew: what who has no key can do. */
function rewritten(thread: readonly Message[], seq: number, text: string): readonly Message[] {
  const messages: Message[] = [];
  for (const message of thread) {
    const prev = messages.at(-1)?.proof.hash ?? message.proof.prev;
    const changed = {
      ...message,
      text: message.seq === seq ? text : message.text,
      proof: { ...message.proof, prev },
    };
    messages.push({ ...changed, proof: { ...changed.proof, hash: hashOf(recordOf(changed)) } });
  }
  return messages;
}

describe.each(EXPORT_FORMATS)('a %s export', (format) => {
  const of = (thread: readonly Message[], options?: ExportOptions, key = KEY) =>
    aSignedExport(format, thread, key, options);
  const file = of(THREAD);

  it('is intact as it was issued, for whomever, and says what it is', () => {
    for (const reader of ['guest', 'host', 'platform'] as const) {
      const verifier = new ExportVerifier();
      verifier.push(of(THREAD, { for: reader, delivery: { state: 'undeliverable', reason: 'mailbox-full' } }).whole);
      expect(verifier.finish()).toEqual({
        kind: 'intact',
        summary: {
          format,
          exportId: 'x1',
          conversationId: 'c1',
          for: reader,
          exportedAt: '2026-04-01T08:00:00.000Z',
          count: 8,
          from: THREAD[0]?.at,
          to: THREAD[7]?.at,
          kid: KEY.publicKey.kid,
        },
      });
    }
  });

  it('of no message at all is intact, unless its proof was altered', () => {
    const { whole, header, proof } = of([]);
    expect(findingsOf(whole)).toEqual(['intact']);
    expect(findingsOf(joined(header, proof.subarray(0, -9), proof.subarray(-8)))).toEqual(['proof altered']);
  });

  it('is read the same however it is chunked', () => {
    for (const size of [1, 7, 64, 1000]) {
      const verifier = new ExportVerifier();
      for (let at = 0; at < file.whole.length; at += size) verifier.push(file.whole.subarray(at, at + size));
      expect(verifier.finish().kind).toBe('intact');
    }
  });

  it.each([
    ['the first', [2, 3, 4, 5, 6, 7, 8], ['missing c1-1']],
    ['one between', [1, 2, 4, 5, 6, 7, 8], ['missing c1-3']],
    ['the last', [1, 2, 3, 4, 5, 6, 7], ['missing c1-8']],
    ['several', [1, 4, 8], ['missing c1-2', 'missing c1-3', 'missing c1-5', 'missing c1-6', 'missing c1-7']],
    ['all', [], THREAD.map(({ id }) => `missing ${id}`)],
  ])('names what is missing: %s', (_, order, found) => expect(findingsOf(inOrder(file, order))).toEqual(found));

  it.each([
    ['two neighbours', [1, 2, 4, 3, 5, 6, 7, 8], 1],
    ['the first two', [2, 1, 3, 4, 5, 6, 7, 8], 1],
    ['the last moved to the front', [8, 1, 2, 3, 4, 5, 6, 7], 1],
    ['all turned round', [8, 7, 6, 5, 4, 3, 2, 1], 7],
  ])('names what was reordered, as few as can be: %s', (_, order, count) => {
    const found = findingsOf(inOrder(file, order));
    expect(found).toHaveLength(count);
    for (const line of found) expect(line).toMatch(/^reordered c1-[1-8]$/);
  });

  it('names the one that was moved', () => {
    expect(findingsOf(inOrder(file, [1, 3, 4, 5, 6, 2, 7, 8]))).toEqual(['reordered c1-2']);
  });

  it('names one that is there twice', () => {
    expect(findingsOf(inOrder(file, [1, 2, 3, 3, 4, 5, 6, 7, 8]))).toEqual(['added c1-3']);
    expect(findingsOf(inOrder(file, [1, 2, 3, 4, 5, 6, 7, 8, 1]))).toEqual(['added c1-1']);
  });

  it('tells one that is missing from one that is damaged, beside each other', () => {
    const third = file.blocks[2]?.toString() ?? '';
    const torn = Buffer.from(third.replaceAll('hash', 'hush').replace('record.json', 'record.jzon'));
    const order = [
      file.blocks[0],
      file.blocks[1],
      torn,
      file.blocks[4],
      file.blocks[5],
      file.blocks[6],
      file.blocks[7],
    ];
    const damaged = joined(file.header, ...order.map((block) => block ?? ''), file.proof);
    expect(findingsOf(damaged)).toEqual(['altered c1-3', 'missing c1-4']);
  });

  it('names what was added: another conversation’s message, or bytes between messages', () => {
    const foreign = of(aThread([{ text: 'One' }, { text: 'Never said' }])).blocks[1]?.toString() ?? '';
    const message = format === 'mbox' ? undefined : foreign.replaceAll('c1', 'c9');
    const between = (added: string) =>
      joined(file.header, ...file.blocks.slice(0, 4), added, ...file.blocks.slice(4), file.proof);
    if (message) expect(findingsOf(between(message))).toEqual(['added c9-2']);
    expect(findingsOf(between(foreign))).toEqual(['added c1-2']);
    const stray = {
      json: ',{}\n',
      html: '<p>\n</article>\n',
      mbox: 'From a@mail.example Sat Feb  7 10:00:00 2026\n\n',
    };
    expect(findingsOf(between(stray[format]))).toEqual(['added something that is no message']);
  });

  it('names a text that was rewritten by somebody without the key, though the whole chain was computed anew', () => {
    const forged = of(rewritten(THREAD, 5, 'I never said that'), {}, aSigningKey());
    const found = findingsOf(joined(file.header, ...forged.blocks, file.proof));
    expect(found).toEqual(['altered c1-5', 'altered c1-6', 'altered c1-7', 'altered c1-8']);
  });

  it('is not intact where the proof was made anew but not signed', () => {
    const forged = of(rewritten(THREAD, 5, 'I never said that'), {}, { ...aSigningKey(), publicKey: KEY.publicKey });
    expect(findingsOf(forged.whole)).toEqual(['proof altered']);
  });

  it('is intact with another key where it was signed anew with one: only the key tells', () => {
    const other = aSigningKey();
    const forged = of(rewritten(THREAD, 5, 'I never said that'), {}, other).whole;
    expect(findingsOf(forged)).toEqual(['intact']);
    expect(findingsOf(forged, [KEY.publicKey.kid])).toEqual([`signed by another key ${other.publicKey.kid}`]);
    expect(findingsOf(file.whole, [other.publicKey.kid, KEY.publicKey.kid])).toEqual(['intact']);
  });

  it('names by the chain what was altered where the proof is gone or broken as well', () => {
    const broken = Buffer.from(file.proof.toString('latin1').replace('use', 'usf').replace('eyJ', 'eyK'), 'latin1');
    const forged = of(rewritten(THREAD, 5, 'I never said that'), {}, aSigningKey());
    const blocks = file.blocks.map((block, index) => (index === 4 ? (forged.blocks[4] ?? block) : block));
    expect(findingsOf(joined(file.header, ...file.blocks, broken))).toEqual(['proof altered']);
    expect(findingsOf(joined(file.header, ...blocks, broken))).toEqual(['altered c1-5', 'proof altered']);
    const gone = [...file.blocks.slice(0, 2), ...file.blocks.slice(3)];
    expect(findingsOf(joined(file.header, ...gone, broken))).toEqual(['missing c1-3', 'proof altered']);
  });

  it('ends too early where it was cut off, in a message, between two, or in the proof', () => {
    const six = joined(file.header, ...file.blocks.slice(0, 6));
    const missing = 'proof missing: the file ends too early';
    expect(findingsOf(six)).toEqual([missing]);
    const seventh = file.blocks[6] ?? Buffer.alloc(0);
    expect(findingsOf(joined(six, seventh.subarray(0, seventh.length / 2)))).toEqual(['altered c1-7', missing]);
    expect(findingsOf(file.whole.subarray(0, -20))).toEqual(['proof altered']);
  });

  it('goes on after its end where anything stands behind the proof', () => {
    for (const more of ['\n', ' ', 'x', file.whole])
      expect(findingsOf(joined(file.whole, more))).toEqual(['file goes on after its end']);
  });

  it('has its header altered where a fact of it was', () => {
    const facts = file.header.toString();
    const altered =
      format === 'mbox' ? facts.replace('Sea View', 'See View') : facts.replaceAll('Sea View', 'See View');
    expect(findingsOf(joined(altered, ...file.blocks, file.proof))).toEqual(['header altered']);
    expect(findingsOf(joined(altered, 'x\n', ...file.blocks, file.proof))).toContain('header altered');
  });

  it('is not another export’s: neither header nor proof can be changed for those of another', () => {
    const other = of(THREAD, { for: 'host' });
    expect(findingsOf(joined(other.header, ...file.blocks, file.proof))).toContain('header altered');
    expect(findingsOf(joined(file.header, ...file.blocks, other.proof))).toContain('header altered');
  });
});

describe('a platform’s export', () => {
  const PICTURE = Buffer.from('picture');
  const file = aFile('f1', 'sea.png', 'image/png', PICTURE);
  const thread = aThread([{ text: '[✉•••]', original: 'gita@guests.example', attachments: [file] }]);

  it('is held against its sealed digests too, where nothing else is left to go by', () => {
    const issued = aSignedExport('json', thread, KEY, { for: 'platform' });
    const block = issued.blocks[0]?.toString() ?? '';
    const altered = block.replace('gita@guests.example', 'gina@guests.example');
    expect(findingsOf(joined(issued.header, altered, issued.proof))).toEqual(['altered c1-1']);
    expect(findingsOf(joined(issued.header, altered))).toEqual([
      'altered c1-1',
      expect.stringContaining('proof missing'),
    ]);
  });
});

describe('without a proof that holds', () => {
  const thread = aThread([{ text: 'One' }, { text: 'Two' }, { text: 'Three' }]);
  const issued = aSignedExport('json', thread, KEY);
  const [one = '', two = '', three = ''] = issued.blocks.map(String);
  const unproved = (...blocks: readonly string[]) => findingsOf(joined(issued.header, ...blocks)).slice(0, -1);
  const rehashed = (block: string, change: (text: string) => string): string => {
    const entry = JSON.parse(block.replace(/^,/, ''));
    entry.record = JSON.parse(change(JSON.stringify(entry.record)));
    return `${block.startsWith(',') ? ',' : ''}${canonical({ ...entry, hash: sha256(canonical(entry.record)) })}\n`;
  };

  it('a first message that is not chained to the beginning is altered', () => {
    const elsewhere = rehashed(one, (text) => text.replace(/"prev":"0/, '"prev":"1'));
    expect(unproved(elsewhere, two, three)).toEqual(['altered c1-1']);
  });

  it('a number that nothing reaches is no number of a message', () => {
    const far = rehashed(three, (text) => text.replace('"seq":3', '"seq":99999999'));
    expect(unproved(one, two, far)).toEqual(['added c1-3']);
  });

  it('a record without a canonical form is altered', () => {
    expect(unproved(one, two.replace('"Two"', '"\\ud800"'), three)).toEqual(['altered c1-2']);
  });

  it('a separator that is none is found', () => {
    expect(unproved(one, two.slice(1), three)).toEqual(['altered c1-2']);
  });

  it('nothing but fragments is no export', () => {
    expect(findingsOf(issued.header)).toEqual(['unreadable']);
    expect(findingsOf(joined(issued.header, 'x'))).toEqual(['unreadable']);
  });
});

describe('a proof', () => {
  const thread = aThread([{ text: 'One' }]);
  const issued = aSignedExport('json', thread, KEY);
  const read = () => JSON.parse(issued.whole.toString()).proof;
  const proved = (proof: object) =>
    findingsOf(joined(issued.header, ...issued.blocks, `],"proof":${canonical(proof)}}\n`));

  it('holds as it was issued', () => expect(proved(read())).toEqual(['intact']));

  it.each<[string, (proof: ReturnType<typeof read>) => object]>([
    ['of another format', (proof) => ({ ...proof, manifest: { ...proof.manifest, format: 'html' } })],
    ['of another count', (proof) => ({ ...proof, manifest: { ...proof.manifest, count: 2 } })],
    ['with another fingerprint than its key’s', (proof) => ({ ...proof, key: { ...proof.key, kid: 'a' } })],
    ['with a key that is no point', (proof) => ({ ...proof, key: { ...proof.key, x: 'AAAA' } })],
    ['with a signature that is none', (proof) => ({ ...proof, signature: 'a' })],
    ['with a signature cut short', (proof) => ({ ...proof, signature: proof.signature.slice(0, -4) })],
    ['with more than belongs there', (proof) => ({ ...proof, more: 1 })],
    ['with text that has no form', (proof) => ({ ...proof, manifest: { ...proof.manifest, exportId: 'a' } })],
  ])('%s is altered', (_, change) => expect(proved(change(read()))).toEqual(['proof altered']));

  it('with half a character is altered', () => {
    const text = canonical({ ...read() }).replace('"kid":"', '"kid":"\\ud800');
    expect(findingsOf(joined(issued.header, ...issued.blocks, `],"proof":${text}}\n`))).toEqual(['proof altered']);
  });

  it('with a key that is no point of the curve is altered', () => {
    const point = { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' };
    const kid = Buffer.from(sha256(canonical(point)), 'hex').toString('base64url');
    const header = Buffer.from(canonical({ alg: 'ES256', kid })).toString('base64url');
    const value = read().signature.split('.')[2];
    const key = { ...point, kid, alg: 'ES256', use: 'sig' };
    expect(proved({ ...read(), key, signature: `${header}..${value}` })).toEqual(['proof altered']);
  });
});

describe('an export that somebody with a key made of what does not belong together', () => {
  /** Blocks as they are, with a proof that is made for them as if they were those of `c1`, and truly signed. */
  function provedAnew(blocks: readonly string[], lastHash: string): readonly string[] {
    const { header } = aSignedExport('json', [], KEY);
    const { manifest } = JSON.parse(aSignedExport('json', [], KEY).whole.toString()).proof;
    const changed = { ...manifest, count: blocks.length, lastHash, blocks: blocks.map((block) => sha256(block)) };
    const value = sign('sha256', Buffer.from(signingInput(changed, KEY.publicKey.kid)), {
      key: KEY.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    const proof = jsonRendering.proof(proofOf(changed, { key: KEY.publicKey, value }));
    const separated = blocks.map((block, place) => (place === 0 ? block : `,${block}`));
    return findingsOf(joined(header, ...separated, proof.map(String).join('')));
  }
  const blockOf = (message: Message) =>
    jsonRendering.message(entryOf(message, undefined, 'guest'), factsOf(), []).join('');
  const of = (conversationId: string, count = 2) => {
    const messages: Message[] = [];
    for (let seq = 0; seq < count; seq++) {
      const lastHash = messages.at(-1)?.proof.hash ?? CHAIN_BEGINS;
      messages.push(placeMessage({ id: conversationId, seq, lastHash }, aDraft(), 'salt'));
    }
    return { blocks: messages.map(blockOf), lastHash: messages.at(-1)?.proof.hash ?? '' };
  };

  it('is intact where it does', () => {
    const { blocks, lastHash } = of('c1');
    expect(provedAnew(blocks, lastHash)).toEqual(['intact']);
  });

  it('names messages of another conversation, though chain and signature hold', () => {
    const { blocks, lastHash } = of('c2');
    expect(provedAnew(blocks, lastHash)).toEqual(['altered c1-1', 'altered c1-2']);
  });

  it('names a message whose id is not made of its conversation and number', () => {
    const [first] = THREAD;
    const record = { ...JSON.parse(first ? blockOf(first) : '').record, conversationId: 'c9' };
    const hash = sha256(canonical(record));
    expect(provedAnew([`${canonical({ delivery: null, hash, record })}\n`], hash)).toEqual(['altered c1-1']);
  });

  it('is not intact without its first messages, though the rest is chained', () => {
    const { blocks, lastHash } = of('c1', 3);
    expect(provedAnew(blocks.slice(1), lastHash)).not.toEqual(['intact']);
  });
});

describe('what would fill the memory', () => {
  const { header, proof } = aSignedExport('json', [], KEY);

  it('is not read: an entry far longer than any that is stored', () => {
    const nested = `{"delivery":${'['.repeat(9_000_000)}}\n`;
    expect(findingsOf(joined(header, nested, proof))).toEqual(['added something that is no message']);
  });

  it('is not read: a proof far longer than the messages before it', () => {
    expect(findingsOf(joined(header, `],"proof":{"key":${'['.repeat(9_000_000)}}}\n`))).toEqual(['proof altered']);
  });

  it('is not kept: pieces that are too short for a message', () => {
    expect(findingsOf(joined(header, '}\n'.repeat(100_000), proof))).toEqual(['added something that is no message']);
  });
});

describe('what is no export', () => {
  it.each([
    '',
    '{',
    '{"a":1}',
    'From here to there, with nothing of an export in it',
    '<!doctype html>\n<p>',
    '\u0000'.repeat(200),
  ])('is told as such: %j', (text) => expect(findingsOf(Buffer.from(text))).toEqual(['unreadable']));
});
