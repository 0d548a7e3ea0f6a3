import { decodeHTMLStrict } from 'entities/decode';

/**
 * A part of what is to be translated: words, without entities; a tag; or what stays as it is, which a tag with
 * `translate="no"` holds, or a terminology says.
 */
export type HtmlPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'tag'; readonly html: string }
  | { readonly kind: 'kept'; readonly html: string };

const TAGS = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;
const NOT_TRANSLATED = /\stranslate\s*=\s*["']?no["'\s/>]/i;

/** A text in parts, plain or HTML, in time that grows with its length. What is not closed goes to the end. */
export function partsOfHtml(html: string): readonly HtmlPart[] {
  const reading = new Reading();
  let done = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAGS)) {
    reading.words(html.slice(done, index));
    reading.tag(tag, name.toLowerCase(), slash === '/');
    done = index + tag.length;
  }
  reading.words(html.slice(done));
  return reading.result();
}

class Reading {
  readonly #parts: HtmlPart[] = [];
  /** What is kept, from the tag that says so, and how many tags of its name are open in it. */
  #kept: { html: string; readonly name: string; open: number } | undefined;

  words(raw: string): void {
    if (this.#kept) this.#kept.html += raw;
    else if (raw !== '') this.#parts.push({ kind: 'words', text: decodeHTMLStrict(raw) });
  }

  tag(html: string, name: string, closes: boolean): void {
    if (this.#kept) this.#inside(this.#kept, html, name, closes);
    else if (!closes && !html.endsWith('/>') && NOT_TRANSLATED.test(html)) this.#kept = { html, name, open: 1 };
    else this.#parts.push({ kind: 'tag', html });
  }

  #inside(kept: { html: string; readonly name: string; open: number }, html: string, name: string, closes: boolean) {
    kept.html += html;
    if (name === kept.name && !html.endsWith('/>')) kept.open += closes ? -1 : 1;
    if (kept.open === 0) this.#close();
  }

  #close(): void {
    if (this.#kept) this.#parts.push({ kind: 'kept', html: this.#kept.html });
    this.#kept = undefined;
  }

  result(): readonly HtmlPart[] {
    this.#close();
    return this.#parts;
  }
}

/** The parts as HTML. */
export const htmlOf = (parts: readonly HtmlPart[]): string =>
  parts.map((part) => (part.kind === 'words' ? escaped(part.text) : part.html)).join('');

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
