import { describe, expect, it, vi } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoTranslationBudget } from '../../../adapters/dynamodb/dynamo-translation-budget.ts';
import { dynamoTranslations } from '../../../adapters/dynamodb/dynamo-translations.ts';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import type { TranslationDeps } from '../../../adapters/translate/translation-deps.ts';
import { QUEUES } from '../../../core/contract/queues.ts';
import type { MessageDraft } from '../../../core/model.ts';
import type { TranslatorAnswer } from '../../../core/ports/translations.ts';
import { translateMessage } from '../../../functions/translate-message/translate-message.ts';
import { aDraft, aRegisteredConversation, type Registering } from '../../support/conversations.ts';
import { memoryWork } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';
import { NO_TRANSLATIONS } from '../../support/translations.ts';
import { briefly, toldTranslator } from '../../support/translators.ts';

const table = useTable();
const AT = '2026-02-07T10:00:00.000Z';
const GERMAN = 'Hallo, wann können wir am Samstag den Schlüssel abholen?';
const GERMAN_GUEST: Registering = { guest: { language: 'de' }, host: { language: 'es' } };
const failed = (reason: 'throttled' | 'unavailable' | 'language-unclear') => (): TranslatorAnswer => ({
  kind: 'failed',
  reason,
});

/** A stored message that waits to be translated, by a guest who writes German to a host who reads Spanish. */
async function aWorld(
  draft: Partial<MessageDraft> = {},
  registering = GERMAN_GUEST,
  more: Partial<TranslationDeps> = {},
) {
  const conversations = dynamoConversations(table.client, table.tableName);
  let context = await aRegisteredConversation(table, registering);
  const { id } = context.conversation;
  const clock = { now: AT };
  const translator = toldTranslator();
  const translations = dynamoTranslations(table.client, table.tableName);
  const faults: unknown[] = [];
  const { work, deliveries } = memoryWork();
  const translation: TranslationDeps = {
    ...{ translator, translations, budget: dynamoTranslationBudget(table.client, table.tableName) },
    ...{ charactersPerDay: 1_000_000, lease: 65, now: () => clock.now, chance: () => 0, pause: briefly },
    log: { info: () => {}, warn: () => {}, fault: (_, fault) => faults.push(fault) },
    ...more,
  };
  const deps = { conversations, translation, work, domain: 'foyer.test' };
  const append = async (own: Partial<MessageDraft> = {}) => {
    const message = aDraft({ text: GERMAN, ...own });
    const outcome = await conversations.append({ context, message, delivery: { state: 'pending', toTranslate: true } });
    if (outcome.kind !== 'appended') throw new Error(outcome.kind);
    context = { ...context, conversation: outcome.conversation };
  };
  await append(draft);
  return {
    ...{ id, clock, translator, faults, append, deps },
    handedOn: deliveries,
    translate: (seq = 1, attempt = 1) => translateMessage(deps)({ conversationId: id, seq }, attempt),
    /** What is kept under the key that the latest job names. */
    async kept() {
      const { translation: key = '', seq } = deliveries.taken.at(-1) ?? {};
      const of = { kind: 'message', conversationId: id, messageId: `${id}-${seq}` } as const;
      return (await translations.find([{ of, key, goesAt: '2027-03-27T23:00:00.000Z' }]))[0];
    },
  };
}

const waits = async (work: Promise<unknown>): Promise<number> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof TryAgain)) throw new Error('did not wait', { cause: thrown });
  return thrown.seconds;
};

describe('a message to somebody who reads another language', () => {
  it('is translated from the language that it is in to the one that they set, and handed on with where that is kept', async () => {
    const { id, translate, translator, handedOn, kept } = await aWorld();
    expect(await translate()).toBe('translated');
    expect(translator.orders).toMatchObject([{ from: 'de', to: 'es' }]);
    expect(handedOn.taken).toEqual([{ conversationId: id, seq: 1, translation: expect.stringMatching(/^[\w-]{43}$/) }]);
    expect(await kept()).toMatchObject({ state: 'done', text: `[es] ${GERMAN}`, lost: [] });
  });

  it('goes the other way where the host answers', async () => {
    const { translate, translator } = await aWorld({ author: 'host', text: 'Buenos días, pueden venir a las tres.' });
    await translate();
    expect(translator.orders).toMatchObject([{ from: 'es', to: 'de' }]);
  });

  it('is told by what its author wrote before, however long that was, where it says little', async () => {
    const { append, translate, translator, handedOn } = await aWorld({ text: `${GERMAN}\n`.repeat(1_000) });
    for (const _ of [2, 3, 4, 5, 6]) await append();
    await append({ text: 'Hotel ok?' });
    expect(await translate(7)).toBe('translated');
    expect(translator.orders[0]?.from).toBe('de');
    expect(handedOn.taken).toMatchObject([{ seq: 7 }]);
  });

  it('is handed on once more by a job that comes twice, and paid for once', async () => {
    const { translate, translator, handedOn } = await aWorld();
    await translate();
    await translate();
    expect(translator.orders).toHaveLength(1);
    expect(handedOn.taken[0]).toEqual(handedOn.taken[1]);
  });

  it('stays one that was held and let go', async () => {
    const { deps, handedOn, id } = await aWorld();
    await translateMessage(deps)({ conversationId: id, seq: 1, released: true }, 1);
    expect(handedOn.taken).toMatchObject([{ released: true }]);
  });
});

describe('a message that nobody has to translate', () => {
  it.each<[string, Partial<MessageDraft>, Registering]>([
    ["is in its reader's language", { text: 'Buenos días, ¿a qué hora podemos llegar?' }, GERMAN_GUEST],
    ['goes to somebody whose language is none of ours', {}, { host: { language: 'sv' } }],
    ['has no words', { text: '👍' }, GERMAN_GUEST],
    [
      'is a template in the language of its reader',
      { author: 'host', via: 'template', text: GERMAN, language: 'de' },
      GERMAN_GUEST,
    ],
  ])('%s, and is handed on as it is', async (_, draft, registering) => {
    const { id, translate, translator, handedOn } = await aWorld(draft, registering);
    expect(await translate()).toBe('as-it-is');
    expect(translator.orders).toEqual([]);
    expect(handedOn.taken).toEqual([{ conversationId: id, seq: 1 }]);
  });

  it('may not be read any more, from the read cutoff on', async () => {
    const { translate, translator, clock } = await aWorld();
    clock.now = '2027-03-27T23:00:00.000Z';
    expect(await translate()).toBe('as-it-is');
    expect(translator.orders).toEqual([]);
  });

  it('is in its reader’s language by what the service says', async () => {
    const { translate, translator, handedOn, id } = await aWorld({ text: 'ok Hotel' }, { guest: { language: 'sv' } });
    translator.answer = ({ pieces }) => ({ kind: 'translated', pieces, from: 'en', by: 'x' });
    expect(await translate()).toBe('as-it-is');
    expect(handedOn.taken).toEqual([{ conversationId: id, seq: 1 }]);
  });
});

it('goes as it is, and promises nothing, where the operator lets nothing be translated', async () => {
  const { id, translate, handedOn } = await aWorld({}, GERMAN_GUEST, { charactersPerDay: 0 });
  expect(await translate()).toBe('as-it-is');
  expect(handedOn.taken).toEqual([{ conversationId: id, seq: 1 }]);
});

describe('what the table is asked for a message', () => {
  const asked = async (draft: Partial<MessageDraft>): Promise<readonly string[]> => {
    const { translate } = await aWorld(draft);
    const sent = vi.spyOn(table.client, 'send');
    await translate();
    const names = sent.mock.calls.map(([command]) => command.constructor.name.replace('Command', ''));
    sent.mockRestore();
    return names;
  };
  const reads = ['GetItem', 'BatchGetItem', 'Query', 'Query'];

  it('is four reads, and where it is translated one more and four writes', async () => {
    expect(await asked({ text: 'Buenos días, ¿a qué hora podemos llegar?' })).toEqual(reads);
    expect(await asked({})).toEqual([...reads, 'BatchGetItem', 'PutItem', 'UpdateItem', 'UpdateItem', 'PutItem']);
  });
});

describe('a service that is busy, or away', () => {
  it.each(['throttled', 'unavailable'] as const)(
    'is asked again for two minutes since the message, then the mail goes without: %s',
    async (reason) => {
      const { translate, translator, clock, handedOn, kept } = await aWorld();
      translator.answer = failed(reason);
      const started = Date.parse(AT);
      let attempt = 1;
      for (; handedOn.taken.length === 0; attempt += 1) {
        const outcome = await translate(1, attempt).catch((error: unknown) => error);
        if (outcome instanceof TryAgain)
          clock.now = new Date(Date.parse(clock.now) + outcome.seconds * 1000).toISOString();
        else expect(outcome).toBe('untranslated');
      }
      const waited = (Date.parse(clock.now) - started) / 1000;
      expect(waited).toBeGreaterThan(60);
      expect(waited).toBeLessThanOrEqual(120);
      expect(translator.orders.length).toBeGreaterThan(4);
      expect(handedOn.taken).toMatchObject([{ seq: 1, translation: expect.any(String) }]);
      expect(await kept()).toMatchObject({ state: 'failed', reason });
    },
  );

  it('that has recovered translates', async () => {
    const { translate, translator, clock } = await aWorld();
    const { answer } = translator;
    translator.answer = failed('throttled');
    const seconds = await waits(translate());
    translator.answer = answer;
    clock.now = new Date(Date.parse(AT) + seconds * 1000).toISOString();
    expect(await translate(1, 2)).toBe('translated');
  });

  it('keeps no message that waited for long before', async () => {
    const { translate, translator, clock } = await aWorld();
    translator.answer = failed('throttled');
    clock.now = '2026-02-07T10:02:00.000Z';
    expect(await translate()).toBe('untranslated');
  });

  it('keeps no message where it will never tell the language, or the budget of the day is spent', async () => {
    const unclear = await aWorld();
    unclear.translator.answer = failed('language-unclear');
    expect(await unclear.translate()).toBe('untranslated');
    const spent = await aWorld({}, GERMAN_GUEST, { charactersPerDay: 10 });
    expect(await spent.translate()).toBe('untranslated');
    expect(spent.translator.orders).toEqual([]);
    expect(await spent.kept()).toMatchObject({ state: 'failed', reason: 'budget-spent' });
  });
});

describe('a translation that somebody else is making', () => {
  it('is waited for, and shown', async () => {
    const { translate, translator, kept } = await aWorld();
    const { promise, resolve } = Promise.withResolvers<void>();
    const { answer } = translator;
    translator.answer = async (order) => {
      await promise;
      return answer(order);
    };
    const first = translate();
    await expect.poll(() => translator.orders).toHaveLength(1);
    expect(await waits(translate(1, 3))).toBe(4);
    resolve();
    expect(await first).toBe('translated');
    expect(await translate(1, 4)).toBe('translated');
    expect(translator.orders).toHaveLength(1);
    expect(await kept()).toMatchObject({ state: 'done' });
  });
});

describe('a fault of ours', () => {
  it('is in the log, and tried again in seconds, not in minutes', async () => {
    const { translate, faults, handedOn } = await aWorld({}, GERMAN_GUEST, { translations: NO_TRANSLATIONS });
    expect(await waits(translate())).toBe(1);
    expect(await waits(translate(1, 5))).toBe(16);
    expect(faults).toHaveLength(2);
    expect(handedOn.taken).toEqual([]);
  });

  it('is a message that is not there', async () => {
    const { translate, faults } = await aWorld();
    expect(await waits(translate(9))).toBe(1);
    expect(faults).toEqual([new Error('a translation of no message')]);
  });

  it('is a queue that does not take it: the job comes again', async () => {
    const { translate, handedOn } = await aWorld();
    handedOn.refuse = () => true;
    await expect(translate()).rejects.toThrow('did not take');
  });

  it('costs no message: at the last attempt but one it goes on as it is, before anything that may fail or be slow', async () => {
    const { translate, faults, handedOn, translator, id } = await aWorld({}, GERMAN_GUEST, {
      translations: NO_TRANSLATIONS,
    });
    const last = QUEUES.translations.attempts;
    await waits(translate(1, last - 2));
    expect(handedOn.taken).toEqual([]);
    for (const attempt of [last - 1, last]) expect(await translate(1, attempt)).toBe('given-up');
    expect(handedOn.taken).toEqual([
      { conversationId: id, seq: 1 },
      { conversationId: id, seq: 1 },
    ]);
    expect([faults.length, translator.orders]).toEqual([1, []]);
  });
});
