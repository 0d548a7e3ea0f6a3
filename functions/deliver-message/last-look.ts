import { TryAgain } from '../../adapters/lambda/try-again.ts';
import type { Instant } from '../../core/model.ts';
import type { Consignment, Deliveries, Departure } from '../../core/ports/deliveries.ts';
import { isToBeHeld, LINKS_DISABLED, mayCarryLinks } from '../../core/restrictions/link-carrier.ts';

interface LastLookDeps {
  readonly deliveries: Pick<Deliveries, 'setOut' | 'arrive' | 'hold'>;
  readonly now: () => Instant;
}

/**
 * The last that is asked before a message goes: whether its host was kept from sending links meanwhile (B7, ADR 0019). Then
 * the message is held. Also where no mail goes out: the guest reads it in the inbox from then on.
 *
 * @returns what is on the way; undefined for what can hold no link, or was released
 */
export async function lastLook(
  deps: LastLookDeps,
  consignment: Consignment,
): Promise<Departure | undefined | typeof LINKS_DISABLED> {
  const { message, context, released } = consignment;
  if (released || !mayCarryLinks(message)) return undefined;
  const departure = isToBeHeld(message, consignment, context.host)
    ? undefined
    : await deps.deliveries.setOut(context.host.hostId, message.id, deps.now());
  if (departure) return departure;
  const held = { at: deps.now(), links: message.links ?? [] };
  await deps.deliveries.hold(message.conversationId, message.seq, context.host.hostId, held);
  return LINKS_DISABLED;
}

/** Notes when it is on its way no more. Where nobody knows whether SES has it, it counts as that until its claim is over. */
export async function onTheWay<T>(
  { deliveries }: LastLookDeps,
  departure: Departure | undefined,
  go: () => Promise<T>,
): Promise<T> {
  if (!departure) return go();
  try {
    const gone = await go();
    await deliveries.arrive(departure);
    return gone;
  } catch (error) {
    if (error instanceof TryAgain) await deliveries.arrive(departure);
    throw error;
  }
}
