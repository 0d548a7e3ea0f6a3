import { isAscii, isUtf8 } from 'node:buffer';
import { decodeUtf7 } from './utf7.ts';

const JIS = 'iso-2022-jp';

/** Names in use in mail that the Encoding Standard does not list. */
const ALIASES = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['uhc', 'euc-kr'],
  ['iso-2022-jp-1', JIS],
  ['iso-2022-jp-ms', JIS],
  ['cp50220', JIS],
  ['cp-1252', 'windows-1252'],
  ['utf8', 'utf-8'],
]);

/**
 * Says nothing, or less than the bytes themselves do: programs put these on anything, and text of another charset that
 * happens to be well-formed UTF-8 is not met with.
 */
const SILENT = new Set([
  '',
  'ascii',
  'us-ascii',
  'ansi_x3.4-1968',
  'ansi-x3.4-1968',
  'iso646-us',
  'default',
  'x-unknown',
  'unknown-8bit',
  'iso-8859-1',
  'latin1',
  'windows-1252',
]);
const UTF7 = new Set(['utf-7', 'utf7', 'unicode-1-1-utf-7', 'x-unicode-2-0-utf-7']);

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

const normalized = (charset: string): string => {
  const label = charset.trim().toLowerCase();
  return ALIASES.get(label) ?? label;
};

/** Whether texts of this charset can be read; an empty name can, by guessing. */
export function isKnownCharset(charset: string): boolean {
  const label = normalized(charset);
  return SILENT.has(label) || UTF7.has(label) || decoderOf(label) !== undefined;
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** Bytes whose charset is not known: UTF-8 where they are, else what Windows wrote for a long time. */
const guessText = (bytes: Buffer): string =>
  isUtf8(bytes) ? withoutMark(bytes.toString()) : new TextDecoder('windows-1252').decode(bytes);

const ESCAPE = '\u001b';
const TO_JIS = `${ESCAPE}$B`;

/**
 * Text of ISO-2022-JP. An escape right after another, as encoded words and careless clients have it, makes TextDecoder
 * give up the character: the first of the two means nothing and goes.
 */
function decodeJis(bytes: Buffer): string {
  const [start = '', ...stretches] = bytes.toString('latin1').split(ESCAPE);
  const meant = stretches.filter((stretch, index) => stretch.length !== 2 || index === stretches.length - 1);
  return new TextDecoder(JIS).decode(Buffer.from([start, ...meant].join(ESCAPE), 'latin1'));
}

/** Text of ASCII bytes; an escape to JIS betrays ISO-2022-JP without a label. */
function asciiText(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.includes(TO_JIS) ? decodeJis(bytes) : text;
}

/**
 * Text of bytes in a charset as mail names it. What can't be decoded becomes U+FFFD; an unknown charset is guessed.
 *
 * @param charset as in `charset=` or an encoded word; empty where none is named
 */
export function decodeText(bytes: Buffer, charset: string): string {
  const label = normalized(charset);
  if (SILENT.has(label)) return isAscii(bytes) ? asciiText(bytes) : guessText(bytes);
  if (UTF7.has(label)) return decodeUtf7(bytes.toString('latin1'));
  if (label === 'utf-8') return withoutMark(isAscii(bytes) ? bytes.toString('latin1') : bytes.toString());
  if (label === JIS) return decodeJis(bytes);
  const decoder = decoderOf(label);
  return decoder ? decoder.decode(bytes) : guessText(bytes);
}
