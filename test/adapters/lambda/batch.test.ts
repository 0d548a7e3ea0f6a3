import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { batch } from '../../../adapters/lambda/batch.ts';
import { batchFifo } from '../../../adapters/lambda/batch-fifo.ts';
import type { Log } from '../../../adapters/lambda/log.ts';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import { aQueueRecord } from '../../support/queue-records.ts';

/** Given up never: the records of these tests are at their second attempt. */
const KEPT = { attempts: 3, giveUp: () => Promise.reject(new Error('given up')) };

const record = (messageId: string, group?: string): SQSRecord =>
  aQueueRecord(messageId, group === undefined ? {} : { group });
const event = (...Records: SQSRecord[]): SQSEvent => ({ Records });

/** A log that keeps what it is told. */
function aLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const note = (code: string) => void lines.push(code);
  return { lines, log: { info: note, warn: note, fault: note, correlate: (id) => note(`#${id}`) } };
}

/** Fails for bodies that are listed, and keeps those it was given. */
function aHandler(faults: Readonly<Record<string, Error>>) {
  const seen: string[] = [];
  return {
    seen,
    handle: async ({ body }: SQSRecord) => {
      seen.push(body);
      const fault = faults[body];
      if (fault) throw fault;
    },
  };
}
const failed = (...ids: string[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

describe('a batch', () => {
  it('reports what failed and nothing else, and goes on after it', async () => {
    const { handle, seen } = aHandler({ b: new Error('x') });
    const { log, lines } = aLog();
    expect(await batch(log, handle)(event(record('a'), record('b'), record('c')))).toEqual(failed('b'));
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(lines).toEqual(['#a', '#b', 'work-failed', '#c']);
  });

  it('that failed as a whole is reported item by item, and not thrown', async () => {
    const { handle } = aHandler({ a: new Error('x'), b: new Error('x') });
    expect(await batch(aLog().log, handle)(event(record('a'), record('b')))).toEqual(failed('a', 'b'));
  });

  it('that went well reports nothing, also after one that did not', async () => {
    const { handle } = aHandler({ a: new Error('x') });
    const run = batch(aLog().log, handle);
    await run(event(record('a')));
    expect(await run(event(record('b')))).toEqual(failed());
  });
});

describe('a batch of a FIFO queue', () => {
  it('leaves the rest of a group that failed to come again with it, and goes on with others', async () => {
    const { handle, seen } = aHandler({ a1: new Error('x') });
    const run = batchFifo(aLog().log, handle, { postpone: async () => {} }, KEPT);
    const records = [record('a1', 'a'), record('b1', 'b'), record('a2', 'a'), record('b2', 'b')];
    expect(await run(event(...records))).toEqual(failed('a1', 'a2'));
    expect(seen).toEqual(['a1', 'b1', 'b2']);
  });

  it('puts a whole group off for as long as its failure says, and no fault', async () => {
    const { handle } = aHandler({ a1: new TryAgain(7), b1: new Error('x') });
    const postponed: (string | number)[][] = [];
    const { log, lines } = aLog();
    const run = batchFifo(
      log,
      handle,
      {
        postpone: async (receipt, seconds) => {
          postponed.push([receipt, seconds]);
        },
      },
      KEPT,
    );
    const records = [record('a1', 'a'), record('a2', 'a'), record('b1', 'b'), record('c1', 'c')];
    expect(await run(event(...records))).toEqual(failed('a1', 'a2', 'b1'));
    expect(postponed).toEqual([
      ['receipt-a1', 7],
      ['receipt-a2', 7],
    ]);
    expect(lines).toEqual(['#a1', 'work-postponed', '#b1', 'work-failed', '#c1']);
  });

  it('still reports what failed where it can not be put off', async () => {
    const { handle } = aHandler({ a1: new TryAgain(7) });
    const { log, lines } = aLog();
    const run = batchFifo(log, handle, { postpone: () => Promise.reject(new Error('gone')) }, KEPT);
    expect(await run(event(record('a1', 'a')))).toEqual(failed('a1'));
    expect(lines).toContain('postponement-failed');
  });

  it('gives up at the last attempt what failed and what waited behind it, and nothing else', async () => {
    const { handle } = aHandler({ a1: new Error('x') });
    const givenUp: string[] = [];
    const giveUp = async ({ messageId }: SQSRecord) => void givenUp.push(messageId);
    const run = batchFifo(aLog().log, handle, { postpone: async () => {} }, { attempts: 2, giveUp });
    const records = [record('a1', 'a'), record('b1', 'b'), record('a2', 'a')];
    expect(await run(event(...records))).toEqual(failed('a1', 'a2'));
    expect(givenUp).toEqual(['a1', 'a2']);
  });

  it('still answers for the batch where that fails', async () => {
    const { handle } = aHandler({ a1: new Error('x') });
    const { log, lines } = aLog();
    const run = batchFifo(log, handle, { postpone: async () => {} }, { ...KEPT, attempts: 2 });
    expect(await run(event(record('a1', 'a')))).toEqual(failed('a1'));
    expect(lines).toContain('giving-up-failed');
  });
});
