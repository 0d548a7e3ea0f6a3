import { foldText } from '../masking/fold-text.ts';
import { findLinks } from './find-links.ts';
import type { FoundLink } from './found-link.ts';
import { hostName } from './host-name.ts';
import { schemeLink } from './scheme-link.ts';

/**
 * The links of a text as it was typed that lead away from the platform, their spans in that text, in its order (B7).
 *
 * Links to `ownDomains` and to hosts beneath them are left out, unless they carry a link to another place within them. A
 * mail address is no link. The time it takes grows with the length of the text, whatever the text is.
 */
export function foreignLinks(text: string, ownDomains: readonly string[]): readonly FoundLink[] {
  const folded = foldText(text);
  const own = ownDomains.map(hostName);
  const isOwn = ({ host }: FoundLink): boolean => own.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return findLinks(folded.text)
    .flatMap((link) =>
      isOwn(link)
        ? carriedBy(folded.text, link)
            .filter((carried) => !isOwn(carried))
            .slice(0, 1)
        : [link],
    )
    .map((link) => ({ ...link, start: folded.original(link.start), end: folded.original(link.end) }));
}

/** So much before and after a scheme's colon tells where its link leads. */
const BEFORE = 40;
const AFTER = 340;

/** The links with a scheme within a link: "https://example.com/go?to=https://example.org". */
function carriedBy(text: string, { start, end }: FoundLink): readonly FoundLink[] {
  const link = text.slice(start, end);
  return Array.from(link.matchAll(/:\/\//g)).flatMap(({ index }) => {
    const from = Math.max(0, index - BEFORE);
    const found = schemeLink(link.slice(from, index + AFTER), index - from, 0);
    return found ? [{ ...found, start: start + from + found.start, end }] : [];
  });
}
