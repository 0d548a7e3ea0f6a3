import { decodeHTMLAttribute } from 'entities/decode';

/** A longer one is left out: it carries data, not an address that anyone reads. */
export const LONGEST_LINK = 2_000;

const UNSEEN = /[\s\p{Cc}]+/gu;
const SHOWN = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Where a link leads as text, or undefined where that is nothing to show: scripts, data, pictures, places in the mail. */
export function linkTarget(href: string): string | undefined {
  if (href.length > LONGEST_LINK) return undefined;
  const url = (href.includes('&') ? decodeHTMLAttribute(href) : href).replace(UNSEEN, '');
  return SHOWN.test(url) ? url.replaceAll('<', '%3C').replaceAll('>', '%3E') : undefined;
}

const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

const digits = (text: string): string => text.replace(/[^\d+]+/g, '');

/** What to write after a link's text so that its target is not lost; empty where the text is the target. */
export function linkSuffix(text: string, url: string): string {
  const words = bare(text);
  if (words === '' || words === bare(url)) return '';
  if (/^mailto:/i.test(url)) return words === bare(url).replace(/\?.*$/, '') ? '' : ` <${url.replace(/\?.*$/, '')}>`;
  if (/^tel:/i.test(url) && digits(words) === digits(url)) return '';
  return ` <${url}>`;
}
