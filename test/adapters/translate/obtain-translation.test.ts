import { describe, expect, it } from 'vitest';
import { dynamoTranslationBudget } from '../../../adapters/dynamodb/dynamo-translation-budget.ts';
import { dynamoTranslations } from '../../../adapters/dynamodb/dynamo-translations.ts';
import { obtainTranslation, PATIENCE, placeOf } from '../../../adapters/translate/obtain-translation.ts';
import { obtainTranslations } from '../../../adapters/translate/obtain-translations.ts';
import type { TranslationDeps } from '../../../adapters/translate/translation-deps.ts';
import { TranslatorFault } from '../../../adapters/translate/translator-failure.ts';
import type { TranslatorAnswer, TranslatorOrder } from '../../../core/ports/translations.ts';
import type { WantedTranslation } from '../../../core/translation/wanted-translation.ts';
import { useTable } from '../../support/table.ts';
import { NO_TRANSLATIONS } from '../../support/translations.ts';
import { inBrackets, NOBODY, toldTranslator } from '../../support/translators.ts';

const table = useTable();

/** What is needed to translate, on a day of its own: budgets are kept apart so. */
function aWorld(day: string, differences: Partial<TranslationDeps> = {}) {
  const clock = { now: `${day}T12:00:00.000Z` };
  const translator = toldTranslator();
  const logged: object[] = [];
  const pauses: number[] = [];
  const note = (code: string, details: object = {}) => void logged.push({ code, ...details });
  const deps: TranslationDeps = {
    translator,
    translations: dynamoTranslations(table.client, table.tableName),
    budget: dynamoTranslationBudget(table.client, table.tableName),
    charactersPerDay: 10_000,
    lease: 34,
    log: { info: note, warn: note, fault: (code, error, details) => note(code, { error, ...details }) },
    now: () => clock.now,
    chance: () => 1,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    ...differences,
  };
  const spent = async () => {
    const nothing = { of: { kind: 'template', hostId: 'h-0' }, characters: 0, now: clock.now } as const;
    const taken = await deps.budget.take(nothing, 1_000_000);
    return taken.kind === 'taken' ? taken.spent : taken;
  };
  return { deps, clock, translator, logged, pauses, spent };
}

let messages = 0;
const ofConversation = (conversationId: string, seq = 1) => {
  return { kind: 'message', conversationId, messageId: `${conversationId}-${seq}` } as const;
};
const wanted = (facts: Partial<WantedTranslation> = {}): WantedTranslation => ({
  of: ofConversation(`c${++messages}`),
  text: 'See you at 7, Anna',
  from: 'en',
  to: 'de',
  names: { people: ['Anna'], listing: 'Casa Azul', references: [] },
  mask: (text) => text,
  goesAt: '2028-01-01T00:00:00.000Z',
  ...facts,
});
/** What `wanted` is asked for as. */
const PIECE = '<p>See you at 7, <span translate="no">Anna</span></p>';
const DONE = { state: 'done', text: '[de] See you at 7, Anna', by: NOBODY, from: 'en', to: 'de', lost: [] } as const;

const failing =
  (reason: 'throttled' | 'unavailable' | 'language-unclear', billed?: readonly number[]) => (): TranslatorAnswer => ({
    kind: 'failed',
    reason,
    billed,
  });

describe('a translation', () => {
  it('is made with one call, whoever asks at once, and never again', async () => {
    const { deps, translator, spent, logged } = aWorld('2026-05-01');
    const order = wanted({ formality: 'formal' });
    const all = await Promise.all([1, 2, 3].map(() => obtainTranslation(deps, order)));
    expect(await obtainTranslation(deps, order)).toMatchObject(DONE);
    for (const each of all) expect(each.state === 'done' || each.state === 'pending').toBe(true);
    expect(all.filter(({ state }) => state === 'done').length).toBeGreaterThan(0);
    expect(translator.orders).toEqual([
      { pieces: [PIECE], from: 'en', to: 'de', terminology: undefined, formality: 'formal', within: 12_000 },
    ]);
    expect(await spent()).toBe(PIECE.length);
    expect(logged).toEqual([
      expect.objectContaining({ code: 'text-translated', conversationId: 'c1', characters: PIECE.length, lost: '' }),
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/See|Anna/);
  });

  it('is waited for a while where somebody is at it, and pending then', async () => {
    const { deps, translator, pauses, clock } = aWorld('2026-05-02');
    const order = wanted();
    const place = placeOf(order, undefined);
    await deps.translations.claim(place, undefined, '2026-05-02T12:00:34.000Z');
    expect(await obtainTranslation(deps, order)).toEqual({ state: 'pending' });
    expect(pauses).toEqual([200, 400, 800]);
    clock.now = '2026-05-02T12:00:34.000Z';
    expect(await obtainTranslation(deps, order)).toMatchObject(DONE);
    expect(translator.orders).toHaveLength(1);
  });

  it('is shown as soon as whoever is at it is done', async () => {
    const until = '2026-05-02T12:00:34.000Z';
    const order = wanted();
    const place = placeOf(order, undefined);
    const world = aWorld('2026-05-02', {
      pause: () => world.deps.translations.settle(place, until, { state: 'same-language', from: 'de', at: until }),
    });
    await world.deps.translations.claim(place, undefined, until);
    expect(await obtainTranslation(world.deps, order)).toMatchObject({ state: 'same-language', from: 'de' });
    expect(world.translator.orders).toEqual([]);
  });

  it('is masked once more, and unfaithful where that took away what was let through', async () => {
    const { deps } = aWorld('2026-05-03');
    const mask = (text: string) => text.replace('7', '[☎•••]');
    const once = await obtainTranslation(deps, wanted({ mask }));
    expect(once).toMatchObject({ text: '[de] See you at [☎•••], Anna', lost: ['number'] });
  });

  it('is kept as unfaithful where something was lost, and not asked for again', async () => {
    const { deps, translator } = aWorld('2026-05-03');
    translator.answer = (order) => ({ ...inBrackets(order), pieces: ['<p>Bis um 8</p>'] });
    const order = wanted();
    expect(await obtainTranslation(deps, order)).toMatchObject({ text: 'Bis um 8', lost: ['name', 'number'] });
    await obtainTranslation(deps, order);
    expect(translator.orders).toHaveLength(1);
  });

  it('is none where the service finds it in the reader’s language, which is kept', async () => {
    const { deps, translator } = aWorld('2026-05-04');
    translator.answer = (order) => ({ kind: 'translated', pieces: order.pieces, from: 'pt', by: NOBODY });
    const order = wanted({ from: 'auto', to: 'pt-PT' });
    expect(await obtainTranslation(deps, order)).toMatchObject({ state: 'same-language', from: 'pt' });
    expect(await obtainTranslation(deps, order)).toMatchObject({ state: 'same-language', from: 'pt' });
    expect(translator.orders).toHaveLength(1);
  });

  it('costs nothing where there are no words', async () => {
    const { deps, translator, spent } = aWorld('2026-05-05');
    const order = wanted({ text: '👍\nhttps://example.org', from: 'auto' });
    expect(await obtainTranslation(deps, order)).toEqual({ state: 'same-language' });
    expect(await deps.translations.find([placeOf(order, undefined)])).toEqual([undefined]);
    expect([translator.orders, await spent()]).toEqual([[], 0]);
  });

  it('is made anew once the operator’s terminology has another version', async () => {
    const { deps, translator } = aWorld('2026-05-06');
    const order = wanted();
    for (const version of ['1', '1', '2'])
      await obtainTranslation({ ...deps, terminology: { name: 'stays', version } }, order);
    expect(translator.orders.map(({ terminology }) => terminology)).toEqual(['stays', 'stays']);
  });

  it('is of a host’s template as well', async () => {
    const { deps, translator, logged } = aWorld('2026-05-06');
    const order = wanted({ of: { kind: 'template', hostId: 'h-1' } });
    for (let times = 0; times < 2; times++) expect(await obtainTranslation(deps, order)).toMatchObject(DONE);
    expect(translator.orders).toHaveLength(1);
    expect(logged).toEqual([expect.objectContaining({ hostId: 'h-1' })]);
  });
});

describe('a translation that fails', () => {
  it('costs nothing, is not asked for again before its time, and made then', async () => {
    const { deps, translator, clock, spent } = aWorld('2026-05-07');
    translator.answer = failing('throttled');
    const order = wanted();
    const first = { state: 'failed', reason: 'throttled', attempts: 1, retryAt: '2026-05-07T12:00:02.000Z' };
    expect(await obtainTranslation(deps, order)).toEqual(first);
    expect(await obtainTranslation(deps, order)).toEqual(first);
    expect(translator.orders).toHaveLength(1);
    expect(await spent()).toBe(0);
    clock.now = '2026-05-07T12:00:02.000Z';
    expect(await obtainTranslation(deps, order)).toMatchObject({ attempts: 2, retryAt: '2026-05-07T12:00:06.000Z' });
    clock.now = '2026-05-07T12:00:06.000Z';
    translator.answer = inBrackets;
    expect(await obtainTranslation(deps, order)).toMatchObject(DONE);
  });

  it.each<[string, string, (order: TranslatorOrder) => TranslatorAnswer]>([
    ['2026-05-08', 'failed', failing('unavailable', [0])],
    [
      '2026-05-28',
      'is in the reader’s language',
      ({ pieces }) => ({ kind: 'translated', pieces, from: 'de', by: NOBODY, billed: [0] }),
    ],
    [
      '2026-05-29',
      'was a fault',
      () => {
        throw new TranslatorFault('AccessDeniedException', [0]);
      },
    ],
  ])('is paid for as far as it was answered (%s), also where it %s', async (day, _, answer) => {
    const { deps, translator, spent } = aWorld(day, { charactersPerDay: 1_000_000 });
    translator.answer = answer;
    await obtainTranslation(deps, wanted({ text: 'A word. '.repeat(2_000) }));
    const [order] = translator.orders;
    expect(order?.pieces.length).toBeGreaterThan(1);
    expect(await spent()).toBe(order?.pieces[0]?.length);
  });

  it('is final where the text is too long, and costs nothing', async () => {
    const { deps, translator, spent } = aWorld('2026-05-30', { charactersPerDay: 1_000_000 });
    const order = wanted({ text: 'Слово за слово. '.repeat(100_000 / 16) });
    const tooLong = { state: 'failed', reason: 'too-long', attempts: 0, retryAt: undefined };
    expect(await obtainTranslation(deps, order)).toEqual(tooLong);
    expect(await deps.translations.find([placeOf(order, undefined)])).toEqual([tooLong]);
    expect([translator.orders, await spent()]).toEqual([[], 0]);
    await obtainTranslation(deps, wanted({ text: 'Слово за слово. '.repeat(1_600) }));
    expect(translator.orders).toMatchObject([{ pieces: { length: 5 } }]);
  });

  it('is left for good where nobody can tell the language', async () => {
    const { deps, translator, clock } = aWorld('2026-05-09');
    translator.answer = failing('language-unclear');
    const order = wanted({ from: 'auto' });
    await obtainTranslation(deps, order);
    clock.now = '2027-05-09T12:00:00.000Z';
    expect(await obtainTranslation(deps, order)).toMatchObject({ state: 'failed', reason: 'language-unclear' });
    expect(translator.orders).toHaveLength(1);
  });

  it('is told as a fault where the service is set up wrong, without a word of the text', async () => {
    const { deps, translator, logged } = aWorld('2026-05-10');
    translator.answer = () => {
      throw new Error('no such terminology');
    };
    const order = wanted();
    expect(await obtainTranslation(deps, order)).toMatchObject({ state: 'failed', reason: 'unavailable' });
    expect(logged).toEqual([
      expect.objectContaining({ code: 'translator-unusable', conversationId: `c${messages}` }),
      expect.objectContaining({ code: 'translation-failed', reason: 'unavailable' }),
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/See|Anna/);
  });
});

describe('the budget of a day', () => {
  const characters = PIECE.length;

  it('is told once when four fifths are spent, and with each text that it has no room for', async () => {
    const { deps, translator, logged, clock } = aWorld('2026-05-11', { charactersPerDay: 10 * characters });
    const order = wanted();
    for (let texts = 0; texts < 10; texts++) await obtainTranslation(deps, wanted());
    const refused = await obtainTranslation(deps, order);
    expect(refused).toEqual({
      state: 'failed',
      reason: 'budget-spent',
      attempts: 0,
      retryAt: '2026-05-11T12:15:00.000Z',
    });
    const warned = logged.filter((line) => 'code' in line && /budget/.test(String(line.code)));
    expect(warned).toEqual([
      { code: 'translation-budget-low', spent: 8 * characters, characters: 10 * characters },
      expect.objectContaining({ code: 'translation-budget-spent', conversationId: expect.any(String), characters }),
    ]);
    expect(translator.orders).toHaveLength(10);
    clock.now = '2026-05-12T00:00:00.000Z';
    expect(await obtainTranslation(deps, order)).toMatchObject(DONE);
  });

  it.each([
    ['2026-05-20', 'conversation', [1, 2].map((seq) => ofConversation('busy', seq))],
    ['2026-05-26', 'host’s templates', [1, 2].map(() => ({ kind: 'template', hostId: 'busy' }) as const)],
  ])('has a tenth for one (%s) %s: beyond that it waits for the next day, and nobody is called', async (day, _, of) => {
    const { deps, translator, logged, clock, spent } = aWorld(day, { charactersPerDay: 10 * characters + 9 });
    const [first, second] = of.map((each, n) => wanted({ of: each, text: `See you at ${n}, Anna` }));
    if (!first || !second) return expect.unreachable();
    expect(await obtainTranslation(deps, first)).toMatchObject({ state: 'done' });
    const midnight = new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString();
    const refused = { state: 'failed', reason: 'budget-spent', attempts: 0, retryAt: midnight };
    expect(await obtainTranslation(deps, second)).toEqual(refused);
    expect(await spent()).toBe(characters);
    expect(await obtainTranslation(deps, wanted())).toMatchObject(DONE);
    expect(logged.map((line) => 'code' in line && line.code)).toEqual([
      'text-translated',
      'translation-share-spent',
      'text-translated',
    ]);
    clock.now = midnight;
    expect(await obtainTranslation(deps, second)).toMatchObject({ state: 'done' });
    expect(translator.orders).toHaveLength(3);
  });

  it('of nothing turns translation off: nothing is looked up, kept, asked for or told', async () => {
    const { deps, translator, logged } = aWorld('2026-05-22', { charactersPerDay: 0, translations: NO_TRANSLATIONS });
    const none = { state: 'same-language' };
    expect(await obtainTranslation(deps, wanted())).toEqual(none);
    const page = await obtainTranslations(deps, [wanted(), wanted()], { ...PATIENCE, atOnce: 1, begin: 1, end: 1 });
    expect(page).toEqual([none, none]);
    expect([translator.orders, logged]).toEqual([[], []]);
  });
});

describe('the translations of a page', () => {
  const TIMES = { ...PATIENCE, begin: 8_000, end: 25_000 };
  const never = new Promise<never>(() => {});

  it('come in the order asked for, those that are kept without a call', async () => {
    const { deps, translator } = aWorld('2026-05-13', { pause: () => never });
    const orders = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => wanted({ text }));
    const [, second] = orders;
    if (second) await obtainTranslation(deps, second);
    const page = await obtainTranslations(deps, orders, { atOnce: 2, ...TIMES });
    expect(page.map((each) => each.state === 'done' && each.text)).toEqual(
      ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => `[de] ${text}`),
    );
    expect(translator.orders).toHaveLength(5);
    expect(await obtainTranslations(deps, [], { atOnce: 2, ...TIMES })).toEqual([]);
  });

  it('are begun for a while: what is under way is waited for, and the rest is pending', async () => {
    const ends = new Map<number, () => void>();
    const pause = (milliseconds: number) => new Promise<void>((end) => ends.set(milliseconds, end));
    const { deps, translator } = aWorld('2026-05-14', { pause });
    translator.answer = async (order) => {
      if (translator.orders.length === 2) ends.get(TIMES.begin)?.();
      await new Promise(setImmediate);
      return inBrackets(order);
    };
    const orders = ['One', 'Two', 'Three', 'Four'].map((text) => wanted({ text }));
    const page = await obtainTranslations(deps, orders, { atOnce: 1, ...TIMES });
    expect(page.map(({ state }) => state)).toEqual(['done', 'done', 'pending', 'pending']);
    expect(translator.orders).toHaveLength(2);
  });

  it('are what they failed of before where they were not begun again in time', async () => {
    const { deps, translator, clock } = aWorld('2026-05-23');
    translator.answer = failing('throttled');
    const orders = ['One', 'Two'].map((text) => wanted({ text }));
    for (const order of orders) await obtainTranslation(deps, order);
    clock.now = '2026-05-23T12:00:02.000Z';
    translator.answer = () => never;
    const pause = (milliseconds: number) => (milliseconds === TIMES.end ? Promise.resolve() : never);
    const page = await obtainTranslations({ ...deps, pause }, orders, { atOnce: 1, ...TIMES });
    expect(page).toMatchObject(orders.map(() => ({ state: 'failed', reason: 'throttled', attempts: 1 })));
  });

  it('go out at last without what is still under way', async () => {
    const pause = (milliseconds: number) => (milliseconds === TIMES.end ? waiting : never);
    const { deps, translator } = aWorld('2026-05-14', { pause });
    let late = () => {};
    const waiting = new Promise<void>((end) => (late = end));
    translator.answer = (order) => {
      if (translator.orders.length < 2) return inBrackets(order);
      late();
      return never;
    };
    const orders = ['One', 'Two', 'Three'].map((text) => wanted({ text }));
    const page = await obtainTranslations(deps, orders, { atOnce: 1, ...TIMES });
    expect(page.map(({ state }) => state)).toEqual(['done', 'pending', 'pending']);
  });

  it('never has more at once than was asked for', async () => {
    const { deps, translator } = aWorld('2026-05-15', { pause: () => never, charactersPerDay: 100_000 });
    let [now, most] = [0, 0];
    const translations: TranslationDeps['translations'] = {
      ...deps.translations,
      claim(...claimed) {
        most = Math.max(most, ++now);
        return deps.translations.claim(...claimed);
      },
      settle(...settled) {
        now--;
        return deps.translations.settle(...settled);
      },
    };
    const orders = Array.from({ length: 9 }, () => wanted());
    await obtainTranslations({ ...deps, translations }, orders, { atOnce: 4, ...TIMES });
    expect(most).toBe(4);
    expect(translator.orders).toHaveLength(9);
  });
});
