import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import type { LeftOut } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import { instantInWords } from './facts-in-words.ts';
import { kindsInWords } from './kinds-in-words.ts';
import type { Language } from './language.ts';
import { type Noticed, noticeMail } from './notice-mail.ts';
import type { ToldLeftOut } from './notice-texts.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

const TOLD: readonly ToldLeftOut[] = [
  'type',
  'addresses',
  'program',
  'encrypted',
  'archive',
  'picture',
  'links',
  'number',
];
/** Files named for one reason at most. */
const NAMED_FILES = 20;

/**
 * The mail that tells the side which wrote a message that it was passed on, but not with all of its files: which ones
 * stayed behind, why, and what the program lets through.
 *
 * Nothing of the other side is in it, nor the message's words.
 */
export function leftOutNotice(noticed: Noticed, leftOut: readonly LeftOut[]): MailSpec {
  const { context, message, side } = noticed;
  const language = languageOf(context, side);
  const { leftOut: texts, whatToDo } = NOTICE_TEXTS[language];
  const kinds = kindsInWords(programOf(context.listing.program).attachments.types, language);
  const at = instantInWords(message.at, language, context.listing.timeZone);
  return noticeMail(noticed, {
    kind: 'left-out',
    subject: texts.subject,
    paragraphs: [
      texts.opening(at, detailsOf(context, language)),
      ...TOLD.flatMap((why) => filesOf(why, leftOut, kinds, language)),
      `${whatToDo} ${texts.remedy}`,
    ],
  });
}

/** The files that stayed behind for one reason, and below them the reason. */
function filesOf(told: ToldLeftOut, leftOut: readonly LeftOut[], kinds: string, language: Language): readonly string[] {
  const { reasons, passing } = NOTICE_TEXTS[language].leftOut;
  const names = leftOut.filter(({ why }) => why === told).map(({ name }) => name);
  if (names.length === 0) return [];
  const reason = told === 'type' && kinds !== '' ? `${reasons.type} ${passing(kinds)}` : reasons[told];
  return [`${inRow(names)}\n${reason}`];
}

/** Names of files, the first of them. */
export const inRow = (names: readonly string[]): string =>
  [...names.slice(0, NAMED_FILES), ...(names.length > NAMED_FILES ? ['…'] : [])].join(', ');
