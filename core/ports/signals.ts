import type { DetectionRules } from '../contract/detection.ts';
import type { AccountSignal, TakenSignal } from '../detection/account-signal.ts';
import type { Instant } from '../model.ts';
import type { KeptAnswer, Page, PageRequest } from './conversations.ts';

/** How taking a signal ended. `known`: it was taken before. `kept`: the Idempotency-Key was used by a request that ran at the same time. */
export type SignalTaken =
  | { readonly kind: 'taken'; readonly signal: TakenSignal }
  | { readonly kind: 'known' | 'host-unknown' | 'kept' };

export interface SignalContext {
  readonly rules: DetectionRules;
  readonly now: Instant;
  /** The id of a restriction that it may set. */
  readonly restrictionId: string;
  readonly keep?: ((signal: TakenSignal) => KeptAnswer) | undefined;
}

/** Signals of hosts' accounts (N10). */
export interface Signals {
  /** Records a signal with what it does, in one transaction with the answer to keep. One of the same id does nothing again. */
  take(signal: AccountSignal, context: SignalContext): Promise<SignalTaken>;
  /** Newest first; what came just now may follow shortly. */
  list(hostId: string, page: PageRequest): Promise<Page<TakenSignal>>;
}
