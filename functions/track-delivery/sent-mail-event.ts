import * as z from 'zod/mini';
import { type Bounced, type BounceReport, judgeBounce } from '../../core/bounces.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import type { Holder, StopNews } from '../../core/mailbox-state.ts';
import { readMailboxTag } from '../../core/mailbox-tag.ts';
import { type Delivery, type Instant, seqOf } from '../../core/model.ts';

/** What SES told of a mail: how far its message got, where it carried one, and that its mailbox takes no more. */
export interface SentMailEvent {
  readonly message?: MessageNews | undefined;
  readonly mailbox?: { readonly holder: Holder; readonly news: StopNews } | undefined;
}

export interface MessageNews {
  readonly conversationId: string;
  readonly seq: number;
  readonly told: Pick<Delivery, 'state' | 'reason'>;
}

const recipient = z.object({
  emailAddress: z.optional(z.string()),
  action: z.optional(z.string()),
  status: z.optional(z.string()),
  diagnosticCode: z.optional(z.string()),
});

/** As far as it is read; SES's documentation of event publishing, "contents of event data". */
const event = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: z.optional(z.string()),
    destination: z.optional(z.array(z.string())),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  bounce: z.optional(
    z.object({
      bounceType: z.string(),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(recipient),
    }),
  ),
  complaint: z.optional(
    z.object({
      complaintSubType: z.optional(z.nullable(z.string())),
      complaintFeedbackType: z.optional(z.nullable(z.string())),
    }),
  ),
});

type SesEvent = z.output<typeof event>;

/** How SES tries a topic when it is made or changed to be told of events: no JSON. It is in no documentation. */
const TRIAL = 'Successfully validated SNS topic for Amazon SES event publishing.';

/**
 * What an event says of a mail's message and mailbox; nothing of either where it says nothing of it.
 *
 * @param now when it came, which stands in for when the mail was sent where it does not say so
 * @throws where it is no event of SES's
 */
export function readEvent(body: string, now: Instant): SentMailEvent {
  if (body.trim() === TRIAL) return {};
  const read = z.safeParse(event, JSON.parse(body));
  // zod's own error quotes what it read
  if (!read.success) throw new Error('not an event of a sent mail');
  const { data } = read;
  const fate = fateOf(data);
  if (!fate) return {};
  const messageId = tagOf(data, 'message');
  const place = placeOf(tagOf(data, 'conversation'), messageId);
  return {
    message: place && { ...place, told: fate.told },
    mailbox: stopOf(data, fate, now, place && messageId),
  };
}

const tagOf = ({ mail: { tags = {} } }: SesEvent, name: string): string => tags[name]?.[0] ?? '';

/** Mail without these tags carries no message: a notice, or what others send by the same account. */
function placeOf(conversationId: string, messageId: string): Pick<MessageNews, 'conversationId' | 'seq'> | undefined {
  const seq = seqOf(conversationId, messageId);
  return seq === undefined ? undefined : { conversationId, seq };
}

/** What became of the mail: of its message, and of its mailbox where that is not to get more. */
interface Fate {
  readonly told: MessageNews['told'];
  readonly stop?: Pick<StopNews, 'state' | 'reason'> | undefined;
}

function fateOf({ eventType, mail, bounce, complaint = {} }: SesEvent): Fate | undefined {
  switch (eventType) {
    case 'Delivery':
      return ARRIVED;
    case 'Complaint':
      return ofComplaint(complaint);
    case 'Reject':
    case 'Rendering Failure':
      return REJECTED;
    case 'Bounce':
      return bounce && ofBounce(bounce, mail.destination);
    default:
      return undefined;
  }
}

const ARRIVED: Fate = { told: { state: 'delivered' } };
const REJECTED: Fate = { told: { state: 'undeliverable', reason: 'rejected' } };
const UNWANTED = { state: 'unwanted', reason: 'complaint' } as const;

/** Reports that are nobody's wish: the receiver says that it is no spam, or a server tells of an authentication that failed. */
const NO_COMPLAINTS: readonly unknown[] = ['not-spam', 'auth-failure'];

/** A mail to somebody on SES's suppression list never left; to whom it went stays with who got it. */
function ofComplaint({ complaintSubType, complaintFeedbackType }: NonNullable<SesEvent['complaint']>): Fate {
  if (NO_COMPLAINTS.includes(complaintFeedbackType)) return ARRIVED;
  const reason = complaintSubType === 'OnAccountSuppressionList' ? 'inbox-only' : 'complaint';
  return { told: { state: 'delivered', reason }, stop: UNWANTED };
}

function ofBounce(
  { bouncedRecipients: recipients, ...bounce }: NonNullable<SesEvent['bounce']>,
  destination: readonly string[] | undefined,
): Fate | undefined {
  const report: BounceReport = { ...bounce, recipients };
  const bounced = judgeBounce(report);
  const isOurs = recipients.some(({ emailAddress }) => emailAddress === undefined || isIn(destination, emailAddress));
  return (
    bounced && {
      told: { state: 'undeliverable', reason: bounced.reason },
      stop: isOurs ? suspended(bounced) : undefined,
    }
  );
}

/** Where a mailbox forwards, another address bounces: that says nothing of the mailbox. */
const isIn = (addresses: readonly string[] = [], address: string): boolean =>
  addresses.map(comparableAddress).includes(comparableAddress(address));

const suspended = ({ hard, reason }: Bounced): Fate['stop'] =>
  hard && (reason === 'unknown-address' || reason === 'unreachable') ? { state: 'suspended', reason } : undefined;

/** Each mail of ours goes to one address, which the event names: whatever address its holder has by now, this one is meant. */
function stopOf(told: SesEvent, { stop }: Fate, now: Instant, messageId: string | undefined): SentMailEvent['mailbox'] {
  const { destination: [address] = [], timestamp = '' } = told.mail;
  const holder = readMailboxTag(tagOf(told, 'mailbox'));
  if (!stop || !holder || address === undefined) return undefined;
  const addresses = { address: comparableAddress(address), sentTo: address };
  return { holder, news: { ...stop, ...addresses, sentAt: instantOf(timestamp) ?? now, messageId } };
}

function instantOf(timestamp: string): Instant | undefined {
  const time = Date.parse(timestamp);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
