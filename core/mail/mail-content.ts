import type { Seal } from '../refusals.ts';
import { sealOf } from './enclosed/sealed-body.ts';
import type { EnclosedFile } from './known-file.ts';
import type { ParsedMail } from './parse/parsed-mail.ts';
import { filesOf, missedFilesOf, textOf } from './take-in.ts';
import { openTnef } from './tnef/open-tnef.ts';

/** What somebody wrote and enclosed. */
export interface MailContent {
  readonly text: string;
  /** The words can't be read. */
  readonly sealed?: Seal | undefined;
  readonly attachments: readonly EnclosedFile[];
  /** Names of files beyond those. */
  readonly missed: readonly string[];
}

/** What was written in a mail and came with it, once what Outlook packs is unpacked. */
export function contentOf(mail: ParsedMail): MailContent {
  const opened = openTnef(mail);
  const text = textOf(opened);
  return { text, sealed: sealOf(opened, text), attachments: filesOf(opened), missed: missedFilesOf(opened) };
}
