import { dateAfter } from '../dates.ts';
import type { CalendarDate, Instant } from '../model.ts';

/** The day on which characters count, in UTC. */
export const budgetDay = (now: Instant): CalendarDate => now.slice(0, 10);

/** Whether so many characters more may be asked for today. @param perDay what the deployment may spend; 0: nothing */
export const isAffordable = (characters: number, spent: number, perDay: number): boolean =>
  spent + characters <= perDay;

/**
 * The most that one conversation may be translated for on a day, or one host's templates: a tenth, so that nobody can have
 * everybody else read originals.
 */
export const shareOf = (perDay: number): number => Math.floor(perDay / 10);

/** When a budget that is spent is there again: the next midnight in UTC. */
export const budgetAgain = (now: Instant): Instant => `${dateAfter(budgetDay(now), 1)}T00:00:00.000Z`;
