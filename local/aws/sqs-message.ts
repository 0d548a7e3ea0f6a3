import { md5Of, type QueuedMessage } from '../store/queued-message.ts';

/** A message as ReceiveMessage gives it. */
export const received = (message: QueuedMessage) => ({
  MessageId: message.id,
  ReceiptHandle: message.receipt,
  Body: message.body,
  MD5OfBody: md5Of(message.body),
  Attributes: systemAttributes(message),
  MessageAttributes: message.attributes,
});

/** What SQS tells of a message itself, to its receivers and to a Lambda function alike. */
export function systemAttributes(message: QueuedMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ...(message.group !== undefined && { MessageGroupId: message.group, SequenceNumber: sequenceNumber(message.seq) }),
    ...(message.deduplication !== undefined && { MessageDeduplicationId: message.deduplication }),
  };
}

/** The place of a message in its FIFO queue. */
export const sequenceNumber = (seq: number): string => String(seq).padStart(20, '0');

export const queueArn = (name: string): string => `arn:aws:sqs:eu-west-1:000000000000:${name}`;

/** The URL by which SQS's clients name a queue. */
export const queueUrlOf = (endpoint: string, name: string): string => `${endpoint}/000000000000/${name}`;
