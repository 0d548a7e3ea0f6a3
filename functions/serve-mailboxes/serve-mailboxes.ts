import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { MAILBOX_STATES } from '../../core/mailbox-state.ts';
import type { Instant } from '../../core/model.ts';
import type { Mailboxes, SuppressionList } from '../../core/ports/mailboxes.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { mailboxView } from '../../core/views/mailbox-view.ts';

export interface ServeMailboxesDeps {
  readonly mailboxes: Pick<Mailboxes, 'find' | 'list' | 'reinstate'>;
  readonly suppressed: SuppressionList;
  readonly now: () => Instant;
}

/** `GET /mailboxes`: those that mail stopped to, or goes to again, newest first. */
const listMailboxes = ({ mailboxes }: ServeMailboxesDeps) =>
  endpoint(REQUESTS.listMailboxes, async ({ caller, query: { state, ...request } }) => {
    const { items, next } = await mailboxes.list(state ? [state] : MAILBOX_STATES, request);
    return { status: 200, body: { items: items.map((record) => mailboxView(record, caller.role)), next } };
  });

/**
 * `POST /mailboxes/{mailboxId}/reinstate`: mail goes to it again. Once more, it changes nothing.
 *
 * SES's list first: what is cut off in between is still suspended, and is reinstated by asking again. SES gives no mail to an
 * address that it lists in any spelling, but takes off only the one that it is asked to.
 */
const reinstateMailbox = ({ mailboxes, suppressed, now }: ServeMailboxesDeps) =>
  endpoint(REQUESTS.reinstateMailbox, async ({ caller, path: { mailboxId } }) => {
    const record = await mailboxes.find(mailboxId);
    if (!record) return requestProblem('not-found');
    for (const spelling of new Set([record.sentTo, record.address])) await suppressed.remove(spelling);
    const reinstated = await mailboxes.reinstate(record, { role: caller.role, id: caller.id }, now());
    return { status: 200, body: mailboxView(reinstated, caller.role) };
  });

/** Mailboxes that mail stopped to (G13), for the platform and its care team. */
export const serveMailboxes = (deps: ServeMailboxesDeps) => ({
  listMailboxes: listMailboxes(deps),
  reinstateMailbox: reinstateMailbox(deps),
});
