import { padded, u32 } from './tnef-bytes.ts';

/** A property as a list has it: its tag, its name where it has one, its values. */
export type Property = Buffer;

const tagged = (id: number, type: number, ...rest: readonly Uint8Array[]): Property =>
  Buffer.concat([u32(((id << 16) | type) >>> 0), ...rest]);

const variable = (id: number, type: number, ...values: readonly Uint8Array[]): Property =>
  tagged(id, type, u32(values.length), ...values.flatMap((value) => [u32(value.length), padded(value)]));

export const long = (id: number, value: number): Property => tagged(id, 0x0003, u32(value));
/** Two bytes, and two to fill them up. */
export const boolean = (id: number, value: boolean): Property => tagged(id, 0x000b, u32(value ? 1 : 0));
export const string8 = (id: number, bytes: Uint8Array): Property =>
  variable(id, 0x001e, Buffer.concat([bytes, Buffer.of(0)]));
export const unicode = (id: number, text: string): Property =>
  variable(id, 0x001f, Buffer.from(`${text}\0`, 'utf16le'));
export const binary = (id: number, bytes: Uint8Array): Property => variable(id, 0x0102, bytes);
export const unicodes = (id: number, texts: readonly string[]): Property =>
  variable(id, 0x101f, ...texts.map((text) => Buffer.from(`${text}\0`, 'utf16le')));

export function time(id: number, instant: string): Property {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Date.parse(instant)) + 11_644_473_600_000n) * 10_000n);
  return tagged(id, 0x0040, bytes);
}

const INTERFACES = {
  message: '0703020000000000c000000000000046',
  storage: '0b00000000000000c000000000000046',
} as const;

/** An object of `PR_ATTACH_DATA_OBJ`, behind the id of its interface. */
export const object = (id: number, as: keyof typeof INTERFACES, bytes: Uint8Array): Property =>
  variable(id, 0x000d, Buffer.concat([Buffer.from(INTERFACES[as], 'hex'), bytes]));

const SET = Buffer.from('0820060000000000c000000000000046', 'hex');

/** A property that is known by a number in a set, or by a name. */
export const named = (name: number | string, value: number): Property =>
  tagged(0x8001, 0x0003, SET, ...nameOf(name), u32(value));

function nameOf(name: number | string): readonly Buffer[] {
  if (typeof name === 'number') return [u32(0), u32(name)];
  const bytes = Buffer.from(`${name}\0`, 'utf16le');
  return [u32(1), u32(bytes.length), padded(bytes)];
}

export const propertyList = (properties: readonly Property[]): Buffer =>
  Buffer.concat([u32(properties.length), ...properties]);

/** Ids that the tests write. */
export const PR = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitted: 0x0039,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  smtpAddress: 0x39fe,
  internetCodepage: 0x3fde,
  displayName: 0x3001,
  data: 0x3701,
  fileName: 0x3704,
  method: 0x3705,
  longFileName: 0x3707,
  mimeTag: 0x370e,
  contentId: 0x3712,
} as const;
