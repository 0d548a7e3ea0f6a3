import { contentIdOf, type Leaf, type LeafReader, leafOf } from './leaf.ts';
import type { BodySection, MailAttachment } from './parsed-mail.ts';
import type { Entity } from './scan-entity.ts';

/** Text that is shown as it is. Other text (calendars, cards, tables) is an attachment. */
const PLAIN_TYPES = new Set(['text/plain', 'text/enriched', 'text/richtext', 'text/markdown']);
/** HTML for clients of one kind, beside the HTML for all. */
const SPECIAL_HTML = new Set(['text/x-amp-html', 'text/watch-html']);
/** Parts that say something of their neighbour and nothing by themselves. */
const COMPANIONS = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/applefile',
]);
const SMIME = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime']);

const isBodyType = (type: string): boolean => PLAIN_TYPES.has(type) || type === 'text/html';
const isContainer = (entity: Entity): boolean => entity.type.startsWith('multipart/') || isBodyType(entity.type);
const hasHtml = (section: BodySection): boolean => section.html !== undefined;

/** What of these sections there is in one form, joined by line ends; undefined where there is none. */
export function joinSections(sections: readonly BodySection[], form: 'text' | 'html'): string | undefined {
  const present = sections.map((section) => section[form]).filter((part) => part !== undefined);
  return present.length === 0 ? undefined : present.join('\n');
}

/** The part of a multipart/related that the others belong to: the one it names, else the first that is text. */
function rootOf({ children, parameters }: Entity): Entity | undefined {
  const start = parameters.get('start')?.replace(/[<>\s]+/g, '');
  const named = start ? children.find((child) => contentIdOf(child) === start) : undefined;
  return named ?? children.find(isContainer);
}

/** Sorts the parts of a mail into body text and attachments. */
export class MailBody {
  readonly attachments: MailAttachment[] = [];
  readonly sections: readonly BodySection[];
  isEncrypted = false;
  isSigned = false;
  readonly #reader: LeafReader;

  constructor(root: Entity, reader: LeafReader) {
    this.#reader = reader;
    this.sections = this.#collect(root, false);
  }

  /** @param alternative the entity is one of several forms of the same words */
  #collect(entity: Entity, alternative: boolean): BodySection[] {
    switch (entity.type) {
      case 'multipart/alternative':
        return this.#collectAlternative(entity);
      case 'multipart/related':
        return this.#collectRelated(entity, alternative);
      case 'multipart/signed':
        this.isSigned = true;
        return this.#collectAll(entity.children.filter((child) => !COMPANIONS.has(child.type)));
      case 'multipart/encrypted':
        this.isEncrypted = true;
        return this.#collectAll(entity.children);
      case 'multipart/appledouble':
        return this.#collectAll(entity.children.filter((child) => !COMPANIONS.has(child.type)));
      default:
        return entity.children.length > 0 ? this.#collectAll(entity.children) : this.#collectLeaf(entity, alternative);
    }
  }

  #collectAll(children: readonly Entity[]): BodySection[] {
    return children.flatMap((child) => this.#collect(child, false));
  }

  /** One section of the last HTML form and the first form of plain text: what the sender wrote, in both. */
  #collectAlternative(entity: Entity): BodySection[] {
    const forms = entity.children.map((child) => this.#collect(child, true)).filter((form) => form.length > 0);
    const rich = forms.findLast((form) => form.some(hasHtml)) ?? [];
    const plain = forms.find((form) => !form.some(hasHtml)) ?? rich;
    const section = { text: joinSections(plain, 'text'), html: joinSections(rich, 'html') };
    return forms.length === 0 ? [] : [section];
  }

  #collectRelated(entity: Entity, alternative: boolean): BodySection[] {
    const root = rootOf(entity);
    return entity.children.flatMap((child) => {
      if (child === root) return this.#collect(child, alternative);
      if (child.children.length > 0 || contentIdOf(child) === undefined) return this.#collect(child, false);
      return this.#attach(leafOf(child));
    });
  }

  #collectLeaf(entity: Entity, alternative: boolean): BodySection[] {
    const leaf = leafOf(entity);
    this.#noteSecurity(entity);
    if (alternative && SPECIAL_HTML.has(entity.type)) return [];
    if (!isBodyType(entity.type) || leaf.disposition === 'attachment') return this.#attach(leaf);
    const text = this.#reader.text(leaf);
    return [entity.type === 'text/html' ? { html: text } : { text }];
  }

  #attach(leaf: Leaf): [] {
    this.attachments.push(this.#reader.attachment(leaf));
    return [];
  }

  #noteSecurity({ type, parameters }: Entity): void {
    if (!SMIME.has(type)) return;
    if (parameters.get('smime-type')?.toLowerCase() === 'signed-data') this.isSigned = true;
    else this.isEncrypted = true;
  }
}
