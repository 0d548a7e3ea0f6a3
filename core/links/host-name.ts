import { SECOND_LEVELS, SHARED_SITES } from './known-hosts.ts';
import { latinReading } from './lookalikes.ts';

const PLAIN = /^[a-z0-9.-]*[a-z][a-z0-9-]*$/;
const LONGEST = 255;

/**
 * A host as names are looked up: ASCII, lower case, punycode where it holds other letters; addresses of numbers in
 * whatever notation as four decimals, IPv6 in brackets. A name that could never be looked up is given as it reads.
 */
export function hostName(written: string): string {
  const name = written.toLowerCase().replace(/\.+$/, '').slice(0, LONGEST);
  if (PLAIN.test(name) && !/^0x|\.0x|\.\d+$/.test(name)) return name;
  return URL.parse(`http://${name}/`)?.hostname.replace(/\.+$/, '') ?? latinReading(name);
}

const NUMBERS = /^\d+(?:\.\d+){3}$/;

/**
 * What counts as the same place for hosts beneath it: the name somebody registered, which is the last two labels, or
 * three beneath "co.uk" and where everybody has a name of their own ("github.io"). Addresses of numbers, and what is no
 * host ("tg:"), stand for themselves.
 */
export function siteOf(host: string): string {
  if (host.startsWith('[') || host.endsWith(':') || NUMBERS.test(host)) return host;
  const labels = host.split('.');
  return labels.slice(-ownLabels(labels)).join('.');
}

function ownLabels(labels: readonly string[]): 2 | 3 {
  const [second = '', top = ''] = labels.slice(-2);
  return SHARED_SITES.has(`${second}.${top}`) || (top.length === 2 && SECOND_LEVELS.has(second)) ? 3 : 2;
}
