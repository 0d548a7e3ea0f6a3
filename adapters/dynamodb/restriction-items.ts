import { restrictionKey } from '../../core/contract/table.ts';
import {
  type Actor,
  RESTRICTION_CAUSES,
  RESTRICTION_KINDS,
  type Restriction,
  type StandingRestriction,
} from '../../core/restrictions/restriction.ts';
import { type Attributes, oneOf, optionalMap, optionalText, text } from './attributes.ts';

/** A restriction as the history keeps it. */
export const restrictionItem = (restriction: Restriction): Attributes => ({
  ...restriction,
  ...restrictionKey(restriction.hostId, restriction.since, restriction.id),
});

/** Reads a restriction as {@link restrictionItem} made it and lifting changed it. */
export const readRestriction = (item: Attributes): Restriction => ({
  ...readStanding(item),
  hostId: text(item, 'hostId'),
  kind: oneOf(item, 'kind', RESTRICTION_KINDS),
  liftedAt: optionalText(item, 'liftedAt'),
  liftedBy: optionalMap(item, 'liftedBy', readActor),
});

/** Reads a restriction as it stands with its host. */
export const readStanding = (item: Attributes): StandingRestriction => ({
  id: text(item, 'id'),
  since: text(item, 'since'),
  reason: text(item, 'reason'),
  cause: oneOf(item, 'cause', RESTRICTION_CAUSES),
  trigger: optionalText(item, 'trigger'),
  by: optionalMap(item, 'by', readActor),
});

export const readActor = (item: Attributes): Actor => ({
  role: oneOf(item, 'role', ['platform', 'support', 'host', 'guest']),
  id: text(item, 'id'),
});
