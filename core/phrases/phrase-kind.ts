/** What words can ask for that a program may not want (V3, G19). */
export const PHRASE_KINDS = ['payment-off-platform', 'review-elsewhere'] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];
