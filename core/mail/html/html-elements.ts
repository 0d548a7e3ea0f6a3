import { isOutOfSight } from './hidden-box.ts';
import type { StartTag } from './scan-html.ts';
import type { Style } from './style.ts';

/** Elements that stand on lines of their own, with the blank lines around them. */
export const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'dl', 'figure'].map((name) => [name, 1] as const),
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'div', 'dt', 'fieldset'].map(
    (name) => [name, 0] as const,
  ),
  ...['footer', 'form', 'header', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'option', 'section', 'table'].map(
    (name) => [name, 0] as const,
  ),
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'].map((name) => [name, 0] as const),
]);

/** Elements without content. */
export const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** Elements whose content is nothing to read; brackets around ruby are written by the renderer. */
const UNREAD = new Set([
  ...['audio', 'canvas', 'datalist', 'math', 'object', 'rp', 'select', 'svg', 'template', 'video'],
]);

/** What a start tag closes that was left open, and how far out it looks. */
interface ImpliedEnd {
  readonly closes: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const PARAGRAPH: ImpliedEnd = { closes: new Set(['p']), within: new Set(BLOCKS.keys().filter((name) => name !== 'p')) };
const IMPLIED: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', { closes: new Set(['li']), within: new Set(['ul', 'ol', 'table']) }],
  ['dt', { closes: new Set(['dt', 'dd']), within: new Set(['dl', 'table']) }],
  ['dd', { closes: new Set(['dt', 'dd']), within: new Set(['dl', 'table']) }],
  ['tr', { closes: new Set(['tr']), within: new Set(['table']) }],
  ['td', { closes: new Set(['td', 'th']), within: new Set(['tr', 'table']) }],
  ['th', { closes: new Set(['td', 'th']), within: new Set(['tr', 'table']) }],
  ['a', { closes: new Set(['a']), within: new Set(['td', 'th']) }],
  ['rt', { closes: new Set(['rt', 'rp']), within: new Set(['ruby', 'table']) }],
  ['rp', { closes: new Set(['rt', 'rp']), within: new Set(['ruby', 'table']) }],
]);

export const impliedEnd = (name: string): ImpliedEnd | undefined =>
  IMPLIED.get(name) ?? (BLOCKS.has(name) ? PARAGRAPH : undefined);

/**
 * Whether mail programs do not show the element nor anything in it: previews for lists of mails, words for filters, media.
 *
 * Style sheets are not looked at: many programs take them out, and show what they hide.
 */
export const isHidden = ({ name, attributes }: StartTag, style: Style): boolean =>
  UNREAD.has(name) || attributes.has('hidden') || (name === 'dialog' && !attributes.has('open')) || isOutOfSight(style);

const STRUCK = new Set(['del', 's', 'strike']);

/** Whether its words are crossed out. */
export const isStruck = (name: string, style: Style): boolean =>
  STRUCK.has(name) || /line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '');

/** Whether its letters stand in the order opposite to the one they are read in. */
export const isTurned = ({ name, attributes }: StartTag, style: Style): boolean =>
  (name === 'bdo' || /override/.test(style.get('unicode-bidi') ?? '')) &&
  (style.get('direction') ?? attributes.get('dir') ?? '').toLowerCase() === 'rtl';

/** The number that a list's items begin with, or an item's own; undefined where the tag gives none. */
export function numberOf({ name, attributes }: StartTag): number | undefined {
  const written = attributes.get(name === 'li' ? 'value' : 'start') ?? '';
  return /^-?\d{1,6}$/.test(written) ? Number(written) : undefined;
}

const PRESERVED = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Whether blanks and line ends in the element count. */
export const isPreformatted = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  name === 'pre' || (attributes.size > 0 && PRESERVED.test(attributes.get('style') ?? ''));

const TIGHT_CLASS = /\bmso/i;
const TIGHT_STYLE = /margin(?:-bottom)?\s*:\s*0/i;

/** Blank lines around a block; Outlook writes each line as a paragraph without any. */
export function marginOf(name: string, attributes: ReadonlyMap<string, string>): number {
  const margin = BLOCKS.get(name) ?? 0;
  if (margin === 0 || attributes.size === 0) return margin;
  const tight = TIGHT_CLASS.test(attributes.get('class') ?? '') || TIGHT_STYLE.test(attributes.get('style') ?? '');
  return tight ? 0 : margin;
}
