import * as z from 'zod/mini';
import { ACCOUNT_SIGNAL } from '../../core/contract/events.ts';
import type { AccountSignal } from '../../core/detection/account-signal.ts';
import { instant } from '../../core/schemas/fields.ts';
import { busSignal } from '../../core/schemas/signal.ts';

/** As far as it is read; EventBridge's documentation, "event structure". */
const event = z.object({
  id: z.string().check(z.minLength(1)),
  'detail-type': z.literal(ACCOUNT_SIGNAL),
  time: instant('', ''),
  detail: busSignal,
});

/**
 * The signal that a message of the queue tells of. Without an id of the platform's own it has the event's, which is the same
 * however often EventBridge hands it over.
 *
 * @throws where it is none
 */
export function readSignalEvent(body: string): AccountSignal {
  const read = z.safeParse(event, JSON.parse(body));
  // zod's own error quotes what it read
  if (!read.success) throw new Error('not a signal of a host’s account');
  const { id, time, detail } = read.data;
  const { hostId, kind, signalId = id, at = time } = detail;
  return { id: signalId, hostId, kind, at };
}
