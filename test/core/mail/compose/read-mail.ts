import { type ParsedMail, simpleParser } from 'mailparser';
import PostalMime, { type Email } from 'postal-mime';

/** A mail as two independent parsers read it. */
export async function readMail(raw: Uint8Array): Promise<{ readonly postal: Email; readonly parsed: ParsedMail }> {
  const postal = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  return { postal, parsed: await simpleParser(Buffer.from(raw), { skipTextToHtml: true }) };
}

/** The raw lines of a mail, without their line ends. */
export const linesOf = (raw: Uint8Array): string[] => Buffer.from(raw).toString('latin1').split('\r\n');

/** Names of the header's fields, in order, unfolded. */
export function headerNames(raw: Uint8Array): string[] {
  const head = Buffer.from(raw).toString('latin1').split('\r\n\r\n')[0] ?? '';
  return head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')));
}
