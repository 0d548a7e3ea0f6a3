import { expect, it } from 'vitest';
import { dynamoQuestions } from '../../../adapters/dynamodb/dynamo-questions.ts';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import { answerQuestion } from '../../../core/questions/question.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aHost, aListing } from '../../support/facts.ts';
import { aQuestion } from '../../support/questions.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const questions = () => dynamoQuestions(table.client, table.tableName);

/** A listing with so many questions, every second one answered. */
async function aListingWith(listingId: string, count: number): Promise<void> {
  const registry = dynamoRegistry(table.client, table.tableName);
  await registry.putHost(aHost());
  const listing = aListing({ listingId });
  await registry.putListing(listing);
  for (let n = 0; n < count; n += 1) {
    const at = new Date(Date.parse('2026-02-01T10:00:00.000Z') + n * 1000).toISOString();
    const names = { id: `${listingId.replace('-', '')}${n}`, alias: `question-${listingId}-${n}@reply.foyer.test` };
    const question = aQuestion({ ...names, listingId, askedAt: at });
    const entry = { questionId: names.id, seq: 1, kind: 'asked', at, by: { role: 'guest', id: 'g-1' } } as const;
    await questions().ask({ step: { question, entry }, limits: 'off' });
    const step = answerQuestion(question, { words: { text: 'Yes.', notes: [] }, at, via: 'api' });
    const detection = { signs: { links: [], demandsPayment: false }, rules: DETECTION, now: at };
    const facts = { listing, host: aHost() };
    if (n % 2 === 0)
      await questions().answer({ before: question, step, at, facts, links: [], detection, limits: 'off' });
  }
}

async function requestsOf(read: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'counting' },
  );
  await read();
  table.client.middlewareStack.remove('counting');
  return sent;
}

it('reads what everybody sees in one query and one batch, however many were asked', async () => {
  for (const [listingId, count] of [
    ['few', 2],
    ['many', 60],
  ] as const) {
    await aListingWith(listingId, count);
    const first = await requestsOf(() => questions().answered(listingId, { limit: 25 }));
    expect(first).toEqual(['QueryCommand', 'BatchGetItemCommand']);
    expect((await questions().answered(listingId, { limit: 25 }))?.items).toHaveLength(Math.min(25, count / 2));
  }
  const ofHost = await requestsOf(() => questions().ofHost('h-1', ['open'], { limit: 25 }));
  expect(ofHost).toEqual(['QueryCommand']);
});

it('takes no name twice, nor one Message-ID', async () => {
  const question = aQuestion({ id: 'named' });
  const entry = {
    questionId: 'named',
    seq: 1,
    kind: 'asked',
    at: question.askedAt,
    by: { role: 'guest', id: 'g' },
  } as const;
  const ask = () => questions().ask({ step: { question, entry }, limits: 'off' });
  expect([await ask(), await ask()]).toEqual([{ kind: 'stored' }, { kind: 'stale' }]);
  const at = '2026-02-03T10:00:00.000Z';
  const detection = { signs: { links: [], demandsPayment: false }, rules: DETECTION, now: at };
  const facts = { listing: aListing(), host: aHost() };
  const answer = () =>
    questions().answer({ before: question, at, facts, links: [], detection, limits: 'off', seen: 'hash' });
  expect([await answer(), await answer()]).toEqual([{ kind: 'stored' }, { kind: 'seen' }]);
  expect(await questions().taken(question, 'hash')).toBe(true);
});
