import { meantToPass, sortAttachments } from '../attachments.ts';
import type { MailContent } from '../mail/mail-content.ts';
import type { Instant } from '../model.ts';
import type { AttachmentRule } from '../programs/program.ts';
import { ok, type Refusal, type Result, refused } from '../refusals.ts';
import { type JudgedAnswer, judgeAnswer } from './judge-words.ts';
import type { PublicPlace } from './public-place.ts';

/** A page has words alone. */
const NO_FILES: AttachmentRule = { types: [], totalBytes: 0, others: 'leave-out' };

/** As many names of files are kept; a notice names fewer. */
const MOST_NAMES = 50;

/** A mail's answer, and names of the files that came with it, which nobody is shown. */
export interface MailAnswer {
  readonly answer: JudgedAnswer;
  readonly leftOut: readonly string[];
}

/**
 * What a mail answers a question with, or why it does not (B8): its words by the same rules as over the API. One that has files
 * alone is refused for them, one that nobody here can read for that.
 *
 * @param language the question's
 */
export function judgeMailAnswer(
  content: MailContent,
  { language, at }: { readonly language: string; readonly at: Instant },
  place: PublicPlace,
): Result<MailAnswer, Refusal> {
  const { text, sealed, attachments } = content;
  if (sealed) return refused({ code: 'attachment-type', names: attachments.map(({ name }) => name), sealed });
  const { leftOut, refusal } = sortAttachments({ ...content, via: 'mail' }, NO_FILES, true);
  if (refusal) return refused(refusal);
  const judged = judgeAnswer({ text, language, at }, place);
  const names = meantToPass(leftOut).map(({ name }) => name.toWellFormed());
  return judged.ok ? ok({ answer: judged.value, leftOut: names.slice(0, MOST_NAMES) }) : judged;
}
