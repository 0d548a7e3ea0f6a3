import { describe, expect, it } from 'vitest';
import { WEBHOOK_DELAYS, WEBHOOK_QUEUE } from '../../../core/contract/webhooks.ts';
import type { EndpointAnswer } from '../../../core/ports/webhooks.ts';
import { afterAnswer } from '../../../core/webhooks/after-answer.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const HOUR = 3600;
const answered = (status: number, retryAfter?: string): EndpointAnswer => ({ kind: 'answered', status, retryAfter });
const became = (answer: EndpointAnswer, attempt = 1, chance = 0) => afterAnswer(answer, { attempt, now: NOW, chance });
const again = (seconds: number) => ({ kind: 'again', seconds });

describe('what becomes of an event', () => {
  it.each([200, 202, 204, 299])('is that it is done with %d', (status) => {
    expect(became(answered(status))).toEqual({ kind: 'done' });
  });

  it('is that nobody wants it any more with 410, whichever attempt it is', () => {
    expect([became(answered(410)), became(answered(410), 12)]).toEqual([{ kind: 'gone' }, { kind: 'gone' }]);
  });

  it.each([100, 199, 300, 301, 307, 400, 401, 404, 429, 500, 503])('is that it comes again with %d', (status) => {
    expect(became(answered(status))).toEqual(again(5));
  });

  it('is that it comes again where there was no answer', () => {
    expect(became({ kind: 'failed', reason: 'timed-out' }, 2)).toEqual(again(30));
  });

  it('is a dead letter after the last attempt, which the queue knows, most of a day after the first', () => {
    const failing = (chance: number) =>
      Array.from({ length: WEBHOOK_QUEUE.attempts }, (_, n) => became(answered(500), n + 1, chance));
    const waits = (chance: number) => failing(chance).map((each) => (each.kind === 'again' ? each.seconds : each.kind));
    expect(waits(0)).toEqual([...WEBHOOK_DELAYS, 'given-up']);
    const total = (chance: number) => waits(chance).reduce<number>((sum, each) => sum + (Number(each) || 0), 0);
    expect([Math.round(total(0) / HOUR), Math.round(total(1) / HOUR)]).toEqual([23, 25]);
  });
});

describe('Retry-After', () => {
  it.each([
    [429, '120', 120],
    [503, 'Sun, 01 Mar 2026 12:02:00 GMT', 120],
    [503, '90000', 8 * HOUR],
    [503, 'Mon, 01 Mar 2027 12:00:00 GMT', 8 * HOUR],
  ])('of a %d is waited for, within bounds: %s', (status, retryAfter, seconds) => {
    expect(became(answered(status, retryAfter))).toEqual(again(seconds));
  });

  it.each([
    [429, '1'],
    [503, '0'],
    [503, '-5'],
    [503, 'soon'],
    [503, '1e9'],
    [503, ''],
    [503, 'Sun, 01 Mar 2020 12:00:00 GMT'],
    [500, '120'],
    [302, '120'],
  ])('never makes us ask sooner, nor counts where it is none: %d %s', (status, retryAfter) => {
    expect(became(answered(status, retryAfter), 1)).toEqual(again(5));
  });
});
