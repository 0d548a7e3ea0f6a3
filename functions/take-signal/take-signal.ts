import type { DetectionRules } from '../../core/contract/detection.ts';
import type { AccountSignal, SignalEffect } from '../../core/detection/account-signal.ts';
import type { Instant } from '../../core/model.ts';
import type { Signals, SignalTaken } from '../../core/ports/signals.ts';

export interface TakeSignalDeps {
  readonly signals: Pick<Signals, 'take'>;
  readonly rules: DetectionRules;
  /** A new id. */
  readonly fresh: () => string;
  readonly now: () => Instant;
}

/** How it ended, for the log. `known`: it was taken before. `host-unknown`: of nobody who could be restricted here. */
export type TakenAs = SignalEffect | Exclude<SignalTaken['kind'], 'taken'>;

/** Takes a signal that came on the bus (N10). The same again finds what was done, and does nothing new. */
export const takeSignal =
  ({ signals, rules, fresh, now }: TakeSignalDeps) =>
  async (signal: AccountSignal): Promise<TakenAs> => {
    const outcome = await signals.take(signal, { rules, now: now(), restrictionId: fresh() });
    return outcome.kind === 'taken' ? outcome.signal.effect : outcome.kind;
  };
