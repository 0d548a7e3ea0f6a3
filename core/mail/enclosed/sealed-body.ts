import { hasWords } from '../../attachments.ts';
import type { Seal } from '../../refusals.ts';
import type { MailAttachment, ParsedMail } from '../parse/parsed-mail.ts';

/** A message of OpenPGP in ASCII (RFC 9580, 6.2): its headers, and its first line of base64. */
const ARMOR =
  /^-----BEGIN PGP MESSAGE-----[^\n]{0,10}(?:\n|$)(?:[A-Za-z]{1,20}: [^\n]{0,200}\n){0,10}\s{0,10}([A-Za-z\d+/=]{0,100})/m;
/** Packets that only a signed message begins with: signatures, compressed and literal data (RFC 9580, 5). */
const SIGNED_PACKETS = new Set([2, 4, 8, 11]);

const SMIME = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime']);
const SMIME_NAME = /\.p7m$/i;
const CERTIFICATES_NAME = /\.p7[cb]$/i;
const PGP = new Set(['application/pgp-encrypted', 'application/pgp']);
/** `id-signedData` (RFC 5652, 5.1), as its bytes stand. */
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex');

/**
 * What keeps the words of a mail from being read, if anything does: that they are encrypted, or stand inside a signature
 * (S/MIME's signed data, a message that OpenPGP signed as a whole).
 *
 * Where there are words beside it is a file among others.
 *
 * @param text what was written now
 */
export function sealOf({ attachments }: Pick<ParsedMail, 'attachments'>, text: string): Seal | undefined {
  const armored = armorSeal(text);
  if (armored || hasWords(text)) return armored;
  return attachments.map(sealOfFile).find((seal) => seal !== undefined);
}

function sealOfFile(file: MailAttachment): Seal | undefined {
  const { declaredType, name = '' } = file;
  const head = Buffer.from(file.head());
  if (CERTIFICATES_NAME.test(name)) return undefined;
  if (SMIME.has(declaredType) || SMIME_NAME.test(name)) return head.includes(SIGNED_DATA) ? 'signed' : 'encrypted';
  return (
    armorSeal(head.toString('latin1').replaceAll('\r\n', '\n')) ?? (PGP.has(declaredType) ? 'encrypted' : undefined)
  );
}

function armorSeal(text: string): Seal | undefined {
  const [, base64] = ARMOR.exec(text) ?? [];
  if (base64 === undefined) return undefined;
  const [first = 0] = Buffer.from(base64, 'base64');
  return SIGNED_PACKETS.has(packetOf(first)) ? 'signed' : 'encrypted';
}

/** The kind of packet, in the format of now and in that of before. */
const packetOf = (first: number): number => ((first & 0x40) === 0 ? (first >> 2) & 0x0f : first & 0x3f);
