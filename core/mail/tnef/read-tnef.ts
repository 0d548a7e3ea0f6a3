import type { Instant } from '../../model.ts';
import type { BodySection } from '../parse/parsed-mail.ts';
import { decodeCodepage, WESTERN } from '../rtf/codepage.ts';
import { decompressRtf } from '../rtf/decompress-rtf.ts';
import { rtfWords } from '../rtf/rtf-words.ts';
import { htmlOf } from './html-of.ts';
import {
  binaryValue,
  type MapiProperties,
  readProperties,
  textValue,
  timeValue,
  zeroEnded,
} from './mapi-properties.ts';
import { ATTACHMENT, type TnefAttribute, tnefAttributes } from './tnef-attributes.ts';
import { ATTACHMENT_PROPERTIES, type TnefFile, tnefFile } from './tnef-file.ts';

/** What of a TNEF goes on: words, and files. Nothing else of it is kept. */
export interface TnefMessage {
  readonly subject: string;
  readonly sentAt?: Instant | undefined;
  /** Undefined where it has none; `unreadable` where it has, but they can't be read. */
  readonly words: BodySection | 'unreadable' | undefined;
  readonly files: readonly TnefFile[];
}

/** Ids of attributes ([MS-OXTNEF] 2.1.3). */
const CODEPAGE = 0x00069007;
const SUBJECT = 0x00018004;
const BODY = 0x0002800c;
const MESSAGE_PROPERTIES = 0x00069003;
const RENDERING = 0x00069002;

/** Ids of properties ([MS-OXPROPS]). */
const PR_SUBJECT = 0x0037;
const PR_SUBMITTED = 0x0039;
const PR_BODY = 0x1000;
const PR_RTF = 0x1009;
const PR_HTML = 0x1013;
const PR_INTERNET_CODEPAGE = 0x3fde;
const WANTED = new Set([PR_SUBJECT, PR_SUBMITTED, PR_BODY, PR_RTF, PR_HTML, PR_INTERNET_CODEPAGE]);

/** Files of one TNEF. */
const MOST_FILES = 1_000;
const LATEST = Date.UTC(3000, 0);

/**
 * Reads a TNEF stream, winmail.dat, as Outlook and Exchange write it ([MS-OXTNEF]).
 *
 * Contents of files are views of `stream`. Time is linear in its length; never throws.
 * @returns undefined where it is none or is broken: what can't be read whole is not read
 */
export function readTnef(stream: Buffer): TnefMessage | undefined {
  const attributes = tnefAttributes(stream);
  const ofMessage = attributes?.filter(({ level }) => level !== ATTACHMENT) ?? [];
  const data = (id: number): Buffer | undefined => ofMessage.find((attribute) => attribute.id === id)?.data;
  const properties = propertiesOf(data(MESSAGE_PROPERTIES), WANTED);
  const groups = groupsOf(attributes?.filter(({ level }) => level === ATTACHMENT) ?? []);
  if (!attributes || !properties || groups.length > MOST_FILES) return undefined;
  const codepage = codepageOf(data(CODEPAGE));
  const files = groups.map((group) => fileOf(group, codepage));
  if (!files.every((file) => file !== undefined)) return undefined;
  const plain = (id: number) => zeroEnded(decodeCodepage(data(id) ?? Buffer.alloc(0), codepage));
  return {
    subject: textValue(properties.get(PR_SUBJECT), codepage) ?? plain(SUBJECT) ?? '',
    sentAt: instantOf(timeValue(properties.get(PR_SUBMITTED))),
    words: wordsOf(properties, plain(BODY), codepage),
    files,
  };
}

const propertiesOf = (list: Buffer | undefined, ids: ReadonlySet<number>): MapiProperties | undefined =>
  list ? readProperties(list, ids) : new Map();

const codepageOf = (data: Buffer | undefined): number => (data && data.length >= 4 ? data.readUInt32LE(0) : WESTERN);

const instantOf = (time: number | undefined): Instant | undefined =>
  time !== undefined && time > 0 && time < LATEST ? new Date(time).toISOString() : undefined;

/** Each attachment's attributes begin with how it is drawn. */
function groupsOf(attributes: readonly TnefAttribute[]): readonly (readonly TnefAttribute[])[] {
  const groups: TnefAttribute[][] = [];
  for (const attribute of attributes) {
    if (attribute.id === RENDERING || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(attribute);
  }
  return groups;
}

function fileOf(group: readonly TnefAttribute[], codepage: number): TnefFile | undefined {
  const list = group.find(({ id }) => id === ATTACHMENT_PROPERTIES.attribute)?.data;
  const properties = propertiesOf(list, ATTACHMENT_PROPERTIES.ids);
  return properties && tnefFile(group, properties, codepage);
}

/** The words in each form that is there: what a mail program that has several shows is the HTML. */
function wordsOf(properties: MapiProperties, body: string | undefined, codepage: number): TnefMessage['words'] {
  const text = textValue(properties.get(PR_BODY), codepage) ?? body;
  const html = htmlOf(properties.get(PR_HTML), properties.get(PR_INTERNET_CODEPAGE), codepage);
  if (text !== undefined || html !== undefined) return { text, html };
  const compressed = binaryValue(properties.get(PR_RTF));
  if (!compressed) return undefined;
  const rtf = decompressRtf(compressed);
  return (rtf && rtfWords(rtf)) ?? 'unreadable';
}
