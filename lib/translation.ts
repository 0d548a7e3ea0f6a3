import type { StageConfiguration } from './configuration.ts';

/** What messages may be translated for in a day, where a stage has no reason to differ: some 30 USD. */
export const TRANSLATION: StageConfiguration['translation'] = { charactersPerDay: 2_000_000 };
