import {
  binary,
  boolean,
  long,
  named,
  object,
  PR,
  type Property,
  propertyList,
  string8,
  unicode,
  unicodes,
} from './mapi.ts';
import { attribute, u16, u32 } from './tnef-bytes.ts';

/** A file in a TNEF; `message` where it is one itself. */
export interface WrittenFile {
  readonly name?: string;
  readonly type?: string;
  readonly contentId?: string;
  readonly content?: Uint8Array;
  readonly message?: Uint8Array;
  /** Besides, or instead. */
  readonly properties?: readonly Property[];
  /** The short name of old programs, in the message's code page. */
  readonly title?: Uint8Array;
}

export interface WrittenTnef {
  readonly codepage?: number;
  readonly messageClass?: string;
  readonly subject?: string;
  readonly properties?: readonly Property[];
  /** The plain text of old programs. */
  readonly body?: Uint8Array;
  readonly files?: readonly WrittenFile[];
}

const SENDER = 'gita@guests.example';

/**
 * A TNEF stream as Outlook makes it ([MS-OXTNEF]): version, code page and class first, then what it tells of the message,
 * with its sender's address where Outlook has it, then the attachments.
 */
export const writeTnef = (tnef: WrittenTnef): Buffer =>
  Buffer.concat([u32(0x223e9f78), u16(1), ...messageOf(tnef), ...(tnef.files ?? []).flatMap(fileOf)]);

function messageOf({
  codepage = 1252,
  messageClass = 'IPM.Microsoft Mail.Note',
  subject,
  properties = [],
  body,
}: WrittenTnef) {
  return [
    attribute(1, 0x00089006, u32(0x00010000)),
    attribute(1, 0x00069007, Buffer.concat([u32(codepage), u32(0)])),
    attribute(1, 0x00078008, Buffer.from(`${messageClass}\0`)),
    ...(subject === undefined ? [] : [attribute(1, 0x00018004, Buffer.from(`${subject}\0`, 'latin1'))]),
    ...(body ? [attribute(1, 0x0002800c, Buffer.concat([body, Buffer.of(0)]))] : []),
    attribute(1, 0x00069003, propertyList([...usual(), ...properties])),
  ];
}

/** What Outlook has in every message, and nobody is to see. */
const usual = (): readonly Property[] => [
  boolean(0x0002, true),
  long(0x0026, 0),
  unicode(PR.senderName, 'Gita Guest'),
  string8(PR.senderAddress, Buffer.from(SENDER)),
  unicode(PR.smtpAddress, SENDER),
  binary(0x0c19, Buffer.from(`SMTP:${SENDER.toUpperCase()}\0`)),
  named(0x8580, 7),
  named('x-ms-exchange-organization-authas', 1),
  unicodes(0x101e, ['one', SENDER]),
];

function fileOf({ name, type, contentId, content, message, properties = [], title }: WrittenFile): readonly Buffer[] {
  const told: readonly Property[] = [
    long(PR.method, message ? 5 : 1),
    ...(name === undefined ? [] : [unicode(PR.longFileName, name)]),
    ...(type === undefined ? [] : [unicode(PR.mimeTag, type)]),
    ...(contentId === undefined ? [] : [unicode(PR.contentId, contentId)]),
    ...(message ? [object(PR.data, 'message', message)] : []),
    ...properties,
  ];
  return [
    attribute(2, 0x00069002, Buffer.concat([u16(1), u32(0xffffffff), Buffer.alloc(8)])),
    ...(title ? [attribute(2, 0x00018010, Buffer.concat([title, Buffer.of(0)]))] : []),
    ...(content ? [attribute(2, 0x0006800f, content)] : []),
    attribute(2, 0x00069005, propertyList(told)),
  ];
}
