/** A lexical piece of an address header (RFC 5322, 3.2). */
export interface AddressToken {
  readonly kind: 'word' | 'quoted' | 'comment' | 'special';
  /** Of quoted strings and comments what is inside, escapes as they are. */
  readonly text: string;
  /** Blanks stand before it. */
  readonly apart: boolean;
}

const WORD = /[^\s()"<>,;:[]+/y;
/**
 * An encoded word is one word though a comma or a parenthesis stands in it, as some clients write them. An `@` or an
 * angle bracket there is none of its characters: who reads it otherwise would see another sender than we do.
 */
const ENCODED_WORD = /=\?[^?\s]{1,60}\?[bq]\?[^?\s<>@"]*\?=/iy;
const BLANKS = /\s+/y;

const matchAt = (pattern: RegExp, value: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(value)?.[0] ?? '';
};

/** Index of the character that closes what began before `from`, or the end. A backslash escapes. */
function closing(value: string, from: number, close: string): number {
  let at = from;
  while (at < value.length && value[at] !== close) at += value[at] === '\\' ? 2 : 1;
  return Math.min(at, value.length);
}

/** Index of the parenthesis that closes a comment, comments in it included, or the end. */
function closingComment(value: string, from: number): number {
  let depth = 1;
  for (let at = from; at < value.length; at += 1) {
    const char = value[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return value.length;
}

function tokenAt(value: string, at: number, apart: boolean): AddressToken & { readonly end: number } {
  const char = value.charAt(at);
  if (char === '"') {
    const end = closing(value, at + 1, '"');
    return { kind: 'quoted', text: value.slice(at + 1, end), apart, end: end + 1 };
  }
  if (char === '(') {
    const end = closingComment(value, at + 1);
    return { kind: 'comment', text: value.slice(at + 1, end), apart, end: end + 1 };
  }
  if (char === '[') {
    const end = closing(value, at + 1, ']') + 1;
    return { kind: 'word', text: value.slice(at, end), apart, end };
  }
  const word = matchAt(ENCODED_WORD, value, at) || matchAt(WORD, value, at);
  return { kind: word === '' ? 'special' : 'word', text: word || char, apart, end: at + (word.length || 1) };
}

/** The pieces of an address header, in linear time; what is never closed goes to the end. */
export function* addressTokens(value: string): Generator<AddressToken> {
  let at = 0;
  while (at < value.length) {
    const blanks = matchAt(BLANKS, value, at).length;
    if (at + blanks >= value.length) return;
    const { end, ...token } = tokenAt(value, at + blanks, blanks > 0);
    yield token;
    at = end;
  }
}
