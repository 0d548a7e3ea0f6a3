import * as z from 'zod/mini';
import { NOTES } from '../model.ts';
import { about, identifier, toldInstant } from './fields.ts';
import { isText, normalText } from './formats.ts';
import { pageOf, pageQuery } from './page.ts';
import { messageTranslation, missingTranslation, wantedLanguage } from './translation.ts';

export const messageId = identifier("The message's id", 'c7f3kq2m5x9r1d8w-1');
/** Of one message; together they may have so many bytes as the program says. */
const MOST_ATTACHMENTS = 20;
export const attachmentId = identifier("The file's id", '9w4t7nq2x6r1m8d3c5kz');
export const author = z.enum(['guest', 'host', 'platform']);

/** What somebody says. How long it may be, and that it says something, is the rules' business, not the schema's. */
export const messageText = z.string().check(
  z.refine(isText, {
    error: 'must be text without control characters other than tabs and line ends',
    abort: true,
  }),
  z.overwrite(normalText),
);

/** What a host or a guest writes. */
export const newMessage = z.strictObject({
  text: about(z.optional(messageText), {
    description: "Plain text; beside a `templateId` the template's text as the host edited it",
    examples: ['When can we check in?'],
  }),
  templateId: about(z.optional(identifier("The template's id", '01k7q9m2x5w8r1t6n4c0')), {
    description: 'A template of the host, who alone may name one: its text for this guest is sent',
  }),
  attachmentIds: about(
    z.optional(
      z.array(attachmentId).check(
        z.maxLength(MOST_ATTACHMENTS, `must have at most ${MOST_ATTACHMENTS} entries`),
        z.refine((ids) => new Set(ids).size === ids.length, 'must not name one twice'),
      ),
    ),
    { description: 'Files that were uploaded for it and cleared, each for one message' },
  ),
});

export const messagesQuery = z.strictObject({
  ...pageQuery,
  translateTo: about(z.optional(wantedLanguage), {
    description:
      'A language to have each message in beside its own words: one of en, de, fr, es, nl, pl, ru, ar, pt, of whatever region; `own` for the one that is set for the reader',
    examples: ['de'],
  }),
});

const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: about(z.string(), { description: 'Media type, by content', examples: ['image/png'] }),
  bytes: z.int(),
  url: about(z.optional(z.string()), { description: 'Reads it for a few minutes', format: 'uri' }),
  withdrawn: about(z.optional(z.literal('attachment-infected')), {
    description: 'A threat was found in it after it was sent: nobody can read it any more',
  }),
});

const delivery = z.object({
  state: about(z.enum(['pending', 'sent', 'delivered', 'undeliverable']), {
    description: "How far the mail to the other side got: waiting, handed over, taken by the receiver's server, failed",
  }),
  reason: about(z.optional(z.string()), {
    description:
      'Why it failed, or waits: `internal-fault` while a fault of the service holds it up. Of one that is delivered: `inbox-only` where no mail was wanted, `digest` where its reader is told of several together',
    examples: ['mailbox-full'],
  }),
});

/** What was done to a message, or noticed in it. */
export const messageNotes = about(z.array(z.enum(NOTES)), {
  description:
    "What was done to it or noticed in it. `automatic`: nobody wrote it by hand; `translated`: a template whose text was not in the reader's language, its automatic translation first and the original below",
});

/** One message, as both sides see it. */
export const messageAnswer = z.object({
  id: messageId,
  at: toldInstant('When it was written'),
  author,
  via: z.enum(['api', 'mail', 'template', 'schedule']),
  text: z.string(),
  language: about(z.optional(z.string()), { description: 'BCP 47, where it is known or plain to see' }),
  translation: z.optional(messageTranslation),
  translationState: z.optional(missingTranslation),
  attachments: z.array(attachment),
  delivery,
  notes: messageNotes,
});

export const messagesPage = pageOf(messageAnswer);
