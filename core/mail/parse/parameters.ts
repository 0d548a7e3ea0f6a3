import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-word.ts';

/** A header value of the form `value; name=value; ...`. */
export interface ParameterizedValue {
  /** In lower case, without a comment. */
  readonly value: string;
  /** Decoded values by name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

interface RawParameter {
  readonly name: string;
  readonly value: string;
  /** Index after it. */
  readonly end: number;
}

/** A backslash escapes a quote or itself; any other is one of a Windows path. */
const unescaped = (text: string): string => text.replace(/\\(["\\])/g, '$1');

const endOfPlain = (header: string, from: number): number => {
  const end = header.indexOf(';', from);
  return end < 0 ? header.length : end;
};

/** Index of the quote that closes the one before `from`, or the end of the header. */
function endOfQuoted(header: string, from: number): number {
  let at = from;
  while (at < header.length && header[at] !== '"') at += header[at] === '\\' ? 2 : 1;
  return Math.min(at, header.length);
}

function valueAt(header: string, name: string, from: number): RawParameter {
  let start = from;
  while (header[start] === ' ' || header[start] === '\t') start += 1;
  if (header[start] !== '"') {
    const end = endOfPlain(header, start);
    return { name, value: header.slice(start, end).trim(), end };
  }
  const close = endOfQuoted(header, start + 1);
  return { name, value: unescaped(header.slice(start + 1, close)), end: endOfPlain(header, close) };
}

function* rawParameters(header: string, from: number): Generator<RawParameter> {
  let equals = header.indexOf('=', from);
  let at = from;
  while (equals >= 0) {
    const stop = endOfPlain(header, at);
    if (equals > stop) {
      at = stop + 1;
      continue;
    }
    const parameter = valueAt(header, header.slice(at, equals).trim().toLowerCase(), equals + 1);
    yield parameter;
    at = parameter.end + 1;
    equals = header.indexOf('=', at);
  }
}

/** A piece of a value that was percent-encoded or split (RFC 2231): `name*`, `name*1`, `name*1*`. */
interface Piece {
  readonly index: number;
  readonly encoded: boolean;
  readonly text: string;
}

const EXTENDED = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/;

const percentBytes = (text: string): Buffer =>
  Buffer.from(
    Buffer.from(text)
      .toString('latin1')
      .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );

const bytesOf = ({ encoded, text }: Piece): Buffer => (encoded ? percentBytes(text) : Buffer.from(text));

/** The first encoded piece begins with `charset'language'`. */
function joinPieces(pieces: readonly Piece[]): string {
  const ordered = pieces.toSorted((one, other) => one.index - other.index);
  if (!ordered.some((piece) => piece.encoded)) return decodeWords(ordered.map((piece) => piece.text).join(''));
  const joined = Buffer.concat(ordered.map(bytesOf));
  const [mark = '', charset = ''] = /^([\w.:-]*)'[^']{0,40}'/.exec(joined.toString('latin1', 0, 120)) ?? [];
  const text = decodeText(joined.subarray(mark.length), charset);
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Reads `value; name=value`, quoted, split, percent-encoded or with encoded words, as clients write it. Never throws. */
export function parseParameters(header: string): ParameterizedValue {
  const stop = endOfPlain(header, 0);
  const parameters = new Map<string, string>();
  const extended = new Map<string, Piece[]>();
  for (const { name, value } of rawParameters(header, stop + 1)) {
    const [, base, index = '0', star] = EXTENDED.exec(name) ?? [];
    if (base === undefined) {
      if (!parameters.has(name)) parameters.set(name, decodeWords(value));
      continue;
    }
    const encoded = star !== undefined || !/\d$/.test(name);
    const pieces = extended.get(base) ?? [];
    pieces.push({ index: Number(index), encoded, text: value });
    extended.set(base, pieces);
  }
  for (const [name, pieces] of extended) parameters.set(name, joinPieces(pieces));
  const [word = ''] = header.slice(0, stop).trim().split(/[\s(]/, 1);
  return { value: word.toLowerCase(), parameters };
}
