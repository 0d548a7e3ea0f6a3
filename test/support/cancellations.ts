import { CANCELLATION_LINK, type CancellationRequest } from '../../core/cancellation/cancellation.ts';
import { linkContent, linkToken } from '../../core/links/link-token.ts';
import type { LinkSigner } from '../../core/ports/signing.ts';

/** A request about the booking of `aContext`, asked at noon of 1 March 2026 and open for 72 hours. */
export const aCancellation = (facts: Partial<CancellationRequest> = {}): CancellationRequest => ({
  id: '4f2c9a1e7b60d853a1c4e97f03b8d26e',
  bookingId: 'b-1',
  conversationId: 'c1',
  listingId: 'l-1',
  hostId: 'h-1',
  state: 'asked',
  askedAt: '2026-03-01T12:00:00.000Z',
  expiresAt: '2026-03-04T12:00:00.000Z',
  ...facts,
});

/** The token of the link to a request, as the customer's mail carries it. */
export async function cancellationToken(
  signer: Pick<LinkSigner, 'sign'>,
  { id: subject, expiresAt }: Pick<CancellationRequest, 'id' | 'expiresAt'>,
  purpose = CANCELLATION_LINK,
): Promise<string> {
  const link = { purpose, subject, expiresAt };
  return linkToken(link, await signer.sign(linkContent(link)));
}
