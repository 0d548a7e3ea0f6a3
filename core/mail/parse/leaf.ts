import { decodeText, isKnownCharset } from './charset.ts';
import { enrichedText, richText } from './enriched-text.ts';
import { unflowText } from './flowed-text.ts';
import { parseParameters } from './parameters.ts';
import type { MailAttachment, ParseProblem } from './parsed-mail.ts';
import type { Entity } from './scan-entity.ts';
import { decodedSize, decodeTransfer, type TransferEncoding, transferEncoding } from './transfer-encoding.ts';

/** A part without parts, with the headers that say what it is for. */
export interface Leaf {
  readonly entity: Entity;
  readonly name?: string | undefined;
  readonly disposition?: string | undefined;
  readonly contentId?: string | undefined;
}

/** Where a part's Content-ID stands it is without angle brackets. */
export const contentIdOf = (entity: Entity): string | undefined =>
  entity.header.first('content-id').replace(/[<>\s]+/g, '') || undefined;

export function leafOf(entity: Entity): Leaf {
  const { value, parameters } = parseParameters(entity.header.first('content-disposition'));
  const name = parameters.get('filename') ?? entity.parameters.get('name');
  return {
    entity,
    name: name === '' ? undefined : name,
    disposition: /^[a-z-]+$/.test(value) ? value : undefined,
    contentId: contentIdOf(entity),
  };
}

/** Encoded bytes that are looked at to see how a file begins. */
const HEAD = 256;

/** An attachment that still stands encoded in the mail. */
class PartAttachment implements MailAttachment {
  readonly name: string | undefined;
  readonly declaredType: string;
  readonly disposition: string | undefined;
  readonly contentId: string | undefined;
  readonly #bytes: Buffer;
  readonly #encoding: TransferEncoding;

  constructor(leaf: Leaf, bytes: Buffer, encoding: TransferEncoding) {
    this.name = leaf.name;
    this.declaredType = leaf.entity.type;
    this.disposition = leaf.disposition;
    this.contentId = leaf.contentId;
    this.#bytes = bytes;
    this.#encoding = encoding;
  }

  get size(): number {
    return decodedSize(this.#bytes, this.#encoding);
  }

  head(): Uint8Array {
    return decodeTransfer(this.#bytes.subarray(0, HEAD), this.#encoding);
  }

  decode(): Uint8Array {
    return decodeTransfer(this.#bytes, this.#encoding);
  }
}

/** HTML that names no charset outside may name it inside. */
function charsetInHtml(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 1024));
  return /<meta[^>]{1,200}charset=["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? '';
}

/** What a reader is shown of a text of that type. */
function wordsOf({ type, parameters }: Entity, text: string): string {
  if (type === 'text/enriched') return enrichedText(text);
  if (type === 'text/richtext') return richText(text);
  if (type !== 'text/plain' || parameters.get('format')?.toLowerCase() !== 'flowed') return text;
  return unflowText(text, parameters.get('delsp')?.toLowerCase() === 'yes');
}

const LINE_ENDS = /\r\n?/g;

/** Reads the content of leaves: text up to the limit of the mail, everything else as it stands. */
export class LeafReader {
  readonly #bytes: Buffer;
  readonly #problems: Set<ParseProblem>;
  /** Bytes of text that may still be read. */
  #room: number;

  constructor(bytes: Buffer, textBytes: number, problems: Set<ParseProblem>) {
    this.#bytes = bytes;
    this.#room = textBytes;
    this.#problems = problems;
  }

  attachment(leaf: Leaf): MailAttachment {
    const { start, end } = leaf.entity;
    return new PartAttachment(leaf, this.#bytes.subarray(start, end), this.#encodingOf(leaf.entity));
  }

  /** The leaf's text with lines that end in LF, without NULs. */
  text({ entity }: Leaf): string {
    const length = Math.min(entity.end - entity.start, this.#room);
    if (length < entity.end - entity.start) this.#problems.add('text-too-long');
    this.#room -= length;
    const encoded = this.#bytes.subarray(entity.start, entity.start + length);
    const content = decodeTransfer(encoded, this.#encodingOf(entity));
    const text = decodeText(content, this.#charsetOf(entity, content));
    const plain = text.replace(LINE_ENDS, '\n').replaceAll('\0', '');
    return wordsOf(entity, plain);
  }

  #encodingOf(entity: Entity): TransferEncoding {
    const encoding = transferEncoding(entity.header.first('content-transfer-encoding'));
    if (!encoding) this.#problems.add('transfer-encoding-unknown');
    return encoding ?? 'identity';
  }

  #charsetOf(entity: Entity, content: Buffer): string {
    const [charset = ''] = (entity.parameters.get('charset') ?? '').trim().split(/[\s("',;]/, 1);
    if (!isKnownCharset(charset)) this.#problems.add('charset-unknown');
    return charset === '' && entity.type === 'text/html' ? charsetInHtml(content) : charset;
  }
}
