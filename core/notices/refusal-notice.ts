import { oneLine } from '../mail/compose/one-line.ts';
import type { Instant, LeftOutReason } from '../model.ts';
import type { Refusal, RefusalCode } from '../refusals.ts';
import { asSentence } from '../restrictions/restriction.ts';
import { countInWords, instantInWords, sizeInWords, waitInWords } from './facts-in-words.ts';
import { kindsInWords } from './kinds-in-words.ts';
import type { Language } from './language.ts';
import type { Explanation } from './notice-texts.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';
import { windowInWords } from './window-in-words.ts';

/** What a sender is told of a refused mail. */
export interface RefusalNotice {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The same with where to turn, as a bounce explains itself. */
  readonly text: string;
  /** Enhanced status code (RFC 3463) for the delivery status notification. */
  readonly status: string;
}

/** By which facts a refusal is explained. */
export interface Explaining {
  /** The listing's IANA zone, by whose clock instants are written; `UTC` where there is no listing. */
  readonly timeZone: string;
  /** Media types that the program lets through; none where that is not known. */
  readonly types?: readonly string[] | undefined;
  /** When the refused mail came, for who reads of it later; absent: it is read at once. */
  readonly refusedAt?: Instant | undefined;
}

export interface NoticeSetting extends Explaining {
  readonly supportUrl: string;
  readonly platformName: string;
  /** The addresses that the mail was sent to and that the notice is about. */
  readonly recipients: readonly string[];
}

/** Files named in a notice at most. */
const NAMED_FILES = 10;

/** Recipients named in a notice's words at most. */
const NAMED_RECIPIENTS = 20;

/** What a bounce says to machines (RFC 3463); `rate-limited` alone may succeed as it is, later. */
export const REFUSAL_STATUSES: Readonly<Record<RefusalCode, string>> = {
  'conversation-not-open': '5.2.1',
  'conversation-closed': '5.2.1',
  'conversation-unreadable': '5.2.1',
  'inquiries-not-offered': '5.7.1',
  'links-disabled': '5.7.1',
  'attachment-type': '5.6.1',
  'attachment-size': '5.3.4',
  'attachment-infected': '5.7.1',
  'several-recipients': '5.5.3',
  'alias-unknown': '5.1.1',
  'sender-unknown': '5.7.1',
  'sender-unverified': '5.7.1',
  'automatic-mail': '5.7.1',
  'mail-loop': '5.4.6',
  spam: '5.7.1',
  'empty-message': '5.6.0',
  'message-too-long': '5.3.4',
  'review-elsewhere': '5.7.1',
  'payment-off-platform': '5.7.1',
  'rate-limited': '4.7.0',
};

/** The notice that goes back to the sender of a refused mail, in the sender's language, with where to turn (G13, N2). */
export function refusalNotice(refusal: Refusal, language: Language, setting: NoticeSetting): RefusalNotice {
  const texts = NOTICE_TEXTS[language];
  const { problem, remedy } = explainRefusal(refusal, language, setting);
  const paragraphs = [
    [texts.refused, ...addressLines(setting.recipients)].join('\n'),
    problem,
    `${texts.whatToDo} ${remedy}`,
  ];
  return {
    subject: texts.refusedSubject,
    paragraphs,
    text: [...paragraphs, `${texts.help}: ${setting.supportUrl}`, setting.platformName].join('\n\n'),
    status: REFUSAL_STATUSES[refusal.code],
  };
}

const addressLines = (recipients: readonly string[]): readonly string[] => [
  ...recipients.slice(0, NAMED_RECIPIENTS).map(oneLine),
  ...(recipients.length > NAMED_RECIPIENTS ? ['…'] : []),
];

/** Why a message was refused and what would change that (N1), for mail and API alike. */
export function explainRefusal(refusal: Refusal, language: Language, explaining: Explaining): Explanation {
  const { timeZone } = explaining;
  const texts = NOTICE_TEXTS[language].refusals;
  switch (refusal.code) {
    case 'conversation-not-open':
    case 'conversation-closed':
    case 'conversation-unreadable':
      return windowInWords(refusal, language, timeZone);
    case 'rate-limited':
      return limited(refusal, language, explaining);
    case 'several-recipients':
      return texts[refusal.code](countInWords(refusal.count, language));
    case 'attachment-type':
      return barred(refusal, language, explaining);
    case 'attachment-size':
      return texts[refusal.code](sizeInWords(refusal.limit, language));
    case 'message-too-long':
      return texts[refusal.code](countInWords(refusal.limit, language));
    case 'links-disabled':
      return texts[refusal.code](asSentence(refusal.reason));
    default:
      return texts[refusal.code];
  }
}

type Limited = Extract<Refusal, { readonly code: 'rate-limited' }>;
type Barred = Extract<Refusal, { readonly code: 'attachment-type' }>;

/** "In 5 minutes" says nothing to who reads it the next morning. */
function limited({ code, retryAfter }: Limited, language: Language, { refusedAt, timeZone }: Explaining): Explanation {
  const texts = NOTICE_TEXTS[language];
  const told = texts.refusals[code](waitInWords(retryAfter, language));
  if (refusedAt === undefined) return told;
  const again = new Date(Date.parse(refusedAt) + retryAfter * 1000 + MINUTE - 1).toISOString();
  return { ...told, remedy: texts.againFrom(instantInWords(again, language, timeZone)) };
}

/** Instants are written to the minute: the next whole one. */
const MINUTE = 60_000;

function barred(
  { code, names, whys = [], sealed }: Barred,
  language: Language,
  { types = [] }: Explaining,
): Explanation {
  const texts = NOTICE_TEXTS[language];
  if (sealed) return texts.sealed[sealed];
  const { problem, remedy } = texts.refusals[code](names.slice(0, NAMED_FILES).map(oneLine).join(', '));
  const kinds = kindsInWords(types, language);
  const passing = kinds === '' ? [] : [texts.leftOut.passing(kinds)];
  return { problem: [problem, ...reasonsOf(whys, language), ...passing].join(' '), remedy };
}

/** A signature is put in by a mail program, and nobody asks for it. */
const reasonsOf = (whys: readonly LeftOutReason[], language: Language): readonly string[] =>
  whys.flatMap((why) => (why === 'signature' ? [] : [NOTICE_TEXTS[language].leftOut.reasons[why]]));
