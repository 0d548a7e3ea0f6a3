import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { sightOf } from '../../core/access.ts';
import { publicWords } from '../../core/listing-words.ts';
import type { ConversationContext } from '../../core/model.ts';
import { refusalProblem } from '../../core/problems.ts';
import { programOf } from '../../core/programs/programs.ts';
import { areSame, type Confirmation, confirmationOf } from '../../core/requirements/confirmation.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { confirmationView } from '../../core/views/confirmation-view.ts';
import type { RegisterFactsDeps } from './deps.ts';

type Deps = Pick<RegisterFactsDeps, 'conversations' | 'confirmations' | 'now'>;

/**
 * `PUT /bookings/{bookingId}/requirements-confirmation`: records that the guest confirmed what the listing asks (B19).
 *
 * Only what everybody reads there now can be confirmed: a page that is out of date showed the guest something else. What is on
 * record already is told again without effect, whatever the listing asks by now.
 */
export const putConfirmation = ({ conversations, confirmations, now }: Deps) =>
  endpoint(REQUESTS.putConfirmation, async ({ path: { bookingId }, body: { confirmedAt, requirements: texts } }) => {
    const context = await conversations.byBooking(bookingId);
    if (!context) return requestProblem('not-found');
    const conversationId = context.conversation.id;
    const told = confirmationOf({ conversationId, bookingId, confirmedAt, recordedAt: now(), texts });
    const known = await confirmations.of(conversationId);
    if (!known.some(({ id }) => id === told.id)) {
      const requirements = askedBy(context);
      if (!areSame(texts, requirements)) return requestProblem('requirements-changed', { requirements });
      await confirmations.record(told);
    }
    return shown(context, await confirmations.of(conversationId));
  });

/** `GET …/requirements-confirmation`: what the guest confirmed, for the platform and the booking's two sides. */
export const getConfirmation = ({ conversations, confirmations, now }: Deps) =>
  endpoint(REQUESTS.getConfirmation, async ({ caller, path: { bookingId } }) => {
    const sight = sightOf(caller, await conversations.byBooking(bookingId), now());
    if (sight.ok) return shown(sight.value.context, await confirmations.of(sight.value.context.conversation.id));
    return sight.error.code === 'not-found' ? requestProblem('not-found') : problemReply(refusalProblem(sight.error));
  });

function shown(context: ConversationContext, all: readonly Confirmation[]): Reply {
  const last = all.at(-1);
  if (!last) return requestProblem('requirements-not-confirmed');
  return { status: 200, body: confirmationView(last, all, askedBy(context)) };
}

/** What the listing asks now, as `GET /listings/{listingId}` shows it. */
const askedBy = ({ listing, host }: ConversationContext): readonly string[] =>
  publicWords(listing, host, programOf(listing.program)).requirements;
