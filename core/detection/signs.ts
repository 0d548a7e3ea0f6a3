import type { DetectionRules } from '../contract/detection.ts';
import type { PhraseKind } from '../phrases/phrase-kind.ts';

/** A link of a host's message: the site it counts as, and where on it. */
export interface LinkedPlace {
  readonly site: string;
  /** Its host, with the path as it was written where that can be told. */
  readonly place: string;
}

/** What of the words in a file (an attached mail's, an invite's) is held against who sends it. */
export interface FileSigns {
  /** Links beside those to the operator's own domains: the first of them. */
  readonly links: readonly LinkedPlace[];
  /** What they ask for that a program may not want. */
  readonly demands: readonly PhraseKind[];
}

/** What of a host's message may be a sign that somebody else uses the account (N10). */
export interface Signs {
  /** Its links beside those to the operator's own domains. */
  readonly links: readonly LinkedPlace[];
  /** It asks for payment outside the platform, whatever the program makes of that. */
  readonly demandsPayment: boolean;
}

/**
 * What sightings are counted by: a site; any sites, where a message names more than are counted one by one; a demand for
 * payment outside the platform.
 */
export type SightingKey = `site:${string}` | 'many-sites' | 'payment';

/** Sites of one message that are counted one by one: each is an item to read and write. */
const MOST_SITES = 8;

/**
 * What a message's signs are counted by; ten at most.
 *
 * Who hides a site behind many others is counted for naming many.
 */
export function sightingKeys({ links, demandsPayment }: Signs, rules: DetectionRules): readonly SightingKey[] {
  const unknown = links.filter(({ place }) => !rules.knownPlaces.some((known) => isWithin(place, known)));
  const sites = [...new Set(unknown.map(({ site }) => site))];
  return [
    ...sites.slice(0, MOST_SITES).map((site) => `site:${site}` as const),
    ...(sites.length > MOST_SITES ? (['many-sites'] as const) : []),
    ...(demandsPayment ? (['payment'] as const) : []),
  ];
}

/** What may stand behind a known place, in a link to it. */
const ENDS = ['', '/', '?', '#'];

/** Whether a link leads to a known place. One that might climb out of its path (`/maps/../go`) does not. */
function isWithin(place: string, known: string): boolean {
  if (!place.startsWith(known)) return false;
  const rest = place.slice(known.length);
  return ENDS.includes(rest.slice(0, 1)) && !(known.includes('/') && mayClimb(rest));
}

const mayClimb = (path: string): boolean => path.includes('..') || path.includes('%') || path.includes('\\');
