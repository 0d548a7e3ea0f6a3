import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import type { ParsedMail } from '../../../../core/mail/parse/parsed-mail.ts';
import { textOf } from '../../../../core/mail/take-in.ts';
import { openTnef } from '../../../../core/mail/tnef/open-tnef.ts';
import { compressRtf } from '../../../support/tnef/compress-rtf.ts';
import { binary, long, object, PR, string8, time, unicode } from '../../../support/tnef/mapi.ts';
import { attribute, u32 } from '../../../support/tnef/tnef-bytes.ts';
import { type WrittenFile, type WrittenTnef, writeTnef } from '../../../support/tnef/write-tnef.ts';

const HEAD = 'From: gita@guests.example\r\nSubject: Plan\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';

interface Around {
  readonly text?: string;
  readonly type?: string;
  readonly name?: string;
}

/** A mail with a TNEF in it. */
const withTnef = (
  tnef: Uint8Array,
  { text = '', type = 'application/ms-tnef', name = 'winmail.dat' }: Around = {},
): ParsedMail =>
  parseMail(
    Buffer.from(
      `${HEAD}--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(tnef).toString('base64')}\r\n--b--\r\n`,
    ),
  );

const open = (tnef: WrittenTnef, around?: Around) => openTnef(withTnef(writeTnef(tnef), around));

const filesOf = (mail: ParsedMail) =>
  mail.attachments.map((file) => [file.name, file.declaredType, Buffer.from(file.decode()).toString('latin1')]);

const pdf: WrittenFile = { name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') };

describe('a winmail.dat (N6)', () => {
  it('gives its files under their long names, with the type their sender claims', () => {
    const picture = { name: 'Größe 👍.png', type: 'image/PNG', contentId: '<a@b>', content: Buffer.from('png') };
    const mail = open({ files: [pdf, picture] }, { text: 'See the plan' });
    expect(filesOf(mail)).toEqual([
      ['plan.pdf', 'application/pdf', '%PDF-1.7'],
      ['Größe 👍.png', 'image/png', 'png'],
    ]);
    expect(mail.attachments.map((file) => [file.contentId, file.size, file.head().length])).toEqual([
      [undefined, 8, 8],
      ['a@b', 3, 3],
    ]);
    expect(textOf(mail)).toBe('See the plan');
  });

  it.each<[string, number, Partial<WrittenFile>, string | undefined]>([
    ['in a property', 1252, { properties: [string8(PR.fileName, Buffer.from('PLAN~1.PDF'))] }, 'PLAN~1.PDF'],
    ['in the attribute of old programs', 1251, { title: Buffer.from('\xcf\xf0\xe8.pdf', 'latin1') }, 'При.pdf'],
    ['in Japanese', 932, { properties: [string8(PR.longFileName, Buffer.from('8341', 'hex'))] }, 'ア'],
    ['as it is shown', 1252, { properties: [unicode(PR.displayName, 'Plan')] }, 'Plan'],
    ['nowhere', 1252, {}, undefined],
  ])("finds a file's name %s", (_, codepage, file, name) => {
    const mail = open({ codepage, files: [{ content: Buffer.from('x'), type: 'no type', ...file }] });
    expect(filesOf(mail)).toEqual([[name, 'application/octet-stream', 'x']]);
  });

  it("takes a file's content from its properties first, also that of an object", () => {
    const content = Buffer.from('old');
    const mail = open({
      files: [
        { content, properties: [binary(PR.data, Buffer.from('new'))] },
        { properties: [object(PR.data, 'storage', Buffer.from('ole'))] },
        {},
      ],
    });
    expect(filesOf(mail).map(([, , bytes]) => bytes)).toEqual(['new', 'ole', '']);
  });

  it.each<[string, Around]>([
    ['its type', { name: 'x' }],
    ["its type's other name", { type: 'application/vnd.ms-tnef', name: 'x' }],
    ['its name', { type: 'application/octet-stream', name: 'WINMAIL.DAT' }],
    ['its first bytes', { type: 'image/png', name: 'x.png' }],
  ])('is known by %s', (_, around) => expect(filesOf(open({ files: [pdf] }, around))).toHaveLength(1));

  it.each<[string, WrittenTnef, string]>([
    ['plain text', { properties: [unicode(PR.body, 'Grüße')] }, 'Grüße'],
    ['text of old programs', { codepage: 1250, body: Buffer.from('\xb3\xf3d\x9f', 'latin1') }, 'łódź'],
    [
      'HTML',
      { properties: [binary(PR.html, Buffer.from('<p>Gr\xfc\xdfe</p>', 'latin1')), long(PR.internetCodepage, 28_591)] },
      'Grüße',
    ],
    [
      'HTML that names its own charset',
      { properties: [binary(PR.html, Buffer.from('<meta charset="koi8-r"><p>\xf0\xd2\xc9</p>', 'latin1'))] },
      'При',
    ],
    ['HTML as text', { properties: [unicode(PR.html, '<p>Hi</p>')] }, 'Hi'],
    [
      'RTF',
      { properties: [binary(PR.rtf, compressRtf("{\\rtf1\\ansi\\ansicpg1252 Gr\\'fc\\'dfe\\par Gita}"))] },
      'Grüße\nGita',
    ],
    [
      'RTF that was made from HTML',
      {
        properties: [
          binary(
            PR.rtf,
            compressRtf('{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf x\\htmlrtf0 Hi{\\*\\htmltag72 </p>}}'),
          ),
        ],
      },
      'Hi',
    ],
  ])('gives its words where the mail has none: %s', (_, tnef, words) => {
    const mail = open(tnef);
    expect(textOf(mail)).toBe(words);
    expect(mail.text ?? mail.html).toContain(words.slice(0, 2));
    expect(textOf(open(tnef, { text: 'Own words' }))).toBe('Own words');
  });

  it('of a meeting request gives its text', () => {
    const messageClass = 'IPM.Microsoft Schedule.MtgReq';
    expect(textOf(open({ messageClass, properties: [unicode(PR.body, 'Shall we meet?')] }))).toBe('Shall we meet?');
  });

  it('without words or files leaves the mail without them', () => {
    expect([textOf(open({})), filesOf(open({}))]).toEqual(['', []]);
    expect(textOf(open({ properties: [binary(PR.html, Buffer.alloc(0))] }))).toBe('');
  });

  it('is opened beside other attachments, which stay', () => {
    const raw = `${HEAD}--b\r\nContent-Type: image/png; name=a.png\r\n\r\nx\r\n--b\r\nContent-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\n${writeTnef({ files: [pdf] }).toString('base64')}\r\n--b--`;
    expect(filesOf(openTnef(parseMail(Buffer.from(raw)))).map(([name]) => name)).toEqual(['a.png', 'plan.pdf']);
  });

  it('that is none leaves a mail as it is', () => {
    const mail = parseMail(Buffer.from(`${HEAD}--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--`));
    expect(openTnef(mail)).toBe(mail);
  });

  it('names nobody: nothing of its properties comes out', () => {
    const message = writeTnef({ subject: 'In', properties: [unicode(PR.body, 'Within')], files: [pdf] });
    const mail = open({ properties: [unicode(PR.body, 'Hi')], files: [pdf, { name: 'In', message }] });
    const { sections, attachments } = mail;
    const out = JSON.stringify([sections, filesOf({ ...mail, attachments })]);
    expect(out).toContain('Within');
    expect(out.toLowerCase()).not.toMatch(/gita|guests\.example/);
  });
});

describe('a message within a winmail.dat', () => {
  const nested = (depth: number): Buffer =>
    writeTnef({
      subject: `Depth ${depth}`,
      properties: [unicode(PR.body, `Words ${depth}`), time(PR.submitted, '2026-02-07T10:00:00.000Z')],
      files: depth === 0 ? [] : [{ name: `Depth ${depth - 1}`, message: nested(depth - 1) }],
    });
  const mailIn = (mail: ParsedMail, at = 0) => parseMail(mail.attachments[at]?.decode() ?? Buffer.alloc(0));

  it('becomes an attached mail of nobody, with its files', () => {
    const message = writeTnef({
      subject: 'Key',
      properties: [binary(PR.html, Buffer.from('<p>In the box</p>')), time(PR.submitted, '2026-02-07T10:00:00.000Z')],
      files: [pdf, { content: Buffer.from('x') }],
    });
    const mail = open({ files: [{ name: 'Key', message }, { message: nested(0) }] }, { text: 'Hi' });
    expect(mail.attachments.map(({ name, declaredType }) => [name, declaredType])).toEqual([
      ['Key.eml', 'message/rfc822'],
      [undefined, 'message/rfc822'],
    ]);
    const inner = mailIn(mail);
    expect([inner.subject, inner.headers('date'), textOf(inner), inner.from]).toEqual([
      'Key',
      ['Sat, 07 Feb 2026 10:00:00 +0000'],
      'In the box',
      [{ address: 'hidden@mail.invalid' }],
    ]);
    expect(filesOf(inner).map(([name]) => name)).toEqual(['plan.pdf', 'attachment-2']);
  });

  it('is opened three deep; what is deeper is called what it is', () => {
    const first = mailIn(open({ files: [{ name: 'Depth 4', message: nested(4) }] }));
    const third = mailIn(mailIn(first));
    expect([first, mailIn(first), third].map(({ subject }) => subject)).toEqual(['Depth 4', 'Depth 3', 'Depth 2']);
    expect(third.attachments.map(({ name, declaredType }) => [name, declaredType])).toEqual([
      ['Depth 1', 'application/ms-tnef'],
    ]);
  });

  it('may be a winmail.dat attached as a file', () => {
    const mail = open({ files: [{ name: 'winmail.dat', content: nested(0) }] });
    expect(filesOf(mail)[0]?.slice(0, 2)).toEqual([undefined, 'message/rfc822']);
  });

  it.each<[string, Buffer]>([
    ['is broken', nested(0).subarray(0, -4)],
    ['has words that can not be read', writeTnef({ properties: [binary(PR.rtf, Buffer.from('none'))] })],
  ])('stays what it is where it %s', (_, message) => {
    const mail = open({ files: [{ name: 'In', message }] });
    expect(filesOf(mail).map(([name, type]) => [name, type])).toEqual([['In', 'application/ms-tnef']]);
  });

  it('is without a date where it has none that can be', () => {
    const at = (instant: string) =>
      mailIn(open({ files: [{ message: writeTnef({ properties: [time(PR.submitted, instant)] }) }] })).headers('date');
    expect([at('1969-12-31T23:59:59.000Z'), at('3000-01-01T00:00:00.000Z'), at('2999-12-31T00:00:00.000Z')]).toEqual([
      [],
      [],
      ['Tue, 31 Dec 2999 00:00:00 +0000'],
    ]);
  });

  it('has the subject of old programs where it has no other', () => {
    const mail = open({ files: [{ message: writeTnef({ subject: 'Schl\xfcssel' }) }] });
    expect(mailIn(mail).subject).toBe('Schlüssel');
  });
});

describe('a winmail.dat that is broken', () => {
  const whole = writeTnef({ properties: [unicode(PR.body, 'Hi')], files: [pdf] });
  const prefix = whole.subarray(0, 6);

  it.each<[string, Buffer]>([
    ['is none', Buffer.from('Hello, this is no TNEF')],
    ['is cut off', whole.subarray(0, whole.length - 20)],
    [
      'has a level that there is not',
      Buffer.concat([prefix, Buffer.from(attribute(1, 1, Buffer.alloc(4))).fill(7, 0, 1)]),
    ],
    [
      'has more attributes than any program writes',
      Buffer.concat([prefix, ...Array.from({ length: 20_001 }, () => attribute(1, 1, Buffer.alloc(0)))]),
    ],
    [
      'has more files than any program writes',
      Buffer.concat([prefix, ...Array.from({ length: 1_001 }, () => attribute(2, 0x00069002, Buffer.alloc(0)))]),
    ],
    [
      'has properties that are cut off',
      Buffer.concat([prefix, attribute(1, 0x00069003, Buffer.concat([u32(2), unicode(PR.body, 'Hi')]))]),
    ],
    [
      'has a property of no type',
      Buffer.concat([prefix, attribute(1, 0x00069003, Buffer.concat([u32(1), u32(0x1000_0099), u32(1)]))]),
    ],
    ['has a file whose properties are cut off', Buffer.concat([prefix, attribute(2, 0x00069005, u32(1))])],
    ['has words that can not be read, and no other', writeTnef({ properties: [binary(PR.rtf, Buffer.from('none'))] })],
  ])('stays the attachment that it is: it %s', (_, tnef) => {
    const mail = openTnef(withTnef(tnef));
    expect(mail.attachments.map(({ name, declaredType }) => [name, declaredType])).toEqual([
      ['winmail.dat', 'application/ms-tnef'],
    ]);
  });

  it('is opened all the same where only words are unreadable that the mail has itself', () => {
    const tnef = { properties: [binary(PR.rtf, Buffer.from('none'))], files: [pdf] };
    expect(filesOf(open(tnef, { text: 'Hi' })).map(([name]) => name)).toEqual(['plan.pdf']);
  });

  it('may lack what fills it up, its code page, and files that begin as such', () => {
    const list = Buffer.concat([u32(1), u32(0x3704001e), u32(1), u32(1), Buffer.from('a')]);
    const tnef = Buffer.concat([
      prefix,
      attribute(1, 0x00069007, Buffer.of(1)),
      attribute(2, 0x00069005, list),
      Buffer.of(0, 0),
    ]);
    expect(filesOf(openTnef(withTnef(tnef)))).toEqual([['a', 'application/octet-stream', '']]);
  });

  it('takes no value for what it is not', () => {
    const wrong = [
      long(PR.body, 1),
      long(PR.html, 1),
      binary(PR.internetCodepage, Buffer.of(1)),
      long(PR.submitted, 1),
    ];
    const mail = open({
      properties: [...wrong, long(PR.rtf, 1)],
      files: [{ properties: [long(PR.data, 1)], content: Buffer.from('x') }],
    });
    expect([textOf(mail), filesOf(mail).map(([, , bytes]) => bytes)]).toEqual(['', ['x']]);
  });
});

describe('whatever bytes a winmail.dat has', () => {
  const samples = [
    writeTnef({ properties: [binary(PR.rtf, compressRtf('{\\rtf1 Hello}'))], files: [pdf] }),
    writeTnef({ files: [{ name: 'In', message: writeTnef({ properties: [unicode(PR.body, 'Hi')], files: [pdf] }) }] }),
  ];

  it('they are read without a fault, and no sender comes out', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat(8), bytes: fc.uint8Array({ maxLength: 8 }) });
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { maxLength: 4 }), (sample, changes) => {
        const tnef = changes.reduce((bytes, { at, length, bytes: put }) => {
          const start = at % (bytes.length + 1);
          return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
        }, sample);
        const mail = openTnef(withTnef(tnef));
        const opened = mail.attachments.some(({ declaredType }) => declaredType === 'application/ms-tnef')
          ? []
          : filesOf(mail);
        expect(mail.attachments.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(2 * tnef.length + 1_000);
        expect(JSON.stringify([mail.sections, opened])).not.toContain('guests.example');
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it.each<[string, Buffer]>([
    ['of properties', Buffer.concat([u32(100_000), ...Array.from({ length: 100_000 }, () => long(1, 1))])],
    ['of values', Buffer.concat([u32(1), u32(0x1000_101f), u32(0xffffffff), Buffer.alloc(800_000)])],
    ['of properties that are not there', Buffer.concat([u32(0xffffffff), u32(0x1000_0003)])],
  ])('a list %s is read to its end', (_, list) => {
    const tnef = Buffer.concat([writeTnef({}).subarray(0, 6), attribute(1, 0x00069003, list)]);
    expect(openTnef(withTnef(tnef)).attachments.length).toBeLessThan(2);
  });
});
