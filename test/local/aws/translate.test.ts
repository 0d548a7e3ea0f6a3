import { TranslateClient, TranslateTextCommand, type TranslateTextCommandInput } from '@aws-sdk/client-translate';
import { beforeEach, describe, expect, it } from 'vitest';
import { amazonTranslator } from '../../../adapters/translate/amazon-translator.ts';
import type { TranslatorOrder } from '../../../core/ports/translations.ts';
import { joinTranslation, planTranslation } from '../../../core/translation/plan-translation.ts';
import type { TranslationFault } from '../../../local/store/translation-log.ts';
import { TEST_QUEUES, useStandIns } from '../use-stand-ins.ts';

const terminology = {
  name: 'houses',
  languages: ['en', 'de'],
  rows: [
    ['key', 'Haustürschlüssel'],
    ['key box', 'Schlüsseltresor & Co'],
  ],
};
const aws = useStandIns(false, TEST_QUEUES, { terminology });

beforeEach(() => {
  aws.store.translations.fault = 'none';
  aws.store.translations.empty();
});

const input: TranslateTextCommandInput = {
  Text: '<p>The key is <span translate="no">here</span>.</p>',
  SourceLanguageCode: 'en',
  TargetLanguageCode: 'de',
};
const ask = (more: Partial<TranslateTextCommandInput> = {}) =>
  new TranslateClient(aws.config).send(new TranslateTextCommand({ ...input, ...more }));
const translator = () => amazonTranslator(new TranslateClient(aws.config));
const order = (more: Partial<TranslatorOrder> = {}): TranslatorOrder => ({
  pieces: [input.Text ?? ''],
  from: 'en',
  to: 'de',
  within: 10_000,
  ...more,
});

describe('a text', () => {
  it('comes back as HTML, marked as no translation, with what is protected as it was', async () => {
    expect(await ask()).toMatchObject({
      TranslatedText: '<p>⟦de: Thé kéý îš <span translate="no">here</span>.⟧</p>',
      SourceLanguageCode: 'en',
      TargetLanguageCode: 'de',
    });
  });

  it('is by nobody that is called Amazon Translate', async () => {
    expect(await translator().translate(order())).toMatchObject({ kind: 'translated', by: 'pseudo-translation' });
  });

  it('is taken up to 10,000 bytes in UTF-8, and not beyond', async () => {
    expect(await ask({ Text: 'ж'.repeat(5_000) })).toMatchObject({ TargetLanguageCode: 'de' });
    const tooLong = ask({ Text: `${'ж'.repeat(5_000)}.` });
    await expect(tooLong).rejects.toMatchObject({ name: 'TextSizeLimitExceededException' });
  });

  it.each([
    { Text: '' },
    { SourceLanguageCode: 'e' },
    { TargetLanguageCode: 'german' },
    { TerminologyNames: ['a', 'b'] },
    { Settings: { Brevity: 'ON' as const, Formality: undefined, Profanity: undefined }, Text: '' },
  ])('is refused as a whole where a member makes no sense: %o', async (more) => {
    await expect(ask(more)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('is addressed as wanted where the language has it', async () => {
    const Settings = { Formality: 'FORMAL' as const };
    expect((await ask({ Settings })).AppliedSettings).toEqual(Settings);
    expect((await ask({ Settings, TargetLanguageCode: 'pl' })).AppliedSettings).toBeUndefined();
  });
});

describe('languages', () => {
  it('are told where they are left open', async () => {
    const Text = '<p>Wo finden wir den Schlüssel, <span translate="no">Mr Smith</span>?</p>';
    const answer = await ask({ Text, SourceLanguageCode: 'auto', TargetLanguageCode: 'pt-PT' });
    expect(answer).toMatchObject({ SourceLanguageCode: 'de', TargetLanguageCode: 'pt-PT' });
  });

  it('are unclear where nothing tells, or are none of the service’s', async () => {
    const silent = ask({ Text: '<p>ok 👍</p>', SourceLanguageCode: 'auto' });
    await expect(silent).rejects.toMatchObject({ name: 'DetectedLanguageLowConfidenceException' });
    for (const languages of [{ SourceLanguageCode: 'xx' }, { TargetLanguageCode: 'auto' }])
      await expect(ask(languages)).rejects.toMatchObject({ name: 'UnsupportedLanguagePairException' });
  });

  it('that are the same give the text as it was, at no cost', async () => {
    const answer = await ask({ SourceLanguageCode: 'auto', TargetLanguageCode: 'en' });
    expect(answer).toMatchObject({ TranslatedText: input.Text, SourceLanguageCode: 'en' });
    expect(aws.store.translations.list()).toMatchObject([{ characters: 0 }]);
  });
});

describe('the operator’s words', () => {
  it('stand in the translation, the longest first, and only as words of their own', async () => {
    const Text = '<p>The key box has a key, no keys & no Key.</p>';
    const answer = await ask({ Text, TerminologyNames: ['houses'] });
    expect(answer.TranslatedText).toBe(
      '<p>⟦de: Thé Schlüsseltresor &amp; Co håš a Haustürschlüssel, ñö kéýš &amp; ñö Kéý.⟧</p>',
    );
    expect(answer.AppliedTerminologies).toEqual([
      {
        Name: 'houses',
        Terms: [
          { SourceText: 'key box', TargetText: 'Schlüsseltresor & Co' },
          { SourceText: 'key', TargetText: 'Haustürschlüssel' },
        ],
      },
    ]);
  });

  it('have no say in other languages, and none where they are not known', async () => {
    const { TranslatedText } = await ask({ TerminologyNames: ['houses'], TargetLanguageCode: 'fr' });
    expect(TranslatedText).toContain('kéý');
    const unknown = ask({ TerminologyNames: ['boats'] });
    await expect(unknown).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('what is counted', () => {
  it('is each call, with the characters that the real service bills', async () => {
    await ask({ Text: '<p>👍 good</p>' });
    await ask({ TargetLanguageCode: 'ar' });
    expect(aws.store.translations.list()).toMatchObject([
      { from: 'en', to: 'de', characters: 13, by: 'pseudo-translation' },
      { from: 'en', to: 'ar', characters: input.Text?.length },
    ]);
  });
});

describe('told to misbehave, it', () => {
  const failing = (fault: TranslationFault) => {
    aws.store.translations.fault = fault;
    return translator().translate(order());
  };

  it('is throttled, or away, and bills nothing', async () => {
    expect(await failing('throttled')).toMatchObject({ kind: 'failed', reason: 'throttled' });
    expect(await failing('unavailable')).toMatchObject({ kind: 'failed', reason: 'unavailable' });
    expect(aws.store.translations.list()).toEqual([]);
  });

  it('loses what is protected', async () => {
    const plan = planTranslation('Anna has the key', { people: ['Anna Lind'], listing: '', references: [] });
    aws.store.translations.fault = 'unfaithful';
    const answer = await translator().translate(order({ pieces: plan.requests.map(({ html }) => html) }));
    expect(joinTranslation(plan, answer.kind === 'translated' ? answer.pieces : []).lost).toEqual(['name']);
  });

  it('is slower than who asks waits', async () => {
    aws.store.translations.fault = 'slow';
    const requestHandler = { requestTimeout: 200, throwOnRequestTimeout: true };
    const impatient = amazonTranslator(new TranslateClient({ ...aws.config, requestHandler }));
    expect(await impatient.translate(order())).toMatchObject({ kind: 'failed', reason: 'unavailable' });
  });
});
