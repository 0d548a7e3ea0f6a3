import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import { type MailAttachment, PARSE_LIMITS, type ParsedMail } from '../../../../core/mail/parse/parsed-mail.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/mail/${name}.eml`, import.meta.url));

const read = (...lines: string[]): ParsedMail => parseMail(Buffer.from(lines.join('\r\n')));
const shown = ({ name, declaredType, disposition, contentId, size }: MailAttachment) => ({
  ...(name !== undefined && { name }),
  declaredType,
  ...(disposition !== undefined && { disposition }),
  ...(contentId !== undefined && { contentId }),
  size,
});
const attached = (mail: ParsedMail) => mail.attachments.map(shown);
const latin1 = (attachment?: MailAttachment): string => Buffer.from(attachment?.decode() ?? []).toString('latin1');

const FIXTURES: readonly (readonly [string, Partial<Record<keyof ParsedMail, unknown>>])[] = [
  [
    'gmail-reply',
    {
      from: [{ address: 'anna.muster@example.com', name: 'Anna Mustér' }],
      to: [{ address: 'k7f2@partner.foyer.test', name: 'Haus am See via Foyer' }],
      subject: 'Re: Schlüssel für die Wohnung',
      messageId: '<CAF-second@mail.example.com>',
      inReplyTo: ['<0102019d@eu-west-1.amazonses.com>'],
      references: ['<0102019d@eu-west-1.amazonses.com>', '<CAF-first@mail.example.com>'],
      contentType: 'multipart/alternative',
      text: expect.stringMatching(/^Danke! Wir kommen .* Schlüssel für die Wohnung\.\n\nAm Fr\., 27\. März.*\n>\n$/s),
      html: expect.stringMatching(/^<div dir="ltr">Danke! .*<\/blockquote><\/div>\n$/),
      attachments: [],
    },
  ],
  [
    'outlook-reply-html-only',
    {
      from: [{ address: 'bernd.muster@example.org', name: 'Muster, Bernd' }],
      subject: 'AW: Ankunft',
      contentType: 'text/html',
      text: undefined,
      html: expect.stringContaining('der Schlüssel liegt unter der Matte – bitte prüfen.'),
    },
  ],
  [
    'apple-mail-pictures',
    {
      text: 'The door\n\nand the stairs.\n',
      html: '<html><body>The door<br></body></html>\n<html><body>and the stairs.</body></html>',
      attachments: [
        {
          name: 'Tu\u0308r innen.jpg',
          declaredType: 'image/jpeg',
          disposition: 'inline',
          contentId: 'door@example.net',
          size: 74,
        },
        { name: '階段 of the house.png', declaredType: 'image/png', disposition: 'attachment', size: 73 },
      ],
    },
  ],
  [
    'thunderbird-flowed',
    {
      from: [{ address: 'juergen@example.org', name: 'Jürgen Probe' }],
      to: [{ address: 'c5d6@guest.foyer.test', name: 'Guest (via Foyer)' }],
      text: [
        'Sie können direkt vor dem Haus parken, der Stellplatz ist mit einer grünen Linie markiert.',
        '',
        '>From the station it is ten minutes.',
        '',
        'Am 27.03.26 um 08:01 schrieb Guest (via Foyer):',
        '> Wo können wir parken, und was kostet es?',
        '>> Erste Frage',
        '',
        '-- ',
        'Jürgen Probe',
        '',
      ].join('\n'),
    },
  ],
  [
    'signed-with-footer',
    {
      from: [{ address: 'dora@example.com', name: 'Dora Sample' }],
      to: [],
      cc: [
        { address: 'one@example.com' },
        { address: 'two@example.com', name: 'Two, T.' },
        { address: 'three@example.com' },
      ],
      sections: [{ text: 'Signed words.' }, { text: "A list's footer." }],
      attachments: [],
      isSigned: true,
    },
  ],
  [
    'invite-and-attached-mail',
    {
      subject: 'Besuch für zwölf',
      sections: [{ text: 'Kommen Sie um zwölf?', html: '<p>Kommen Sie um zw&ouml;lf?</p>' }],
      attachments: [
        { declaredType: 'text/calendar', size: expect.any(Number) },
        { declaredType: 'message/rfc822', size: expect.any(Number) },
        { name: 'House rules.pdf', declaredType: 'application/pdf', disposition: 'attachment', size: 48 },
      ],
    },
  ],
  [
    'related-picture',
    {
      text: 'See the picture – it is here.',
      html: '<p>See the picture – it is here.</p><img src="cid:pic@1">',
      attachments: [
        { name: 'pic.png', declaredType: 'image/png', disposition: 'inline', contentId: 'pic@1', size: 73 },
      ],
    },
  ],
  [
    'japanese',
    {
      from: [{ address: 'taro@example.jp', name: '山田太郎' }],
      subject: 'お問い合わせ',
      text: 'こんにちは。 OK\n',
    },
  ],
  ['chinese-cyrillic-korean', { subject: 'Привет / 你好 / 안녕', text: 'Привет\n你好\n안녕\nGrüße, 1 + 1' }],
  ['delivery-report', { isReport: true, text: "I'm sorry to have to inform you." }],
  ['pgp-encrypted', { isEncrypted: true, sections: [], attachments: expect.objectContaining({ length: 2 }) }],
];

describe.each(FIXTURES)('%s', (name, expected) => {
  const raw = fixture(name);
  const seen = (mail: ParsedMail) => ({ ...mail, attachments: attached(mail) });

  it('is read as its sender meant it', () => {
    expect(seen(parseMail(raw))).toMatchObject({ problems: [], ...expected });
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is the same with lines that end in %s', (_, lineEnd) => {
    const other = Buffer.from(raw.toString('latin1').replaceAll('\n', lineEnd), 'latin1');
    expect(seen(parseMail(other))).toMatchObject({ problems: [], ...expected });
  });
});

describe('headers', () => {
  it('are found whatever the case of their name, in their order, unfolded', () => {
    const mail = read('X-Note: one', 'x-note : two', '\tand more', 'X-NOTE:', '', 'Hi');
    expect(mail.headers('x-Note')).toEqual(['one', 'two\tand more', '']);
    expect(mail.headers('subject')).toEqual([]);
    expect(mail.subject).toBe('');
  });

  it('show every sender where there are several From headers', () => {
    const mail = read('From: a@example.com', 'From: b@example.com', '', 'Hi');
    expect(mail.from).toEqual([{ address: 'a@example.com' }, { address: 'b@example.com' }]);
  });

  it('in bytes outside ASCII are UTF-8, or else Windows-1252', () => {
    expect(read('Subject: Grüße', '', '').subject).toBe('Grüße');
    expect(parseMail(Buffer.from('Subject: Gr\xfc\xdfe \x80\n\n', 'latin1')).subject).toBe('Grüße €');
  });

  it('lose NULs and line ends that are no folds', () => {
    expect(read('Subject: a\0b\rc', ' d', '', '').subject).toBe('abc d');
  });

  it('may follow the line that mailboxes put before them', () => {
    expect(read('From anna@example.com Fri Mar 27 10:00:00 2026', 'Subject: x', '', 'Hi')).toMatchObject({
      subject: 'x',
      text: 'Hi',
      problems: [],
    });
  });

  it('go on after a line that is none', () => {
    expect(read('Subject: x', 'this is no header', ' nor this', 'To: a@example.com', '', 'Hi')).toMatchObject({
      subject: 'x',
      to: [{ address: 'a@example.com' }],
      text: 'Hi',
      problems: ['header-malformed'],
    });
  });

  it('end where the lines stop to look like headers and no blank line follows', () => {
    expect(read('Subject: x', 'Hello there', 'bye').text).toBe('Hello there\nbye');
  });

  it('may be missing altogether', () => {
    expect(read('Hello there', '', 'bye')).toMatchObject({
      text: 'Hello there\n\nbye',
      problems: ['header-malformed'],
    });
    expect(read(' indented').text).toBe(' indented');
    expect(read('', 'Hi').text).toBe('Hi');
    expect(parseMail(new Uint8Array())).toMatchObject({ text: '', from: [], attachments: [], problems: [] });
  });

  it('past the most bytes are left out and named, and the body is still found', () => {
    const limits = { ...PARSE_LIMITS, headerBytes: 40 };
    const mail = parseMail(Buffer.from(`Subject: x\nX-Long: ${'y'.repeat(40)}\n z\nTo: a@example.com\n\nHi`), limits);
    expect(mail).toMatchObject({ subject: 'x', to: [], text: 'Hi', problems: ['headers-too-long'] });
    expect(mail.headers('x-long')).toEqual([]);
    const folded = parseMail(Buffer.from(`Subject: x\n ${'y'.repeat(40)}\n\nHi`), limits);
    expect(folded).toMatchObject({ subject: 'x', text: 'Hi', problems: ['headers-too-long'] });
  });

  it('past the most fields are left out and named', () => {
    const limits = { ...PARSE_LIMITS, headerFields: 2 };
    const mail = parseMail(Buffer.from('A: 1\nSubject: x\nTo: a@example.com\n\nHi'), limits);
    expect(mail).toMatchObject({ subject: 'x', to: [], text: 'Hi', problems: ['too-many-headers'] });
  });
});

describe('parts', () => {
  const part = (text: string) => ['Content-Type: text/plain', '', text];

  it('end at a boundary that has blanks behind it, and where the mail ends', () => {
    const mail = read('Content-Type: multipart/mixed; boundary=b', '', '--b \t', ...part('one'), '--b', ...part('two'));
    expect(mail).toMatchObject({ text: 'one\ntwo', problems: ['boundary-unclosed'] });
  });

  it('are told apart where one boundary begins like the other', () => {
    const mail = read(
      'Content-Type: multipart/mixed; boundary=ab',
      '',
      '--ab',
      'Content-Type: multipart/alternative; boundary=a',
      '',
      '--a',
      ...part('inner'),
      '--abc',
      '--ab',
      ...part('outer'),
      '--ab--',
      'epilogue',
    );
    expect(mail).toMatchObject({ text: 'inner\n--abc\nouter', problems: ['boundary-unclosed'] });
  });

  it('are found where the boundary has dashes, quotes or blanks of its own', () => {
    for (const boundary of ['----=_Part_1.2', '"=_a (b) \\"c\\""', '"a b"', "'x'"]) {
      const line = boundary.replace(/^"|"$/g, '').replaceAll('\\', '');
      const mail = read(
        `Content-Type: multipart/mixed; boundary=${boundary}`,
        '',
        `--${line}`,
        ...part('x'),
        `--${line}--`,
      );
      expect(mail).toMatchObject({ text: 'x', problems: [] });
    }
  });

  it('may have no header, no blank line, or nothing at all', () => {
    const mail = read('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'one', '--b', 'two', '--b', '--b--');
    expect(mail.text).toBe('one\ntwo\n');
  });

  it('are found by their lines where the header names another boundary, or none', () => {
    const body = ['', 'preamble', '-- ', '--b', ...part('x'), '--b--', ''];
    expect(read('Content-Type: multipart/mixed; boundary=other', ...body)).toMatchObject({
      text: 'x',
      problems: ['boundary-not-found'],
    });
    expect(read('Content-Type: multipart/mixed', ...body)).toMatchObject({ text: 'x', problems: ['boundary-missing'] });
  });

  it('that can not be told apart are text', () => {
    expect(read('Content-Type: multipart/mixed', '', 'just', '-- words').text).toBe('just\n-- words');
    expect(read('Content-Type: multipart/mixed', '', 'just', '-- words', '').text).toBe('just\n-- words\n');
    const nested = read(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: multipart/mixed; boundary=c',
      '',
      'words',
      '--b--',
    );
    expect(nested).toMatchObject({ text: 'words', attachments: [], problems: ['boundary-not-found'] });
  });

  it('of an empty multipart are none', () => {
    expect(read('Content-Type: multipart/mixed; boundary=b', '', '--b--', 'after').sections).toEqual([]);
    expect(read('Content-Type: multipart/alternative; boundary=b', '', '--b--', 'after').sections).toEqual([]);
  });

  it('nested deeper than the limit are one attachment as a whole', () => {
    const nest = (depth: number): string[] =>
      depth === 0
        ? part('deepest')
        : [`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`, ...nest(depth - 1), `--b${depth}--`];
    expect(read(...nest(50))).toMatchObject({ text: 'deepest', attachments: [], problems: [] });
    const deeper = read(...nest(51));
    expect(deeper).toMatchObject({ text: undefined, problems: ['too-deep'] });
    expect(deeper.attachments.map((attachment) => attachment.declaredType)).toEqual(['multipart/mixed']);
  });

  it('beyond the most are not read, and named', () => {
    const raw = ['Content-Type: multipart/mixed; boundary=b', '', '--b', ...part('1'), '--b', ...part('2'), '--b--'];
    const mail = parseMail(Buffer.from(raw.join('\n')), { ...PARSE_LIMITS, parts: 2 });
    expect(mail.sections).toEqual([{ text: '1' }]);
    expect(mail.problems).toContain('too-many-parts');
  });

  it('by the thousand are read', () => {
    const parts = Array.from({ length: 2_000 }, (_, index) => ['--b', ...part(`${index}`)]).flat();
    expect(read('Content-Type: multipart/mixed; boundary=b', '', ...parts, '--b--').sections).toHaveLength(2_000);
  });

  it('of a digest are mails unless they say otherwise', () => {
    const mail = read('Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: x', '', 'Hi', '--b--');
    expect(attached(mail)).toEqual([{ declaredType: 'message/rfc822', size: 16 }]);
  });
});

describe('the body', () => {
  const parts = (type: string, ...each: string[][]) =>
    read(`Content-Type: ${type}; boundary=b`, '', ...each.flatMap((part) => ['--b', ...part]), '--b--');
  const text = (words: string, ...headers: string[]) => ['Content-Type: text/plain', ...headers, '', words];
  const html = (words: string) => ['Content-Type: text/html', '', words];

  it('is text where the type is missing, has no subtype, or is nonsense', () => {
    expect(read('', 'Hi').text).toBe('Hi');
    for (const type of ['text', 'plain', 'text/', '/', 'text/html; charset', ';']) {
      expect(read(`Content-Type: ${type}`, '', 'Hi')[type.includes('html') ? 'html' : 'text']).toBe('Hi');
    }
    expect(read('Content-Type: html', '', 'Hi').html).toBe('Hi');
  });

  it('leaves out texts that are attached, and keeps texts that only have a name', () => {
    const attachedText = text('file', 'Content-Disposition: attachment; filename=a.txt');
    const named = text('named', 'Content-Disposition: inline; filename=b.txt');
    const mail = parts('multipart/mixed', text('body'), named, attachedText);
    expect(mail.text).toBe('body\nnamed');
    expect(attached(mail)).toEqual([{ name: 'a.txt', declaredType: 'text/plain', disposition: 'attachment', size: 4 }]);
  });

  it('is, of alternatives, the first plain text and the last HTML', () => {
    const mail = parts(
      'multipart/alternative',
      text('plain'),
      ['Content-Type: text/enriched', '', 'rich'],
      html('1'),
      html('2'),
    );
    expect(mail.sections).toEqual([{ text: 'plain', html: '2' }]);
  });

  it('is, of text/enriched and the older text/richtext, the words', () => {
    expect(read('Content-Type: text/enriched', '', '<bold>Late</bold> a << b').text).toBe('Late a < b');
    expect(read('Content-Type: text/richtext', '', '<bold>Late</bold><nl>a <lt> b').text).toBe('Late\na < b');
  });

  it('is, of HTML with text beside it as one alternative, both', () => {
    const mixed = [
      'Content-Type: multipart/mixed; boundary=c',
      '',
      '--c',
      ...html('h'),
      '--c',
      ...text('footer'),
      '--c--',
    ];
    expect(parts('multipart/alternative', mixed).sections).toEqual([{ text: 'footer', html: 'h' }]);
  });

  it('has a section for HTML and a section for a plain footer', () => {
    const mail = parts('multipart/mixed', html('<p>words</p>'), text('footer'));
    expect(mail.sections).toEqual([{ html: '<p>words</p>' }, { text: 'footer' }]);
    expect(mail).toMatchObject({ html: '<p>words</p>', text: 'footer' });
  });

  it('is the root of related parts: the one that is named, else the first text', () => {
    const picture = ['Content-Type: image/png', 'Content-ID: <p>', '', 'x'];
    const second = ['Content-Type: text/html', 'Content-ID: <root>', '', 'root'];
    const first = ['Content-Type: text/html', 'Content-ID: <other>', '', 'other'];
    expect(parts('multipart/related; start="<root>"', first, second).html).toBe('root');
    expect(parts('multipart/related; start="<gone>"', picture, second).html).toBe('root');
    expect(parts('multipart/related', picture, html('h'), text('t'))).toMatchObject({ html: 'h', text: 't' });
    expect(attached(parts('multipart/related', picture, second))).toEqual([
      { declaredType: 'image/png', contentId: 'p', size: 1 },
    ]);
    const nested = ['Content-Type: multipart/mixed; boundary=c', 'Content-ID: <n>', '', '--c', ...text('in'), '--c--'];
    expect(parts('multipart/related', html('h'), nested)).toMatchObject({ html: 'h', text: 'in' });
  });

  it('does not count what Apple keeps beside a file', () => {
    const fork = ['Content-Type: application/applefile', '', 'x'];
    const file = ['Content-Type: image/jpeg; name=a.jpg', '', 'y'];
    expect(attached(parts('multipart/appledouble', fork, file))).toEqual([
      { name: 'a.jpg', declaredType: 'image/jpeg', size: 1 },
    ]);
  });

  it('may be encrypted, or signed in a way that hides it', () => {
    const smime = (type: string) => read(`Content-Type: application/pkcs7-mime${type}`, '', 'x');
    expect(smime('; smime-type=enveloped-data')).toMatchObject({ isEncrypted: true, isSigned: false });
    expect(smime('; smime-type=Signed-Data')).toMatchObject({ isEncrypted: false, isSigned: true });
    expect(smime('')).toMatchObject({ isEncrypted: true });
  });

  it('past the most bytes of text is cut and named', () => {
    const raw = [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      ...text('12345'),
      '--b',
      ...text('678'),
      '--b--',
    ];
    const mail = parseMail(Buffer.from(raw.join('\n')), { ...PARSE_LIMITS, textBytes: 7 });
    expect(mail.sections).toEqual([{ text: '12345' }, { text: '67' }]);
    expect(mail.problems).toEqual(['text-too-long']);
  });

  it('has lines that end in LF and no NULs', () => {
    expect(read('', 'a\0b', 'c\rd', 'e').text).toBe('ab\nc\nd\ne');
  });

  it('is flowed as DelSp says', () => {
    expect(read('Content-Type: text/plain; format=Flowed; DelSp=Yes', '', 'one ', 'two').text).toBe('onetwo');
    expect(read('Content-Type: text/plain; format=fixed', '', 'one ', 'two').text).toBe('one \ntwo');
    expect(read('Content-Type: text/html; format=flowed', '', 'one ', 'two').html).toBe('one \ntwo');
  });

  it('takes the charset that HTML names inside, where none is named outside', () => {
    const inside = 'Gr\xfc\xdfe';
    const meta = (attributes: string) => `<meta ${attributes}>${inside}`;
    const read1 = (type: string, words: string) =>
      parseMail(Buffer.from(`Content-Type: ${type}\n\n${words}`, 'latin1')).html;
    expect(read1('text/html', meta('charset="iso-8859-2"'))).toContain('Grüße');
    expect(read1('text/html', meta('content="text/html; charset=koi8-r"'))).toContain('GrЭъe');
    expect(read1('text/html; charset=windows-1252', meta('charset=koi8-r'))).toContain('Grüße');
    expect(read1('text/html', inside)).toBe('Grüße');
  });

  it('of a charset or an encoding that is not known is guessed, and the problem named', () => {
    const mail = read('Content-Type: text/plain; charset=klingon', 'Content-Transfer-Encoding: rot13', '', 'Grüße');
    expect(mail).toMatchObject({ text: 'Grüße', problems: ['transfer-encoding-unknown', 'charset-unknown'] });
  });
});

describe('attachments', () => {
  const base64 = (content: string, ...headers: string[]) =>
    read('Content-Type: application/pdf', 'Content-Transfer-Encoding: BASE64 (x)', ...headers, '', content)
      .attachments[0];

  it('are decoded when asked for, and know their size before', () => {
    const attachment = base64('SGVsbG8s\r\nIHdvcmxk\r\n');
    expect(attachment?.size).toBe(12);
    expect(latin1(attachment)).toBe('Hello, world');
  });

  it('are a view of the mail where nothing is encoded', () => {
    const raw = Buffer.from('Content-Type: image/png\n\nabc');
    const [attachment] = parseMail(raw).attachments;
    raw[raw.length - 1] = 0x64;
    expect(latin1(attachment)).toBe('abd');
    expect(attachment?.size).toBe(3);
  });

  it('in quoted-printable know their size too', () => {
    const [attachment] = read(
      'Content-Type: image/svg+xml',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'a=3Db',
    ).attachments;
    expect(attachment?.size).toBe(3);
    expect(latin1(attachment)).toBe('a=b');
  });

  it('are named by their disposition, else by their type', () => {
    const name = (type: string, disposition: string) =>
      read(`Content-Type: image/png${type}`, `Content-Disposition: ${disposition}`, '', '').attachments[0]?.name;
    expect(name('; name=a.png', 'attachment; filename=b.png')).toBe('b.png');
    expect(name('; name="=?utf-8?Q?gr=C3=BCn.png?="', 'attachment')).toBe('grün.png');
    expect(name('', 'attachment; filename=""')).toBeUndefined();
    expect(name('', '=?utf-8?Q?invalid?=')).toBeUndefined();
  });
});
