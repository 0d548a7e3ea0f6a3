import * as z from 'zod/mini';
import { PROGRAMS } from '../programs/programs.ts';
import {
  DEFAULT_TIME,
  type SendConditions,
  type SendRule,
  TRIGGERS,
  type Trigger,
  USEFUL_UNTIL,
} from '../schedules/send-rule.ts';
import { about, clockTime, count, language, line } from './fields.ts';

/** A year both ways. */
const MOST_DAYS = 365;
/** A week. */
const MOST_MINUTES = 10_080;
const MOST_KEYWORDS = 50;
const LONGEST_KEYWORD = 100;
/** Nights of a stay, and days before it, that a condition may name. */
const LONGEST_STAY = 1_000;

const KEYWORD = 'Whole words, whatever their case and accents';
/** Words are looked for: what holds none would never be found. */
const keyword = about(
  line(LONGEST_KEYWORD, KEYWORD, 'parking').check(z.regex(/[\p{L}\p{N}]/u, 'must hold a letter or a figure')),
  { description: KEYWORD, examples: ['parking'] },
);

export const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const some = <T extends z.ZodMiniType>(item: T, most: number) =>
  z
    .array(item)
    .check(
      z.minLength(1, 'must hold at least one'),
      z.maxLength(most, `must hold at most ${most}`),
      z.refine(distinct, 'must not name one twice'),
    );

const hours = z
  .strictObject({ from: clockTime('From when on', '08:00'), to: clockTime('Until when', '20:00') })
  .check(z.refine(({ from, to }) => from !== to, { error: 'must be another time than `from`', path: ['to'] }));

const days = (text: string, example: number) => z.optional(count(0, LONGEST_STAY, text, example));

const conditions = z
  .strictObject({
    minNights: days('Only for stays of at least so many nights', 2),
    maxNights: days('Only for stays of at most so many nights', 14),
    minLeadDays: days('Only for bookings made at least so many days before they begin', 1),
    maxLeadDays: days('Only for bookings made at most so many days before they begin', 30),
    payment: about(z.optional(z.enum(['none', 'part', 'full'])), {
      description: 'Only while so much of the booking is paid, as it is when it goes out',
    }),
    languages: about(z.optional(some(language, 50)), {
      description: 'Only for guests of these languages; a regional one counts as its base',
    }),
    weekdays: about(z.optional(some(count(1, 7, 'ISO day of the week, 1 is Monday', 5), 7)), {
      description: 'Only on these days of the week, 1 is Monday, by the listing’s calendar',
    }),
    programs: about(z.optional(some(z.enum(Object.keys(PROGRAMS)), 50)), {
      description: 'Only for listings of these programs',
    }),
    firstMessageOnly: about(z.optional(z.boolean()), {
      description: 'Only on the first message of the guest; this and the next two with `guest-message` only',
    }),
    outsideHours: about(z.optional(hours), {
      description: 'Only on what the guest wrote outside of these hours, by the listing’s clock',
    }),
    keywords: about(z.optional(some(keyword, MOST_KEYWORDS)), {
      description: 'Only on messages that hold one of these',
    }),
  })
  .check(inOrder('minNights', 'maxNights'), inOrder('minLeadDays', 'maxLeadDays'));

/** The least is not above the most. */
function inOrder(least: 'minNights' | 'minLeadDays', most: 'maxNights' | 'maxLeadDays') {
  const isInOrder = (when: SendConditions): boolean => (when[least] ?? 0) <= (when[most] ?? LONGEST_STAY);
  return z.refine<SendConditions>(isInOrder, { error: `must not be less than \`${least}\``, path: [most] });
}

const BY_DATE: readonly Trigger[] = ['check-in', 'check-out'];
const BY_EVENT: readonly Trigger[] = ['booked', 'cancelled', 'guest-message'];

/** What is said for some triggers only. 0 days, 0 minutes and `false` say nothing, so that a form may send all of its fields. */
function onlyFor(triggers: readonly Trigger[], path: readonly string[], said: (rule: SendRule) => unknown) {
  const fits = (rule: SendRule): boolean => triggers.includes(rule.on) || !said(rule);
  return z.refine<SendRule>(fits, { error: `is for ${triggers.join(', ')} only`, path: [...path] });
}

/** Whether it is over, by its own rule, before it goes out. */
function isNeverUseful({ on, days = 0, usefulUntil }: SendRule): boolean {
  if (on === 'check-in') return usefulUntil === 'check-in' && days > 0;
  return on === 'check-out' && (usefulUntil === 'check-in' ? days >= 0 : usefulUntil === 'check-out' && days > 0);
}

const rule = z
  .strictObject({
    on: about(z.enum(TRIGGERS), { description: 'What makes it go out' }),
    days: about(z.optional(count(-MOST_DAYS, MOST_DAYS, '', -3)), {
      description: 'Days after the date of check-in or check-out, before it where negative; 0 where absent',
    }),
    at: about(z.optional(clockTime('', '09:00')), {
      description: `At which time of that day, by the listing's clock; ${DEFAULT_TIME} where absent`,
    }),
    minutes: about(z.optional(count(0, MOST_MINUTES, '', 30)), {
      description: "Minutes after the booking, the cancellation or the guest's message; 0 where absent",
    }),
    when: about(z.optional(conditions), { description: 'What must hold besides; all of it' }),
    usefulUntil: about(z.optional(z.enum(USEFUL_UNTIL)), {
      description:
        'Up to when it still makes sense where it is late: one past that is dropped. Where absent, one for check-in until check-in, or until check-out where it is asked for after that; one for check-out or the booking until check-out; what is asked for later, and any other, always',
    }),
  })
  .check(
    onlyFor(BY_DATE, ['days'], ({ days }) => days),
    onlyFor(BY_DATE, ['at'], ({ at }) => at),
    onlyFor(BY_EVENT, ['minutes'], ({ minutes }) => minutes),
    onlyFor(['guest-message'], ['when', 'firstMessageOnly'], ({ when }) => when?.firstMessageOnly),
    onlyFor(['guest-message'], ['when', 'outsideHours'], ({ when }) => when?.outsideHours),
    onlyFor(['guest-message'], ['when', 'keywords'], ({ when }) => when?.keywords),
    z.refine<SendRule>((rule) => !isNeverUseful(rule), {
      error: 'is over before it goes out',
      path: ['usefulUntil'],
    }),
  );

/** When a template goes out by itself, and under which conditions. */
export const sendRule = about(rule, {
  description: 'When a template goes out by itself, and under which conditions',
  examples: [{ on: 'check-in', days: -3, at: '09:00', when: { minNights: 2 } }],
});
