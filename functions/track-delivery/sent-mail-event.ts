import * as z from 'zod/mini';
import { type BounceReport, undeliverableReason } from '../../core/bounces.ts';
import { type Delivery, seqOf } from '../../core/model.ts';

/** What SES told of a message's mail. */
export interface SentMailEvent {
  readonly conversationId: string;
  readonly seq: number;
  readonly told: Pick<Delivery, 'state' | 'reason'>;
}

const recipient = z.object({
  action: z.optional(z.string()),
  status: z.optional(z.string()),
  diagnosticCode: z.optional(z.string()),
});

/** As far as it is read; SES's documentation of event publishing, "contents of event data". */
const event = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(
    z.object({
      bounceType: z.string(),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(recipient),
    }),
  ),
});

type SesEvent = z.output<typeof event>;

/**
 * What an event says of how far a message got; undefined where it says nothing of it.
 *
 * @throws where it is no event of SES's
 */
export function readEvent(body: string): SentMailEvent | undefined {
  const read = z.safeParse(event, JSON.parse(body));
  // zod's own error quotes what it read
  if (!read.success) throw new Error('not an event of a sent mail');
  const place = messageOf(read.data);
  const told = place && toldBy(read.data);
  return told && { ...place, told };
}

/** Mail without these tags carries no message: a notice, or what others send by the same account. */
function messageOf({ mail: { tags = {} } }: SesEvent): Pick<SentMailEvent, 'conversationId' | 'seq'> | undefined {
  const conversationId = tags['conversation']?.[0] ?? '';
  const seq = seqOf(conversationId, tags['message']?.[0] ?? '');
  return seq === undefined ? undefined : { conversationId, seq };
}

function toldBy({ eventType, bounce }: SesEvent): SentMailEvent['told'] | undefined {
  if (eventType === 'Delivery') return { state: 'delivered' };
  if (eventType === 'Complaint') return { state: 'delivered', reason: 'complaint' };
  if (eventType === 'Reject') return { state: 'undeliverable', reason: 'rejected' };
  const reason = eventType === 'Bounce' && bounce ? undeliverableReason(reportOf(bounce)) : undefined;
  return reason && { state: 'undeliverable', reason };
}

const reportOf = ({ bouncedRecipients, ...bounce }: NonNullable<SesEvent['bounce']>): BounceReport => ({
  ...bounce,
  recipients: bouncedRecipients,
});
