import { expect, it } from 'vitest';
import { withoutArmor } from '../../../../core/mail/reply/pgp-armor.ts';

const signature = [
  '-----BEGIN PGP SIGNATURE-----',
  'Comment: anna',
  '',
  'iQEzBAEB+/',
  '=1a2B',
  '-----END PGP SIGNATURE-----',
];
const without = (...lines: string[]): string => withoutArmor(lines.join('\n'));

it('takes the frame and the signature off a signed message, and gives its lines back as they were', () => {
  const head = ['-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA256', ''];
  expect(without(...head, 'Hi', '- - a list', '- -- ', 'Anna', '', ...signature)).toBe('\nHi\n- a list\n-- \nAnna\n');
});

it('takes a public key out of a text, wherever it stands', () => {
  const key = ['-----BEGIN PGP PUBLIC KEY BLOCK-----\r', '\r', 'mQINBF\r', '-----END PGP PUBLIC KEY BLOCK-----\r'];
  expect(without('My key:', ...key, 'Anna')).toBe('My key:\nAnna');
});

it('goes no further than what looks like one where its end is missing', () => {
  expect(without(...signature.slice(0, 4), 'See you on Monday!', 'Anna')).toBe('See you on Monday!\nAnna');
});

it('leaves other texts as they are, their dashes too', () => {
  for (const text of ['- - -\nHash: no', 'about -----BEGIN PGP SIGNATURE----- in a line\n- -- ']) {
    expect(withoutArmor(text)).toBe(text);
  }
});
