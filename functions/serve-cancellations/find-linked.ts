import { CANCELLATION_LINK, type CancellationRequest } from '../../core/cancellation/cancellation.ts';
import { bookingOf } from '../../core/cancellation/cancellation-state.ts';
import { type Link, linkContent, readLinkToken } from '../../core/links/link-token.ts';
import type { ServeCancellationsDeps } from './deps.ts';
import type { FoundBooking } from './find-booking.ts';

/** What a link leads to. */
export interface Linked extends FoundBooking {
  readonly link: Link;
  readonly request: CancellationRequest;
}

/** What a token leads to; undefined where nobody here made it, or for something else. */
export async function findLinked(
  { signer, cancellations, conversations }: Pick<ServeCancellationsDeps, 'signer' | 'cancellations' | 'conversations'>,
  token: string,
): Promise<Linked | undefined> {
  const claimed = readLinkToken(CANCELLATION_LINK, token);
  if (!claimed || !(await signer.verify(linkContent(claimed.link), claimed.mac))) return undefined;
  const request = await cancellations.find(claimed.link.subject);
  const context = request && (await conversations.byId(request.conversationId));
  const dated = context && bookingOf(context);
  return dated && { link: claimed.link, request, context, dated };
}
