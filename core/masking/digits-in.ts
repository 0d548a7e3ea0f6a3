import { type DigitRun, digitRunsIn } from './digit-runs.ts';
import { notableWords } from './notable-words.ts';
import { type NumberRow, numberRowsIn } from './number-row.ts';

/** All that may be a number in a text: runs of figures, and rows that are more than those. */
export interface Digits {
  readonly runs: readonly DigitRun[];
  readonly rows: readonly NumberRow[];
}

/** The digits of `text`, which is folded, read once for all that looks for numbers in it. */
export const digitsIn = (text: string, words = notableWords(text)): Digits => ({
  runs: digitRunsIn(text, words),
  rows: numberRowsIn(text, words),
});
