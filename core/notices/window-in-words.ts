import type { Instant } from '../model.ts';
import type { ClosingRule, OpeningRule, WindowRefusal } from '../refusals.ts';
import { instantInWords, spanInWords } from './facts-in-words.ts';
import type { Language } from './language.ts';
import type { Explanation, WindowTexts } from './notice-texts.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/**
 * Which rule keeps a window closed, when it opens or closed, and what would change that (N1).
 *
 * @param timeZone IANA zone by whose clock instants are written
 */
export function windowInWords(refusal: WindowRefusal, language: Language, timeZone: string): Explanation {
  const texts = NOTICE_TEXTS[language].windows;
  const written = (instant: Instant): string => instantInWords(instant, language, timeZone);
  if (refusal.code === 'conversation-not-open')
    return refusal.opensAt === null ? unopened(texts, refusal.rule) : texts.opens(written(refusal.opensAt));
  if (refusal.code === 'conversation-unreadable') {
    const why = texts.afterEnd(spanInWords(refusal.years, 'year', language));
    return { problem: texts.ended(written(refusal.closedAt), why), remedy: texts.contactForm };
  }
  const { rule, days, closedAt, reopening } = refusal;
  const remedy = reopening && texts.reopens(written(reopening.until), spanInWords(reopening.days, 'day', language));
  const why = texts[CLOSED_BY[rule]](spanInWords(days, 'day', language));
  return { problem: texts.closed(written(closedAt), why), remedy: remedy ?? texts.contactForm };
}

const CLOSED_BY = {
  'days-after-end': 'afterEnd',
  'days-after-guest-message': 'afterGuest',
} as const satisfies Record<ClosingRule, keyof WindowTexts>;

/** What is told where nothing says when it opens. */
const unopened = (texts: WindowTexts, rule: OpeningRule): Explanation => {
  if (rule === 'not-booked') return texts.notBooked;
  return rule === 'never-confirmed' ? texts.neverConfirmed : texts.notConfirmed;
};
