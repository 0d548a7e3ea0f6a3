/** A shifted stretch: `+`, modified base64, and a `-` that ends it and is not text. */
const SHIFTED = /\+([A-Za-z0-9+/]*)-?/g;

const unshifted = (encoded: string): string => {
  const units = Buffer.from(encoded, 'base64');
  const even = units.subarray(0, units.length - (units.length % 2));
  return even.swap16().toString('utf16le');
};

/** Text of UTF-7 (RFC 2152), which TextDecoder does not know. `latin1` holds one byte in each character. */
export const decodeUtf7 = (latin1: string): string =>
  latin1.replace(SHIFTED, (_, encoded: string) => (encoded === '' ? '+' : unshifted(encoded)));
