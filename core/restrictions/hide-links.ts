import { foreignLinks } from '../links/foreign-links.ts';
import type { Host } from '../model.ts';

/** No words, so that it needs no translation. */
export const HIDDEN_LINK = '[•••]';

/**
 * What a host said once for all (its name, its listing's, directions) as a guest reads it: without the links, while the
 * host may send none (B7).
 *
 * @param ownDomains links to these and what is below them stay
 */
export function hideLinks(
  words: string,
  { restrictions }: Pick<Host, 'restrictions'>,
  ownDomains: readonly string[] = [],
): string {
  return restrictions?.links ? withoutLinks(words, ownDomains) : words;
}

/** Rounds after which none is left: what each hides may lay bare what stood beside it, and hardly ever does. */
const MOST_ROUNDS = 4;

/** Words without the links that lead away from the platform. */
export function withoutLinks(words: string, ownDomains: readonly string[]): string {
  let shown = words;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = withoutFound(shown, ownDomains);
    if (next === shown) break;
    shown = next;
  }
  return shown;
}

function withoutFound(words: string, ownDomains: readonly string[]): string {
  const links = foreignLinks(words, ownDomains);
  const ends = [0, ...links.map(({ end }) => end)];
  return ends.map((end, n) => words.slice(end, links[n]?.start)).join(HIDDEN_LINK);
}
