import { describe, expect, it } from 'vitest';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import { WEBHOOK_QUEUE } from '../../../core/contract/webhooks.ts';
import type { EndpointAnswer, WebhookPost } from '../../../core/ports/webhooks.ts';
import { readBusEvent } from '../../../functions/post-webhook/bus-event.ts';
import { type PostWebhookDeps, postWebhook } from '../../../functions/post-webhook/post-webhook.ts';

const WEBHOOK = {
  ...{ name: 'crm', url: 'https://hooks.example.com/foyer?key=confidential' },
  ...{ secretId: 's', queueUrl: 'https://sqs.example.com/1/q' },
};
const EVENT = {
  ...{ id: '3f1', 'detail-type': 'MessageDelivered', time: '2026-03-01T11:59:59Z', source: 'foyer' },
  detail: { eventId: 'e-1', version: 1, conversationId: 'c-1', messageId: 'c-1-2' },
};
const event = readBusEvent(JSON.stringify(EVENT));

/** Posts it once. @returns what was posted, postponed, logged, and how it ended */
async function once(answer: EndpointAnswer | Error, attempt = 1, deps: Partial<PostWebhookDeps> = {}) {
  const seen = { posts: [] as WebhookPost[], postponed: [] as unknown[], lines: [] as unknown[] };
  const note = (code: string, details?: object) => void seen.lines.push({ code, ...details });
  const post = postWebhook({
    endpoint: {
      async post(given) {
        seen.posts.push(given);
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    secrets: { keys: async () => [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] },
    postpone: async ({ name }, receipt, seconds) => void seen.postponed.push([name, receipt, seconds]),
    log: { info: note, warn: note, fault: (code, _, details) => note(code, details) },
    now: () => '2026-03-01T12:00:00.000Z',
    chance: () => 0,
    ...deps,
  });
  const end = await post({ webhook: WEBHOOK, event, attempt, receipt: 'r' }).catch((error: unknown) => error);
  return { ...seen, end };
}

const told = { webhook: 'crm', eventId: 'e-1' };

describe('an event', () => {
  it('is posted with its own id, signed by both keys, and done when taken', async () => {
    const { posts, lines, end } = await once({ kind: 'answered', status: 204 });
    expect(end).toBeUndefined();
    expect(posts).toEqual([
      {
        url: WEBHOOK.url,
        isLocal: false,
        body: JSON.stringify({ id: 'e-1', type: 'MessageDelivered', timestamp: EVENT.time, data: EVENT.detail }),
        headers: {
          'webhook-id': 'e-1',
          'webhook-timestamp': '1772366400',
          'webhook-signature': expect.stringMatching(/^v1,\S{44} v1,\S{44}$/),
        },
      },
    ]);
    expect(lines).toEqual([{ code: 'webhook-posted', ...told, attempt: 1, status: 204 }]);
  });

  it('comes again after the time that is due, in its own queue', async () => {
    const { postponed, lines, end } = await once({ kind: 'answered', status: 500 }, 3);
    expect(end).toEqual(new TryAgain(120));
    expect(postponed).toEqual([['crm', 'r', 120]]);
    expect(lines).toEqual([{ code: 'webhook-failed', ...told, attempt: 3, status: 500 }]);
  });

  it('comes again where it could not be signed, and is not posted', async () => {
    const keys = () => Promise.reject(new Error('no secret'));
    const { posts, postponed, lines } = await once({ kind: 'answered', status: 200 }, 1, { secrets: { keys } });
    expect([posts, postponed]).toEqual([[], [['crm', 'r', 5]]]);
    expect(lines).toEqual([
      { code: 'webhook-not-signed', ...told, attempt: 1 },
      { code: 'webhook-failed', ...told, attempt: 1, reason: 'not-signed' },
    ]);
  });

  it('is left to the dead letters after the last attempt', async () => {
    const { postponed, end } = await once({ kind: 'failed', reason: 'timed-out' }, WEBHOOK_QUEUE.attempts);
    expect(postponed).toEqual([]);
    expect(end).toMatchObject({ name: 'WebhookGivenUp' });
  });

  it('is dropped where its endpoint wants no more, which is told', async () => {
    const { postponed, lines, end } = await once({ kind: 'answered', status: 410 });
    expect([postponed, end]).toEqual([[], undefined]);
    expect(lines).toEqual([{ code: 'webhook-gone', ...told, attempt: 1, status: 410 }]);
  });

  it('leaves nothing of URL, body or fault in the log', async () => {
    const ends = [await once({ kind: 'answered', status: 400 }), await once(new Error('to https://hooks.example.com'))];
    expect(JSON.stringify(ends.map(({ lines }) => lines))).not.toMatch(/hooks|confidential|c-1|https/);
  });
});

describe('what the bus hands over', () => {
  it('has EventBridge’s id where it has none of its own', () => {
    expect(readBusEvent(JSON.stringify({ ...EVENT, detail: {} }))).toMatchObject({ id: '3f1', detail: {} });
  });

  it.each([{}, { ...EVENT, detail: 'text' }, { ...EVENT, detail: { eventId: 'a.b' } }, { ...EVENT, id: 'a.b' }])(
    'is no event without its parts, or with an id that would not be signed for what it is: %j',
    (given) => expect(() => readBusEvent(JSON.stringify(given))).toThrow('not an event of the bus'),
  );
});
