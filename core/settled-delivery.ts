import type { Delivery } from './model.ts';

/**
 * How far a message got once SES has told something more, or undefined where that is nothing new.
 *
 * SES tells in any order and more than once. A bounce stands against any report of delivery; a complaint shows that the
 * mail arrived, and is noted on it.
 */
export function settledDelivery(
  known: Delivery,
  told: Pick<Delivery, 'state' | 'reason'>,
): Pick<Delivery, 'state' | 'reason'> | undefined {
  if (known.state === 'undeliverable') return undefined;
  if (told.state === 'undeliverable') return told;
  const news = known.state !== 'delivered' || (told.reason !== undefined && known.reason === undefined);
  return news ? told : undefined;
}
