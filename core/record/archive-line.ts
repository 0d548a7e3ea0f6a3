import * as z from 'zod/mini';
import { archivedFile } from '../contract/archive.ts';
import { type Conversation, type ConversationContext, LEFT_OUT_REASONS, type Message, NOTES } from '../model.ts';
import type { AskedEntry } from '../questions/question.ts';
import type { Reading } from '../readings.ts';
import { canonical } from './canonical.ts';
import { hashOf, recordOf } from './message-record.ts';

/** A line that is no message as {@link archiveLine} writes it, or whose content is not what its hash was taken over. */
export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine';
  constructor(why: 'form' | 'hash') {
    super(why === 'form' ? 'a line of another form' : 'a line that its hash does not hold');
  }
}

/** What of a conversation stands beside each of its messages, for who queries the archive. */
const factsOf = ({ conversation, listing }: ConversationContext) => ({
  hostId: conversation.hostId,
  listingId: conversation.listingId,
  ...bookingOf(conversation),
  guestId: conversation.guest.id,
  program: listing.program,
});

const bookingOf = ({ subject }: Conversation) =>
  subject.kind === 'booking' ? { bookingId: subject.booking.bookingId } : {};

/**
 * A message as the archive holds it: one line of canonical JSON with everything of it, what only the platform may read
 * included, and the ids to query it by (docs/archive.md).
 *
 * @throws UnreadableLine where its hash does not hold it: such a line could not be read again
 */
export function archiveLine(message: Message, context: ConversationContext): string {
  expectWhole(message);
  const attachments = message.attachments.map((file) => ({
    ...file,
    archiveKey: archivedFile(message.conversationId, message.at, file.id),
  }));
  return `${canonical({ ...message, attachments, ...factsOf(context) })}\n`;
}

/** A reading as the archive holds it: one line of canonical JSON. */
export const readingLine = (reading: Reading): string => `${canonical(reading)}\n`;

/** An entry of a public question's record as the archive holds it, what was hidden among it: one line of canonical JSON. */
export const entryLine = (entry: AskedEntry): string => `${canonical(entry)}\n`;

/**
 * The message that a line holds.
 *
 * @throws UnreadableLine where it holds none, or not the one that its hash was taken over
 */
export function readArchiveLine(line: string): Message {
  const read = z.safeParse(messageLine, parsed(line));
  // zod's own error quotes what it read
  if (!read.success) throw new UnreadableLine('form');
  expectWhole(read.data);
  return read.data;
}

function expectWhole(message: Message): void {
  if (hashOf(recordOf(message)) !== message.proof.hash) throw new UnreadableLine('hash');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableLine('form');
  }
}

const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  key: z.string(),
});

const origin = z.object({
  mailId: z.string(),
  recipient: z.string(),
  messageId: z.optional(z.string()),
  answerable: z.optional(z.boolean()),
});

/** Every part of a message by name, so that none is forgotten. */
const parts = {
  id: z.string(),
  conversationId: z.string(),
  seq: z.int(),
  at: z.string(),
  author: z.enum(['guest', 'host', 'platform']),
  via: z.enum(['api', 'mail', 'template', 'schedule']),
  text: z.string(),
  original: z.optional(z.string()),
  language: z.optional(z.string()),
  attachments: z.array(attachment),
  leftOut: z.optional(z.array(z.object({ name: z.string(), why: z.enum(LEFT_OUT_REASONS) }))),
  links: z.optional(z.array(z.string())),
  notes: z.array(z.enum(NOTES)),
  mail: z.optional(origin),
  proof: z.object({ salt: z.string(), prev: z.string(), hash: z.string() }),
} satisfies Record<keyof Message, unknown>;

const messageLine = z.object(parts);
