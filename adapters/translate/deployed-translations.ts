import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TranslateClient } from '@aws-sdk/client-translate';
import { ENVIRONMENT } from '../../core/contract/environment.ts';
import type { FunctionName } from '../../core/contract/functions.ts';
import { leaseOf } from '../../core/lease.ts';
import type { Terminology } from '../../core/translation/wanted-translation.ts';
import { dynamoTranslationBudget } from '../dynamodb/dynamo-translation-budget.ts';
import { dynamoTranslations } from '../dynamodb/dynamo-translations.ts';
import type { Log } from '../lambda/log.ts';
import { optional, settings } from '../lambda/settings.ts';
import { amazonTranslator, TRANSLATE_CALLS } from './amazon-translator.ts';
import type { TranslationDeps } from './translation-deps.ts';

/** What a function makes translations with, from its settings. @throws naming the setting that is wrong */
export const deployedTranslations = (
  name: FunctionName,
  client: DynamoDBClient,
  table: string,
  log: Log,
): TranslationDeps => ({
  translator: amazonTranslator(translateClient()),
  translations: dynamoTranslations(client, table),
  budget: dynamoTranslationBudget(client, table),
  terminology: operatorsWords(),
  charactersPerDay: dailyBudget(),
  lease: leaseOf(name),
  log,
  now: () => new Date().toISOString(),
  chance: Math.random,
  pause,
});

/** Waits, also where there is nothing else to do: who waits for another's work has nothing else that keeps it running. */
export const pause: TranslationDeps['pause'] = (milliseconds, signal) =>
  // what aborts it has no more use for it
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});

function translateClient(): TranslateClient {
  const region = optional('translationRegion');
  return new TranslateClient({ ...TRANSLATE_CALLS, ...(region !== undefined && { region }) });
}

/** The operator's terminology; none where none is set. */
export function operatorsWords(): Terminology | undefined {
  const set = optional('terminology');
  if (set === undefined) return undefined;
  const [name = '', version = '', ...more] = set.split('/');
  if (name === '' || version === '' || more.length > 0) throw new WrongSetting(ENVIRONMENT.terminology);
  return { name, version };
}

function dailyBudget(): number {
  const { translationBudget } = settings('translationBudget');
  if (!/^\d{1,12}$/.test(translationBudget)) throw new WrongSetting(ENVIRONMENT.translationBudget);
  return Number(translationBudget);
}

class WrongSetting extends Error {
  constructor(variable: string) {
    super(`the environment variable ${variable} has a wrong value`);
  }
}
