import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();
let sqs: SQSClient;
let plain: string;
let ordered: string;

beforeAll(async () => {
  sqs = new SQSClient(aws.config);
  plain = await urlOf('plain');
  ordered = await urlOf('ordered.fifo');
});

let today = Date.parse('2026-03-01T12:00:00Z');

beforeEach(() => {
  today += 24 * 3600 * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  for (const queue of aws.store.queues.names) empty(queue);
});

afterEach(() => vi.useRealTimers());

function empty(queue: string): void {
  aws.store.queues.receive(queue, 100).map(({ receipt }) => aws.store.queues.remove(queue, receipt));
}

async function urlOf(QueueName: string): Promise<string> {
  return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
}

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

const send = (MessageBody: string, group?: string, id = MessageBody) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: group === undefined ? plain : ordered,
      MessageBody,
      ...(group !== undefined && { MessageGroupId: group, MessageDeduplicationId: id }),
    }),
  );

async function receive(QueueUrl: string, most = 10) {
  const command = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: most,
    MessageSystemAttributeNames: ['All'],
  });
  const { Messages = [] } = await sqs.send(command);
  return Messages.map(({ Body = '', ReceiptHandle = '', Attributes = {} }) => ({ Body, ReceiptHandle, Attributes }));
}

const bodies = async (QueueUrl: string, most?: number) => (await receive(QueueUrl, most)).map(({ Body }) => Body);
const remove = (QueueUrl: string, ReceiptHandle: string) =>
  sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));

describe('a standard queue', () => {
  it('hides what was received until its visibility ends, and shows it again with its count', async () => {
    await send('one');
    expect(await bodies(plain)).toEqual(['one']);
    later(29);
    expect(await bodies(plain)).toEqual([]);
    later(1);
    const [again] = await receive(plain);
    expect(again?.Attributes['ApproximateReceiveCount']).toBe('2');
  });

  it('forgets what was deleted, and a receipt that is no longer the latest deletes nothing', async () => {
    await send('one');
    const [first] = await receive(plain);
    later(30);
    const [second] = await receive(plain);
    await remove(plain, first?.ReceiptHandle ?? '');
    expect(aws.store.queues.counts('plain').inFlight).toBe(1);
    await remove(plain, second?.ReceiptHandle ?? '');
    expect(aws.store.queues.counts('plain').inFlight).toBe(0);
  });

  it('moves what was received too often to its dead-letter queue', async () => {
    await send('poison');
    for (const _ of [1, 2]) {
      expect(await bodies(plain)).toEqual(['poison']);
      later(30);
    }
    expect(await bodies(plain)).toEqual([]);
    expect(await bodies(await urlOf('plain-dead'))).toEqual(['poison']);
  });

  it('shows a message when the receiver says, sooner or later', async () => {
    await send('one');
    const [{ ReceiptHandle } = { ReceiptHandle: '' }] = await receive(plain);
    const change = (VisibilityTimeout: number) =>
      sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: plain, ReceiptHandle, VisibilityTimeout }));
    await change(100);
    later(99);
    expect(await bodies(plain)).toEqual([]);
    await change(0);
    expect(await bodies(plain)).toEqual(['one']);
  });

  it('holds a delayed message back', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl: plain, MessageBody: 'late', DelaySeconds: 5 }));
    later(4.999);
    expect(await bodies(plain)).toEqual([]);
    later(0.001);
    expect(await bodies(plain)).toEqual(['late']);
  });

  it('wakes a receiver that waits', async () => {
    const waiting = sqs.send(new ReceiveMessageCommand({ QueueUrl: plain, WaitTimeSeconds: 20 }));
    await send('here');
    expect((await waiting).Messages?.map(({ Body }) => Body)).toEqual(['here']);
  });

  it('takes a batch, and tells which entries it refused', async () => {
    const Entries = [
      { Id: 'a', MessageBody: 'a' },
      { Id: 'b', MessageBody: 'b', MessageDeduplicationId: 'for FIFO queues only' },
    ];
    const { Successful, Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: plain, Entries }));
    expect(Successful?.map(({ Id }) => Id)).toEqual(['a']);
    expect(Failed).toMatchObject([{ Id: 'b', Code: 'InvalidParameterValue', SenderFault: true }]);
  });

  it('tells how many messages it has', async () => {
    await send('one');
    await send('two');
    await receive(plain, 1);
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: plain, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      VisibilityTimeout: '30',
    });
  });
});

describe('a FIFO queue', () => {
  it('keeps the order of a group, and one that waits holds up no other', async () => {
    for (const [body, group] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
      ['a3', 'a'],
      ['b2', 'b'],
    ] as const) {
      await send(body, group);
    }
    const [first] = await receive(ordered, 1);
    expect(first?.Body).toBe('a1');
    expect(await bodies(ordered)).toEqual(['b1', 'b2']);
    expect(await bodies(ordered)).toEqual([]);
    await remove(ordered, first?.ReceiptHandle ?? '');
    expect(await bodies(ordered)).toEqual(['a2', 'a3']);
  });

  it('goes on with a group once its first message is dead', async () => {
    await send('poison', 'g');
    await send('good', 'g');
    for (const _ of [1, 2]) {
      expect(await bodies(ordered, 1)).toEqual(['poison']);
      later(30);
    }
    expect(await bodies(ordered, 1)).toEqual([]);
    expect(await bodies(ordered, 1)).toEqual(['good']);
  });

  it('takes what comes again within five minutes as the same, by group', async () => {
    const first = await send('once', 'dedup-1', 'same');
    const again = await send('once more', 'dedup-1', 'same');
    expect(again.MessageId).toBe(first.MessageId);
    expect((await send('another', 'dedup-2', 'same')).MessageId).not.toBe(first.MessageId);
    expect(await bodies(ordered)).toEqual(['once', 'another']);
    later(300);
    expect((await send('new', 'dedup-1', 'same')).MessageId).not.toBe(first.MessageId);
  });

  it('refuses a message without a group', async () => {
    const ungrouped = new SendMessageCommand({ QueueUrl: ordered, MessageBody: 'x' });
    await expect(sqs.send(ungrouped)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});

it('answers for a queue that is not there', async () => {
  await expect(urlOf('nobodys')).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
});

describe('faults', () => {
  it('are had as often as planned, and leave the work undone', async () => {
    aws.faults.plan('sqs', 'SendMessage', 'throttled');
    await expect(send('one')).rejects.toMatchObject({ name: 'RequestThrottled' });
    aws.faults.plan('sqs', 'SendMessage', 'failed');
    await expect(send('one')).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    aws.faults.plan('sqs', 'SendMessage', 'dropped');
    await expect(send('one')).rejects.toThrow();
    expect(await bodies(plain)).toEqual([]);
    await send('one');
    expect(await bodies(plain)).toEqual(['one']);
  });

  it('can be an answer that got lost after the work was done', async () => {
    aws.faults.plan('sqs', 'SendMessage', 'lost');
    await expect(send('one')).rejects.toThrow();
    expect(await bodies(plain)).toEqual(['one']);
  });
});
