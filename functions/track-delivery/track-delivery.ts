import type { Deliveries } from '../../core/ports/deliveries.ts';
import { readEvent, type SentMailEvent } from './sent-mail-event.ts';

export interface TrackDeliveryDeps {
  readonly deliveries: Pick<Deliveries, 'settle'>;
}

/** Records what SES told of a sent mail, in whatever order and however often. @returns what was new, if anything */
export const trackDelivery =
  ({ deliveries }: TrackDeliveryDeps) =>
  async (body: string): Promise<SentMailEvent | undefined> => {
    const event = readEvent(body);
    const news = event && (await deliveries.settle(event.conversationId, event.seq, event.told));
    return news ? event : undefined;
  };
