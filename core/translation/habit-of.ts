import { baseLanguage } from '../base-language.ts';
import { LANGUAGES, type Language } from '../notices/language.ts';

/** What is known of how somebody writes. */
export interface Habits {
  /** The languages of what was written before, oldest first. BCP 47. */
  readonly earlier?: readonly string[];
  /** The language that was set. BCP 47. */
  readonly set?: string;
}

/** Messages that are looked back on: who changes to another language is soon believed. */
const LATELY = 5;

/**
 * The language that somebody mostly wrote in lately, the latest of several; the one that was set where nothing was
 * written. None where it is not among the nine.
 */
export function habitOf({ earlier = [], set }: Habits): Language | undefined {
  const lately = earlier.slice(-LATELY).map(baseLanguage).toReversed();
  const times = [...Map.groupBy(lately, (language) => language).values()];
  const most = times.reduce((one, other) => (other.length > one.length ? other : one), []);
  const habit = most.at(0) ?? (set && baseLanguage(set));
  return LANGUAGES.find((language) => language === habit);
}
