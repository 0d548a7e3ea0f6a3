import { findAddresses } from '../masking/find-addresses.ts';
import { mergeSpans, type Span } from '../masking/span.ts';
import { DOT_INITIALS } from './dot-initials.ts';
import type { FoundLink } from './found-link.ts';
import { type Attempt, commaHost, dotHost, wordHost, wwwHost } from './host-link.ts';
import { schemeLink } from './scheme-link.ts';

/**
 * Where links stand in `text`, which is folded, in the order of the text, none within another: with any scheme, bare, or
 * with their dots in words, brackets or spaces. A mail address is none.
 *
 * Every sign that a link may have is judged from a bounded number of characters around it, and what was read as a
 * link is not read again: the time grows with the text.
 */
export function findLinks(text: string): readonly FoundLink[] {
  const found: FoundLink[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const reader = READERS[text.charCodeAt(at)];
    if (!reader) continue;
    const { link, next } = reader(text, at, done);
    if (link) {
      found.push(link);
      done = link.end;
    }
    at = Math.max(at, next - 1);
  }
  return found.length === 0 ? found : withoutAddresses(text, found);
}

type Reader = (text: string, at: number, floor: number) => Attempt;

const schemeHost: Reader = (text, at, floor) => {
  const link = schemeLink(text, at, floor);
  return { link, next: link?.end ?? at };
};

const SIGNS: ReadonlyMap<string, Reader> = new Map([
  ['.', dotHost],
  [':', schemeHost],
  [',', commaHost],
  ['w', wwwHost],
  ['W', wwwHost],
]);

const CODES = 0x10000;

/** Who looks at a character, by its unit: most characters need nobody. */
const READERS: readonly (Reader | undefined)[] = Array.from({ length: CODES }, (_, code) => readerOf(code));

function readerOf(code: number): Reader | undefined {
  return SIGNS.get(String.fromCharCode(code)) ?? (DOT_INITIALS.has(code) ? wordHost : undefined);
}

/** Links that belong to a mail address are none; one that goes on after it ("john@example.com/rooms") begins with it. */
function withoutAddresses(text: string, links: readonly FoundLink[]): readonly FoundLink[] {
  const addresses = mergeSpans(findAddresses(text));
  const left: FoundLink[] = [];
  let next = 0;
  for (const link of links) {
    while ((addresses[next]?.end ?? text.length) <= link.start && next < addresses.length) next += 1;
    const kept = beside(link, addresses[next], left.at(-1)?.end ?? 0);
    if (kept) left.push(kept);
  }
  return left;
}

function beside(link: FoundLink, address: Span | undefined, floor: number): FoundLink | undefined {
  const apart = !address || address.start >= link.end || link.form === 'scheme';
  if (apart) return link;
  return link.end > address.end ? { ...link, start: Math.max(floor, Math.min(link.start, address.start)) } : undefined;
}
