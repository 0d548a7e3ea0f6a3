import { decodeCodepage } from '../rtf/codepage.ts';
import { binaryValue, type MapiProperties, numberValue, objectValue, textValue, zeroEnded } from './mapi-properties.ts';
import type { TnefAttribute } from './tnef-attributes.ts';

/** A file in a TNEF. */
export interface TnefFile {
  readonly name?: string | undefined;
  /** As its sender claims, in lower case. */
  readonly type: string;
  /** Without angle brackets. */
  readonly contentId?: string | undefined;
  readonly content: Buffer;
  /** Its content is the TNEF of a message, or is meant to be one. */
  readonly isMessage: boolean;
}

const TITLE = 0x00018010;
const DATA = 0x0006800f;
const TRANSPORT_NAME = 0x00069001;

const PR_DISPLAY_NAME = 0x3001;
const PR_DATA = 0x3701;
const PR_FILE_NAME = 0x3704;
const PR_METHOD = 0x3705;
const PR_LONG_FILE_NAME = 0x3707;
const PR_MIME_TAG = 0x370e;
const PR_CONTENT_ID = 0x3712;

/** Where an attachment's properties stand, and which of them are read. */
export const ATTACHMENT_PROPERTIES = {
  attribute: 0x00069005,
  ids: new Set([PR_DISPLAY_NAME, PR_DATA, PR_FILE_NAME, PR_METHOD, PR_LONG_FILE_NAME, PR_MIME_TAG, PR_CONTENT_ID]),
} as const;

/** `ATTACH_EMBEDDED_MSG`. */
const MESSAGE_METHOD = 5;
/** The interfaces of files that other programs keep (`IID_IStorage`, `IID_IStream`), as their bytes stand. */
const FILE_INTERFACES = ['0b00000000000000c000000000000046', '0c00000000000000c000000000000046'];
const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,99}\/[a-z0-9][\w.+-]{0,99}$/;

/** What the attributes and properties of an attachment say of the file. */
export function tnefFile(group: readonly TnefAttribute[], properties: MapiProperties, codepage: number): TnefFile {
  const data = (id: number): Buffer | undefined => group.find((attribute) => attribute.id === id)?.data;
  const plain = (id: number) => zeroEnded(decodeCodepage(data(id) ?? Buffer.alloc(0), codepage));
  const text = (id: number) => textValue(properties.get(id), codepage);
  const object = objectValue(properties.get(PR_DATA));
  const type = text(PR_MIME_TAG)?.trim().toLowerCase() ?? '';
  return {
    name:
      text(PR_LONG_FILE_NAME) ?? text(PR_FILE_NAME) ?? plain(TITLE) ?? text(PR_DISPLAY_NAME) ?? plain(TRANSPORT_NAME),
    type: MEDIA_TYPE.test(type) ? type : 'application/octet-stream',
    contentId: text(PR_CONTENT_ID)?.replace(/[<>\s]+/g, '') || undefined,
    content: object?.bytes ?? binaryValue(properties.get(PR_DATA)) ?? data(DATA) ?? Buffer.alloc(0),
    isMessage:
      numberValue(properties.get(PR_METHOD)) === MESSAGE_METHOD ||
      (object !== undefined && !FILE_INTERFACES.includes(object.id)),
  };
}
