import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight } from '../../adapters/lambda/find-sight.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import { contactFor } from '../../core/contact.ts';
import { contactHiddenProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { contactView } from '../../core/views/contact-view.ts';
import type { ServeConversationsDeps } from './deps.ts';

/** `GET /conversations/{id}/contact`: the other side's details, once program and payment release them. */
export const getContact = (deps: Pick<ServeConversationsDeps, 'conversations' | 'now'>) =>
  endpoint(REQUESTS.getContact, async ({ caller, path }) => {
    const sight = await findPartySight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const contact = contactFor(sight.value.side, sight.value.context);
    return contact.ok
      ? { status: 200, body: contactView(contact.value) }
      : problemReply(contactHiddenProblem(contact.error));
  });
