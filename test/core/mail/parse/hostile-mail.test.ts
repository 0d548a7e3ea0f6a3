import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import type { ParsedMail } from '../../../../core/mail/parse/parsed-mail.ts';

const FOLDER = new URL('../../../fixtures/mail/', import.meta.url);
const FIXTURES = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER)));

/** What holds of every mail, however broken. */
function expectSound(mail: ParsedMail): void {
  for (const attachment of mail.attachments) expect(attachment.size).toBeGreaterThanOrEqual(attachment.decode().length);
  for (const { address } of [...mail.from, ...mail.to]) expect(address).not.toMatch(/[\r\n\0]/);
  for (const text of [mail.subject, ...mail.from.map(({ name = '' }) => name)]) expect(text).not.toMatch(/\p{Cc}/u);
  expect(mail.text ?? '').not.toMatch(/[\r\0]/);
  expect(mail.headers('subject').join('')).not.toMatch(/[\r\n]/);
}

/** Pieces that mail is made of, so that chance makes more than noise. */
const PIECES = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '--',
    '--b',
    '--b--',
    '\n--b\n',
    '\n\n',
    ' ',
    '\t',
    '"',
    '\\',
    '<',
    '>',
    '@',
    ',',
    ';',
    ':',
    '(',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: multipart/alternative; boundary="b"',
    '\0',
    '=',
    '=?',
  ],
  ...['Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: quoted-printable', 'From: a@b.example', '?='],
  ...[
    '=?utf-8?Q?=41?=',
    '=?iso-2022-jp?B?GyRC?=',
    'filename*0*=utf-8',
    "''%41",
    'Subject:',
    'SGVsbG8=',
    '=\r\n',
    '=C3',
  ],
  ...['\x1b$B', '\x80', '\xff', 'text/html; charset=utf-7', '+AGE-', 'Content-Disposition: attachment; filename='],
];

describe('whatever bytes come', () => {
  it('are read without a fault: noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => expectSound(parseMail(bytes))));
  });

  it('are read without a fault: pieces of mail in any order', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (each) => expectSound(parseMail(Buffer.from(each.join(''), 'latin1')))),
      { numRuns: 500 },
    );
  });

  it('are read without a fault: mail with bytes changed, cut and repeated', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 20 }) });
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), fc.array(change, { maxLength: 5 }), (fixture, changes) => {
        const changed = changes.reduce((raw, { at, length, bytes }) => {
          const start = at % (raw.length + 1);
          return Buffer.concat([raw.subarray(0, start), bytes, raw.subarray(start + length)]);
        }, fixture);
        expectSound(parseMail(changed));
      }),
      { numRuns: 500 },
    );
  });

  it('are read without a fault: mail cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), fc.nat(), (fixture, end) =>
        expectSound(parseMail(fixture.subarray(0, end % fixture.length))),
      ),
    );
  });
});

describe('a hostile mail', () => {
  /** Each made so that looking twice at what was seen would take minutes. */
  const SIZE = 400_000;
  const repeated = (piece: string, before = '', after = ''): Buffer =>
    Buffer.from(before + piece.repeat(Math.ceil(SIZE / piece.length)) + after, 'latin1');
  const multipart = 'Content-Type: multipart/mixed; boundary=b\n\n';
  const HOSTILE: Readonly<Record<string, Buffer>> = {
    'of boundaries': repeated('--b\n', multipart),
    'of lines almost boundaries': repeated('--c\n', multipart),
    'of dashes': repeated('-', multipart),
    'of multiparts in multiparts': repeated(`--b\n${multipart}`, multipart),
    'of multiparts without a boundary': repeated('--b\nContent-Type: multipart/mixed\n\n', multipart),
    'of header fields': repeated('A:\n'),
    'of one long header': repeated(' x\n', 'Subject: y\n'),
    'of blanks in a header': repeated(' ', 'To: ', 'x\n\n'),
    'of open comments': repeated('(', 'To: '),
    'of open brackets': repeated('[', 'To: '),
    'of open quotes': repeated('"', 'To: '),
    'of open angles': repeated('<', 'To: '),
    'of backslashes': repeated('\\', 'To: "'),
    'of addresses': repeated('a@b,', 'To: '),
    'of groups': repeated('a:', 'To: '),
    'of beginnings of encoded words': repeated('=?', 'Subject: '),
    'of encoded words without an end': repeated('=?a?q?', 'Subject: ', '\n\n'),
    'of encoded words': repeated('=?utf-8?q?a?= ', 'Subject: ', '\n\n'),
    'of encoded words in addresses': repeated('=?a?q?', 'From: ', '\n\n'),
    'of parameters': repeated(';a=b', 'Content-Type: text/plain', '\n\n'),
    'of semicolons before an equals sign': repeated(';', 'Content-Type: text/plain', '=x\n\n'),
    'of pieces of a name': repeated(';name*1*=%41', 'Content-Type: text/plain', '\n\n'),
    'of stars': repeated('*', 'Content-Type: text/plain;name', '=x\n\n'),
    'of references': repeated('<', 'References: ', '\n\n'),
    'of padding': repeated('=a', 'Content-Transfer-Encoding: base64\n\n'),
    'of soft breaks that are none': repeated('=   ', 'Content-Transfer-Encoding: quoted-printable\n\n'),
    'of quotes in flowed text': repeated('>', 'Content-Type: text/plain; format=flowed\n\n'),
    'of shifts in UTF-7': repeated('+', 'Content-Type: text/plain; charset=utf-7\n\n'),
    'of escapes in Japanese': repeated('\x1b$B', 'Content-Type: text/plain; charset=iso-2022-jp\n\n'),
    'of meta tags': repeated('<meta ', 'Content-Type: text/html\n\n'),
  };

  it.each(Object.entries(HOSTILE))('%s is read to its end', (_, raw) => {
    expectSound(parseMail(raw));
  });
});
