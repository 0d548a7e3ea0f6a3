import { GetQueueUrlCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  sqsArchive,
  sqsDeliveries,
  sqsNotices,
  sqsPostponement,
  sqsReleases,
  sqsTranslations,
} from '../../../adapters/sqs/sqs-work.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
let client: SQSClient;
let plain = '';
let ordered = '';

beforeAll(async () => {
  client = new SQSClient(aws.config);
  const urlOf = async (QueueName: string) => (await client.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
  [plain, ordered] = await Promise.all([urlOf('plain'), urlOf('ordered.fifo')]);
});

/** Takes all that is in a queue. */
function bodies(queue: string): unknown[] {
  const messages = aws.store.queues.receive(queue, 100);
  for (const { receipt } of messages) aws.store.queues.remove(queue, receipt);
  return messages.map(({ body }) => JSON.parse(body));
}

describe('work for queues', () => {
  it('is handed over in order, more than one request takes, and the same message once', async () => {
    const jobs = Array.from({ length: 23 }, (_, i) => ({ conversationId: 'c1', seq: i + 1 }));
    const { deliver } = sqsDeliveries(client, ordered);
    expect(await deliver(jobs)).toEqual([]);
    expect(await deliver(jobs.slice(0, 1))).toEqual([]);
    expect(bodies('ordered.fifo')).toEqual(jobs);
  });

  it('is the same for messages that are translated first, and one that was let go is another', async () => {
    const job = { conversationId: 'c2', seq: 1 };
    const { translate } = sqsTranslations(client, ordered);
    expect(await translate([job, job, { ...job, released: true }])).toEqual([]);
    expect(bodies('ordered.fifo')).toEqual([job, { ...job, released: true }]);
  });

  it('names where the translation is kept, and is the same message with and without', async () => {
    const job = { conversationId: 'c3', seq: 1 };
    const { deliver } = sqsDeliveries(client, ordered);
    expect(await deliver([{ ...job, translation: 'key' }, job])).toEqual([]);
    expect(bodies('ordered.fifo')).toEqual([{ ...job, translation: 'key' }]);
  });

  it('is nothing to hand over where there is none', async () => {
    expect(await sqsDeliveries(client, ordered).deliver([])).toEqual([]);
  });

  it('is a notice or a release on its own queue', async () => {
    const notice = { kind: 'refused', mailId: 'm', recipient: 'x@guest.foyer.test' } as const;
    const release = { released: { mailId: 'm', recipient: 'x@guest.foyer.test' } };
    expect(await sqsNotices(client, plain).notify([notice])).toEqual([]);
    await sqsReleases(client, plain).release(release);
    expect(bodies('plain')).toEqual([notice, release]);
  });

  it('is what to archive, to move and to forget', async () => {
    const jobs = [
      { kind: 'message', conversationId: 'c1', seq: 1 },
      { kind: 'listing', listingId: 'l1', hostId: 'h1' },
      {
        kind: 'forget',
        conversationId: 'c1',
        seq: 1,
        at: '2026-02-07T10:00:00.000Z',
        files: [{ id: 'a', key: 'c1/a' }],
      },
    ] as const;
    expect(await sqsArchive(client, plain).archive(jobs)).toEqual([]);
    expect(bodies('plain')).toEqual(jobs);
  });

  it('names what the queue did not take', async () => {
    const partly = new SQSClient(aws.config);
    const output = { $metadata: {}, Successful: [], Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false }] };
    partly.middlewareStack.add(() => async () => ({ response: {}, output }), { step: 'initialize' });
    const jobs = [1, 2, 3].map((seq) => ({ conversationId: 'c2', seq }));
    expect(await sqsDeliveries(partly, ordered).deliver(jobs)).toEqual([jobs[1]]);
  });

  it('can be put off', async () => {
    await sqsReleases(client, plain).release({ released: { mailId: 'later', recipient: 'x' } });
    const { Messages: [message] = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: plain }));
    await sqsPostponement(client, plain).postpone(message?.ReceiptHandle ?? '', 0);
    expect(bodies('plain')).toHaveLength(1);
  });
});
