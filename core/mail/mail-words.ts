import { cleanName } from './clean-name.ts';
import { nameFor } from './content-type.ts';
import type { ParsedMail } from './parse/parsed-mail.ts';
import { sectionsText } from './section-text.ts';
import { openTnef } from './tnef/open-tnef.ts';

/** What a mail says, as somebody reads it who decides what becomes of it. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  /** The text goes on, or there are more files. */
  readonly truncated: boolean;
  readonly attachments: { readonly name: string; readonly type: string }[];
}

/** Longer texts are no letters; an answer of Lambda's has 6 MB, in which each of these may take twelve bytes. */
const LONGEST_TEXT = 200_000;
const LONGEST_SUBJECT = 1_000;
const MOST_FILES = 100;

/** All of a mail's words, with quoted history, and its files by name alone, also what Outlook packs: no other file is decoded. */
export function mailWords(mail: ParsedMail): MailWords {
  const { subject, sections, attachments } = openTnef(mail);
  const text = sectionsText(sections, 'keep');
  return {
    subject: subject.slice(0, LONGEST_SUBJECT).toWellFormed(),
    text: text.slice(0, LONGEST_TEXT).toWellFormed(),
    truncated: text.length > LONGEST_TEXT || attachments.length > MOST_FILES,
    attachments: attachments.slice(0, MOST_FILES).map(({ name, declaredType: type }, index) => ({
      name: cleanName(name ?? nameFor(type, index + 1), type),
      type,
    })),
  };
}
