import { describe, expect, it } from 'vitest';
import { sealOf } from '../../../../core/mail/enclosed/sealed-body.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import { textOf } from '../../../../core/mail/take-in.ts';

const seal = (...lines: readonly string[]) => {
  const mail = parseMail(Buffer.from(['From: gita@guests.example', ...lines, ''].join('\r\n')));
  return sealOf(mail, textOf(mail));
};

const armor = (packets: Uint8Array, ...headers: readonly string[]): readonly string[] => [
  '-----BEGIN PGP MESSAGE-----',
  ...headers,
  '',
  Buffer.from(packets).toString('base64'),
  '-----END PGP MESSAGE-----',
];

/** ContentInfo with a type of CMS (RFC 5652), cut after it. */
const cms = (type: number): string =>
  Buffer.from(`3080060b2a864886f70d0107${type.toString(16).padStart(2, '0')}`, 'hex').toString('base64');
const smime = (name: string, body: string, type = 'application/pkcs7-mime'): readonly string[] => [
  `Content-Type: ${type}; name="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  body,
];
const mixed = (...parts: readonly (readonly string[])[]): readonly string[] => [
  'Content-Type: multipart/mixed; boundary=b',
  '',
  ...parts.flatMap((part) => ['--b', ...part]),
  '--b--',
];
const words: readonly string[] = ['Content-Type: text/plain', '', 'See the file'];

describe('the words of a mail', () => {
  it.each<[string, readonly string[], 'encrypted' | 'signed' | undefined]>([
    ['plain ones', ['', 'Hello'], undefined],
    ['none, and a picture', mixed(['Content-Type: image/png', '', 'x']), undefined],
    ['OpenPGP in the text, for a key', ['', ...armor(Buffer.of(0x85, 1))], 'encrypted'],
    [
      'OpenPGP in the text, for a key, as written now',
      ['', ...armor(Buffer.of(0xc1, 1), 'Version: 2', 'Comment: x')],
      'encrypted',
    ],
    ['OpenPGP in the text, among words', ['', 'See:', ...armor(Buffer.of(0xd2, 1)), 'Bye'], 'encrypted'],
    ['OpenPGP in the text, without content', ['', ...armor(Buffer.alloc(0))], 'encrypted'],
    ['OpenPGP in the text, compressed and signed', ['', ...armor(Buffer.of(0xa3, 1))], 'signed'],
    ['OpenPGP in the text, one-pass signed', ['', ...armor(Buffer.of(0xc4, 1))], 'signed'],
    [
      'OpenPGP in a multipart',
      [
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
        ...['', '--b', 'Content-Type: application/pgp-encrypted', '', 'Version: 1'],
        ...['--b', 'Content-Type: application/octet-stream', '', ...armor(Buffer.of(0x85)), '--b--'],
      ],
      'encrypted',
    ],
    [
      'OpenPGP as a file alone',
      mixed(['Content-Type: application/octet-stream', '', ...armor(Buffer.of(0xa3))]),
      'signed',
    ],
    ['an encrypted mail of old', ['Content-Type: application/pgp', '', 'x'], 'encrypted'],
    ['S/MIME, enveloped', smime('smime.p7m', cms(3)), 'encrypted'],
    ['S/MIME, signed as a whole', smime('smime.p7m', cms(2), 'application/x-pkcs7-mime'), 'signed'],
    ['S/MIME, known by its name', smime('smime.p7m', cms(2), 'application/octet-stream'), 'signed'],
    ['certificates alone', smime('smime.p7c', cms(2)), undefined],
    ['words beside something encrypted', mixed(words, smime('smime.p7m', cms(3))), undefined],
    [
      'words that were signed in the clear',
      ['', '-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA512', '', 'Yes!'],
      undefined,
    ],
    ['quoted OpenPGP', ['', 'Yes!', '', '> -----BEGIN PGP MESSAGE-----', '>', '> hQ=='], undefined],
  ])('%s', (_, lines, expected) => expect(seal(...lines)).toBe(expected));
});
