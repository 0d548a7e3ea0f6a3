import { decodeCodepage } from '../rtf/codepage.ts';

/** MAPI's types of values ([MS-OXCDATA] 2.11.1) that are asked for. */
const STRING8 = 0x001e;
const UNICODE = 0x001f;
const OBJECT = 0x000d;
const BINARY = 0x0102;
const SYSTIME = 0x0040;
const MULTIPLE = 0x1000;
const UTF_16 = 1200;

/** Bytes of values that are all of one size, padded to four. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...[0x0002, 0x0003, 0x0004, 0x000a, 0x000b].map((type) => [type, 4] as const),
  ...[0x0005, 0x0006, 0x0007, 0x0014, SYSTIME].map((type) => [type, 8] as const),
  [0x0048, 16],
]);
const VARIABLE = new Set([STRING8, UNICODE, OBJECT, BINARY]);
const FIRST_NAMED = 0x8000;

/** A property's value, of several the first. */
export interface MapiValue {
  readonly type: number;
  readonly bytes: Buffer;
}

export type MapiProperties = ReadonlyMap<number, MapiValue>;

/** Reads on from place to place. Past the end, or at what can't be, it has failed: all that it gives then is empty. */
class Cursor {
  failed = false;
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  number(): number {
    const bytes = this.take(4);
    return this.failed ? 0 : bytes.readUInt32LE(0);
  }

  take(length: number | undefined): Buffer {
    const start = this.#at;
    if (length === undefined || length > this.#bytes.length - start) this.failed = true;
    else this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  /** A value that may fill up to four bytes; what fills up the last one may be missing. */
  padded(length: number | undefined): Buffer {
    const bytes = this.take(length);
    this.#at = Math.min(this.#bytes.length, this.#at + ((4 - (bytes.length % 4)) % 4));
    return bytes;
  }
}

/**
 * The properties of these ids out of a list of them ([MS-OXTNEF] 2.1.3.4); of no other anything is kept.
 *
 * @returns undefined where the list is cut off or holds a type that there is not
 */
export function readProperties(list: Buffer, ids: ReadonlySet<number>): MapiProperties | undefined {
  const cursor = new Cursor(list);
  const found = new Map<number, MapiValue>();
  for (let left = cursor.number(); left > 0 && !cursor.failed; left -= 1) readProperty(cursor, ids, found);
  return cursor.failed ? undefined : found;
}

function readProperty(cursor: Cursor, ids: ReadonlySet<number>, found: Map<number, MapiValue>): void {
  const tag = cursor.number();
  const id = tag >>> 16;
  const type = tag & 0xffff & ~MULTIPLE;
  if (id >= FIRST_NAMED) skipName(cursor);
  const several = VARIABLE.has(type) || (tag & MULTIPLE) !== 0;
  for (let left = several ? cursor.number() : 1; left > 0 && !cursor.failed; left -= 1) {
    const bytes = cursor.padded(VARIABLE.has(type) ? cursor.number() : SIZES.get(type));
    if (ids.has(id) && !found.has(id)) found.set(id, { type, bytes });
  }
}

/** The name of a property that has one: a set, and a number or a text in it. */
function skipName(cursor: Cursor): void {
  cursor.take(16);
  const isText = cursor.number() === 1;
  const value = cursor.number();
  if (isText) cursor.padded(value);
}

/** A value as text, up to its zero; undefined where it is none or empty. */
export function textValue(value: MapiValue | undefined, codepage: number): string | undefined {
  if (value?.type !== STRING8 && value?.type !== UNICODE) return undefined;
  return zeroEnded(decodeCodepage(value.bytes, value.type === UNICODE ? UTF_16 : codepage));
}

/** What stands before the zero that ends a text; undefined where that is nothing. */
export function zeroEnded(text: string): string | undefined {
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)) || undefined;
}

export const numberValue = (value: MapiValue | undefined): number | undefined =>
  value && value.bytes.length >= 4 ? value.bytes.readUInt32LE(0) : undefined;

export const binaryValue = (value: MapiValue | undefined): Buffer | undefined =>
  value?.type === BINARY ? value.bytes : undefined;

/** An object's value: behind the id of the interface that it is opened by. */
export function objectValue(value: MapiValue | undefined): { readonly id: string; readonly bytes: Buffer } | undefined {
  if (value?.type !== OBJECT) return undefined;
  return { id: value.bytes.toString('hex', 0, 16), bytes: value.bytes.subarray(16) };
}

/** A time, in milliseconds since 1970. */
export const timeValue = (value: MapiValue | undefined): number | undefined =>
  value?.type === SYSTIME ? Number(value.bytes.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000 : undefined;
