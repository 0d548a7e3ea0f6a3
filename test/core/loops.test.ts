import { describe, expect, it } from 'vitest';
import { isLoop, LEAST_LOOP_TEXT, type LoopSign, MOST_IN_A_RUN, traceAfter } from '../../core/loops.ts';
import type { LoopTrace, Message, Side } from '../../core/model.ts';
import { aProof } from '../support/facts.ts';

const BEGIN = Date.parse('2026-03-01T12:00:00.000Z');
const after = (seconds: number): string => new Date(BEGIN + seconds * 1000).toISOString();
const AWAY = 'I am away until Monday and will answer then.';

const says = (side: Side, seconds: number, sign: Partial<LoopSign> = {}): LoopSign => ({
  side,
  via: 'mail',
  text: `Something new at ${seconds} seconds`,
  hasFiles: false,
  at: after(seconds),
  ...sign,
});

const messageOf = ({ side, via, text, hasFiles, at }: LoopSign, more: Partial<Message> = {}): Message => {
  const file = { id: 'a', name: 'a.png', type: 'image/png', bytes: 1, sha256: 'b', key: 'k' };
  const place = { id: 'c1-1', conversationId: 'c1', seq: 1, proof: aProof(), notes: [] };
  return { ...place, at, author: side, via, text, attachments: hasFiles ? [file] : [], ...more };
};

const traceOf = (...said: readonly LoopSign[]): LoopTrace | undefined =>
  said.reduce<LoopTrace | undefined>((trace, sign) => traceAfter(trace, messageOf(sign)), undefined);

describe('the same words mailed again after the other side wrote', () => {
  const again = (text: string, second = 600, between = says('guest', 300)) =>
    isLoop(traceOf(says('host', 0, { text }), between), says('host', second, { text }));

  it(`are a loop from ${LEAST_LOOP_TEXT} characters on, an emoji counting as one`, () => {
    expect(again('x'.repeat(24))).toBe(false);
    expect(again('x'.repeat(25))).toBe(true);
    expect(again('😀'.repeat(24))).toBe(false);
    expect(again('😀'.repeat(25))).toBe(true);
    expect(again('x'.repeat(50))).toBe(true);
    expect(again(` ${'x'.repeat(24)}\n`)).toBe(false);
  });

  it('are a loop within the hour, and not when it is over', () => {
    expect(again(AWAY, 3599.999)).toBe(true);
    expect(again(AWAY, 3600)).toBe(false);
  });

  it('are one however the other side wrote, and however their lines are broken', () => {
    expect(again(AWAY, 600, says('guest', 300, { via: 'api' }))).toBe(true);
    const trace = traceOf(says('host', 0, { text: AWAY }), says('guest', 300));
    expect(isLoop(trace, says('host', 600, { text: AWAY.replaceAll(' ', '\r\n ') }))).toBe(true);
  });

  it('are one by what was written, also where masking changed it', () => {
    const masked = traceAfter(undefined, messageOf(says('host', 0, { text: 'masked' }), { original: AWAY }));
    const trace = traceAfter(masked, messageOf(says('guest', 300)));
    expect(isLoop(trace, says('host', 600, { text: AWAY }))).toBe(true);
  });

  it.each([
    ['while the other side is silent', [says('host', 0, { text: AWAY })]],
    ['of the other side', [says('guest', 0, { text: AWAY }), says('host', 60)]],
    [
      'where something else was mailed in between',
      [says('host', 0, { text: AWAY }), says('guest', 9), says('host', 99)],
    ],
    ['where "Ok" was', [says('host', 0, { text: AWAY }), says('guest', 9), says('host', 99, { text: 'Ok' })]],
    ['where the first was written in the inbox', [says('host', 0, { text: AWAY, via: 'api' }), says('guest', 9)]],
    ['that came with files', [says('host', 0, { text: AWAY, hasFiles: true }), says('guest', 9)]],
    ['released from quarantine, and older', [says('host', 900, { text: AWAY }), says('guest', 950)]],
  ] as const)('are none %s', (_, said) => {
    expect(isLoop(traceOf(...said), says('host', 600, { text: AWAY }))).toBe(false);
  });

  it.each([{ via: 'api' }, { hasFiles: true }] as const)('are none with %o', (sign) => {
    const trace = traceOf(says('host', 0, { text: AWAY }), says('guest', 300));
    expect(isLoop(trace, says('host', 600, { text: AWAY, ...sign }))).toBe(false);
  });

  it('are still known when the side wrote in the inbox since, and what the platform says changes nothing', () => {
    const trace = traceOf(says('host', 0, { text: AWAY }), says('guest', 300), says('host', 400, { via: 'api' }));
    expect(isLoop(trace, says('host', 600, { text: AWAY }))).toBe(true);
    expect(traceAfter(trace, messageOf(says('host', 500), { author: 'platform' }))).toBe(trace);
  });
});

describe('mails to and fro', () => {
  const sides = (count: number) => Array.from({ length: count }, (_, n): Side => (n % 2 === 0 ? 'guest' : 'host'));
  const run = (count: number, pause: number) => sides(count).map((side, n) => says(side, n * pause, { text: 'Ok' }));
  const next = (count: number, pause: number, last = pause) =>
    isLoop(
      traceOf(...run(count, pause)),
      says(sides(count + 1)[count] ?? 'guest', (count - 1) * pause + last, { text: 'Ok' }),
    );

  it(`are a loop after ${MOST_IN_A_RUN}, each within a minute of the other`, () => {
    expect(next(7, 59)).toBe(false);
    expect(next(8, 59)).toBe(true);
    expect(next(8, 60)).toBe(true);
    expect(next(8, 61)).toBe(false);
    expect(next(8, 1, 60)).toBe(true);
    expect(next(8, 1, 60.001)).toBe(false);
  });

  it('begin anew where a side writes twice, and after anything that is no mail', () => {
    const quick = run(8, 1);
    expect(isLoop(traceOf(...quick), says('host', 9))).toBe(false);
    expect(isLoop(traceOf(...quick, says('guest', 9, { via: 'api' })), says('host', 10))).toBe(false);
    expect(isLoop(traceOf(...quick, says('host', 9)), says('guest', 10))).toBe(false);
  });

  it('are none in the inbox, however fast', () => {
    const chat = run(30, 1).map((sign) => ({ ...sign, via: 'api' as const }));
    expect(chat.every((sign, n) => !isLoop(traceOf(...chat.slice(0, n)), sign))).toBe(true);
  });
});

it('two machines that do not say what they are get one message each', () => {
  let trace = traceOf(says('guest', 0, { text: 'When can we come?' }));
  const kept: string[] = [];
  for (let n = 0; n < 6; n++) {
    const side = n % 2 === 0 ? 'host' : 'guest';
    const sign = says(side, 5 * (n + 1), { text: `The ${side} is away. ${AWAY}` });
    if (isLoop(trace, sign)) break;
    kept.push(side);
    trace = traceAfter(trace, messageOf(sign));
  }
  expect(kept).toEqual(['host', 'guest']);
});
