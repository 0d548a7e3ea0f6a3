/** A start tag. Values of attributes are as they stand, character references undecoded. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  /** By name in lower case; the first of two with one name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
}

export interface HtmlHandler {
  /** Text between tags, character references undecoded. */
  text(text: string): void;
  open(tag: StartTag): void;
  /** @param name in lower case */
  close(name: string): void;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Elements whose content is no markup; none of it is text to read. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp']);

const COMMENT_END = /--!?>/g;

const SPACE = 0x20;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** Comparing with the NaN that stands for no character at all gives false. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const startsTag = (code: number): boolean =>
  isLetter(code) || code === SLASH || code === EXCLAMATION || code === QUESTION;

/**
 * Splits HTML as browsers do, as far as text depends on it: quoted attributes, comments, raw elements.
 *
 * Each character is looked at a bounded number of times; what is never closed swallows the rest, as in a browser.
 */
class HtmlScan {
  readonly #html: string;
  readonly #handler: HtmlHandler;
  #at = 0;

  constructor(html: string, handler: HtmlHandler) {
    this.#html = html;
    this.#handler = handler;
  }

  run(): void {
    const html = this.#html;
    while (this.#at < html.length) {
      const tag = this.#nextTag();
      if (tag > this.#at) this.#handler.text(html.slice(this.#at, tag));
      this.#at = tag;
      if (tag < html.length) this.#takeTag();
    }
  }

  /** The next `<` that begins a tag or a comment, or the end. */
  #nextTag(): number {
    let at = this.#html.indexOf('<', this.#at);
    while (at >= 0 && !startsTag(this.#html.charCodeAt(at + 1))) at = this.#html.indexOf('<', at + 1);
    return at < 0 ? this.#html.length : at;
  }

  /** Takes what the `<` here begins. */
  #takeTag(): void {
    const html = this.#html;
    const closing = html.charCodeAt(this.#at + 1) === SLASH;
    const nameAt = this.#at + (closing ? 2 : 1);
    if (html.startsWith('<!--', this.#at)) this.#skipComment();
    else if (!isLetter(html.charCodeAt(nameAt))) this.#skipPast('>', nameAt);
    else this.#takeElement(nameAt, closing);
  }

  #takeElement(nameAt: number, closing: boolean): void {
    this.#at = nameAt;
    const name = this.#word(SLASH);
    const attributes = this.#takeAttributes();
    if (this.#at >= this.#html.length) return;
    const selfClosing = this.#html.charCodeAt(this.#at - 1) === SLASH;
    this.#at += 1;
    if (closing) this.#handler.close(name);
    else if (RAW.has(name)) this.#skipRaw(name);
    else this.#handler.open({ name, attributes, selfClosing });
  }

  #skipRaw(name: string): void {
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = this.#at;
    const found = end.exec(this.#html);
    this.#skipPast('>', found ? found.index : this.#html.length);
  }

  /** Ends at the `>` of the tag, or at the end of the text. */
  #takeAttributes(): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | undefined;
    for (let code = this.#afterSpace(SLASH); code > SPACE && code !== GREATER; code = this.#afterSpace(SLASH)) {
      const name = this.#word(EQUALS);
      const value = this.#afterSpace(SPACE) === EQUALS ? this.#value() : '';
      attributes ??= new Map();
      if (!attributes.has(name)) attributes.set(name, value);
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  /** Passes over blanks, and over `also`. @returns the character that stands there, NaN at the end */
  #afterSpace(also: number): number {
    const html = this.#html;
    let at = this.#at;
    let code = html.charCodeAt(at);
    while (code <= SPACE || code === also) {
      at += 1;
      code = html.charCodeAt(at);
    }
    this.#at = at;
    return code;
  }

  /** Up to a blank, a slash, the tag's end or `stop`; the first character is taken whatever it is. */
  #word(stop: number): string {
    const html = this.#html;
    const start = this.#at;
    let at = start + 1;
    for (let code = html.charCodeAt(at); code > SPACE && code !== SLASH && code !== GREATER && code !== stop; ) {
      at += 1;
      code = html.charCodeAt(at);
    }
    this.#at = at;
    return html.slice(start, at).toLowerCase();
  }

  #value(): string {
    this.#at += 1;
    const quote = this.#afterSpace(SPACE);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return this.#bareValue();
    const start = this.#at + 1;
    this.#skipPast(quote === DOUBLE_QUOTE ? '"' : "'", start);
    return this.#html.slice(start, this.#at - 1);
  }

  #bareValue(): string {
    const html = this.#html;
    const start = this.#at;
    let at = start;
    for (let code = html.charCodeAt(at); code > SPACE && code !== GREATER; ) {
      at += 1;
      code = html.charCodeAt(at);
    }
    this.#at = at;
    return html.slice(start, at);
  }

  #skipComment(): void {
    const html = this.#html;
    const empty = /^<!---?>/.exec(html.slice(this.#at, this.#at + 6));
    if (empty) this.#at += empty[0].length;
    else this.#skipPastEnd(this.#at + 4);
  }

  #skipPastEnd(from: number): void {
    COMMENT_END.lastIndex = from;
    this.#at = COMMENT_END.test(this.#html) ? COMMENT_END.lastIndex : this.#html.length;
  }

  #skipPast(mark: string, from: number): void {
    const found = this.#html.indexOf(mark, from);
    this.#at = found < 0 ? this.#html.length : found + mark.length;
  }
}

/** Reads HTML once from its beginning to its end and tells `handler` what it finds. Never throws by itself. */
export const scanHtml = (html: string, handler: HtmlHandler): void => new HtmlScan(html, handler).run();
