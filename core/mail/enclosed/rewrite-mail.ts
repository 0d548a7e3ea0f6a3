import { createHash } from 'node:crypto';
import { type SortedAttachments, sortAttachments } from '../../attachments.ts';
import { maskFileName } from '../../mask-file-name.ts';
import type { MaskPolicy } from '../../masking/mask-policy.ts';
import { maskText } from '../../masking/mask-text.ts';
import { machinePolicy, maskPolicyFor } from '../../masking-rule.ts';
import type { LeftOut } from '../../model.ts';
import { programOf } from '../../programs/programs.ts';
import { composeMail } from '../compose/compose-mail.ts';
import type { EnclosedFile } from '../known-file.ts';
import { sideOfAddress } from '../known-side.ts';
import { parseMail } from '../parse/parse-mail.ts';
import type { ParsedMail } from '../parse/parsed-mail.ts';
import { textToHtml } from '../present/text-to-html.ts';
import { withoutArmor } from '../reply/pgp-armor.ts';
import { sectionsText } from '../section-text.ts';
import { missedFilesOf } from '../take-in.ts';
import { openTnef } from '../tnef/open-tnef.ts';
import type { Enclosure } from './enclosure.ts';
import { hideDemands } from './file-signs.ts';
import { mailDate } from './mail-date.ts';
import { sealOf } from './sealed-body.ts';
import { shownMailbox } from './shown-mailbox.ts';

/** An attached mail, built new. */
export interface RewrittenMail {
  readonly content: Uint8Array;
  /** Its subject and its words, before anything was hidden in them. */
  readonly words: readonly string[];
  /** Those of its files that go on with it. */
  readonly files: readonly EnclosedFile[];
  /** Files of it that stay behind. */
  readonly leftOut: readonly LeftOut[];
}

/** In characters. What is longer is no letter, and is not passed on in part. */
const LONGEST_TEXT = 500_000;
/** Fields of which a mail has one at least. */
const FIELDS = ['from', 'to', 'date', 'subject'];
const PARAGRAPH = 'margin:0 0 1em';

/**
 * An attached mail, built new from what may be known of it (N4): who wrote to whom as {@link shownMailbox} has it, its date,
 * its subject and words masked as the message's are, and of its files those that the program lets through. All else of it
 * stays behind.
 *
 * Under every program the participants' own addresses are hidden, in headers and in quoted history.
 *
 * @param filesIn its files, with what becomes of the mails and invites among them
 * @returns undefined where it can't be: no mail, encrypted, or too long
 */
export function rewriteMail(
  content: Uint8Array,
  enclosure: Enclosure,
  filesIn: (mail: ParsedMail) => readonly EnclosedFile[],
): RewrittenMail | undefined {
  const mail = openTnef(parseMail(content));
  const words = sectionsText(mail.sections, 'keep');
  if (!isMail(mail) || words.length > LONGEST_TEXT || sealOf(mail, words)) return undefined;
  const policy = machinePolicy(maskPolicyFor(enclosure.context, enclosure.domain));
  const shown = (said: string): string => hideDemands(maskText(said, policy).text, enclosure);
  const text = shown(withoutArmor(words));
  const sorted = sortedFiles(mail, text, filesIn(mail), enclosure, policy);
  const { from, to } = correspondents(mail, enclosure, policy);
  const bytes = composeMail({
    from,
    to,
    subject: shown(mail.subject),
    date: mailDate(mail.headers('date').at(0) ?? ''),
    text,
    html: textToHtml(text, PARAGRAPH),
    attachments: sorted.passing.map((file) => ({
      ...file,
      name: maskFileName(file.name, policy, (name) => hideDemands(name, enclosure)).text,
      bytes: file.content,
    })),
    boundarySeed: createHash('sha256').update(content).digest('hex'),
  });
  const names = sorted.passing.map(({ name }) => name);
  return { content: bytes, words: [mail.subject, words, ...names], files: sorted.passing, leftOut: sorted.leftOut };
}

const isMail = ({ headers }: ParsedMail): boolean => FIELDS.some((name) => headers(name).length > 0);

/** The program's rule for the files of any mail; nothing in an attached one is a reason to refuse. */
const sortedFiles = (
  mail: ParsedMail,
  text: string,
  attachments: readonly EnclosedFile[],
  { context }: Enclosure,
  policy: MaskPolicy,
): SortedAttachments<EnclosedFile> =>
  sortAttachments(
    { via: 'mail', text, attachments, missed: missedFilesOf(mail) },
    programOf(context.listing.program).attachments,
    policy.addresses,
  );

/** Of several it was written to one: who belongs to the conversation, else the first. */
function correspondents({ from, to, cc }: ParsedMail, { context }: Enclosure, policy: MaskPolicy) {
  const receivers = [...to, ...cc];
  const receiver = receivers.find(({ address }) => sideOfAddress(address, context)) ?? receivers.at(0);
  return { from: shownMailbox(from.at(0), context, policy), to: shownMailbox(receiver, context, policy) };
}
