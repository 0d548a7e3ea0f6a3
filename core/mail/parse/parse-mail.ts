import { bufferOf } from '../buffer-of.ts';
import { parseAddresses } from './address-list.ts';
import { decodeWords } from './encoded-word.ts';
import type { HeaderBlock } from './header-block.ts';
import { LeafReader } from './leaf.ts';
import { joinSections, MailBody } from './mail-body.ts';
import { messageIds } from './message-ids.ts';
import { type MailAddress, PARSE_LIMITS, type ParsedMail, type ParseLimits, type ParseProblem } from './parsed-mail.ts';
import { scanEntity } from './scan-entity.ts';

const LF = 0x0a;
const CR = 0x0d;

/** The bytes themselves; of a mail whose lines end in CR alone, a copy with LF. */
function linesInLf(raw: Uint8Array): Buffer {
  const bytes = bufferOf(raw);
  if (bytes.includes(LF) || !bytes.includes(CR)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1)) copy[at] = LF;
  return copy;
}

const addresses = (header: HeaderBlock, name: string): MailAddress[] => header.values(name).flatMap(parseAddresses);

function identification(header: HeaderBlock): Pick<ParsedMail, 'messageId' | 'inReplyTo' | 'references'> {
  return {
    messageId: messageIds(header.values('message-id'))[0],
    inReplyTo: messageIds(header.values('in-reply-to')),
    references: messageIds(header.values('references')),
  };
}

function correspondents(header: HeaderBlock): Pick<ParsedMail, 'from' | 'to' | 'cc' | 'replyTo' | 'sender'> {
  return {
    from: addresses(header, 'from'),
    to: addresses(header, 'to'),
    cc: addresses(header, 'cc'),
    replyTo: addresses(header, 'reply-to'),
    sender: addresses(header, 'sender'),
  };
}

/**
 * Reads a mail as it came (RFC 5322, MIME), whatever is wrong with it.
 *
 * Only header fields and body texts are decoded; attachments stay views of `raw`, which must not change while they are
 * used. Time is linear in the bytes given.
 *
 * @returns what could be read, with what was wrong in `problems`; never throws
 */
export function parseMail(raw: Uint8Array, limits: ParseLimits = PARSE_LIMITS): ParsedMail {
  const bytes = linesInLf(raw);
  const problems = new Set<ParseProblem>();
  const root = scanEntity(bytes, limits, problems);
  const body = new MailBody(root, new LeafReader(bytes, limits.textBytes, problems));
  const header = root.header;
  return {
    headers: (name) => header.values(name.toLowerCase()),
    ...correspondents(header),
    subject: decodeWords(header.first('subject')),
    ...identification(header),
    contentType: root.type,
    text: joinSections(body.sections, 'text'),
    html: joinSections(body.sections, 'html'),
    sections: body.sections,
    attachments: body.attachments,
    isEncrypted: body.isEncrypted,
    isSigned: body.isSigned,
    isReport: root.type === 'multipart/report',
    problems: [...problems],
  };
}
