import type * as z from 'zod/mini';
import type { TakenSignal } from '../detection/account-signal.ts';
import type { signalAnswer } from '../schemas/signal.ts';

/** A signal of a host's account, for the platform and its care team. */
export const signalView = ({ id, by, ...signal }: TakenSignal): z.output<typeof signalAnswer> => ({
  id,
  signalId: id,
  ...signal,
  by: by && { ...by },
});
