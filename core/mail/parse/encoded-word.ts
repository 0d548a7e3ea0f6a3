import { decodeText } from './charset.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** The longest `charset*language` that is taken for one. */
const CHARSET_LENGTH = 60;

interface EncodedWord {
  readonly charset: string;
  readonly bytes: Buffer;
  /** Index after the word. */
  readonly end: number;
}

/** Bytes of the `Q` encoding: quoted-printable of one line, `_` for a space. */
const qBytes = (text: string): Buffer => decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' ')));

/** The encoded word that begins at `start`, or undefined where what stands there is none. */
function wordAt(value: string, start: number, textEnd: number): EncodedWord | undefined {
  const head = value.slice(start + 2, start + 2 + CHARSET_LENGTH + 3);
  const match = /^([^?\s]{1,60})\?([bq])\?/i.exec(head);
  if (!match) return undefined;
  const [prefix, charset = '', encoding = ''] = match;
  const textStart = start + 2 + prefix.length;
  // The first `?=` may be the end of the prefix: `=?utf-8?Q?=41?=`.
  const end = textEnd >= textStart ? textEnd : value.indexOf('?=', textStart);
  if (end < 0) return undefined;
  const text = value.slice(textStart, end);
  const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : qBytes(text);
  return { charset: charset.replace(/\*.*$/, '').toLowerCase(), bytes, end: end + 2 };
}

/** Gathers text and words; words of one charset are decoded together, since a character may be split between them. */
class WordText {
  #text = '';
  #charset = '';
  #bytes: Buffer[] = [];

  addText(text: string): void {
    // Blanks between two encoded words only separate them.
    if (text === '') return;
    this.#flush();
    this.#text += text;
  }

  addWord(word: EncodedWord): void {
    if (word.charset !== this.#charset) this.#flush();
    this.#charset = word.charset;
    this.#bytes.push(word.bytes);
  }

  get hasWord(): boolean {
    return this.#bytes.length > 0;
  }

  finish(): string {
    this.#flush();
    return this.#text;
  }

  #flush(): void {
    if (this.#bytes.length > 0) this.#text += decodeText(Buffer.concat(this.#bytes), this.#charset);
    this.#bytes = [];
  }
}

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/**
 * Text of an unstructured header value, or of one phrase, with its encoded words decoded (RFC 2047, RFC 2231).
 *
 * Words with blanks inside, without blanks around, or split inside a character are read too. The answer is on one line:
 * control characters, also those that were encoded, become a space.
 */
export function decodeWords(value: string): string {
  let start = value.indexOf('=?');
  if (start < 0) return oneLine(value);
  const text = new WordText();
  let done = 0;
  let close = 0;
  while (start >= 0) {
    // One search for all words that it may end: a header full of `=?` and no `?=` is read once.
    if (close < start + 2) close = value.indexOf('?=', start + 2);
    if (close < 0) break;
    const word = wordAt(value, start, close);
    if (word) {
      const between = value.slice(done, start);
      text.addText(text.hasWord && between.trim() === '' ? '' : between);
      text.addWord(word);
      done = word.end;
    }
    start = value.indexOf('=?', word ? word.end : start + 2);
  }
  text.addText(value.slice(done));
  return oneLine(text.finish());
}
