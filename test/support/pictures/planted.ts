import { inflateRawSync, inflateSync } from 'node:zlib';

/** What the pictures of tests say beside what they show. All of it is found by this mark, or by the numbers of the place. */
export const MARK = 'PLANTED';

export const PLANTED = {
  make: `${MARK} Optics`,
  model: `${MARK} Phone 9`,
  serial: `${MARK}-SN-0451`,
  artist: `${MARK} Anna Karlsson`,
  description: `${MARK} our house by the lake`,
  comment: `${MARK} call +46701234567`,
  maker: `${MARK} maker's note`,
  software: `${MARK} editor 3.1`,
  path: `C:\\Users\\${MARK}\\screen.icc`,
};

/** 59.31415926 N, 18.27182818 E: the fractions of the degree, as they stand in the numbers of a place. */
export const LATITUDE = 31_415_926;
export const LONGITUDE = 27_182_818;
export const PLACE = '59.31415926,18.27182818';

const number = (value: number, order: 'BE' | 'LE'): string => {
  const bytes = Buffer.alloc(4);
  if (order === 'BE') bytes.writeUInt32BE(value);
  else bytes.writeUInt32LE(value);
  return bytes.toString('latin1');
};

const SECRETS: ReadonlyMap<string, string> = new Map([
  ['mark', MARK],
  ['latitude in words', '31415926'],
  ['longitude in words', '27182818'],
  ['latitude, big-endian', number(LATITUDE, 'BE')],
  ['latitude, little-endian', number(LATITUDE, 'LE')],
  ['longitude, big-endian', number(LONGITUDE, 'BE')],
  ['longitude, little-endian', number(LONGITUDE, 'LE')],
]);

/** What was planted and can still be found in a file: as it is, in UTF-16, or deflated anywhere in it. */
export function plantedIn(file: Uint8Array): readonly string[] {
  const bytes = Buffer.from(file);
  const texts = [bytes, ...inflated(bytes)].flatMap((each) => readings(each.toString('latin1')));
  return [...SECRETS].filter(([, secret]) => texts.some((text) => text.includes(secret))).map(([name]) => name);
}

const readings = (text: string): readonly string[] => [text, text.replaceAll('\0', '')];

/** Whatever can be inflated from any place that looks like the beginning of zlib's or gzip's data. */
function inflated(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    const head = bytes.length > at + 1 ? bytes.readUInt16BE(at) : 1;
    if (head % 31 === 0) found.push(...attempt(bytes.subarray(at)));
  }
  return found;
}

function attempt(bytes: Buffer): readonly Buffer[] {
  const options = { finishFlush: 2, maxOutputLength: 1_000_000 };
  for (const inflate of [() => inflateSync(bytes, options), () => inflateRawSync(bytes.subarray(2), options)]) {
    try {
      return [inflate()];
    } catch {
      // no stream begins here
    }
  }
  return [];
}
