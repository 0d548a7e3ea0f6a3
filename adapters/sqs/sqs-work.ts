import { createHash } from 'node:crypto';
import {
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { inBatches } from '../../core/in-batches.ts';
import type { LiveJob } from '../../core/live/live-frame.ts';
import { messageId } from '../../core/model.ts';
import type { LiveWork } from '../../core/ports/live.ts';
import type {
  ArchiveJob,
  DeliveryJob,
  DigestJob,
  ExportJob,
  NoticeJob,
  Postponement,
  ResponseJob,
  ScheduleJob,
  SearchJob,
  SendJob,
  Work,
} from '../../core/ports/work.ts';

/** SQS takes no more messages at once. */
const BATCH = 10;

/** Hands released mail to the queue that received mail comes by. */
export const sqsReleases = (client: SQSClient, queueUrl: string): Pick<Work, 'release'> => ({
  async release(job) {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(job) }));
  },
});

/** Hands messages to the FIFO queue of deliveries: in order within a conversation, a repeat within minutes is dropped. */
export const sqsDeliveries = (client: SQSClient, queueUrl: string): Pick<Work, 'deliver'> => ({
  deliver: (jobs) =>
    sendAll(client, queueUrl, jobs, (job: DeliveryJob) => ({
      MessageBody: JSON.stringify({ ...job, released: undefined }),
      ...inItsConversation(job),
    })),
});

/** The same of the FIFO queue of those that are translated first. */
export const sqsTranslations = (client: SQSClient, queueUrl: string): Pick<Work, 'translate'> => ({
  translate: (jobs) =>
    sendAll(client, queueUrl, jobs, (job: DeliveryJob) => ({
      MessageBody: JSON.stringify(job),
      ...inItsConversation(job),
    })),
});

const inItsConversation = ({ conversationId, seq, released = false }: DeliveryJob) => ({
  MessageGroupId: conversationId,
  MessageDeduplicationId: `${messageId(conversationId, seq)}${released ? '-released' : ''}`,
});

/** Hands failures to the queue of notices. */
export const sqsNotices = (client: SQSClient, queueUrl: string): Pick<Work, 'notify'> => ({
  notify: (jobs) => sendAll(client, queueUrl, jobs, (job: NoticeJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Hands over what is to be archived, and times to live to move. */
export const sqsArchive = (client: SQSClient, queueUrl: string): Pick<Work, 'archive'> => ({
  archive: (jobs) => sendAll(client, queueUrl, jobs, (job: ArchiveJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Seconds until a second pass: longer than an index takes to show what was stored. */
const SECOND_PASS = 30;

/** Hands over conversations to plan anew. */
export const sqsSchedules = (client: SQSClient, queueUrl: string): Pick<Work, 'schedule'> => ({
  schedule: (jobs) =>
    sendAll(client, queueUrl, jobs, (job: ScheduleJob) => ({
      MessageBody: JSON.stringify(job),
      ...('again' in job && { DelaySeconds: SECOND_PASS }),
    })),
});

/**
 * Hands what is due to the FIFO queue of sends: in order within a conversation.
 *
 * One that was handed over within five minutes is dropped; a send that is due at another instant is another. Digested, since a
 * template's id and a conversation's together may be longer than SQS takes.
 */
export const sqsSends = (client: SQSClient, queueUrl: string): Pick<Work, 'send'> => ({
  send: (jobs) =>
    sendAll(client, queueUrl, jobs, (job: SendJob) => ({
      MessageBody: JSON.stringify(job),
      MessageGroupId: job.conversationId,
      MessageDeduplicationId: createHash('sha256')
        .update(`${job.due}#${job.conversationId}#${job.sendId}`)
        .digest('hex'),
    })),
});

/** Hands over digests that are due. One that is handed over twice goes out once: it is claimed. */
export const sqsDigests = (client: SQSClient, queueUrl: string): Pick<Work, 'digest'> => ({
  digest: (jobs) => sendAll(client, queueUrl, jobs, (job: DigestJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Hands over what response rates may change by. */
export const sqsResponses = (client: SQSClient, queueUrl: string): Pick<Work, 'track'> => ({
  track: (jobs) => sendAll(client, queueUrl, jobs, (job: ResponseJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Hands over what conversations are found by. */
export const sqsSearches = (client: SQSClient, queueUrl: string): Pick<Work, 'index'> => ({
  index: (jobs) => sendAll(client, queueUrl, jobs, (job: SearchJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Hands over what those who are connected are told. */
export const sqsLive = (client: SQSClient, queueUrl: string): LiveWork => ({
  push: (jobs) => sendAll(client, queueUrl, jobs, (job: LiveJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Hands over exports to make. */
export const sqsExports = (client: SQSClient, queueUrl: string): Pick<Work, 'export'> => ({
  export: (jobs) => sendAll(client, queueUrl, jobs, (job: ExportJob) => ({ MessageBody: JSON.stringify(job) })),
});

/** Hides received work of a queue for longer, or shorter, than its visibility timeout. */
export const sqsPostponement = (client: SQSClient, queueUrl: string): Postponement => ({
  async postpone(receipt, seconds) {
    await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt, VisibilityTimeout: seconds }),
    );
  },
});

/** @returns those that the queue did not take */
async function sendAll<Job>(
  client: SQSClient,
  queueUrl: string,
  jobs: readonly Job[],
  entryOf: (job: Job) => Omit<SendMessageBatchRequestEntry, 'Id'>,
): Promise<readonly Job[]> {
  const left: Job[] = [];
  // one after the other: a FIFO queue keeps the order in which it was handed its messages
  for (const batch of inBatches(jobs, BATCH)) {
    const Entries = batch.map((job, index) => ({ ...entryOf(job), Id: String(index) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    const failed = new Set(Failed.map(({ Id }) => Id));
    left.push(...batch.filter((_, index) => failed.has(String(index))));
  }
  return left;
}
