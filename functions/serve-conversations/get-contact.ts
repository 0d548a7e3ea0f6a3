import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type SightDeps } from '../../adapters/lambda/find-sight.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import { contactFor } from '../../core/contact.ts';
import { disclosureOf } from '../../core/disclosures.ts';
import { contactHiddenProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { contactView } from '../../core/views/contact-view.ts';
import { whyClosed } from '../../core/writing.ts';
import type { ServeConversationsDeps } from './deps.ts';

type Deps = SightDeps & Pick<ServeConversationsDeps, 'disclosures'>;

/**
 * `GET /conversations/{id}/contact`: the other side's details, once program and payment release them.
 *
 * Recorded first: what could not be recorded is not given out.
 */
export const getContact = (deps: Deps) =>
  endpoint(REQUESTS.getContact, async ({ caller, path }) => {
    const sight = await findPartySight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const { side, context } = sight.value;
    const contact = contactFor(side, context);
    const now = deps.now();
    if (!contact.ok) return problemReply(contactHiddenProblem(contact.error, !whyClosed(context, side, now)));
    await deps.disclosures.record(disclosureOf(context.conversation, side, 'contact', contact.value, now));
    return { status: 200, body: contactView(contact.value) };
  });
