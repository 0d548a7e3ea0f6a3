import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../../core/mail/compose/compose-mail.ts';
import { fileName } from '../../../../core/mail/compose/encode-file-name.ts';
import { plainText } from '../../../../core/mail/compose/encode-text.ts';
import type { MailSpec } from '../../../../core/mail/compose/mail-spec.ts';
import { oneLine } from '../../../../core/mail/compose/one-line.ts';
import { headerNames, linesOf, readMail } from './read-mail.ts';

const spec = (facts: Partial<MailSpec> = {}): MailSpec => ({
  from: { address: 'h4n8@partner.example.com', name: 'Seaside Cottage via Foyer' },
  to: { address: 'anna@example.org' },
  subject: 'Booking ABC',
  text: 'Welcome!',
  attachments: [],
  boundarySeed: 'c1-1',
  ...facts,
});

const source = (facts: Partial<MailSpec> = {}): string => Buffer.from(composeMail(spec(facts))).toString('latin1');

const png = {
  name: 'key box.png',
  type: 'image/png',
  bytes: Uint8Array.from({ length: 300 }, (_, index) => index % 256),
};

/** Text of every script, with emoji, controls, line ends and lone surrogates. */
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const spiteful = fc.oneof(
  anyText,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.stringMatching(/^[\r\n\t\0 =?_"\\<>@;:,.*'()%/A-Bu-]*$/),
  fc.constantFrom('\r\nBcc: victim@example.net', '=?UTF-8?Q?a?=', '--=_mixed_', '\ud800', '.', '\n.\n', 'a\u2028b'),
);

describe('a mail of plain text', () => {
  it('is the smallest valid mail: no more headers than it needs', () => {
    expect(source()).toBe(
      [
        'From: "Seaside Cottage via Foyer" <h4n8@partner.example.com>',
        'To: <anna@example.org>',
        'Subject: Booking ABC',
        'MIME-Version: 1.0',
        'X-Foyer-Relay: partner.example.com',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 7bit',
        '',
        'Welcome!',
        '',
      ].join('\r\n'),
    );
  });

  it('is the same bytes for the same spec', () => {
    const facts = { html: '<p>Welcome!</p>', attachments: [png] };
    expect(source(facts)).toBe(source(facts));
    expect(source(facts)).not.toBe(source({ ...facts, boundarySeed: 'c1-2' }));
  });
});

describe('a whole mail', () => {
  const raw = composeMail(
    spec({
      to: { address: 'zoe@example.org', name: 'Zoë "Z" Žižek' },
      subject: 'Buchung ABC – Ferienhaus am Meer mit Sauna, Boot und Blick auf die Schären 🏡',
      text: 'Grüße\n\nbis bald ',
      html: '<p>Grüße</p>\n<p>bis bald</p>',
      inReplyTo: '<b@mail.example>',
      references: ['<a@mail.example>', '<b@mail.example>'],
      automatic: 'auto-replied',
      date: '2026-04-03T22:00:00.000Z',
      attachments: [png, { name: 'Anfahrt – 地図.pdf', type: 'application/PDF', bytes: Buffer.from('%PDF-1.7') }],
    }),
  );

  it('reads the same in two parsers', async () => {
    const { postal, parsed } = await readMail(raw);
    expect(postal.from).toEqual({ address: 'h4n8@partner.example.com', name: 'Seaside Cottage via Foyer' });
    expect(postal.to).toEqual([{ address: 'zoe@example.org', name: 'Zoë "Z" Žižek' }]);
    expect(postal.subject).toBe('Buchung ABC – Ferienhaus am Meer mit Sauna, Boot und Blick auf die Schären 🏡');
    expect(postal.text?.trim()).toBe('Grüße\n\nbis bald');
    expect(postal.html?.trim()).toBe('<p>Grüße</p>\n<p>bis bald</p>');
    expect(postal.date).toBe('2026-04-03T22:00:00.000Z');
    expect(postal.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['key box.png', 'image/png'],
      ['Anfahrt – 地図.pdf', 'application/pdf'],
    ]);
    expect(parsed.subject).toBe(postal.subject);
    expect(parsed.from?.value).toEqual([postal.from]);
    expect(parsed.attachments.map(({ filename, content }) => [filename, content.length])).toEqual([
      ['key box.png', 300],
      ['Anfahrt – 地図.pdf', 8],
    ]);
    expect(parsed.references).toEqual(['<a@mail.example>', '<b@mail.example>']);
    expect(parsed.inReplyTo).toBe('<b@mail.example>');
  });

  it('nests the choice of words in the mixture with attachments', () => {
    expect(linesOf(raw).filter((line) => line.startsWith('Content-Type:'))).toEqual([
      'Content-Type: multipart/mixed;',
      'Content-Type: multipart/alternative;',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
      'Content-Type: image/png;',
      'Content-Type: application/pdf;',
    ]);
  });

  it('tells other machines not to answer', () => {
    expect(linesOf(raw)).toContain('Auto-Submitted: auto-replied');
    expect(linesOf(raw)).toContain('X-Auto-Response-Suppress: All');
    expect(linesOf(raw)).toContain('Date: Fri, 03 Apr 2026 22:00:00 +0000');
  });
});

describe('attachments', () => {
  it.each([0, 1, 2, 3, 56, 57, 58, 57 * 512 - 1, 57 * 512, 57 * 512 + 1])(
    'of %i bytes come out as they went in, in lines of 76',
    async (size) => {
      const bytes = Uint8Array.from({ length: size + 8 }, (_, index) => (index * 7 + size) % 256).subarray(8);
      const raw = composeMail(spec({ attachments: [{ ...png, bytes }, png] }));
      const { postal } = await readMail(raw);
      const [first, second] = postal.attachments.map(({ content }) => content);
      expect(first instanceof ArrayBuffer && Buffer.from(bytes).equals(Buffer.from(first))).toBe(true);
      expect(second instanceof ArrayBuffer && Buffer.from(png.bytes).equals(Buffer.from(second))).toBe(true);
      expect(Math.max(...linesOf(raw).map((line) => line.length))).toBe(76);
      expect(raw.includes(0)).toBe(false);
    },
  );

  it.each(['message/rfc822', 'multipart/mixed', 'image/png\r\nBcc: x@example.net', 'nothing', ''])(
    'of type %j are sent as mere bytes',
    (type) => {
      expect(source({ attachments: [{ ...png, type }] })).toContain('Content-Type: application/octet-stream;\r\n');
    },
  );

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a"b\\c.png', 'a_b_c.png'],
    ['', 'attachment'],
    ['\r\n', 'attachment'],
    ['cod\u202Egnp.exe', 'codgnp.exe'],
    ['=?UTF-8?Q?a?=.png', '_UTF-8?Q?a?=.png'],
    [`${'ж'.repeat(200)}.jpeg`, `${'ж'.repeat(145)}.jpeg`],
    [`${'x'.repeat(90)}.png`, `${'x'.repeat(90)}.png`],
    ["it's (1)*%41.png", "it's (1)*%41.png"],
    ["l'été (1)*%41.png", "l'été (1)*%41.png"],
  ])('named %j are called %j', async (name, shown) => {
    const { postal, parsed } = await readMail(composeMail(spec({ attachments: [{ ...png, name }] })));
    expect(postal.attachments.map(({ filename }) => filename)).toEqual([shown]);
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual([shown]);
  });

  it('have every mark of their name encoded that RFC 2231 gives a meaning', () => {
    expect(source({ attachments: [{ ...png, name: "l'été (1)*%.png" }] })).toContain(
      ` filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29%2A%25.png\r\n`,
    );
  });

  it('have a name in ASCII beside the real one', () => {
    const text = source({ attachments: [{ ...png, name: 'Übersicht – été.pdf' }] });
    expect(text).toContain(' name="Ubersicht _ ete.pdf"\r\n');
    expect(text).toContain(' filename="Ubersicht _ ete.pdf";\r\n');
    expect(text).toContain(` filename*=UTF-8''%C3%9Cbersicht%20%E2%80%93%20%C3%A9t%C3%A9.pdf\r\n`);
  });
});

it('holds together where its own boundary is written in it', async () => {
  const facts: Partial<MailSpec> = { html: '<p>x</p>', attachments: [png] };
  const boundaries = linesOf(composeMail(spec(facts))).filter((line) => line.startsWith('--=_'));
  const text = boundaries.join('\n');
  const { postal } = await readMail(composeMail(spec({ ...facts, text, html: text })));
  expect(boundaries).toHaveLength(6);
  expect(postal.text?.trim()).toBe(text);
  expect(postal.html?.trim()).toBe(text);
  expect(postal.attachments).toHaveLength(1);
});

describe('addresses', () => {
  it.each([
    '',
    'anna',
    'a@b',
    'a b@example.org',
    'anna@example.org>\r\nBcc: <eve@example.net',
    'ä@example.org',
    'a@example.org, b@example.org',
  ])('that are none end in a fault that does not name them: %j', (address) => {
    expect(() => composeMail(spec({ to: { address } }))).toThrow(/^the address under To can't be written to$/);
    expect(() => composeMail(spec({ from: { address } }))).toThrow(/^the address under From can't be written to$/);
  });
});

describe('references', () => {
  it('are the first and the latest 20, folded, and only ids', () => {
    const references = [
      '<first@mail.example>',
      'no id',
      ...Array.from({ length: 40 }, (_, n) => `<${n}@mail.example>`),
    ];
    const lines = source({ references, inReplyTo: 'no id' }).split('\r\n');
    const folded = lines.slice(lines.findIndex((line) => line.startsWith('References:')));
    expect(
      folded
        .join('\n')
        .match(/<[^>]+>/g)
        ?.slice(0, 21),
    ).toEqual(['<first@mail.example>', ...references.slice(-20)]);
    expect(lines.some((line) => line.startsWith('In-Reply-To'))).toBe(false);
  });

  it('keep an id that is longer than a line whole', async () => {
    const id = `<${'a'.repeat(300)}@mail.example>`;
    const { postal } = await readMail(composeMail(spec({ references: ['<x@y>', id], inReplyTo: id })));
    expect(postal.references).toBe(`<x@y> ${id}`);
    expect(postal.inReplyTo).toBe(id);
  });
});

describe('whatever it is made of, a mail', () => {
  interface Made extends Pick<MailSpec, 'subject' | 'text' | 'html'> {
    readonly name: string;
    readonly file: string | undefined;
    readonly type: string;
    readonly references: readonly string[];
  }
  const specs: fc.Arbitrary<Made> = fc.record({
    name: spiteful,
    subject: spiteful,
    text: spiteful,
    html: fc.option(spiteful, { nil: undefined }),
    file: fc.option(spiteful, { nil: undefined }),
    type: spiteful,
    references: fc.array(spiteful, { maxLength: 3 }),
  });
  const composed = (made: Made): Uint8Array =>
    composeMail(
      spec({
        ...made,
        from: { address: 'h4n8@partner.example.com', name: made.name },
        inReplyTo: made.subject,
        automatic: 'auto-generated',
        attachments: made.file === undefined ? [] : [{ ...png, name: made.file, type: made.type }],
      }),
    );
  const KNOWN =
    /^(From|To|Subject|In-Reply-To|References|Auto-Submitted|X-Auto-Response-Suppress|X-Foyer-Relay|MIME-Version|Content-(Type|Transfer-Encoding))$/;

  it('is 7-bit in lines of at most 998 characters, ended by CRLF, and holds no header but ours', () => {
    fc.assert(
      fc.property(specs, (made) => {
        const raw = composed(made);
        expect(raw.every((byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13)).toBe(true);
        const lines = linesOf(raw);
        expect(lines.every((line) => line.length <= 998 && !/[\r\n]/.test(line))).toBe(true);
        expect(lines.at(-1)).toBe('');
        expect(headerNames(raw).every((name) => KNOWN.test(name))).toBe(true);
        expect(new Set(headerNames(raw)).size).toBe(headerNames(raw).length);
      }),
      { numRuns: 500 },
    );
  });

  it('says what it was told, as two parsers read it', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async (made) => {
        const { postal, parsed } = await readMail(composed(made));
        expect(postal.from?.address).toBe('h4n8@partner.example.com');
        expect(postal.to).toHaveLength(1);
        expect(postal.text?.trimEnd()).toBe(plainText(made.text).trimEnd());
        expect(parsed.text?.trimEnd() ?? '').toBe(plainText(made.text).trimEnd());
        expect(postal.attachments).toHaveLength(made.file === undefined ? 0 : 1);
        for (const { filename } of postal.attachments) expect(filename).toBe(fileName(made.file ?? ''));
        expect(postal.subject ?? '').toBe(oneLine(made.subject));
        expect(postal.from?.name).toBe(oneLine(made.name));
      }),
      { numRuns: 500 },
    );
  });
});

describe('an attached mail', () => {
  const attach = (bytes: Uint8Array) => source({ attachments: [{ name: 'Old.eml', type: 'message/rfc822', bytes }] });
  const inner = composeMail(spec({ subject: 'Before', text: 'Old words', attachments: [png], boundarySeed: 'c0' }));

  it('stands in the mail as it is, so that mail programs open it', async () => {
    const raw = attach(inner);
    expect(raw).toContain('Content-Type: message/rfc822;\r\n name="Old.eml"\r\nContent-Transfer-Encoding: 7bit\r\n');
    expect(raw).toContain(`\r\n\r\n${Buffer.from(inner).toString('latin1')}\r\n--=_mixed_`);
    const { parsed } = await readMail(Buffer.from(raw, 'latin1'));
    const [mail] = parsed.attachments;
    expect(mail?.contentType).toBe('message/rfc822');
    const old = await readMail(mail?.content ?? Buffer.alloc(0));
    expect([old.parsed.subject, old.parsed.text?.trim()]).toEqual(['Before', 'Old words']);
    expect(old.parsed.attachments[0]?.content).toEqual(Buffer.from(png.bytes));
  });

  it.each<[string, string]>([
    ['is not 7-bit', 'Subject: caf\xe9\r\n\r\nx'],
    ['has other line ends', 'Subject: x\n\nx'],
    ['holds a NUL', 'Subject: x\0\r\n\r\nx'],
    ['has a line too long', `Subject: x\r\n\r\n${'x'.repeat(999)}`],
    ['holds what bounds it', Buffer.from(attach(inner), 'latin1').toString('latin1')],
  ])('is a file like any other where it %s', (_, text) => {
    expect(attach(Buffer.from(text, 'latin1'))).toContain('Content-Type: application/octet-stream;');
  });
});
