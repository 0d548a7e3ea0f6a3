import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import { sightOf } from '../../core/access.ts';
import { showWords } from '../../core/decide.ts';
import type { OwnNames } from '../../core/own-names.ts';
import { explain, refusalProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { previewFor } from '../../core/templates/write-template.ts';
import { textViolations } from '../../core/views/template-violations.ts';
import type { ServeTemplatesDeps } from './deps.ts';
import { findHost } from './find-host.ts';

type Deps = Pick<ServeTemplatesDeps, 'registry' | 'conversations' | keyof OwnNames | 'now'>;

/** `POST /hosts/{hostId}/templates/preview`: texts, saved or not, as the guest of a booking would get them (N12). */
export const previewTemplate = (deps: Deps) =>
  endpoint(REQUESTS.previewTemplate, async ({ caller, path: { hostId }, body: { bookingId, language, ...told } }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    const wrong = textViolations(told);
    if (wrong.length > 0) return invalidRequest({ body: wrong });
    const sight = sightOf(caller, await deps.conversations.byBooking(bookingId), deps.now());
    if (!sight.ok)
      return sight.error.code === 'not-found'
        ? requestProblem('booking-unknown')
        : problemReply(refusalProblem(sight.error));
    const { context } = sight.value;
    const written = previewFor(told, context, language);
    const { domain, ownLinkDomains, platformName } = deps;
    const shown = showWords(written.text, { ...context, domain, ownLinkDomains, platformName, limits: 'off' });
    const { language: of, missing } = written;
    const refusal = shown.refusal && explain(shown.refusal);
    return { status: 200, body: { text: shown.text, language: of, missing, notes: shown.notes, refusal } };
  });
