import { type DetectedLanguage, UNKNOWN } from './detected-language.ts';
import { writtenIn } from './family-of.ts';
import { type Habits, habitOf } from './habit-of.ts';
import { judgeScores } from './judge-scores.ts';
import { judgedWords } from './judged-words.ts';
import { scoreWords } from './score-words.ts';

/** What is known beside a text: how its author writes, and names. */
export interface LanguageEvidence extends Habits {
  /** Names, which belong to no language: the participants', the listing's. */
  readonly names?: readonly string[];
}

/**
 * In which of the nine languages a text is written, short and hurried ones too.
 *
 * Judged are the words that its author chose, by lists of telling words, by letters and by pieces of words (ADR 0030).
 * What the author wrote before, or has set, decides only what the text leaves open: "ok", "👍", "Hotel?". Texts in other
 * languages come out as none, or as unsure where they are too short to tell; so do Arabic and Russian in Latin letters.
 * Looks at the first 2,000 characters, in time that grows with them; never throws.
 */
export function detectLanguage(text: string, evidence: LanguageEvidence = {}): DetectedLanguage {
  const written = writtenIn(judgedWords(text, evidence.names ?? []));
  const habit = habitOf(evidence);
  if (written.words.length === 0) return habit ? { language: habit, sure: true } : UNKNOWN;
  return judgeScores(written, scoreWords(written.words), habit);
}
