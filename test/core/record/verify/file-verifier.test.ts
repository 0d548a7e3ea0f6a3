import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../../core/record/export/export-facts.ts';
import { FileVerifier } from '../../../../core/record/verify/file-verifier.ts';
import { verdictLines } from '../../../../core/record/verify/verdict-lines.ts';
import { aSignedExport, aSigningKey, aThread } from '../../../support/exports.ts';

const KEY = aSigningKey();
const THREAD = aThread([{ text: 'One' }, { text: 'Two: "2"' }, { text: 'Drei – 三' }]);
const ISSUED = aSignedExport('json', THREAD, KEY).whole;
const CHANGED = 'layout changed: another program wrote the file anew';
const CONTENTS = `contents intact, layout changed: 3 messages of conversation c1, ${THREAD[0]?.at} to ${THREAD[2]?.at}, signed by key ${KEY.publicKey.kid}`;

function linesOf(file: string | Uint8Array, accepted?: readonly string[], longest?: number): readonly string[] {
  const verifier = new FileVerifier(accepted, longest);
  for (const byte of [Buffer.from(file).subarray(0, 10), Buffer.from(file).subarray(10)]) verifier.push(byte);
  return verdictLines(verifier.finish(), true);
}

const read = () => JSON.parse(ISSUED.toString());

/** The same values with their names in another order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, part]) => [name, turned(part)]),
        )
      : value;

const ascii = (json: string): string =>
  json.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const FORMS: readonly (readonly [string, (document: unknown) => string])[] = [
  ['in one line', (document) => JSON.stringify(document)],
  ['pretty', (document) => JSON.stringify(document, null, 2)],
  ['with tabs and CRLF', (document) => `${JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n')}\r\n`],
  ['behind a byte order mark', (document) => `\ufeff${JSON.stringify(document, null, 4)}`],
  ['in ASCII', (document) => ascii(JSON.stringify(document, null, 1))],
  ['with names in another order', (document) => JSON.stringify(turned(document))],
];

describe.each(FORMS)('a JSON export that another program wrote anew %s', (_, form) => {
  it('says that its contents are intact and its layout is not', () =>
    expect(linesOf(form(read()))).toEqual([CONTENTS]));

  it('names the one message whose text was altered, and no other', () => {
    for (const [place, message] of THREAD.entries()) {
      const document = read();
      document.messages[place].record.text = 'I never said that';
      expect(linesOf(form(document))).toEqual([`altered ${message.id}`, CHANGED]);
    }
  });

  it('names each of several, what is missing, and what was moved', () => {
    const document = read();
    document.messages[0].delivery = { state: 'delivered' };
    document.messages[2].record.text = '';
    expect(linesOf(form(document))).toEqual(['altered c1-1', 'altered c1-3', CHANGED]);
    const [one, two, three] = read().messages;
    expect(linesOf(form({ ...read(), messages: [one, three] }))).toEqual(['missing c1-2', CHANGED]);
    expect(linesOf(form({ ...read(), messages: [three, one, two] }))).toEqual(['reordered c1-3', CHANGED]);
  });

  it('names a fact of its header or its proof that was altered', () => {
    const document = read();
    document.export.listing.name = 'Another';
    expect(linesOf(form(document))).toEqual(['header altered', CHANGED]);
    const proof = { ...read().proof, signature: read().proof.signature.replace(/.{4}$/, 'AAAA') };
    expect(linesOf(form({ ...read(), proof }))).toEqual(['proof altered', CHANGED]);
  });

  it('names what has no place in an export', () => {
    const added = 'added something that is no message';
    expect(linesOf(form({ ...read(), more: 1 }))).toEqual([added, CHANGED]);
    for (const entry of [null, 5, 'x', [], {}])
      expect(linesOf(form({ ...read(), messages: [...read().messages, entry] }))).toEqual([added, CHANGED]);
  });

  it('is held against the keys that were asked for', () => {
    expect(linesOf(form(read()), [KEY.publicKey.kid])).toEqual([CONTENTS]);
    expect(linesOf(form(read()), ['another'])).toEqual([`signed by another key ${KEY.publicKey.kid}`, CHANGED]);
  });
});

describe('a JSON export that was written anew', () => {
  const pretty = JSON.stringify(read(), null, 2);

  it('is not intact where a name stands twice, since readers differ over which counts', () => {
    const twice = pretty.replace('"text": "One"', '"text": "Never said", "text": "One"');
    expect(linesOf(twice)).toEqual(['added something that is no message', CHANGED]);
    const hidden = pretty.replace('"text": "One"', '"text": "One", "__proto__": {}');
    expect(linesOf(hidden)).not.toContain(CONTENTS);
    expect(linesOf(hidden)).toContain(CHANGED);
  });

  it('names a message with half a character in it', () => {
    expect(linesOf(pretty.replace('"One"', '"\\ud800"'))).toEqual(['altered c1-1', CHANGED]);
  });

  it('is told by its bytes alone where it is too long, nests too deep, or is no export', () => {
    expect(linesOf(pretty, undefined, pretty.length - 1)).toEqual(['not an export of Foyer']);
    expect(linesOf(`{"export":{} ,"messages":[${'['.repeat(40)}${']'.repeat(40)}],"proof":{}}`)).toEqual([
      'proof altered',
    ]);
    for (const text of ['', '{', '{}', '[]', '{"export": 1, "messages": [], "proof": {}}', 'null', '\ufeff'])
      expect(linesOf(text)).toEqual(['not an export of Foyer']);
    expect(linesOf('{ "export": {}, "messages": [], "proof": {} }')).toEqual(['proof altered', CHANGED]);
    expect(linesOf('From export@foyer.invalid to nobody')).toEqual(['not an export of Foyer']);
  });

  it('is no text where a byte of it is no UTF-8', () => {
    expect(linesOf(Buffer.concat([Buffer.from(pretty.slice(0, -1)), Buffer.of(0xff, 0x7d)]))).toEqual([
      'not an export of Foyer',
    ]);
  });

  it('is never intact, and no fault, whatever was changed in it', () => {
    const bytes = Buffer.from(pretty);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const file = Buffer.from(bytes);
        file[at] = byte;
        const [line = ''] = linesOf(file);
        expect(line).not.toMatch(/^intact/);
        // blank space may have become other blank space
        const before = bytes.readUInt8(at);
        if (before > 0x20 && byte !== before) expect(line).not.toBe(CONTENTS);
      }),
    );
  });
});

describe.each(EXPORT_FORMATS)('a %s export', (format) => {
  const { whole } = aSignedExport(format, THREAD, KEY);

  it.each([
    ['other line ends', whole.toString().replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${whole}`],
    ['blank lines at its ends', `\n\n${whole}\n\n`],
    ['no line end', whole.toString().trimEnd()],
  ])('with %s is told from one whose contents were altered', (_, text) => {
    expect(linesOf(text)).toEqual([CONTENTS]);
    if (format !== 'mbox') expect(linesOf(text.replaceAll('One', 'Eno'))).toEqual(['altered c1-1', CHANGED]);
  });

  it('that was not written anew is judged by its bytes', () => {
    expect(linesOf(whole)).toEqual([CONTENTS.replace('contents intact, layout changed', 'intact')]);
    expect(linesOf(whole.subarray(0, -20))).toEqual(['proof altered']);
    expect(linesOf(whole.toString().replace('ES256', 'HS256').replace('"alg":"ES256"', '"alg":"none"'))).toEqual([
      'proof altered',
    ]);
  });

  it('with one thing altered in its lines is judged by its bytes', () => {
    const altered = whole.toString('latin1').replaceAll('One', 'Eno');
    expect(linesOf(Buffer.from(altered, 'latin1'))).toEqual(['altered c1-1']);
  });
});

describe('what tries to be taken for an export', () => {
  it('gets no line of its own into what is said', () => {
    const lie = 'c1\nintact: 3 messages of conversation c1';
    for (const text of [
      ISSUED.toString().replaceAll('"conversationId":"c1"', `"conversationId":${JSON.stringify(lie)}`),
      ISSUED.toString().replaceAll('"id":"c1-2"', `"id":${JSON.stringify(lie)}`),
      ISSUED.toString().replaceAll('"at":"2026', `"at":"\\u001b[2K2026`),
    ])
      for (const form of [text, JSON.stringify(JSON.parse(text), null, 1)])
        for (const line of linesOf(form).flatMap((told) => told.split('\n')))
          expect(line).toMatch(/^(?!intact|contents)[ -~]+$/);
  });
});
