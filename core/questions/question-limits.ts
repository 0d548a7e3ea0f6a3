/** How much one guest may ask within a day of the calendar, in UTC, and one host answer within an hour; `off` lifts it, for load tests. */
export type QuestionLimits =
  | { readonly perListing: number; readonly perGuest: number; readonly answersPerHour: number }
  | 'off';

export const DEFAULT_QUESTION_LIMITS: QuestionLimits = { perListing: 5, perGuest: 20, answersPerHour: 300 };
