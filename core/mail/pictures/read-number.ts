/** What a number outside of the file reads as: no length, offset or code is negative, so that it is found wrong. */
const NONE = -1;

const inside = (bytes: Buffer, at: number, length: number): boolean => at >= 0 && at + length <= bytes.length;

/** The byte at `at`; -1 outside of the file. */
export const byteAt = (bytes: Buffer, at: number): number => (inside(bytes, at, 1) ? bytes.readUInt8(at) : NONE);

/** Reads a whole number of the file at an offset; -1 outside of the file. */
export type ReadNumber = (bytes: Buffer, at: number) => number;

export const u16be: ReadNumber = (bytes, at) => (inside(bytes, at, 2) ? bytes.readUInt16BE(at) : NONE);
export const u32be: ReadNumber = (bytes, at) => (inside(bytes, at, 4) ? bytes.readUInt32BE(at) : NONE);
export const u16le: ReadNumber = (bytes, at) => (inside(bytes, at, 2) ? bytes.readUInt16LE(at) : NONE);
export const u32le: ReadNumber = (bytes, at) => (inside(bytes, at, 4) ? bytes.readUInt32LE(at) : NONE);

/** `length` bytes as Latin-1; shorter where the file ends. */
export const latin1 = (bytes: Buffer, at: number, length: number): string => bytes.toString('latin1', at, at + length);
