import type { TargetLanguage } from './choose-languages.ts';

/** How the reader is addressed: "Sie" or "du". */
export type Formality = 'formal' | 'informal';

/** Those of ours that the service can address either way ("Setting formality in Amazon Translate"); not Brazil's. */
const ADDRESSED: readonly TargetLanguage[] = ['de', 'es', 'fr', 'nl', 'pt-PT'];

/** The formality to ask the service for; none where it would ignore it, so that nothing is translated twice for it. */
export const formalityFor = (to: TargetLanguage, wanted: Formality | undefined): Formality | undefined =>
  ADDRESSED.includes(to) ? wanted : undefined;
