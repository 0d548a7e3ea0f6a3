import { randomBytes } from 'node:crypto';
import { addressParser, decodeWords } from 'postal-mime';
import { fieldValue, readHeader } from '../mail/header-fields.ts';
import type { Outbox } from '../store/outbox.ts';

/** Fields that SES writes itself, or takes out. */
const REWRITTEN = ['message-id', 'date', 'bcc', 'return-path'];

/** An id as SES gives to a mail that it sends. */
export const newSesId = (): string => {
  const hex = randomBytes(24).toString('hex');
  const uuid = [8, 4, 4, 4, 12].map((length, i, all) => {
    const from = 16 + all.slice(0, i).reduce((sum, n) => sum + n, 0);
    return hex.slice(from, from + length);
  });
  return `${hex.slice(0, 16)}-${uuid.join('-')}-000000`;
};

/** Bare addresses of a header's value, or of several, groups opened. */
export function addressesIn(...values: readonly (string | undefined)[]): readonly string[] {
  return values.flatMap((value) =>
    addressParser(value ?? '', { flatten: true }).flatMap(({ address }) => (address ? [address] : [])),
  );
}

/**
 * Puts a raw mail into the outbox as SES sends it: `Message-ID` and `Date` are its own, `Bcc` is gone.
 *
 * @param to envelope recipients; empty: those of To, Cc and Bcc
 * @returns its id
 */
export function sendRaw(
  outbox: Outbox,
  raw: Uint8Array,
  to: readonly string[],
  tags: Readonly<Record<string, readonly string[]>>,
): string {
  const { fields, bodyAt } = readHeader(raw);
  const id = newSesId();
  const now = new Date();
  const kept = fields.filter((field) => !REWRITTEN.includes(field.name.toLowerCase())).map((field) => field.raw);
  const written = [
    `Message-ID: <${id}@eu-west-1.amazonses.com>\r\n`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}\r\n`,
  ];
  const header = Buffer.from([...kept, ...written, '\r\n'].join(''), 'latin1');
  const headed = ['to', 'cc', 'bcc'].map((name) => fieldValue(fields, name));
  const mail = {
    id,
    at: now.toISOString(),
    from: addressesIn(fieldValue(fields, 'from'))[0] ?? '',
    to: to.length > 0 ? to.flatMap((value) => addressesIn(value)) : addressesIn(...headed),
    subject: decodeWords(fieldValue(fields, 'subject') ?? ''),
    tags,
  };
  outbox.add(mail, Buffer.concat([header, raw.subarray(bodyAt)]));
  return id;
}
