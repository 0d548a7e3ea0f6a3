import { bufferOf } from '../buffer-of.ts';
import { composeMail } from '../compose/compose-mail.ts';
import { NO_ADDRESS } from '../enclosed/no-address.ts';
import { joinSections } from '../parse/mail-body.ts';
import type { BodySection, MailAttachment, ParsedMail } from '../parse/parsed-mail.ts';
import { sectionsText, sectionText } from '../section-text.ts';
import { readTnef, type TnefMessage } from './read-tnef.ts';
import { isTnefStream } from './tnef-attributes.ts';
import type { TnefFile } from './tnef-file.ts';

const TYPES = new Set(['application/ms-tnef', 'application/vnd.ms-tnef']);
const NAME = /(?:^|[/\\])winmail\.dat$/i;
/** Messages within messages that are opened; a deeper one is left as it is, and no rule lets it through. */
const DEEPEST = 3;
/** Bytes by which a file shows how it begins. */
const HEAD = 256;
const MAIL_TYPE = 'message/rfc822';
const TNEF_TYPE = 'application/ms-tnef';

/**
 * The mail with each winmail.dat in it replaced by what is inside, before any rule applies (N6).
 *
 * Its files become the mail's; its words do where the mail has none. A message attached within becomes an attached mail.
 * Whoever its properties name does not come out. One that is broken stays the attachment it is. Time is linear; never
 * throws.
 */
export function openTnef(mail: ParsedMail): ParsedMail {
  if (!mail.attachments.some(isTnef)) return mail;
  const silent = !mail.sections.some(hasWords);
  const opened = mail.attachments.map((attachment) => ({ attachment, message: opens(attachment, silent) }));
  const words = opened.flatMap(({ message }) => (silent && message ? sectionsOf(message) : []));
  const sections = words.length > 0 ? words : mail.sections;
  return {
    ...mail,
    sections,
    text: joinSections(sections, 'text'),
    html: joinSections(sections, 'html'),
    attachments: opened.flatMap(({ attachment, message }) => (message ? message.files.map(fileOf) : [attachment])),
  };
}

const isTnef = (attachment: MailAttachment): boolean =>
  TYPES.has(attachment.declaredType) || NAME.test(attachment.name ?? '') || isTnefStream(attachment.head());

/** What is in it; nothing where it is broken, or where words that are needed can't be read. */
function opens(attachment: MailAttachment, silent: boolean): TnefMessage | undefined {
  if (!isTnef(attachment)) return undefined;
  const message = readTnef(bufferOf(attachment.decode()));
  return silent && message?.words === 'unreadable' ? undefined : message;
}

const sectionsOf = ({ words }: TnefMessage): readonly BodySection[] =>
  words === undefined || words === 'unreadable' ? [] : [words];

const hasWords = (section: BodySection): boolean => sectionText(section, 'keep').trim() !== '';

/** A file that came in a TNEF. */
class OpenedFile implements MailAttachment {
  readonly name: string | undefined;
  readonly declaredType: string;
  readonly disposition: undefined;
  readonly contentId: string | undefined;
  readonly #content: Uint8Array;

  constructor({ name, type, contentId }: Pick<TnefFile, 'name' | 'type' | 'contentId'>, content: Uint8Array) {
    this.name = name;
    this.declaredType = type;
    this.contentId = contentId;
    this.#content = content;
  }

  get size(): number {
    return this.#content.length;
  }

  head(): Uint8Array {
    return this.#content.subarray(0, HEAD);
  }

  decode(): Uint8Array {
    return this.#content;
  }
}

const fileOf = (file: TnefFile): MailAttachment => openedFile(file, 1);

/** A message, or a TNEF that was attached as a file, becomes a mail; what can't be opened is called what it is. */
function openedFile(file: TnefFile, depth: number): OpenedFile {
  if (!file.isMessage && !isTnefStream(file.content)) return new OpenedFile(file, file.content);
  const message = depth > DEEPEST ? undefined : readTnef(file.content);
  if (!message || message.words === 'unreadable') return new OpenedFile({ ...file, type: TNEF_TYPE }, file.content);
  return new OpenedFile({ name: mailName(file), type: MAIL_TYPE }, mailOf(message, depth));
}

const mailName = ({ name, isMessage }: TnefFile): string | undefined =>
  isMessage && name !== undefined ? `${name}.eml` : undefined;

/** A message as a mail of nobody to nobody. */
function mailOf(message: TnefMessage, depth: number): Uint8Array {
  const files = message.files.map((file) => openedFile(file, depth + 1));
  return composeMail({
    from: { address: NO_ADDRESS },
    to: { address: NO_ADDRESS },
    subject: message.subject,
    date: message.sentAt,
    text: sectionsText(sectionsOf(message), 'keep'),
    attachments: files.map((file, index) => ({
      name: file.name ?? `attachment-${index + 1}`,
      type: file.declaredType,
      bytes: file.decode(),
    })),
    boundarySeed: `tnef ${depth}`,
  });
}
