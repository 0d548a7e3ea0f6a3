import { decodeHTML } from 'entities/decode';
import { BLOCKS, marginOf, numberOf, VOID } from './html-elements.ts';
import { raised, turned } from './letters.ts';
import { LinkedLines } from './linked-lines.ts';
import { isUnseen } from './look.ts';
import { type OpenElement, openElement } from './open-element.ts';
import { OpenElements } from './open-elements.ts';
import { type HistoryMark, historyMark, isIntroduction } from './quoted-history.ts';
import type { HtmlHandler, StartTag } from './scan-html.ts';
import type { TextMark } from './text-lines.ts';

interface OpenList {
  readonly ordered: boolean;
  next: number;
}

/** No text, and hardly ever seen but to hide words from filters or to fill previews. ZWJ and ZWNJ are letters' business. */
const INVISIBLE = /(?:\u00AD|\u034F|\u200B|\u2060|\uFEFF|[\u{F0000}\u{F0001}])+/gu;
/** Blanks that are not already one space. */
const BLANKS = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;
const CELLS = new Set(['td', 'th']);
/** What browsers put around an element's words, or readers around a reading above the line. */
const AROUND: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['q', ['"', '"']],
  ['rt', ['(', ')']],
]);
const EMOJI = /^\p{Extended_Pictographic}/u;

/** Writes text while tags open and close. What holds for open elements is counted, so that the order they close in is free. */
export class TextRenderer implements HtmlHandler {
  readonly lines = new LinkedLines();
  readonly #dropHistory: boolean;
  readonly #open = new OpenElements();
  readonly #lists: OpenList[] = [];
  #hidden = 0;
  #pre = 0;
  #turned = 0;
  /** What is to be turned once it is whole. */
  #turning = '';
  /** Stands before the next words, if any come. */
  #before = '';
  /** The rest of the mail is quoted history. */
  #ended = false;
  /** Where Gmail's quote began. */
  #container: TextMark | undefined;

  constructor(dropHistory: boolean) {
    this.#dropHistory = dropHistory;
  }

  text(raw: string): void {
    if (this.#ended || this.#hidden > 0) return;
    if (isUnseen(this.#open.look)) return;
    const text = (raw.includes('&') ? decodeHTML(raw) : raw).replace(INVISIBLE, '');
    if (this.#turned > 0) this.#turning += text;
    else this.#say(this.#open.has('sup') ? raised(text) : text);
  }

  #say(text: string): void {
    const words = text.trim() === '' ? text : this.#before + text;
    if (words !== text) this.#before = '';
    if (this.#pre > 0) this.lines.writePre(words.replace(/\r\n?/g, '\n'));
    else this.lines.write(words.replace(BLANKS, ' '));
  }

  open(tag: StartTag): void {
    if (this.#ended) return;
    this.#leaveAll(this.#open.closeImplied(tag.name));
    const mark = this.#dropHistory && this.#hidden === 0 ? historyMark(tag) : undefined;
    if (mark === 'rest') this.#ended = true;
    else if (VOID.has(tag.name) || tag.selfClosing) this.#single(tag);
    else this.#enter(tag, mark);
  }

  close(name: string): void {
    if (this.#ended) return;
    if (!this.#open.has(name)) this.#closeUnopened(name);
    else if (BLOCKS.has(name) || name === 'ruby') this.#leaveAll(this.#open.closeThrough(name));
    else this.#leaveAll(this.#open.closeInline(name));
  }

  /** The whole text, once all is read: what is still open ends. */
  finish(): string {
    if (this.#turned > 0) this.#sayTurned();
    return this.lines.finish();
  }

  #single(tag: StartTag): void {
    if (this.#hidden > 0) return;
    if (tag.name === 'br') this.lines.lineBreak();
    else if (tag.name === 'hr') this.lines.rule();
    else if (tag.name === 'img') this.#image(tag);
    else if (BLOCKS.has(tag.name)) this.lines.block(marginOf(tag.name, tag.attributes));
  }

  /** A picture's words are for those who can't see it; but clients write emoji as pictures. */
  #image(tag: StartTag): void {
    const words = decodeHTML(tag.attributes.get('alt') ?? '');
    if (words.length <= 8 && EMOJI.test(words)) this.lines.write(words);
  }

  #enter(tag: StartTag, mark: HistoryMark | undefined): void {
    const opened = openElement(tag, this.#open.look);
    const element = mark === 'element' ? { ...opened, hidden: true } : opened;
    this.#open.enter(element);
    this.#noteContainer(tag, mark);
    this.#begin(element, tag);
    if (this.#hidden === 0) this.#place(tag, element);
  }

  /** Gmail's introduction of a quote goes with the quote; it stays where no quote follows, as in a forwarded mail. */
  #noteContainer(tag: StartTag, mark: HistoryMark | undefined): void {
    if (mark === 'container') this.#container = this.lines.mark();
    const container = this.#container;
    if (mark !== 'element' || tag.name !== 'blockquote' || !container) return;
    if (isIntroduction(this.lines.since(container))) this.lines.takeBack(container);
    this.#container = undefined;
  }

  #begin(element: OpenElement, tag: StartTag): void {
    if (element.hidden) this.#hidden += 1;
    if (element.pre) this.#pre += 1;
    if (element.quote) this.lines.quote(1);
    if (element.struck) this.lines.strike(1);
    if (element.turned) this.#turned += 1;
    if (element.list) this.#beginList(tag);
  }

  #beginList(tag: StartTag): void {
    this.lines.list(1);
    this.#lists.push({ ordered: tag.name === 'ol', next: numberOf(tag) ?? 1 });
  }

  /** Lines of its own, for an element that is seen. */
  #place(tag: StartTag, element: OpenElement): void {
    if (tag.name === 'a') this.lines.beginLink(tag.attributes.get('href') ?? '');
    else if (tag.name === 'td' || tag.name === 'th') this.lines.cell();
    else if (tag.name === 'li') this.#beginItem(numberOf(tag));
    else this.#placeOther(tag, element);
  }

  #placeOther({ name }: StartTag, { margin }: OpenElement): void {
    const [before] = AROUND.get(name) ?? [];
    if (before !== undefined) this.#before = before;
    else if (BLOCKS.has(name)) this.lines.block(margin);
  }

  #beginItem(number: number | undefined): void {
    const list = this.#lists.at(-1);
    if (list) list.next = number ?? list.next;
    this.lines.item(list?.ordered ? `${list.next}. ` : '- ');
    if (list) list.next += 1;
  }

  #closeUnopened(name: string): void {
    if (this.#hidden > 0) return;
    if (name === 'br') this.lines.lineBreak();
    else if (name === 'p') this.lines.block(1);
  }

  #leaveAll(elements: readonly OpenElement[]): void {
    for (const element of elements) this.#leave(element);
  }

  #endTurned(): void {
    this.#turned -= 1;
    if (this.#turned === 0) this.#sayTurned();
  }

  #sayTurned(): void {
    const text = turned(this.#turning);
    this.#turning = '';
    this.#say(text);
  }

  /** Nothing stands around nothing. */
  #endAround(name: string): void {
    const [before, after] = AROUND.get(name) ?? [];
    if (after === undefined) return;
    if (this.#before === before) this.#before = '';
    else if (this.#hidden === 0) this.lines.write(after);
  }

  #leave(element: OpenElement): void {
    if (element.name === 'a') this.lines.endLink();
    if (element.list) {
      this.lines.list(-1);
      this.#lists.pop();
    }
    if (element.quote) this.lines.quote(-1);
    if (element.turned) this.#endTurned();
    this.#endAround(element.name);
    if (element.struck) this.lines.strike(-1);
    if (this.#hidden === 0 && BLOCKS.has(element.name) && !CELLS.has(element.name)) this.lines.block(element.margin);
    if (element.pre) this.#pre -= 1;
    if (element.hidden) this.#hidden -= 1;
  }
}
