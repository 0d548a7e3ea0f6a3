import * as z from 'zod/mini';
import { about, text, toldInstant } from './fields.ts';

export const CONFIRMED_AT = 'When the guest confirmed them';
/** Texts that a guest confirmed, as they were then. */
export const confirmedTexts = about(z.array(z.string()), {
  description: 'To the letter, as they were when the guest confirmed them',
  examples: [['No pets', 'No parties']],
});

/** What a guest must confirm before booking: the texts of a listing. */
export const requirementTexts = z
  .array(text(500, 'What a guest must confirm before booking', 'No pets'))
  .check(z.maxLength(50, 'must hold at most 50 texts'));

/** What a guest confirmed, as a booking and its conversation show it. */
export const confirmedRequirements = about(
  z.object({ confirmedAt: toldInstant(CONFIRMED_AT), texts: confirmedTexts }),
  { description: 'What the guest confirmed before booking, the last time; absent where nothing was told of it' },
);
