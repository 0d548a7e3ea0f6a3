import type { Role } from '../contract/routes.ts';
import type { Instant } from '../model.ts';

/** What a host can be kept from (B7). */
export const RESTRICTION_KINDS = ['links'] as const;
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

/** What set a restriction: somebody of the platform; links or demands that went to many at once (N10); a signal of the account. */
export const RESTRICTION_CAUSES = ['platform', 'detection', 'signal'] as const;
export type RestrictionCause = (typeof RESTRICTION_CAUSES)[number];

/** Somebody of the platform, by the id in the token. */
export interface Actor {
  readonly role: Role;
  readonly id: string;
}

/** A restriction that stands. */
export interface StandingRestriction {
  readonly id: string;
  readonly since: Instant;
  /** Why, in words for the host. */
  readonly reason: string;
  readonly cause: RestrictionCause;
  /** What set it where nobody did: the key that was counted, or the signal's id. For the platform's eyes only. */
  readonly trigger?: string | undefined;
  /** Absent where nobody set it, but a rule did. */
  readonly by?: Actor | undefined;
}

/** What stands against a host now. It is kept with the host's facts, so that whoever reads these has it. */
export interface Restrictions {
  readonly links?: StandingRestriction | undefined;
}

/** A restriction with how it ended, as the history keeps it. */
export interface Restriction extends StandingRestriction {
  readonly hostId: string;
  readonly kind: RestrictionKind;
  readonly liftedAt?: Instant | undefined;
  readonly liftedBy?: Actor | undefined;
}

/** A reason as it stands among sentences: with a full stop, where who gave it wrote none. */
export const asSentence = (reason: string): string => (/[.!?…]$/.test(reason) ? reason : `${reason}.`);
