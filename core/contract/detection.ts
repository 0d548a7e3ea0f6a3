/** So many conversations within so many minutes: what it takes for a host to be kept from sending links (N10). */
export interface Threshold {
  readonly conversations: number;
  readonly minutes: number;
}

/** When the service restricts a host by itself, as a stage sets it. */
export interface DetectionRules extends Threshold {
  /** A site that a host has used for longer than so many days is known, and does not count. */
  readonly knownAfterDays: number;
  /**
   * Where a link may lead without being counted, whoever sends it: hosts of map services, each with or without a path
   * (`maps.example`, `www.example.com/maps`).
   */
  readonly knownPlaces: readonly string[];
  /** What holds beside it for `hours` after a sign that somebody else may be using the account. */
  readonly watched: Threshold & { readonly hours: number };
}

/** The least and the most that each number may be. The most conversations bound how much is kept of a site (docs/deploy.md). */
export const DETECTION_BOUNDS = {
  conversations: [2, 100],
  minutes: [1, 1_440],
  knownAfterDays: [1, 365],
  hours: [1, 168],
} as const;

/** A place of `knownPlaces`: a host's name in lower case, and a path that ends without a slash. */
export const KNOWN_PLACE = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}(\/[a-z0-9._~-]{1,63}){0,4}$/;
