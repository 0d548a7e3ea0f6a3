const PADDING = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const SKIPPED = 255;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Value of each byte as a base64 digit, in the mail's alphabet and in that of URLs, as the platform's decoder has it. */
const DIGITS = Buffer.alloc(256, SKIPPED);
for (const alphabet of [`${ALPHABET}+/`, `${ALPHABET}-_`]) {
  for (const [value, digit] of [...alphabet].entries()) DIGITS[digit.charCodeAt(0)] = value;
}

const isBlank = (byte: number | undefined): boolean => byte === LF || byte === CR || byte === 0x20 || byte === 0x09;

/** End of the encoded bytes without blanks and padding at their end. */
function significantEnd(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && (isBlank(bytes[end - 1]) || bytes[end - 1] === PADDING)) end -= 1;
  return end;
}

/** Several encoded texts one after the other, each with its own padding: what the platform's decoder stops at. */
function decodeJoined(bytes: Buffer, end: number): Buffer {
  const decoded = Buffer.allocUnsafe(Math.ceil((end * 3) / 4));
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes.subarray(0, end)) {
    if (byte === PADDING) held = 0;
    const digit = DIGITS.readUInt8(byte);
    if (digit === SKIPPED) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      decoded[size] = (bits >> held) & 0xff;
      size += 1;
    }
  }
  return decoded.subarray(0, size);
}

/** Content of base64 as found in mail: blanks, line ends and foreign characters are passed over. */
export function decodeBase64(bytes: Buffer): Buffer {
  const end = significantEnd(bytes);
  const padding = bytes.indexOf(PADDING);
  if (padding >= 0 && padding < end) return decodeJoined(bytes, end);
  return Buffer.from(bytes.toString('latin1', 0, end), 'base64');
}

/** Bytes that are no line ends, where every line is as long as the first; else undefined. */
function regularDigits(bytes: Buffer, end: number): number | undefined {
  const firstEnd = bytes.indexOf(LF);
  if (firstEnd < 0 || firstEnd >= end) return end;
  const lineEnds = bytes[firstEnd - 1] === CR ? 2 : 1;
  const step = firstEnd + 1;
  let lines = 0;
  for (let at = firstEnd; at < end; at += step) {
    if (bytes[at] !== LF) return undefined;
    lines += 1;
  }
  return end - lines * lineEnds;
}

function countedDigits(bytes: Buffer, end: number): number {
  let count = 0;
  for (const byte of bytes.subarray(0, end)) if (DIGITS[byte] !== SKIPPED) count += 1;
  return count;
}

/**
 * Bytes that `decodeBase64` gives at most, counted without decoding.
 *
 * Exact for base64 as clients write it; where foreign characters stand between the digits it may be more.
 */
export function base64Size(bytes: Buffer): number {
  const end = significantEnd(bytes);
  return Math.floor(((regularDigits(bytes, end) ?? countedDigits(bytes, end)) * 3) / 4);
}
