import type { ServeRestrictionsDeps } from './deps.ts';
import { listHeldMessages, refuseMessage, releaseMessage } from './end-held-messages.ts';
import { liftRestriction, listRestrictions } from './read-restrictions.ts';
import { postRestriction } from './set-restriction.ts';

/** What hosts are kept from (B7), and the messages that wait because of it. */
export const serveRestrictions = (deps: ServeRestrictionsDeps) => ({
  postRestriction: postRestriction(deps),
  listRestrictions: listRestrictions(deps),
  liftRestriction: liftRestriction(deps),
  listHeldMessages: listHeldMessages(deps),
  releaseMessage: releaseMessage(deps),
  refuseMessage: refuseMessage(deps),
});
