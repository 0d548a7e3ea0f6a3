import { decodeHTML } from 'entities/decode';

/** Pages and drawings, which open in a browser, by type and by name. */
const PAGES = /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml)$/;
const PAGE_NAMES = /\.(?:x?html?|shtml?|xht|svgz?|xslt?|fod[gpst])$/i;
const XHTML = '1999/xhtml';
const WIDE_XHTML = Buffer.from(XHTML, 'utf16le');

const SCRIPT = /<(?:[\w-]{1,20}:)?script[\s/>]/i;
/** What runs something when the page opens: handlers, other pages and objects in it, another page that it leads to. */
const RUNNING: readonly RegExp[] = [
  SCRIPT,
  /<(?:[\w-]{1,20}:)?(?:iframe|object|embed|applet)[\s/>]/i,
  /[\s"'/]on[a-z]{3,30}\s{0,20}=/i,
  /http-equiv\s{0,20}=\s{0,20}["']?\s{0,20}refresh/i,
];
/** Links that run, or that hold a file where no scan looks. In their values characters may be written as references. */
const LINKS: readonly RegExp[] = [
  /[=;"']\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i,
  /href\s{0,20}=\s{0,20}["']?\s{0,20}data:(?!image\/)/i,
];

/** What says what a file may be opened as. */
export interface MarkupSigns {
  readonly types: readonly (string | undefined)[];
  readonly names: readonly string[];
}

/**
 * Whether a page or a drawing runs something in the browser that it opens in: as a file it does so with nothing around it
 * that keeps it from what else is there. So does XML, of elements that are a page's.
 *
 * Rather a word too much than one too few: markup hides in many ways. Time is linear.
 */
export function isActiveMarkup(bytes: Buffer, { types, names }: MarkupSigns): boolean {
  const isPage =
    types.some((type) => PAGES.test(type ?? '')) || names.some((name) => PAGE_NAMES.test(name.slice(-40).trimEnd()));
  if (isPage) return runs(textOf(bytes));
  return holdsXhtml(bytes) && SCRIPT.test(textOf(bytes));
}

/** The ASCII in it, of UTF-16 too. */
const textOf = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\0', '');

function runs(text: string): boolean {
  if (RUNNING.some((pattern) => pattern.test(text))) return true;
  const decoded = text.includes('&') ? decodeHTML(text) : text;
  return LINKS.some((pattern) => pattern.test(decoded));
}

/** XML begins with a bracket, behind a mark of its encoding perhaps. */
const holdsXhtml = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).includes('<') && (bytes.includes(XHTML) || bytes.includes(WIDE_XHTML));
