import type { BodySection } from '../parse/parsed-mail.ts';
import { FontTable } from './font-table.ts';
import { type RtfHandler, scanRtf } from './scan-rtf.ts';
import { TextRun } from './text-run.ts';

/** Groups within groups that are read; what stands deeper is passed over. */
const DEEPEST = 500;
/** Destinations that hold no words of the text, though they are not marked as such. */
const UNSPOKEN = new Set(
  'colortbl stylesheet info pict objdata fldinst header headerl headerr headerf footer footerl footerr footerf filetbl revtbl nonshppict'.split(
    ' ',
  ),
);
/** Control words that stand for a character. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ...['par', 'line', 'row', 'sect', 'page'].map((word) => [word, '\n'] as const),
  ...['tab', 'cell'].map((word) => [word, '\t'] as const),
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
]);

/** What holds for the text of a group and of those within. */
interface Group {
  /** Says nothing to a reader. */
  readonly skipped: boolean;
  /** In RTF of HTML: only for readers of RTF. */
  readonly rtfOnly: boolean;
  /** In RTF of HTML: a piece of the HTML itself. */
  readonly markup: boolean;
  readonly inFontTable: boolean;
  readonly font: number | undefined;
  /** How many characters behind a Unicode one are for readers that know none. */
  readonly fallback: number;
}

const OUTERMOST: Group = {
  skipped: false,
  rtfOnly: false,
  markup: false,
  inFontTable: false,
  font: undefined,
  fallback: 1,
};

/** Reads the words out of an RTF, or the HTML that it was made of. */
class WordReader implements RtfHandler {
  fromHtml = false;
  readonly #run = new TextRun();
  readonly #fonts = new FontTable();
  readonly #outer: Group[] = [];
  #group = OUTERMOST;
  /** Groups that are open beyond the deepest. */
  #beyond = 0;
  #starred = false;
  /** Characters that are still to be passed over. */
  #passing = 0;

  finish(): string {
    return this.#run.finish();
  }

  open(): void {
    this.#passing = 0;
    this.#starred = false;
    if (this.#outer.length >= DEEPEST) this.#beyond += 1;
    else this.#outer.push(this.#group);
  }

  close(): void {
    this.#passing = 0;
    this.#starred = false;
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const group = this.#outer.pop() ?? this.#group;
    // What stands behind the last brace is no part of it.
    this.#group = this.#outer.length > 0 ? group : { ...group, skipped: true };
  }

  byte(code: number): void {
    if (this.#passing > 0) this.#passing -= 1;
    else if (this.#isShown) this.#say(String.fromCharCode(code), code);
  }

  symbol(character: string): void {
    this.#starred = character === '*';
    this.#add(SYMBOLS.get(character));
  }

  word(name: string, value: number | undefined): void {
    this.#passing = 0;
    if (this.#beyond > 0) return;
    const starred = this.#starred;
    this.#starred = false;
    if (name === 'u') this.#addUnicode(value ?? 0);
    else if (starred || UNSPOKEN.has(name)) this.#enter(name);
    else if (!this.#format(name, value)) this.#add(SPOKEN.get(name));
  }

  get #isShown(): boolean {
    return (
      this.#beyond === 0 &&
      !this.#group.skipped &&
      !this.#group.inFontTable &&
      (this.#group.markup || !this.#group.rtfOnly)
    );
  }

  #add(text: string | undefined): void {
    if (text !== undefined && this.#isShown) this.#say(text);
  }

  /** Text between pieces of HTML is text: it is escaped as HTML has it. */
  #say(text: string, byte?: number): void {
    const { markup, font } = this.#group;
    const escaped = this.fromHtml && !markup ? ESCAPED.get(text) : undefined;
    if (escaped !== undefined) this.#run.add(escaped);
    else if (byte === undefined) this.#run.add(text);
    else this.#run.addByte(byte, markup ? this.#fonts.codepage : this.#fonts.codepageOf(font));
  }

  #addUnicode(value: number): void {
    this.#add(String.fromCharCode(value & 0xffff));
    this.#passing = this.#group.fallback;
  }

  #enter(destination: string): void {
    const markup = destination === 'htmltag' && this.fromHtml;
    this.#group = { ...this.#group, markup, skipped: this.#group.skipped || !markup };
  }

  /** @returns whether it says how text is to be read */
  #format(name: string, value: number | undefined): boolean {
    const group = this.#group;
    if (name === 'htmlrtf') this.#group = { ...group, rtfOnly: value !== 0 };
    else if (name === 'uc') this.#group = { ...group, fallback: Math.min(Math.max(value ?? 1, 0), 16) };
    else if (name === 'fonttbl') this.#group = { ...group, inFontTable: true };
    else if (name === 'f' && !group.inFontTable) this.#group = { ...group, font: value };
    else if (name === 'plain') this.#group = { ...group, font: undefined };
    else if (name === 'fromhtml') this.fromHtml = true;
    else return this.#fonts.take(name, value);
    return true;
  }
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['&', '&amp;'],
]);

/**
 * The words of an RTF: as HTML where it was made from HTML, which mail programs put inside ([MS-OXRTFEX]), else as text.
 *
 * Time and memory are linear in its length. Never throws.
 * @returns undefined where it is no RTF
 */
export function rtfWords(rtf: Buffer): BodySection | undefined {
  if (!rtf.toString('latin1', 0, 5).startsWith('{\\rtf')) return undefined;
  const reader = new WordReader();
  scanRtf(rtf, reader);
  const words = reader.finish();
  return reader.fromHtml ? { html: words } : { text: words };
}
