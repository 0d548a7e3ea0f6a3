import * as z from 'zod/mini';
import { md5Of, type NewMessage, type QueueDefinition } from '../store/queued-message.ts';
import type { Queues } from '../store/queues.ts';
import { jsonService, operation } from './json-service.ts';
import { AwsError, type AwsService } from './service.ts';
import { queueArn, queueUrlOf, received, sequenceNumber } from './sqs-message.ts';

const queueUrl = z.object({ QueueUrl: z.string() });
const outgoing = z.object({
  MessageBody: z.string().check(z.minLength(1)),
  DelaySeconds: z.optional(z.int().check(z.gte(0), z.lte(900))),
  MessageAttributes: z.optional(z.record(z.string(), z.unknown())),
  MessageGroupId: z.optional(z.string()),
  MessageDeduplicationId: z.optional(z.string()),
});
const entryId = z.object({ Id: z.string().check(z.regex(/^[\w-]{1,80}$/)) });
const handle = z.object({ ReceiptHandle: z.string() });
const visibility = z.int().check(z.gte(0), z.lte(43_200));
const hiding = z.extend(handle, { VisibilityTimeout: visibility });
const batchOf = <T extends z.ZodMiniType>(entry: T) =>
  z.extend(queueUrl, { Entries: z.array(entry).check(z.minLength(1), z.maxLength(10)) });

/** SQS takes bodies of up to 1 MiB, a batch together. */
const BODY_LIMIT = 1024 * 1024;

/** SQS: standard and FIFO queues over the store. */
export function sqs(queues: Queues, endpoint: () => string): AwsService {
  const known = (url: string) => definitionOf(queues, url.split('/').at(-1) ?? '');
  return jsonService({
    version: '1.0',
    throttled: 'RequestThrottled',
    errorHeaders: (code) => ({ 'x-amzn-query-error': `${QUERY_CODES[code] ?? code};Sender` }),
    operations: {
      SendMessage: operation(z.extend(queueUrl, outgoing.shape), (input) => send(queues, known(input.QueueUrl), input)),
      SendMessageBatch: operation(batchOf(z.extend(outgoing, entryId.shape)), ({ QueueUrl, Entries }) =>
        sendBatch(queues, known(QueueUrl), Entries),
      ),
      ReceiveMessage: operation(receiving, (input) => receive(queues, known(input.QueueUrl), input)),
      DeleteMessage: operation(z.extend(queueUrl, handle.shape), ({ QueueUrl, ReceiptHandle }) => {
        queues.remove(known(QueueUrl).name, ReceiptHandle);
        return {};
      }),
      DeleteMessageBatch: operation(batchOf(z.extend(handle, entryId.shape)), ({ QueueUrl, Entries }) => {
        const { name } = known(QueueUrl);
        return inBatch(Entries, ({ ReceiptHandle }) => {
          queues.remove(name, ReceiptHandle);
          return {};
        });
      }),
      ChangeMessageVisibility: operation(z.extend(queueUrl, hiding.shape), (input) =>
        hide(queues, known(input.QueueUrl), input),
      ),
      ChangeMessageVisibilityBatch: operation(batchOf(z.extend(hiding, entryId.shape)), ({ QueueUrl, Entries }) => {
        const definition = known(QueueUrl);
        return inBatch(Entries, (entry) => hide(queues, definition, entry));
      }),
      GetQueueUrl: operation(z.object({ QueueName: z.string() }), ({ QueueName }) => ({
        QueueUrl: queueUrlOf(endpoint(), definitionOf(queues, QueueName).name),
      })),
      GetQueueAttributes: operation(queueUrl, ({ QueueUrl }) => ({ Attributes: attributes(queues, known(QueueUrl)) })),
    },
  });
}

/** Codes that older clients know by another name. */
const QUERY_CODES: Readonly<Record<string, string>> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
};

const receiving = z.extend(queueUrl, {
  MaxNumberOfMessages: z.optional(z.int().check(z.gte(1), z.lte(10))),
  VisibilityTimeout: z.optional(visibility),
  WaitTimeSeconds: z.optional(z.int().check(z.gte(0), z.lte(20))),
});

function definitionOf(queues: Queues, name: string): QueueDefinition {
  const definition = queues.definition(name);
  if (!definition) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  return definition;
}

function send(queues: Queues, { name, fifo }: QueueDefinition, input: z.infer<typeof outgoing>): object {
  if (Buffer.byteLength(input.MessageBody) > BODY_LIMIT) {
    throw new AwsError(
      'InvalidParameterValue',
      'One or more parameters are invalid: message must be shorter than 1 MiB.',
    );
  }
  if (fifo && !(input.MessageGroupId && input.MessageDeduplicationId)) {
    throw new AwsError('InvalidParameterValue', 'A FIFO queue needs MessageGroupId and MessageDeduplicationId.');
  }
  if (!fifo && input.MessageDeduplicationId) {
    throw new AwsError('InvalidParameterValue', 'MessageDeduplicationId is for FIFO queues.');
  }
  const message: NewMessage = {
    body: input.MessageBody,
    attributes: input.MessageAttributes,
    group: input.MessageGroupId,
    deduplication: input.MessageDeduplicationId,
    delay: input.DelaySeconds,
  };
  const { id, seq } = queues.send(name, message);
  return {
    MessageId: id,
    MD5OfMessageBody: md5Of(input.MessageBody),
    ...(fifo && { SequenceNumber: sequenceNumber(seq) }),
  };
}

function sendBatch(
  queues: Queues,
  definition: QueueDefinition,
  entries: readonly (z.infer<typeof outgoing> & z.infer<typeof entryId>)[],
): object {
  if (entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.MessageBody), 0) > BODY_LIMIT) {
    throw new AwsError('BatchRequestTooLong', 'Batch requests cannot be longer than 1 MiB.');
  }
  return inBatch(entries, (entry) => send(queues, definition, entry));
}

/** Runs each entry of a batch; one that is refused leaves the others. */
function inBatch<E extends { readonly Id: string }>(entries: readonly E[], run: (entry: E) => object): object {
  if (new Set(entries.map((entry) => entry.Id)).size < entries.length) {
    throw new AwsError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  }
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful, Failed };
}

function hide(queues: Queues, { name }: QueueDefinition, input: z.infer<typeof hiding>): object {
  if (queues.hide(name, input.ReceiptHandle, input.VisibilityTimeout)) return {};
  throw new AwsError('MessageNotInflight', 'The message referred to is not in flight.');
}

async function receive(queues: Queues, { name }: QueueDefinition, input: z.infer<typeof receiving>): Promise<object> {
  const take = () => queues.receive(name, input.MaxNumberOfMessages ?? 1, input.VisibilityTimeout);
  let messages = take();
  if (messages.length === 0 && input.WaitTimeSeconds) {
    await change(queues, name, input.WaitTimeSeconds);
    messages = take();
  }
  return messages.length > 0 ? { Messages: messages.map(received) } : {};
}

/** Answers when something changes in the queue, or after so many seconds. */
function change(queues: Queues, name: string, seconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = queues.onChange((queue) => queue === name && resolve());
  const timer = setTimeout(resolve, seconds * 1000).unref();
  return promise.finally(() => {
    stop();
    clearTimeout(timer);
  });
}

function attributes(queues: Queues, definition: QueueDefinition): Record<string, string> {
  const { visible, inFlight, delayed } = queues.counts(definition.name);
  const { redrive } = definition;
  return {
    QueueArn: queueArn(definition.name),
    VisibilityTimeout: String(definition.visibility),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    ...(definition.fifo && { FifoQueue: 'true' }),
    ...(redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: queueArn(redrive.queue),
        maxReceiveCount: redrive.attempts,
      }),
    }),
  };
}
