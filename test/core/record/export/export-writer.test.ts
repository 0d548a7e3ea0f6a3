import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../core/record/canonical.ts';
import { EXPORT_FORMATS } from '../../../../core/record/export/export-facts.ts';
import { exportOf, RecordBroken } from '../../../../core/record/export/export-writer.ts';
import { LAYOUTS } from '../../../../core/record/verify/layouts.ts';
import { aFile, aSignedExport, aSigningKey, aThread, factsOf, findingsOf } from '../../../support/exports.ts';

const PICTURE = aFile('f1', 'sea.png', 'image/png', Buffer.from('picture'));
const DRAWING = aFile('f2', 'plan.svg', 'image/svg+xml', Buffer.from('<svg/>'));
const PAPER = aFile('f3', 'rules.pdf', 'application/pdf', Buffer.from('%PDF'));
const [first, second] = aThread([{ text: 'One', attachments: [PICTURE, DRAWING, PAPER] }, { text: 'Two' }]);
if (!first || !second) throw new Error('the thread is shorter than it was made');

describe('a writer of exports', () => {
  it.each([
    ['json', []],
    ['html', ['f1']],
    ['mbox', ['f1', 'f2', 'f3']],
  ] as const)('wants of a message’s files for %s only what goes in', (format, ids) => {
    expect(
      exportOf(format, factsOf())
        .wants(first, undefined)
        .map(({ id }) => id),
    ).toEqual(ids);
  });

  it('G14: wants no file in which a threat was found after it was sent, and writes the message without it', () => {
    const writer = exportOf('mbox', factsOf());
    writer.begin();
    const delivery = { state: 'delivered', withdrawn: ['f1', 'f3'] } as const;
    expect(writer.wants(first, delivery).map(({ id }) => id)).toEqual(['f2']);
    const written = Buffer.from(writer.message(first, delivery, new Map([['f2', Buffer.from('<svg/>')]]))).toString();
    expect(written).toContain(Buffer.from('<svg/>').toString('base64'));
    expect(written).not.toContain(Buffer.from('picture').toString('base64'));
  });

  it.each(EXPORT_FORMATS)(
    'B7: tells of a withheld message that there is one, and nothing of what it says, in %s',
    (format) => {
      const key = aSigningKey();
      const { whole, blocks } = aSignedExport(format, [first, second], key, { withheld: [1] });
      expect(findingsOf(whole)).toEqual(['intact']);
      const [held = Buffer.alloc(0)] = blocks;
      for (const word of ['One', 'sea.png', 'rules.pdf', first.attachments[0]?.sha256 ?? ''])
        expect(LAYOUTS[format].entryJson(held) + held.toString()).not.toContain(word);
      expect(LAYOUTS[format].entryJson(held)).toContain(first.proof.hash);
    },
  );

  it('B7: a withheld message that was given words afterwards is found, also without the proof', () => {
    const { header, blocks } = aSignedExport('json', [first, second], aSigningKey(), { withheld: [1] });
    const [held = '', next = ''] = blocks.map(String);
    const file = (block: string) => Buffer.concat([header, Buffer.from(block), Buffer.from(next)]);
    expect(findingsOf(file(held))).not.toContainEqual(expect.stringContaining('c1-1'));
    const worded = held.replace('"text":""', '"text":"Never said"');
    expect(findingsOf(file(worded))).toContainEqual(expect.stringContaining('c1-1'));
  });

  it('signs no export in which a message is not the next, whole and unchanged', () => {
    const broken = [
      [second],
      [first, first],
      [{ ...first, text: 'Other' }],
      [{ ...first, conversationId: 'c2' }],
      [first, { ...second, proof: { ...second.proof, prev: second.proof.hash } }],
    ];
    for (const messages of broken) {
      const writer = exportOf('json', factsOf());
      const write = () => messages.map((message) => writer.message(message, undefined, new Map()));
      expect(write).toThrow(RecordBroken);
      expect(write).toThrow(/^the chain does not hold at c1-\d$/);
    }
  });

  it('signs no file but the one that was sent', () => {
    for (const files of [new Map(), new Map([['f1', Buffer.from('another')]])])
      expect(() => exportOf('html', factsOf()).message(first, undefined, files)).toThrow('a file of c1-1');
  });

  it('has a claimed message wait, as the sides see it', () => {
    const block = exportOf('json', factsOf()).message(first, { state: 'sending', claimedAt: 'then' }, new Map());
    expect(JSON.parse(Buffer.from(block).toString())).toMatchObject({ delivery: { state: 'pending' } });
  });

  it('gives a signer of messages and a signer of digests the same to sign', () => {
    const { publicKey } = aSigningKey();
    const writer = exportOf('json', factsOf());
    writer.begin();
    const [header = '', payload = ''] = Buffer.from(writer.signingInput(publicKey)).toString().split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'ES256', kid: publicKey.kid });
    expect(Buffer.from(payload, 'base64url')).toEqual(Buffer.from(writer.manifest()));
    expect(Buffer.from(writer.digest(publicKey)).toString('hex')).toBe(sha256(writer.signingInput(publicKey)));
  });
});
