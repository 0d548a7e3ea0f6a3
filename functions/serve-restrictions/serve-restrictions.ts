import type { ServeRestrictionsDeps } from './deps.ts';
import { listHeldMessages, refuseMessage, releaseMessage } from './end-held-messages.ts';
import { liftRestriction, listRestrictions } from './read-restrictions.ts';
import { listSignals, postSignal } from './serve-signals.ts';
import { postRestriction } from './set-restriction.ts';

/** What hosts are kept from (B7), the messages that wait because of it, and signs that a host's account is not its own (N10). */
export const serveRestrictions = (deps: ServeRestrictionsDeps) => ({
  postRestriction: postRestriction(deps),
  listRestrictions: listRestrictions(deps),
  liftRestriction: liftRestriction(deps),
  listHeldMessages: listHeldMessages(deps),
  releaseMessage: releaseMessage(deps),
  refuseMessage: refuseMessage(deps),
  postSignal: postSignal(deps),
  listSignals: listSignals(deps),
});
