import { createHash } from 'node:crypto';

const SHORTEST = 26;
const LONGEST = 64;

/** Whether the letters and figures from `start` to `end` are the address of a wallet: of Ethereum, Bitcoin and its kin, Tron. */
export function isWallet(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  const word = text.slice(start, end);
  return /^0x[\da-f]{40}$/i.test(word) || /^(?:bc1|ltc1)[02-9ac-hj-np-z]{25,59}$/i.test(word) || isBase58(word);
}

const FIGURES = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BYTES = 25;
const CHECKED = 21;

/** Base58Check of a version and 20 bytes: the last four bytes are the first of the doubled SHA-256 of the others. */
function isBase58(word: string): boolean {
  let value = 0n;
  for (const character of word) {
    const figure = FIGURES.indexOf(character);
    if (figure < 0) return false;
    value = value * 58n + BigInt(figure);
  }
  const hex = value.toString(16).padStart(2 * BYTES, '0');
  const bytes = Buffer.from(hex, 'hex');
  return (
    hex.length === 2 * BYTES &&
    sha256(sha256(bytes.subarray(0, CHECKED)))
      .subarray(0, BYTES - CHECKED)
      .equals(bytes.subarray(CHECKED))
  );
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
