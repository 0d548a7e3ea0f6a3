import { decodeHTMLAttribute } from 'entities/decode';
import { hostName } from '../../links/host-name.ts';
import { latinReading } from '../../links/lookalikes.ts';

/** A longer one is left out: it carries data, not an address that anyone reads. */
export const LONGEST_LINK = 2_000;

const UNSEEN = /[\s\p{Cc}]+/gu;
const SHOWN = /^(?:https?:\/\/|mailto:[^?]|tel:|www\.)/i;

/** Where a link leads as text, or undefined where that is nothing to show: scripts, data, pictures, places in the mail. */
export function linkTarget(href: string): string | undefined {
  if (href.length > LONGEST_LINK) return undefined;
  const written = (href.includes('&') ? decodeHTMLAttribute(href) : href).replace(UNSEEN, '');
  const url = written.startsWith('//') ? `https:${written}` : written;
  return SHOWN.test(url) ? undisguised(url).replaceAll('<', '%3C').replaceAll('>', '%3E') : undefined;
}

const HOST = /^https?:\/\/(?:[^\s/?#]*@)?([^\s/?#:]+)/i;
const OF_OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A host whose letters are not the Latin ones that they look like, as it is looked up: `https://xn--…`. */
function undisguised(url: string): string {
  const [, host = ''] = HOST.exec(url) ?? [];
  const name = host.toLowerCase();
  const disguised = OF_OTHER_SCRIPTS.test(name) && isLatin(latinReading(name));
  return disguised ? url.replace(host, hostName(host)) : url;
}

const isLatin = (name: string): boolean => !OF_OTHER_SCRIPTS.test(name);

/** Without what is the same to the eye. A host's case does not matter, a path's does: a shortener's leads elsewhere. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/^www\./i, '')
    .replace(/^[^/?#]*/, (host) => host.toLowerCase())
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
