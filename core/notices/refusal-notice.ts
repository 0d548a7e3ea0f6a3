import { oneLine } from '../mail/compose/one-line.ts';
import type { Refusal, RefusalCode } from '../refusals.ts';
import { countInWords, sizeInWords, waitInWords } from './facts-in-words.ts';
import type { Language } from './language.ts';
import type { Explanation } from './notice-texts.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';
import { windowInWords } from './window-in-words.ts';

/** What a sender is told of a refused mail. */
export interface RefusalNotice {
  readonly subject: string;
  readonly text: string;
  /** Enhanced status code (RFC 3463) for the delivery status notification. */
  readonly status: string;
}

export interface NoticeSetting {
  readonly supportUrl: string;
  readonly platformName: string;
  /** The listing's IANA zone; `UTC` where there is no listing. */
  readonly timeZone: string;
}

/** Files named in a notice at most. */
const NAMED_FILES = 10;

const STATUSES: Readonly<Record<RefusalCode, string>> = {
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
  'rate-limited': '4.7.0',
};

/** The notice that goes back to the sender of a refused mail, in the sender's language, with where to turn. */
export function refusalNotice(refusal: Refusal, language: Language, setting: NoticeSetting): RefusalNotice {
  const texts = NOTICE_TEXTS[language];
  const { problem, remedy } = explainRefusal(refusal, language, setting.timeZone);
  return {
    subject: `${texts.refusedSubject} – ${setting.platformName}`,
    text: [
      `${texts.refused} ${problem}`,
      `${texts.whatToDo} ${remedy}`,
      `${texts.help}: ${setting.supportUrl}`,
      setting.platformName,
    ].join('\n\n'),
    status: STATUSES[refusal.code],
  };
}

/**
 * Why a message was refused and what would change that (N1), for mail and API alike.
 *
 * @param timeZone IANA zone by whose clock instants are written
 */
export function explainRefusal(refusal: Refusal, language: Language, timeZone: string): Explanation {
  const texts = NOTICE_TEXTS[language].refusals;
  switch (refusal.code) {
    case 'conversation-not-open':
    case 'conversation-closed':
    case 'conversation-unreadable':
      return windowInWords(refusal, language, timeZone);
    case 'rate-limited':
      return texts[refusal.code](waitInWords(refusal.retryAfter, language));
    case 'several-recipients':
      return texts[refusal.code](countInWords(refusal.count, language));
    case 'attachment-type':
      if (refusal.sealed) return NOTICE_TEXTS[language].sealed[refusal.sealed];
      return texts[refusal.code](refusal.names.slice(0, NAMED_FILES).map(oneLine).join(', '));
    case 'attachment-size':
      return texts[refusal.code](sizeInWords(refusal.limit, language));
    case 'message-too-long':
      return texts[refusal.code](countInWords(refusal.limit, language));
    default:
      return texts[refusal.code];
  }
}
