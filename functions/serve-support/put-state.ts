import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { supportCaller } from '../../core/support/support-access.ts';
import { fileSupport } from '../../core/support/support-request.ts';
import { supportInListView } from '../../core/views/support-view.ts';
import type { ServeSupportDeps } from './deps.ts';
import { findRequest } from './find-request.ts';

/** `PUT /support-requests/{id}/state`: the care team closes a request, or opens it again. Nobody is mailed. */
export const putSupportState = (deps: Pick<ServeSupportDeps, 'support'>) =>
  endpoint(REQUESTS.putSupportState, ({ caller, path: { requestId }, body: { state } }) =>
    untilFresh(async () => {
      const found = await findRequest(deps, supportCaller(caller), requestId);
      if (!found.ok) return found.error;
      const { request, context } = found.value;
      const filed = request.state === state ? request : fileSupport(request, state);
      if (filed !== request && !(await deps.support.file(request, filed))) return STALE;
      return { status: 200, body: supportInListView(filed, 'care', context) };
    }),
  );
