import { type CancellationRequest, STORED_STATES, type StoredState } from '../../core/cancellation/cancellation.ts';
import { cancellationKey, latestCancellationKey } from '../../core/contract/table.ts';
import { type Attributes, oneOf, optionalText, text, texts } from './attributes.ts';

/** Partition of the index that holds the requests of one state. */
export const cancellationCases = (state: StoredState): string => `cancellations#${state}`;

/** Where a request stands among those of its state, newest last. */
export const filedAt = ({ askedAt, id }: CancellationRequest): string => `${askedAt}#${id}`;

/** A request as it is stored: `answerableUntil`, since the table takes `expiresAt` for its time to live. */
export const cancellationItem = ({ expiresAt, ...request }: CancellationRequest): Attributes => ({
  ...request,
  ...cancellationKey(request.id),
  answerableUntil: expiresAt,
  cases: cancellationCases(request.state),
  filedAt: filedAt({ ...request, expiresAt }),
});

/** Reads a request as {@link cancellationItem} made it. */
export const readCancellation = (item: Attributes): CancellationRequest => ({
  id: text(item, 'id'),
  bookingId: text(item, 'bookingId'),
  conversationId: text(item, 'conversationId'),
  listingId: text(item, 'listingId'),
  hostId: text(item, 'hostId'),
  state: oneOf(item, 'state', STORED_STATES),
  askedAt: text(item, 'askedAt'),
  expiresAt: text(item, 'answerableUntil'),
  answeredAt: optionalText(item, 'answeredAt'),
  note: optionalText(item, 'note'),
});

/** The item that leads from a conversation to its requests, oldest first. `asked` counts them. */
export const pointerItem = (conversationId: string, requestIds: readonly string[]): Attributes => ({
  ...latestCancellationKey(conversationId),
  requestIds,
  asked: requestIds.length,
});

/** The ids that {@link pointerItem} holds; none where there is no such item. */
export const readPointedIds = (item: Attributes | undefined): readonly string[] =>
  item ? texts(item, 'requestIds') : [];
