import { minutesAfter } from '../dates.ts';
import { maskText } from '../masking/mask-text.ts';
import type { Instant } from '../model.ts';
import { countriesBy } from '../number-countries.ts';
import { programOf } from '../programs/programs.ts';
import { withoutLinks } from '../restrictions/hide-links.ts';
import { chooseLanguages, type WantedLanguage } from '../translation/choose-languages.ts';
import { detectLanguage } from '../translation/detect-language.ts';
import { formalityFor } from '../translation/formality.ts';
import type { ProtectedNames } from '../translation/protect.ts';
import type { WantedTranslation } from '../translation/wanted-translation.ts';
import { type PublicPlace, pagePolicy } from './public-place.ts';
import type { Question } from './question.ts';

/** For so long a translation is kept from when it was made, in minutes: 400 days. A text that is revised is another. */
const KEPT = 400 * 24 * 60;

/** What is wanted of one question; nothing of what is in the reader's language, or is not there. */
export interface WantedParts {
  readonly question?: WantedTranslation | undefined;
  readonly answer?: WantedTranslation | undefined;
}

/** A text of a page, in whatever language. */
interface Words {
  readonly text: string;
  /** As far as anybody said. */
  readonly language: string;
  /** Hides once more what is hidden there: a detail spelled in words may read as one in another language. */
  readonly mask: (translated: string) => string;
}

/**
 * What is wanted where a question and its answer are to be read in another language (B8, B13): as they stand on the page, each
 * kept once for all who read it, masked again as a page is. In an answer the links of a host who may send none stay: they are
 * hidden where it is shown, as in the answer itself.
 *
 * @param reader a language that is offered, or there is nothing to want
 */
export function questionTranslation(
  question: Question,
  place: PublicPlace,
  reader: WantedLanguage,
  now: Instant,
): WantedParts {
  const { asked, answer, language } = question;
  const hide = (text: string): string => maskText(text, pagePolicy(place, reader.tag)).text;
  const hideAll = (text: string): string => hide(withoutLinks(hide(text), place.own.ownLinkDomains));
  const wanted = (words: Words) => wantedOf(question, place, words, reader, now);
  return {
    question: wanted({ text: asked.text, language, mask: hideAll }),
    answer: answer && wanted({ text: answer.text, language: answer.language ?? place.host.language, mask: hide }),
  };
}

function wantedOf(
  { listingId, id: questionId }: Question,
  { listing, host }: PublicPlace,
  { text, language, mask }: Words,
  reader: WantedLanguage,
  now: Instant,
): WantedTranslation | undefined {
  const detected = detectLanguage(text, { names: [host.name, listing.name], set: language });
  const choice = chooseLanguages(detected, reader);
  if (choice.kind !== 'translate') return undefined;
  const names: ProtectedNames = {
    people: [host.name],
    listing: listing.name,
    references: [],
    countries: countriesBy(listing, host.phones, language),
  };
  return {
    of: { kind: 'question', listingId, questionId },
    ...{ text, from: choice.from, to: choice.to, names, mask },
    formality: formalityFor(choice.to, programOf(listing.program).formality),
    goesAt: minutesAfter(now, KEPT),
  };
}
