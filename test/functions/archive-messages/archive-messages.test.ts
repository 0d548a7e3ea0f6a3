import { describe, expect, it } from 'vitest';
import { KeptChanging } from '../../../adapters/dynamodb/until-fresh.ts';
import { archivedMessage } from '../../../core/contract/archive.ts';
import { expiryOf } from '../../../core/expiry.ts';
import type { MessageDraft } from '../../../core/model.ts';
import type { Expiries } from '../../../core/ports/expiries.ts';
import { askQuestion } from '../../../core/questions/question.ts';
import type { Reading } from '../../../core/readings.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';
import { allOf } from '../../support/all-of.ts';
import { archiveWorld, aStoredThread } from '../../support/archive-world.ts';
import type { Registering } from '../../support/conversations.ts';
import { anAttachment } from '../../support/messages.ts';
import { aQuestion } from '../../support/questions.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const aws = useStandIns();
const places = () => ({ client: table.client, tableName: table.tableName, aws: aws.config });
const world = (replaced: Parameters<typeof archiveWorld>[1] = {}) => archiveWorld(places(), replaced);

async function aThread(drafts: readonly Partial<MessageDraft>[] = [{}], facts: Registering = {}) {
  const thread = await aStoredThread(places(), drafts, facts);
  const message = (seq = 1) => ({ kind: 'message', conversationId: thread.id, seq }) as const;
  const expiry = { kind: 'expiry', conversationId: thread.id } as const;
  return { ...thread, message, moved: expiry, due: async () => expiryOf(await thread.current()) };
}

const NEVER = [undefined, undefined];
const both = (value: number) => [value, value];
/** In place of a step before which everything dies. */
const killed = async () => {
  throw new Error('killed');
};

describe('a stored message', () => {
  it('is archived, and then goes by its time to live: 30 days after the read cutoff', async () => {
    const { message, expiry, due, current, messages } = await aThread();
    const { run, archive } = world();
    expect(await run(message())).toEqual({ code: 'message-archived' });
    expect(await expiry(1)).toEqual(both(await due()));
    expect(await allOf(archive.messages((await current()).conversation, 1, 1))).toEqual(await messages());
  });

  it('gets no time to live while the archive has not acknowledged it', async () => {
    const { message, expiry } = await aThread();
    const { archive, run } = world();
    await expect(world({ archive: { ...archive, keep: killed } }).run(message())).rejects.toThrow('killed');
    aws.faults.plan('s3', 'PutObject', 'failed');
    await expect(run(message())).rejects.toThrow();
    expect(await expiry(1)).toEqual(NEVER);
  });

  it('that was archived when all died gets its time to live when the job comes again, and is archived once', async () => {
    const { id, message, expiry, due, messages } = await aThread();
    const { expiries, run } = world();
    const dying = world({ expiries: { ...expiries, set: killed } });
    await expect(dying.run(message())).rejects.toThrow('killed');
    expect(await expiry(1)).toEqual(NEVER);
    await run(message());
    await run(message());
    expect(await expiry(1)).toEqual(both(await due()));
    const key = archivedMessage(id, (await messages())[0]?.at ?? '', 1);
    expect(aws.store.objects.versions({ bucket: NAMES.archiveBucket, key })).toHaveLength(1);
  });

  it('goes by the facts as they are after the writing, though they moved in the middle of it', async () => {
    const { message, expiry, due, rebook } = await aThread();
    const { expiries } = world();
    const set: Expiries['set'] = async (...given) => {
      await expiries.set(...given);
      if (times++ === 0) await rebook({ end: '2026-06-30' });
    };
    let times = 0;
    await world({ expiries: { ...expiries, set } }).run(message());
    expect([times, await expiry(1)]).toEqual([2, both(await due())]);
  });

  it('comes again where the facts do not come to rest', async () => {
    const { message, rebook } = await aThread();
    const { expiries } = world();
    let day = 10;
    const set: Expiries['set'] = async () => rebook({ end: `2026-06-${day++}` });
    await expect(world({ expiries: { ...expiries, set } }).run(message())).rejects.toThrow(KeptChanging);
  });

  it('that has gone by its time to live was archived before, and a job of no conversation is a fault', async () => {
    const { message, sweep } = await aThread();
    const { run } = world();
    await run(message());
    await sweep(1);
    expect(await run(message())).toEqual({ code: 'message-departed' });
    await expect(run({ kind: 'expiry', conversationId: 'none' })).rejects.toThrow('of no conversation');
  });
});

describe('facts that moved', () => {
  it('move the times to live of all that is archived, once, and of nothing else', async () => {
    const { message, moved, expiry, due, rebook } = await aThread([{}, {}, {}]);
    const { run } = world();
    await run(message(1));
    await run(message(2));
    const before = await due();
    await rebook({ status: 'cancelled', cancelledAt: '2026-02-20T10:00:00.000Z' });
    expect(await run(moved)).toEqual({ code: 'expiries-moved', counts: { moved: 4, missing: 0 } });
    expect(await due()).toBeLessThan(before);
    expect(await Promise.all([1, 2, 3].map(expiry))).toEqual([both(await due()), both(await due()), NEVER]);
    expect(await run(moved)).toMatchObject({ counts: { moved: 0 } });
  });

  it('move them all in the end, though that step dies half-way', async () => {
    const { message, moved, expiry, due, rebook } = await aThread(Array.from({ length: 100 }, () => ({})));
    const { run } = world();
    for (let seq = 1; seq <= 100; seq++) await run(message(seq));
    await rebook({ end: '2026-07-31' });
    const updates = { left: 90 };
    const dying = () => {
      if (updates.left-- <= 0) throw new Error('killed');
    };
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === 'UpdateItemCommand') dying();
          return next(args);
        },
      { step: 'initialize', name: 'dying' },
    );
    await expect(run(moved)).rejects.toThrow('killed');
    table.client.middlewareStack.remove('dying');
    const seqs = Array.from({ length: 100 }, (_, n) => n + 1);
    const halfWay = (await Promise.all(seqs.map(expiry))).flat();
    expect(new Set(halfWay).size).toBe(2);
    expect(await run(moved)).toMatchObject({ counts: { moved: 110 } });
    expect(new Set((await Promise.all(seqs.map(expiry))).flat())).toEqual(new Set([await due()]));
  });

  it('are looked at again after the moving, so that the slower of two movers leaves nothing old behind', async () => {
    const { message, moved, expiry, due, rebook } = await aThread([{}, {}]);
    const { run, expiries } = world();
    await run(message(1));
    await run(message(2));
    await rebook({ end: '2026-04-30' });
    let times = 0;
    const move: Expiries['move'] = async (...given) => {
      if (times++ === 0) {
        await rebook({ end: '2026-09-30' });
        await run(moved);
      }
      return expiries.move(...given);
    };
    await world({ expiries: { ...expiries, move } }).run(moved);
    expect(times).toBe(2);
    expect([await expiry(1), await expiry(2)]).toEqual([both(await due()), both(await due())]);
  });

  it('of a long conversation move on as another job, and where the queue does not take it the first comes again', async () => {
    const { moved, current } = await aThread();
    const long = await current();
    const found = async () => ({ ...long, conversation: { ...long.conversation, seq: 1200 } });
    const conversations = { message: async () => undefined, byId: found, again: found };
    const ranges: unknown[] = [];
    const { expiries } = world();
    const move: Expiries['move'] = async (_, range) => {
      ranges.push(range);
      return { moved: 7, present: 500 };
    };
    const { run, jobs } = world({ conversations, expiries: { ...expiries, move } });
    expect(await run(moved)).toEqual({ code: 'expiries-moved', counts: { moved: 7, missing: 0 } });
    expect(await run({ ...moved, from: 501 })).toMatchObject({ code: 'expiries-moved' });
    expect(await run({ ...moved, from: 1001 })).toMatchObject({ counts: { missing: 0 } });
    expect(ranges).toEqual([1, 501, 1001].map((from) => ({ from, to: from + 499 })));
    expect(jobs.taken).toEqual([501, 1001].map((from) => ({ ...moved, from })));
    jobs.refuse = () => true;
    await expect(run(moved)).rejects.toThrow('did not take all');
  });

  it('tell of messages that had gone already: somebody may want to restore them', async () => {
    const { message, moved, rebook, sweep } = await aThread([{}, {}]);
    const { run } = world();
    await run(message(1));
    await sweep(1);
    await rebook({ end: '2026-07-31' });
    expect(await run(moved)).toEqual({ code: 'messages-missing', counts: { moved: 0, missing: 1 }, notable: true });
  });

  it('ask nobody to restore what has had its time by the facts as they are, to the second', async () => {
    const { message, moved, due, rebook, sweep } = await aThread([{}, {}]);
    await world().run(message(1));
    await sweep(1);
    await rebook({ end: '2026-07-31' });
    const at = (second: number) => world({ now: () => new Date(second * 1000).toISOString() });
    const counts = { moved: 0, missing: 1 };
    expect(await at((await due()) - 1).run(moved)).toMatchObject({ code: 'messages-missing', counts });
    expect(await at(await due()).run(moved)).toEqual({ code: 'expiries-moved', counts });
  });

  it('of a listing move those of all its conversations, each by a job of its own', async () => {
    const { id, current, message, moved, expiry, due, relist } = await aThread();
    const { run, jobs } = world();
    await run(message());
    const before = await due();
    await relist({ timeZone: 'Pacific/Honolulu' });
    const { listingId, hostId } = (await current()).listing;
    expect(await run({ kind: 'listing', listingId, hostId })).toMatchObject({ counts: { conversations: 1 } });
    expect(jobs.taken).toEqual([{ kind: 'expiry', conversationId: id }]);
    await run(moved);
    expect([await due(), await expiry(1)]).toEqual([before + 11 * 3600, both(await due())]);
  });

  it('of a listing with many conversations go on page by page, and come again where the queue did not take all', async () => {
    const { expiries } = world();
    const conversations: Expiries['conversations'] = async (_, after) =>
      after === undefined ? { items: ['c1', 'c2'], next: 'mark' } : { items: ['c3'], next: null };
    const { run, jobs } = world({ expiries: { ...expiries, conversations } });
    const listing = { kind: 'listing', listingId: 'l', hostId: 'h' } as const;
    await run(listing);
    await run({ ...listing, after: 'mark' });
    expect(jobs.taken).toEqual([
      { kind: 'expiry', conversationId: 'c1' },
      { kind: 'expiry', conversationId: 'c2' },
      { ...listing, after: 'mark' },
      { kind: 'expiry', conversationId: 'c3' },
    ]);
    jobs.refuse = ({ kind }) => kind === 'listing';
    await expect(run(listing)).rejects.toThrow('did not take all');
  });
});

describe('an entry of a public question', () => {
  it('is archived once, as it was written, and stays in the table', async () => {
    const { run, questions } = world();
    const asked = aQuestion({ id: 'question-kept', alias: 'question-kept00000001@reply.foyer.test' });
    const words = { text: 'Call [☎•••]?', notes: ['phones-masked'], original: 'Call 0707654321?' } as const;
    await questions.ask({ step: askQuestion(asked, words, '2026-03-02T10:00:00.000Z'), limits: 'off' });
    const job = { kind: 'entry', questionId: asked.id, seq: 1 } as const;
    for (const time of [1, 2]) expect([time, await run(job)]).toEqual([time, { code: 'entry-archived' }]);
    const key = 'questions/month=2026-03/question-kept/00000001.jsonl';
    const kept = aws.store.objects.versions({ bucket: NAMES.archiveBucket, key });
    const lines = kept.map((each) => Buffer.concat([...aws.store.objects.read(each)]).toString());
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { kind: 'asked', listingId: 'l-1', words, by: { id: 'g-1' } },
    ]);
    await expect(run({ ...job, seq: 2 })).rejects.toThrow('of no entry');
  });
});

describe('a recorded reading', () => {
  it('is archived, and one that was not recorded is a fault', async () => {
    const { run, readings } = world();
    const reading: Reading = {
      id: 'read-1',
      at: '2026-03-01T10:00:00.000Z',
      by: { role: 'platform', id: 'backend' },
      note: 'A report of fraud',
      conversationId: 'c-read',
      purpose: 'fraud',
      messages: { from: 1, to: 2 },
    };
    await readings.record(reading);
    const job = { kind: 'reading', subject: 'c-read', at: reading.at, readingId: 'read-1' } as const;
    expect(await run(job)).toEqual({ code: 'reading-archived' });
    expect(await run(job)).toEqual({ code: 'reading-archived' });
    const key = 'readings/month=2026-03/read-1.jsonl';
    expect(aws.store.objects.versions({ bucket: NAMES.archiveBucket, key })).toHaveLength(1);
    await expect(run({ ...job, readingId: 'read-2' })).rejects.toThrow('of no reading');
  });
});

describe('files of a message that has gone', () => {
  let made = 0;
  async function aDeparted() {
    const { media, run } = world();
    const file = anAttachment(`departed-${++made}`, 'sea', 'png');
    await media.put(file.key, file.type, Buffer.from('png'));
    const thread = await aThread([{ attachments: [file] }]);
    const [message] = await thread.messages();
    const job = { kind: 'forget', conversationId: thread.id, seq: 1, at: message?.at ?? '', files: [file] } as const;
    const copy = () => media.get(file.key).then((bytes) => Buffer.from(bytes).toString());
    return { ...thread, run, job, copy };
  }

  it('lose their working copies once the archive has them', async () => {
    const { message, sweep, run, job, copy } = await aDeparted();
    await run(message());
    await sweep(1);
    expect(await run(job)).toEqual({ code: 'files-forgotten', counts: { files: 1 } });
    await expect(copy()).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await run(job)).toMatchObject({ code: 'files-forgotten' });
  });

  it('keep them where the archive lacks one, which is a fault', async () => {
    const { sweep, run, job, copy } = await aDeparted();
    await sweep(1);
    await expect(run(job)).rejects.toThrow('does not hold');
    expect(await copy()).toBe('png');
  });

  it('keep them where the message is there: it was put back meanwhile', async () => {
    const { message, run, job, copy } = await aDeparted();
    await run(message());
    expect(await run(job)).toEqual({ code: 'message-present' });
    expect(await copy()).toBe('png');
  });
});
