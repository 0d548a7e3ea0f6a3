import type { SQSRecord } from 'aws-lambda';

/** A message as a queue gives it out to its function; for the second time, unless said. */
export const aQueueRecord = (
  messageId: string,
  {
    body = messageId,
    group,
    attempt = 2,
  }: { readonly body?: string; readonly group?: string; readonly attempt?: number },
): SQSRecord => ({
  messageId,
  receiptHandle: `receipt-${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: String(attempt),
    SentTimestamp: '0',
    SenderId: 'x',
    ApproximateFirstReceiveTimestamp: '0',
    ...(group !== undefined && { MessageGroupId: group }),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:q',
  awsRegion: 'eu-west-1',
});
