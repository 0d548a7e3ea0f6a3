import type { StageConfiguration } from './configuration.ts';

/** What messages may be translated for in a day, where a stage has no reason to differ: some 30 USD. */
export const TRANSLATION: StageConfiguration['translation'] = { charactersPerDay: 2_000_000 };

/** Regions that have Amazon Translate (AWS General Reference, "Amazon Translate endpoints and quotas"). */
export const TRANSLATING_REGIONS = [
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;
