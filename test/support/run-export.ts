import { readFileSync } from 'node:fs';
import { handler } from '../../functions/export-conversation/handler.ts';

/**
 * Runs the function as it is deployed, in a process of its own, for the export that its argument names.
 *
 * Prints what it answered, and the most memory that the process ever held: before, and after (in bytes).
 */
const peak = (): number => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;

const [exportId = ''] = process.argv.slice(2);
const before = peak();
const answer = await handler({
  Records: [
    {
      messageId: 'm1',
      receiptHandle: 'r1',
      body: JSON.stringify({ exportId }),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'test',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:exports',
      awsRegion: 'eu-west-1',
    },
  ],
});
process.stdout.write(`${JSON.stringify({ failed: answer.batchItemFailures.length, before, after: peak() })}\n`);
