import { hostKey, restrictionKey } from '../../core/contract/table.ts';
import type { Host, Instant } from '../../core/model.ts';
import type { Actor, Restriction, StandingRestriction } from '../../core/restrictions/restriction.ts';
import { restrictionItem } from './restriction-items.ts';
import type { Expression } from './table.ts';
import { FREE, type Write } from './transact.ts';

/** `host`: it is registered and may send links. */
export type RestrictionPart = 'host' | 'history';

/**
 * The writes that keep a host from sending links (B7), to be made in one transaction with what else goes with it: on the host,
 * where everything that decides reads it, and in the history, from which mail and event follow.
 *
 * They hold where the host is registered and no such restriction stands.
 */
export function restrictionWrites(hostId: string, standing: StandingRestriction): readonly Write<RestrictionPart>[] {
  const restriction: Restriction = { ...standing, hostId, kind: 'links' };
  return [
    {
      name: 'host',
      update: hostKey(hostId),
      by: { expression: 'SET restrictions = :restrictions', values: { restrictions: { links: standing } } },
      condition: 'attribute_exists(pk) AND attribute_not_exists(restrictions)',
    },
    { name: 'history', put: restrictionItem(restriction), condition: FREE },
  ];
}

/** The writes that lift a restriction; they hold while it is the one that stands. What counted against the host counts no more. */
export const liftingWrites = (
  hostId: string,
  { id, since }: StandingRestriction,
  liftedBy: Actor,
  liftedAt: Instant,
): readonly Write<RestrictionPart>[] => [
  {
    name: 'host',
    update: hostKey(hostId),
    by: {
      expression: 'SET linksLiftedAt = :liftedAt REMOVE restrictions, watchedUntil',
      names: { id: 'id' },
      values: { known: id, liftedAt },
    },
    condition: 'restrictions.links.#id = :known',
  },
  {
    name: 'history',
    update: restrictionKey(hostId, since, id),
    by: { expression: 'SET liftedAt = :liftedAt, liftedBy = :liftedBy', values: { liftedAt, liftedBy } },
    condition: 'attribute_exists(pk) AND attribute_not_exists(liftedAt)',
  },
];

/** Holds while a host may send links: a message that may hold any is decided on that, and stored only if it is still so. */
export const MAY_SEND_LINKS: Expression = { expression: 'attribute_not_exists(restrictions)' };

/** Holds while, besides, what its messages are held against is as it was read (N10). */
export const mayStillCount = ({ linksLiftedAt, watchedUntil }: Host): Expression => ({
  expression: [
    MAY_SEND_LINKS.expression,
    linksLiftedAt === undefined ? 'attribute_not_exists(linksLiftedAt)' : 'linksLiftedAt = :liftedAt',
    watchedUntil === undefined ? 'attribute_not_exists(watchedUntil)' : 'watchedUntil = :watchedUntil',
  ].join(' AND '),
  ...((linksLiftedAt ?? watchedUntil) !== undefined && {
    values: {
      ...(linksLiftedAt !== undefined && { liftedAt: linksLiftedAt }),
      ...(watchedUntil !== undefined && { watchedUntil }),
    },
  }),
});
