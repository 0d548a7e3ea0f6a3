import type * as z from 'zod/mini';
import { mailWords } from '../mail/mail-words.ts';
import type { ParsedMail } from '../mail/parse/parsed-mail.ts';
import type { Delivery, Host, Message } from '../model.ts';
import type { QuestionEntry } from '../questions/question.ts';
import type { ConversationReading, HostReading, MailReading, QuestionReading, Reading } from '../readings.ts';
import type {
  hostReading,
  mailReading,
  questionReading,
  reading,
  readingRecord,
  readMessage,
} from '../schemas/reading.ts';
import { messageView } from './message-view.ts';
import { entryView } from './question-view.ts';

export type ReadMessageView = z.output<typeof readMessage>;
export type ReadingView = z.output<typeof reading>;

/** A reading as the log shows it. */
export const readingRecordView = (recorded: Reading): z.output<typeof readingRecord> => ({
  ...recordedView(recorded),
  purpose: recorded.purpose,
  ...whatWasRead(recorded),
});

function whatWasRead(recorded: Reading): Omit<z.output<typeof readingRecord>, 'id' | 'at' | 'by' | 'note' | 'purpose'> {
  if ('hostId' in recorded) return { hostId: recorded.hostId };
  if ('mailId' in recorded) return { mailId: recorded.mailId };
  if ('questionId' in recorded) {
    const { listingId, questionId, entries } = recorded;
    return { listingId, questionId, entries: { ...entries } };
  }
  const { conversationId, messages, exportId } = recorded;
  return { conversationId, messages: { ...messages }, exportId };
}

const recordedView = ({ id, at, by, note }: Reading) => ({ id, at, by: { ...by }, note });

/** A message with what only the platform may read of it (B5); `links` read its attachments, by the attachment's id. */
export const readMessageView = (
  message: Message,
  delivery: Delivery,
  links: Readonly<Record<string, string>> = {},
): ReadMessageView => ({
  ...messageView(message, delivery, links),
  original: message.original,
  leftOut: message.leftOut?.map((file) => ({ ...file })),
  mail: message.mail && { mailId: message.mail.mailId, recipient: message.mail.recipient },
  hash: message.proof.hash,
});

/** A recorded reading with what was read. */
export const readingView = (
  recorded: ConversationReading,
  items: readonly ReadMessageView[],
  next: string | null,
): ReadingView => ({
  ...recordedView(recorded),
  purpose: recorded.purpose,
  conversationId: recorded.conversationId,
  messages: { ...recorded.messages },
  items: [...items],
  next,
});

/** A recorded reading of a host's numbers, with them (V12). */
export const hostReadingView = (recorded: HostReading, host: Host): z.output<typeof hostReading> => ({
  ...recordedView(recorded),
  purpose: recorded.purpose,
  hostId: recorded.hostId,
  host: {
    name: host.name,
    mailboxes: host.mailboxes.map((mailbox) => ({ ...mailbox })),
    phones: [...host.phones],
  },
});

/** A recorded reading of a received mail, with what it says (B5). */
export const mailReadingView = (recorded: MailReading, mail: ParsedMail): z.output<typeof mailReading> => ({
  ...recordedView(recorded),
  purpose: recorded.purpose,
  mailId: recorded.mailId,
  mail: mailWords(mail),
});

/** A recorded reading of a public question, with each entry as it was written (B5). */
export const questionReadingView = (
  recorded: QuestionReading,
  items: readonly QuestionEntry[],
  next: string | null,
): z.output<typeof questionReading> => ({
  ...recordedView(recorded),
  purpose: recorded.purpose,
  listingId: recorded.listingId,
  questionId: recorded.questionId,
  entries: { ...recorded.entries },
  items: items.map((entry) => ({ ...entryView(entry), original: entry.words?.original, mailId: entry.mailId })),
  next,
});

/**
 * The most that a reading's messages may take in one answer, in bytes of JSON. An answer of Lambda's has 6 MB, in which
 * this JSON stands escaped once more: that at most doubles it.
 */
export const MOST_READ_BYTES = 2_500_000;
/** More than a link to an attachment takes. */
const LINK_BYTES = 5_000;

/** How much of an answer a message takes, in bytes of JSON. */
export const readBytes = (message: Message): number =>
  Buffer.byteLength(JSON.stringify(readMessageView(message, { state: 'undeliverable' }))) +
  message.attachments.length * LINK_BYTES;
