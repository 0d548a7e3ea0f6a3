import { baseLanguage } from '../base-language.ts';
import { daysBetween, localDate, weekdayOf } from '../dates.ts';
import type { CalendarDate, ConversationContext } from '../model.ts';
import type { ListedRule } from '../ports/templates.ts';
import { paymentState } from '../release.ts';
import type { SendConditions } from './send-rule.ts';

/** What conditions are held against, beside a day and the guest's words. */
export interface ConditionFacts {
  readonly listingId: string;
  readonly program: string;
  /** The guest's, by its base. */
  readonly language: string;
  readonly payment: 'none' | 'part' | 'full';
  /** Unknown of an inquiry without both dates. */
  readonly nights?: number | undefined;
  /** From the local date of the booking, or the inquiry, to the start; unknown of an inquiry without one. */
  readonly leadDays?: number | undefined;
}

/** The facts of a conversation that conditions speak of. */
export function conditionFacts({ conversation, listing }: ConversationContext): ConditionFacts {
  const { subject, guest } = conversation;
  const { start, end } = subject.kind === 'booking' ? subject.booking : subject.inquiry;
  const since = subject.kind === 'booking' ? subject.booking.bookedAt : subject.inquiry.askedAt;
  return {
    listingId: listing.listingId,
    program: listing.program,
    language: baseLanguage(guest.language),
    payment: paymentState(subject),
    nights: start === undefined || end === undefined ? undefined : daysBetween(start, end),
    leadDays: start === undefined ? undefined : daysBetween(localDate(since, listing.timeZone), start),
  };
}

/** Whether a template is for a listing. */
export const isForListing = ({ listingIds }: Pick<ListedRule, 'listingIds'>, listingId: string): boolean =>
  listingIds === undefined || listingIds.includes(listingId);

/**
 * Whether what a rule asks of stay, guest and program holds. A number that is not known is no number that is asked for. What
 * is paid is not asked here, since it can change until the send goes out: see {@link isPaidAsAsked}.
 */
export const conditionsHold = (when: SendConditions, facts: ConditionFacts): boolean =>
  isBetween(facts.nights, when.minNights, when.maxNights) &&
  isBetween(facts.leadDays, when.minLeadDays, when.maxLeadDays) &&
  (when.languages?.some((tag) => baseLanguage(tag) === facts.language) ?? true) &&
  (when.programs?.includes(facts.program) ?? true);

/** Whether a rule is for the day of the week of the date that its send is planned for. */
export const isForDay = ({ weekdays }: SendConditions, day: CalendarDate): boolean =>
  weekdays?.includes(weekdayOf(day)) ?? true;

/** Whether exactly so much is paid as the rule asks for. */
export const isPaidAsAsked = ({ payment }: SendConditions, facts: ConditionFacts): boolean =>
  payment === undefined || payment === facts.payment;

function isBetween(value: number | undefined, least: number | undefined, most: number | undefined): boolean {
  if (least === undefined && most === undefined) return true;
  return value !== undefined && value >= (least ?? value) && value <= (most ?? value);
}
