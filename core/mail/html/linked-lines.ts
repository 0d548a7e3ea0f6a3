import { LONGEST_LINK, linkSuffix, linkTarget } from './link-target.ts';
import { TextLines } from './text-lines.ts';

interface OpenLink {
  readonly target: string;
  text: string;
}

/** Lines of text in which each link's real target stands behind its words. */
export class LinkedLines extends TextLines {
  #link: OpenLink | undefined;

  override write(text: string): void {
    super.write(text);
    this.#addToLink(text);
  }

  override writePre(text: string): void {
    super.writePre(text);
    this.#addToLink(text);
  }

  beginLink(href: string): void {
    this.endLink();
    const target = linkTarget(href);
    if (target) this.#link = { target, text: '' };
  }

  /** Its text was seen, so its target is too, whatever it is closed within. */
  endLink(): void {
    if (this.#link) super.write(linkSuffix(this.#link.text, this.#link.target));
    this.#link = undefined;
  }

  override finish(): string {
    this.endLink();
    return super.finish();
  }

  #addToLink(text: string): void {
    if (this.#link && this.#link.text.length < LONGEST_LINK) this.#link.text += text;
  }
}
