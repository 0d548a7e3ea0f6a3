import * as z from 'zod/mini';
import { LEFT_OUT_REASONS } from '../model.ts';
import { HOST_READING_PURPOSES, READING_PURPOSES } from '../readings.ts';
import { conversationId } from './booking.ts';
import { about, identifier, instant, phone, toldInstant } from './fields.ts';
import { isText, normalText } from './formats.ts';
import { hostId } from './host.ts';
import { listingId } from './listing.ts';
import { messageAnswer } from './message.ts';
import { pageOf, pageQuery } from './page.ts';
import { questionEntry, questionId } from './question.ts';

const LONGEST_NOTE = 2000;
const LIMIT = 'must be a whole number from 1 to 1000';

export const readingPurpose = about(z.enum(READING_PURPOSES), {
  description: "Fraud or crime, a party's own request for access, analysis, spam or malice, a duty by law",
});
const hostReadingPurpose = about(z.enum(HOST_READING_PURPOSES), {
  description: 'The same, or to call the host: because a guest cannot reach it, or about the service',
});

/** Why something is read, in the reader's own words. */
export const readingNote = about(
  z
    .string()
    .check(
      z.refine(isText, { error: 'must be text without control characters', abort: true }),
      z.overwrite(normalText),
      z.trim(),
      z.minLength(1, 'must say why'),
      z.maxLength(LONGEST_NOTE, `must have at most ${LONGEST_NOTE} characters`),
    ),
  {
    description: 'Why, in the words of who reads; kept for good',
    examples: ['Guest reports a demand for cash, case 4711.'],
  },
);

/** What a conversation's texts are read for. */
export const newReading = z.strictObject({ purpose: readingPurpose, note: readingNote });

/** What a host's numbers are looked up for. */
export const newHostReading = z.strictObject({ purpose: hostReadingPurpose, note: readingNote });

/** Which part of a conversation to read. */
export const readingQuery = z.strictObject({
  limit: about(z.optional(z.coerce.number(LIMIT).check(z.multipleOf(1, LIMIT), z.gte(1, LIMIT), z.lte(1000, LIMIT))), {
    description: 'How many messages at most; as many as fit into one answer where absent',
  }),
  cursor: pageQuery.cursor,
});

/** Which readings of one conversation or host to list. */
export const readingsQuery = z.strictObject(pageQuery);

/** Which of all readings to list. */
export const allReadingsQuery = z.strictObject({
  purpose: z.optional(hostReadingPurpose),
  from: z.optional(instant('Those recorded from then on', '2026-03-01T00:00:00Z')),
  to: z.optional(instant('Those recorded before then', '2026-04-01T00:00:00Z')),
  ...pageQuery,
});

const range = about(z.object({ from: z.int(), to: z.int() }), {
  description: 'Numbers of the messages that were read, both included; 0 and 0 where there were none',
});

const entryRange = about(z.object({ from: z.int(), to: z.int() }), {
  description: 'Numbers of the entries of its record that were read, both included; 0 and 0 where there were none',
});

const recorded = {
  id: identifier("The reading's id", '7m3kq2x5r9v1d8w4c6pz'),
  at: toldInstant('When it was recorded: before anything was read'),
  by: about(z.object({ role: z.enum(['platform', 'support']), id: z.string() }), {
    description: 'Who read, by the id in the token',
  }),
  note: z.string(),
};

/** A reading as the log has it: who, when, why, what. */
export const readingRecord = z.object({
  ...recorded,
  purpose: hostReadingPurpose,
  conversationId: z.optional(conversationId),
  hostId: z.optional(hostId),
  mailId: about(z.optional(z.string()), { description: 'The received mail that was read' }),
  messages: z.optional(range),
  listingId: z.optional(listingId),
  questionId: about(z.optional(questionId), { description: 'The public question whose record was read' }),
  entries: z.optional(entryRange),
  exportId: about(z.optional(z.string()), { description: 'The export that the messages went into' }),
});

export const readingPage = pageOf(readingRecord);

const leftOut = z.object({
  name: z.string(),
  why: about(z.enum(LEFT_OUT_REASONS), {
    description:
      'Signed the mail; of a kind not let through; holds addresses; is a program; one file too many; encrypted; an archive that can not be looked into; a broken picture',
  }),
});

/** A message with what only the platform may read of it. */
export const readMessage = z.object({
  ...messageAnswer.shape,
  original: about(z.optional(z.string()), { description: 'As it was written, where masking changed it' }),
  leftOut: about(z.optional(z.array(leftOut)), { description: 'Files that came with it and did not go on' }),
  mail: about(z.optional(z.object({ mailId: z.string(), recipient: z.string() })), {
    description: 'The mail that it came by',
  }),
  hash: about(z.string(), { description: 'Ties it to all messages before it; exports and the archive have the same' }),
});

/** A recorded reading of a conversation, and what was read. */
export const reading = z.object({
  ...recorded,
  purpose: readingPurpose,
  conversationId,
  messages: range,
  items: about(z.array(readMessage), { description: 'Oldest first' }),
  next: about(z.nullable(z.string()), {
    description: 'Cursor of the messages that follow: reading them is another reading; null where there are none',
  }),
});

/** A recorded reading of a host's numbers, and the numbers. */
export const hostReading = z.object({
  ...recorded,
  purpose: hostReadingPurpose,
  hostId,
  host: z.object({
    name: z.string(),
    mailboxes: z.array(z.object({ address: z.string(), name: z.optional(z.string()) })),
    phones: z.array(phone),
  }),
});

/** A recorded reading of a received mail, and what it says. */
export const mailReading = z.object({
  ...recorded,
  purpose: readingPurpose,
  mailId: z.string(),
  mail: z.object({
    subject: z.string(),
    text: about(z.string(), { description: 'All of its words, quoted history included' }),
    truncated: about(z.boolean(), { description: 'Whether the text goes on, or files are left out of the list' }),
    attachments: about(z.array(z.object({ name: z.string(), type: z.string() })), {
      description: 'Names and types of its files, as the mail declares them',
    }),
  }),
});

/** A recorded reading of a public question's record, and what was read. */
export const questionReading = z.object({
  ...recorded,
  purpose: readingPurpose,
  listingId,
  questionId,
  entries: entryRange,
  items: about(
    z.array(
      z.object({
        ...questionEntry.shape,
        original: about(z.optional(z.string()), { description: 'As it was written, where something was hidden' }),
        mailId: about(z.optional(z.string()), { description: 'The mail that it came by' }),
      }),
    ),
    { description: 'Oldest first' },
  ),
  next: about(z.nullable(z.string()), {
    description: 'Cursor of the entries that follow: reading them is another reading; null where there are none',
  }),
});
