import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { ENVIRONMENT, type Setting } from '../../core/contract/environment.ts';
import type { Handlers } from '../../local/lambda/runtime.ts';

/** What was handed to a function, and how it is to answer. */
export interface Recorded {
  /** Bodies of queue messages, by function, in the order in which they were handled. */
  readonly messages: Map<string, string[]>;
  /** Changes in order: of which partition, and by whom where that is told. */
  readonly changes: { readonly pk: string; readonly by: unknown }[];
  /** Events of the API. */
  readonly calls: unknown[];
  /** Called with each body before it counts as handled; throws to fail it. */
  onMessage: (body: string, attempt: number) => void | Promise<void>;
}

const setting = (name: Setting): string => process.env[ENVIRONMENT[name]] ?? '';

const queueEvent = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string(), attributes: z.record(z.string(), z.string()) })),
});
const streamEvent = z.object({
  Records: z.array(
    z.object({
      userIdentity: z.optional(z.unknown()),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        Keys: z.object({ pk: z.object({ S: z.string() }) }),
        NewImage: z.optional(z.record(z.string(), z.unknown())),
      }),
    }),
  ),
});

/**
 * Functions that do as little as can be done with every service: mail in becomes an item, an item becomes a delivery,
 * a delivery becomes a mail, and what expired becomes work for the archive.
 */
export function smallHandlers(): { readonly handlers: Handlers; readonly recorded: Recorded } {
  const recorded: Recorded = { messages: new Map(), changes: [], calls: [], onMessage: () => {} };
  return {
    recorded,
    handlers: {
      'receive-mail': onQueue('receive-mail', recorded, (body) => putItem(`mail:${idIn(body)}`)),
      'deliver-message': onQueue('deliver-message', recorded, send),
      'track-delivery': onQueue('track-delivery', recorded, async () => {}),
      'archive-messages': onQueue('archive-messages', recorded, async () => {}),
      'publish-changes': (event) => publish(event, recorded),
      'register-facts': async (event) => {
        recorded.calls.push(event);
        return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"done":true}' };
      },
      'show-reference': async (event) => {
        recorded.calls.push(event);
        return { statusCode: 404 };
      },
      'serve-conversations': async () => {
        throw new Error('secret text that somebody wrote');
      },
    },
  };
}

function onQueue(name: string, recorded: Recorded, work: (body: string) => Promise<void>) {
  recorded.messages.set(name, []);
  return async (event: unknown) => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    const waiting = new Set<string>();
    for (const { messageId, body, attributes } of z.parse(queueEvent, event).Records) {
      const group = attributes['MessageGroupId'] ?? messageId;
      try {
        // As Lambda asks of who reads a FIFO queue: what is behind a failed message waits for it.
        if (waiting.has(group)) throw new Error('not its turn');
        await recorded.onMessage(body, Number(attributes['ApproximateReceiveCount']));
        await work(body);
        recorded.messages.get(name)?.push(body);
      } catch {
        waiting.add(group);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}

const idIn = (body: string): string =>
  z.parse(z.object({ mail: z.object({ messageId: z.string() }) }), JSON.parse(body)).mail.messageId;

/** An item like those of the table; `more` are attributes beside its key. */
export async function putItem(
  pk: string,
  more: Readonly<Record<string, { readonly N: string } | { readonly B: Uint8Array }>> = {},
): Promise<void> {
  const client = new DynamoDBClient();
  await client.send(
    new PutItemCommand({ TableName: setting('table'), Item: { pk: { S: pk }, sk: { S: 'X' }, ...more } }),
  );
  client.destroy();
}

async function publish(event: unknown, recorded: Recorded): Promise<void> {
  const sqs = new SQSClient();
  for (const { dynamodb, userIdentity } of z.parse(streamEvent, event).Records) {
    const pk = dynamodb.Keys.pk.S;
    recorded.changes.push({ pk, by: userIdentity });
    if (userIdentity) await sqs.send(new SendMessageCommand({ QueueUrl: setting('archiveQueue'), MessageBody: pk }));
    if (!dynamodb.NewImage || !pk.startsWith('mail:')) continue;
    const job = { QueueUrl: setting('deliveryQueue'), MessageBody: pk, MessageGroupId: pk, MessageDeduplicationId: pk };
    await sqs.send(new SendMessageCommand(job));
  }
  sqs.destroy();
}

async function send(body: string): Promise<void> {
  const ses = new SESv2Client();
  const mail = `From: x@guest.${setting('mailDomain')}\r\nTo: host@example.com\r\nSubject: ${body}\r\n\r\nhello\r\n`;
  await ses.send(
    new SendEmailCommand({
      Content: { Raw: { Data: Buffer.from(mail) } },
      Destination: { ToAddresses: ['host@example.com'] },
      ConfigurationSetName: setting('configurationSet'),
      EmailTags: [{ Name: 'conversation', Value: 'c1' }],
    }),
  );
  ses.destroy();
}
