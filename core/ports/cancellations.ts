import type { CancellationRequest, StoredState } from '../cancellation/cancellation.ts';
import type { ConversationContext, Instant } from '../model.ts';
import type { KeptAnswer, Page, PageRequest } from './conversations.ts';

/** A request with the facts that say what it is now. */
export interface CancellationCase {
  readonly request: CancellationRequest;
  readonly context: ConversationContext;
}

/** Which requests to list, by what is stored of them. */
export interface CancellationQuery extends PageRequest {
  readonly states: readonly StoredState[];
  /** Only those asked at that instant or later. */
  readonly since?: Instant | undefined;
}

/** Cancellations that customers are asked about (G18). */
export interface Cancellations {
  find(requestId: string): Promise<CancellationRequest | undefined>;
  /** All about one conversation, oldest first. */
  ofConversation(conversationId: string): Promise<readonly CancellationRequest[]>;
  /** Newest first. */
  list(query: CancellationQuery): Promise<Page<CancellationCase>>;
  /**
   * Stores a new request, and the answer to the call that brought it.
   *
   * @param earlier those of its conversation that it was decided on @returns false where there is another since, or the call's Idempotency-Key was used meanwhile
   */
  ask(request: CancellationRequest, earlier: readonly CancellationRequest[], kept?: KeptAnswer): Promise<boolean>;
  /** Keeps the answer to a call that brought nothing new. @returns false where its Idempotency-Key was used meanwhile */
  keep(answer: KeptAnswer, now: Instant): Promise<boolean>;
  /** Stores the customer's answer. @returns false where there was one since */
  answer(requestId: string, state: Exclude<StoredState, 'asked'>, now: Instant): Promise<boolean>;
}
