const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
/** Control words have no more letters. */
const LONGEST_WORD = 32;
const CONTROL_WORD = /([a-z]+)(-?\d{1,10})? ?/iy;
const HEX = /'([\da-f]{2})/iy;

/** What an RTF is made of, in its order. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word, without its backslash. */
  word(name: string, value: number | undefined): void;
  /** A control symbol that is no letter of the text: `*`, `~`. */
  symbol(character: string): void;
  /** A byte of text in its code page, as it stands there or escaped. */
  byte(code: number): void;
}

/** Tells `handler` what an RTF consists of. Time is linear in its length, whatever it is; nothing is thrown. */
export function scanRtf(rtf: Buffer, handler: RtfHandler): void {
  const text = rtf.toString('latin1');
  let at = 0;
  while (at < text.length) at = step(text, at, handler);
}

/** @returns where the next piece begins */
function step(text: string, at: number, handler: RtfHandler): number {
  const code = text.charCodeAt(at);
  if (code === BACKSLASH) return control(text, at + 1, handler);
  if (code === OPEN) handler.open();
  else if (code === CLOSE) handler.close();
  else if (code !== CR && code !== LF && code !== 0) handler.byte(code);
  return at + 1;
}

function control(text: string, at: number, handler: RtfHandler): number {
  const word = matchAt(CONTROL_WORD, text, at);
  if (word) return controlWord(word, text, at, handler);
  const hex = matchAt(HEX, text, at)?.[1];
  if (hex !== undefined) {
    handler.byte(Number.parseInt(hex, 16));
    return at + 3;
  }
  symbol(text.charCodeAt(at), handler);
  return at + 1;
}

function controlWord(found: RegExpExecArray, text: string, at: number, handler: RtfHandler): number {
  const [whole, name = '', digits] = found;
  const value = digits === undefined ? undefined : Number(digits);
  const end = at + whole.length;
  if (name.length > LONGEST_WORD) return end;
  // Bytes of no text: a picture's, as they are.
  if (name === 'bin') return Math.min(text.length, end + Math.max(0, value ?? 0));
  handler.word(name, value);
  return end;
}

/** A backslash before a line's end is a paragraph's end, and before a brace or another makes it a character. */
function symbol(code: number, handler: RtfHandler): void {
  if (code === CR || code === LF) handler.word('par', undefined);
  else if (code === BACKSLASH || code === OPEN || code === CLOSE) handler.byte(code);
  else if (code > SPACE) handler.symbol(String.fromCharCode(code));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
