import * as z from 'zod/mini';
import { RESPONSE_REASONS } from '../response-rate/judge-guest-message.ts';
import { about, calendarDate, identifier, toldInstant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

/** More of them are several pages. */
const MOST_MESSAGES = 1_000;
const LIMIT = `must be a whole number from 1 to ${MOST_MESSAGES}`;

const listingId = about(z.optional(identifier("The listing's id", 'listing-1')), {
  description: 'Only what was written about this listing',
});

export const responseRateQuery = z.strictObject({
  listingId,
  detail: about(z.optional(z.enum(['true', 'false'], 'must be true or false')), {
    description: '`true`: also each message of the window, and why it counts or does not',
  }),
  limit: about(
    z._default(
      z.coerce.number(LIMIT).check(z.multipleOf(1, LIMIT), z.gte(1, LIMIT), z.lte(MOST_MESSAGES, LIMIT)),
      MOST_MESSAGES,
    ),
    { description: 'How many messages at most, with `detail`' },
  ),
  cursor: about(pageQuery.cursor, { description: "The previous page's `next`, with `detail`" }),
});

export const responseDaysQuery = z.strictObject({
  listingId,
  from: about(z.optional(calendarDate('The first day, in UTC', '2026-02-01')), {
    description: 'The first day, in UTC; the 365th before `to` is counted where it is left out',
  }),
  to: about(z.optional(calendarDate('The last day, in UTC', '2026-02-28')), {
    description: 'The last day, in UTC; today where it is left out',
  }),
});

const rate = about(z.nullable(z.number()), {
  description: 'Answered of counted, 0 to 1; null where nothing counts',
  examples: [0.9],
});
const counted = about(z.int(), { description: 'Messages of guests that count', examples: [20] });
const answered = about(z.int(), {
  description: 'Those of them that were answered by hand within 24 hours',
  examples: [18],
});
const minutes = (description: string, example: number) =>
  about(z.nullable(z.int()), { description, examples: [example] });
const medianMinutes = minutes('Half of these answers took no longer; null where there is none', 42);

const judgedMessage = z.object({
  messageId: about(z.string(), { examples: ['3k7q9m2x5w8r1t6n4c0d-3'] }),
  conversationId: about(z.string(), { examples: ['3k7q9m2x5w8r1t6n4c0d'] }),
  listingId: about(z.string(), { examples: ['listing-1'] }),
  at: toldInstant('When it was written; for a mail that was quarantined, when it was let through'),
  counted: z.boolean(),
  answered: about(z.boolean(), { description: 'It counts, and was answered in time' }),
  reason: about(z.enum(RESPONSE_REASONS), {
    description:
      'Why it counts as it does: `answered`, `answered-late`, `not-answered`; or why it does not: `open` (it may still be answered in time), `no-answer-needed`, `automatic`, `undeliverable`, `closed` (writing ended before 24 hours were over), `before-the-last-ten`',
  }),
  answeredAt: about(z.optional(toldInstant('')), { description: 'When the host first wrote by hand after it' }),
  noAnswerNeededAt: about(z.optional(toldInstant('')), { description: 'When the host said that it needs no answer' }),
  closedAt: about(z.optional(toldInstant('')), {
    description: 'Where it is `closed`: from when on the host could write no more',
  }),
});

export const responseRateAnswer = z.object({
  rate,
  answered,
  counted,
  window: about(z.object({ from: toldInstant('From when'), to: toldInstant('Until when: now') }), {
    description: 'The last 30 days; the last 90 where fewer than ten messages of those 30 count',
  }),
  medianMinutes,
  p90Minutes: minutes('Nine of ten of these answers took no longer; null where there is none', 310),
  messages: about(z.optional(z.array(judgedMessage)), {
    description: 'With `detail`: each message of the window, newest first',
  }),
  next: about(z.optional(z.nullable(z.string())), {
    description: 'With `detail`: cursor of the next page of `messages`; null on the last one',
  }),
});

export const responseDayPage = pageOf(
  z.object({
    date: about(z.string(), { description: 'The day, in UTC', examples: ['2026-02-28'], format: 'date' }),
    counted,
    answered,
    rate,
    medianMinutes,
  }),
);
