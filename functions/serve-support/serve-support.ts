import type { ServeSupportDeps } from './deps.ts';
import { postSupportMessage } from './post-message.ts';
import { postSupportRequest } from './post-request.ts';
import { putSupportState } from './put-state.ts';
import { getSupportRequest, listSupportRequests } from './read-requests.ts';

/** Support requests, as those who ask and the care team hold them over the API. */
export const serveSupport = (deps: ServeSupportDeps) => ({
  postSupportRequest: postSupportRequest(deps),
  listSupportRequests: listSupportRequests(deps),
  getSupportRequest: getSupportRequest(deps),
  postSupportMessage: postSupportMessage(deps),
  putSupportState: putSupportState(deps),
});
