import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueUrlOf } from '../../local/aws/sqs-message.ts';
import { NAMES, queueName } from '../../local/environment.ts';
import { useStack } from '../support/stack.ts';
import { putItem, smallHandlers } from './small-handlers.ts';

const { handlers, recorded } = smallHandlers();
const foyer = useStack({ handlers, now: '2026-03-01T12:00:00.000Z' });

beforeEach(async () => {
  await foyer.idle();
  recorded.onMessage = () => {};
  vi.restoreAllMocks();
  await foyer.anyone.delete('/local/outbox');
});

const mailIn = (subject: string) =>
  foyer.sendMail({ from: 'a@example.com', to: 'abc@guest.foyer.test', subject, text: 'hello' });

async function queue(body: string, group: string): Promise<void> {
  const sqs = new SQSClient();
  const QueueUrl = queueUrlOf(foyer.stack.awsUrl, queueName('deliveries'));
  await sqs.send(
    new SendMessageCommand({ QueueUrl, MessageBody: body, MessageGroupId: group, MessageDeduplicationId: body }),
  );
  sqs.destroy();
}

const delivered = () => recorded.messages.get('deliver-message') ?? [];

describe('work', () => {
  it('is all done once idle answers: a mail that came in has gone out', async () => {
    await mailIn('through');
    await foyer.idle();
    const [mail, ...others] = await foyer.outbox('HOST@example.com');
    expect(mail).toMatchObject({ from: 'x@guest.foyer.test', to: 'host@example.com' });
    expect(mail?.mail.subject).toMatch(/^mail:[0-9a-z]{40}$/);
    expect(others).toEqual([]);
    expect(await foyer.outbox('nobody@example.com')).toEqual([]);
  });

  it('is done at once however many there are', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => mailIn(`many ${n}`)));
    await foyer.idle();
    expect(await foyer.outbox()).toHaveLength(25);
  });

  it('that failed is tried again, and idle waits for it; another conversation does not', async () => {
    const seen: string[] = [];
    recorded.onMessage = (body, attempt) => {
      seen.push(`${body} ${attempt}`);
      if (body === 'a1' && attempt < 3) throw new Error('not yet');
    };
    await queue('a1', 'a');
    await queue('a2', 'a');
    await queue('b1', 'b');
    await foyer.idle();
    expect(delivered().filter((body) => /^[ab]\d$/.test(body))).toEqual(['b1', 'a1', 'a2']);
    expect(seen.filter((entry) => entry.startsWith('a1'))).toEqual(['a1 1', 'a1 2', 'a1 3']);
  });

  it('that always fails ends in the dead-letter queue, after the tries of the contract', async () => {
    let tries = 0;
    recorded.onMessage = () => {
      tries++;
      throw new Error('never');
    };
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    foyer.stack.store.queues.send(queueName('sent-mail-events'), { body: 'poison' });
    await foyer.idle();
    expect(tries).toBe(5);
    expect(foyer.stack.store.queues.receive(queueName('sent-mail-events', true), 10).map(({ body }) => body)).toEqual([
      'poison',
    ]);
    expect(log.mock.calls.flat().join()).toMatch(/^dead letter: foyer-local-sent-mail-events message [0-9a-f-]{36}$/);
  });
});

describe('the clock', () => {
  afterEach(() => foyer.idle());

  it('starts where it is told to, runs, and is the clock of all that runs here', async () => {
    const { body } = await foyer.anyone.get('/local/clock');
    expect(body).toEqual({ now: expect.stringMatching(/^2026-03-01T12:0\d:\d\d\.\d{3}Z$/) });
    await mailIn('dated');
    await foyer.idle();
    expect((await foyer.outbox())[0]?.raw).toMatch(/\r\nDate: Sun, 01 Mar 2026 12:/);
  });

  it('goes forward, never back', async () => {
    await foyer.moveClock('2026-03-02T00:00:00Z');
    expect((await foyer.anyone.get('/local/clock')).text('now')).toMatch(/^2026-03-02T00:00:0/);
    const back = await foyer.anyone.put('/local/clock', { now: '2026-03-01T23:59:59.999Z' });
    expect([back.status, back.text('code'), back.headers.get('content-type')]).toEqual([
      409,
      'clock-moved-back',
      'application/problem+json',
    ]);
    expect((await foyer.anyone.put('/local/clock', { now: 'tomorrow' })).status).toBe(400);
  });

  it('runs all that falls due on the way, in order and at its time, before it answers', async () => {
    const at: string[] = [];
    recorded.onMessage = (body) => {
      at.push(`${body} ${new Date().toISOString().slice(0, 16)}`);
    };
    await foyer.moveClock('2026-03-03T00:00:00Z');
    foyer.stack.store.queues.send(queueName('sent-mail-events'), { body: 'second', delay: 600 });
    foyer.stack.store.queues.send(queueName('sent-mail-events'), { body: 'first', delay: 300 });
    foyer.stack.store.queues.send(queueName('sent-mail-events'), { body: 'not yet', delay: 900 });
    await foyer.moveClock('2026-03-03T00:12:00Z');
    expect(at).toEqual(['first 2026-03-03T00:05', 'second 2026-03-03T00:10']);
    await foyer.moveClock('2026-03-03T01:00:00Z');
    expect(at.at(-1)).toBe('not yet 2026-03-03T00:15');
  });

  it('expires what the table keeps for a time, tells of it, and has the work done that follows before it answers', async () => {
    await foyer.moveClock('2026-03-04T00:00:00Z');
    const seconds = String(Date.parse('2026-03-05T00:00:00Z') / 1000);
    await putItem('short-lived', { expiresAt: { N: seconds } });
    await foyer.idle();
    const told = () => recorded.changes.filter(({ pk }) => pk === 'short-lived').map(({ by }) => by);
    await foyer.moveClock('2026-03-04T23:59:59Z');
    expect(told()).toEqual([undefined]);
    await foyer.moveClock('2026-03-05T00:00:00Z');
    expect(told()).toEqual([undefined, { type: 'Service', principalId: 'dynamodb.amazonaws.com' }]);
    expect(recorded.messages.get('archive-messages')).toEqual(['short-lived']);
  });

  it('keeps what is deleted by hand apart from what expired', async () => {
    await putItem('by-hand', { expiresAt: { N: String(Date.parse('2030-01-01T00:00:00Z') / 1000) } });
    const own = foyer.stack.database.client();
    await own.send(new DeleteItemCommand({ TableName: NAMES.table, Key: { pk: { S: 'by-hand' }, sk: { S: 'X' } } }));
    own.destroy();
    await foyer.idle();
    expect(recorded.changes.filter(({ pk }) => pk === 'by-hand').map(({ by }) => by)).toEqual([undefined, undefined]);
  });
});

describe('what is only here', () => {
  it('takes what became of a mail that was sent, also once the outbox was emptied', async () => {
    await mailIn('to be bounced');
    await foyer.idle();
    const [mail] = await foyer.outbox();
    await foyer.anyone.delete('/local/outbox');
    expect(await foyer.outbox()).toEqual([]);
    const fate = {
      mailId: mail?.id,
      kind: 'bounce',
      bounceType: 'Transient',
      bounceSubType: 'MailboxFull',
      diagnosticCode: 'smtp; 552 5.2.2 full',
    };
    expect((await foyer.anyone.post('/local/ses-events', fate)).status).toBe(202);
    await foyer.idle();
    const event: unknown = JSON.parse(recorded.messages.get('track-delivery')?.at(-1) ?? '');
    expect(event).toMatchObject({
      eventType: 'Bounce',
      mail: { messageId: mail?.id, destination: ['host@example.com'], tags: { conversation: ['c1'] } },
      bounce: {
        bounceType: 'Transient',
        bounceSubType: 'MailboxFull',
        bouncedRecipients: [{ emailAddress: 'host@example.com', action: 'failed', status: '5.2.2' }],
      },
    });
  });

  it('answers 404 for a mail that was not sent, and for a call that it does not have', async () => {
    expect((await foyer.anyone.post('/local/ses-events', { mailId: 'x', kind: 'delivery' })).status).toBe(404);
    expect((await foyer.anyone.get('/local/outbox/x')).status).toBe(404);
    expect((await foyer.anyone.get('/local/nothing')).status).toBe(404);
    expect((await foyer.anyone.post('/local/ses-events', { kind: 'delivery' })).status).toBe(400);
  });

  it('lists events from an instant on, or after one of them', async () => {
    const early = foyer.stack.store.events.add('test', 'MessageAccepted', '{}');
    const all = await foyer.anyone.get('/local/events');
    expect(all.at('items.0')).toEqual({ id: early, at: expect.any(String), type: 'MessageAccepted', detail: {} });
    const at = all.text('items.0.at');
    expect((await foyer.anyone.get(`/local/events?since=${at}`)).list('items')).toHaveLength(1);
    expect((await foyer.anyone.get(`/local/events?since=${early}`)).list('items')).toEqual([]);
    expect((await foyer.anyone.get('/local/events?since=yesterday')).status).toBe(400);
  });
});
