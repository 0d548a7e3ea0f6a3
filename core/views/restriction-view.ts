import type * as z from 'zod/mini';
import type { Role } from '../contract/routes.ts';
import { messageId } from '../model.ts';
import type { HeldMessage } from '../ports/restrictions.ts';
import type { Actor, Restriction, Restrictions, StandingRestriction } from '../restrictions/restriction.ts';
import type { heldEnd, heldMessage } from '../schemas/held-message.ts';
import type { restrictionAnswer, standingRestriction } from '../schemas/restriction.ts';

export type StandingView = z.output<typeof standingRestriction>;
export type RestrictionView = z.output<typeof restrictionAnswer>;

/** What stands against a host, as it stands with its facts. */
export const standingView = (restrictions: Restrictions | undefined): StandingView[] =>
  restrictions?.links ? [linksView(restrictions.links)] : [];

const linksView = ({ id, reason, cause, since }: StandingRestriction): StandingView => ({
  id,
  kind: 'links',
  reason,
  cause,
  since,
});

/** A restriction of the history. The host reads why, and not who of the platform decided it. */
export const restrictionView = (restriction: Restriction, reader: Role): RestrictionView => ({
  ...linksView(restriction),
  restrictionId: restriction.id,
  hostId: restriction.hostId,
  liftedAt: restriction.liftedAt,
  trigger: reader === 'host' ? undefined : restriction.trigger,
  by: reader === 'host' ? undefined : actorView(restriction.by),
  liftedBy: reader === 'host' ? undefined : actorView(restriction.liftedBy),
});

const actorView = (actor: Actor | undefined) => actor && { ...actor };

/** A held message, without a word of it: those by a reading (B5). */
export function heldView({ conversationId, seq, at, links }: HeldMessage): z.output<typeof heldMessage> {
  const id = messageId(conversationId, seq);
  return { id, messageId: id, conversationId, heldAt: at, links: [...links] };
}

/** What became of a held message. */
export function heldEndView(
  conversationId: string,
  seq: number,
  state: 'released' | 'refused',
): z.output<typeof heldEnd> {
  const id = messageId(conversationId, seq);
  return { id, messageId: id, conversationId, state };
}
