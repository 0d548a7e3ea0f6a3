import { LANGUAGES, type Language } from '../notices/language.ts';
import { type DetectedLanguage, UNKNOWN } from './detected-language.ts';
import type { Family, Written } from './family-of.ts';
import { languagesOf } from './listed-words.ts';
import type { Scores } from './score-words.ts';

/** Less than a listed word says: another letter, or a piece of a word, may turn it. */
const OPEN = 60;
/** A text that fits less is in none of the languages that are known, for each of its words. */
const FITS = 60;
const MAY_FIT = 30;
/** So few words need not fit: they may be names, or slips. */
const FEW = 2;

/** Who writes in these scripts writes the one of the nine, as long as nothing tells of another language. */
const AT_HOME: Readonly<Record<Family, readonly Language[]>> = {
  latin: LANGUAGES.filter((language) => language !== 'ru' && language !== 'ar'),
  cyrillic: ['ru'],
  arabic: ['ar'],
  other: [],
};
const HOME = 100;

interface Candidate {
  readonly language: Language;
  readonly points: number;
}

/** The language that the scores of the words speak for; `habit` where they leave it open. */
export function judgeScores(written: Written, scores: Scores, habit: Language | undefined): DetectedLanguage {
  const ranked = candidates(written.family, scores);
  const [best, second] = ranked;
  if (!best) return UNKNOWN;
  const usual = ranked.find(({ language, points }) => language === habit && points > best.points - OPEN);
  const chosen = usual ?? best;
  const apart = usual !== undefined || !second || best.points - second.points >= OPEN;
  const lead = chosen.points - foreignPoints(scores);
  if (usual && written.words.length <= FEW) return lead < 0 ? UNKNOWN : { language: chosen.language, sure: true };
  const fit = fitOf(written, chosen);
  if (lead <= -OPEN || fit < MAY_FIT) return UNKNOWN;
  return { language: chosen.language, sure: apart && lead >= OPEN && fit >= FITS };
}

const candidates = (family: Family, scores: Scores): readonly Candidate[] =>
  AT_HOME[family]
    .map((language) => ({ language, points: (scores.get(language) ?? 0) + (family === 'latin' ? 0 : HOME) }))
    .sort((one, other) => other.points - one.points);

const foreignPoints = (scores: Scores): number =>
  Math.max(0, ...[...scores].filter(([language]) => !isOurs(language)).map(([, points]) => points));

const isOurs = (language: string): boolean => LANGUAGES.some((each) => each === language);

/** What each word says on average for the language; names aside. In other scripts no pieces are known that could say it. */
function fitOf({ family, words }: Written, { points }: Candidate): number {
  const meant = words.filter(({ word, inner }) => !inner || languagesOf(word).size > 0);
  return family === 'latin' ? points / Math.max(1, meant.length) : FITS;
}
