import * as z from 'zod/mini';
import type { PostedEvent } from '../../core/webhooks/webhook-body.ts';

/** As far as it is read; EventBridge's documentation, "event structure". */
const busEvent = z.object({
  id: z.string().check(z.regex(/^[\w-]+$/)),
  'detail-type': z.string(),
  time: z.string(),
  detail: z.looseObject({ eventId: z.optional(z.string().check(z.regex(/^[\w-]+$/))) }),
});

/**
 * The domain event that a message of the queue holds. It has its own id, which is the same however often it was put on the bus;
 * one without has EventBridge's.
 *
 * @throws where it is none
 */
export function readBusEvent(body: string): PostedEvent {
  const read = z.safeParse(busEvent, JSON.parse(body));
  // zod's own error quotes what it read
  if (!read.success) throw new Error('not an event of the bus');
  const { id, 'detail-type': type, time: timestamp, detail } = read.data;
  return { id: detail.eventId ?? id, type, timestamp, detail };
}
