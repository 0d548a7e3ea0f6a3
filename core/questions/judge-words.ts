import { hasWords } from '../attachments.ts';
import type { Signs } from '../detection/signs.ts';
import { HIDDEN_ADDRESS, HIDDEN_PHONE, maskText } from '../masking/mask-text.ts';
import type { Instant, Note, Side } from '../model.ts';
import {
  HIDDEN_PHRASE,
  hidePhrases,
  judgePhrases,
  NOTHING_FOUND,
  type PhraseJudgement,
} from '../phrases/judge-phrases.ts';
import { programOf } from '../programs/programs.ts';
import { ok, type Refusal, type Result, refused } from '../refusals.ts';
import { HIDDEN_LINK, withoutLinks } from '../restrictions/hide-links.ts';
import { placesIn, sitesOf, whyLinksDisabled } from '../restrictions/judge-links.ts';
import { type PublicPlace, pagePolicy } from './public-place.ts';
import type { JudgedWords } from './question.ts';

/** The longest question and the longest answer, in characters. */
export const LONGEST_QUESTION = 1_000;
export const LONGEST_ANSWER = 5_000;

/** What is to stand on a listing's page. */
export interface PublicDraft {
  readonly text: string;
  /** In which it is written, where that is known. */
  readonly language?: string | undefined;
  readonly at: Instant;
}

/**
 * A guest's question as everybody may read it, or why nobody is to (B8, V3): addresses, phone numbers and links that lead away
 * are hidden whatever the program, demands judged by the program's rules.
 */
export function judgeQuestion(draft: PublicDraft, place: PublicPlace): Result<JudgedWords, Refusal> {
  const whyNot = whyNotWords(draft.text, LONGEST_QUESTION);
  const phrases = whyNot ? NOTHING_FOUND : phrasesIn(draft, 'guest', place);
  const refusal = whyNot ?? phrases.refusal;
  if (refusal) return refused(refusal);
  const shown = withoutContacts(draft, phrases, place);
  const unlinked = withoutLinks(shown.text, place.own.ownLinkDomains);
  const isLinked = unlinked !== shown.text;
  // what a link stood between may be an address without it
  const text = isLinked ? maskText(unlinked, pagePolicy(place, draft.language)).text : unlinked;
  if (!saysSomething(text)) return refused({ code: 'empty-message' });
  return ok(judged(draft.text, text, isLinked ? [...shown.notes, 'links-removed'] : shown.notes));
}

/** An answer that may be shown, and what of it tells that somebody else may be using the host's account. */
export interface JudgedAnswer {
  readonly words: JudgedWords;
  /** Sites that it links to beside the operator's own. */
  readonly links: readonly string[];
  readonly signs: Signs;
}

/**
 * A host's answer as everybody may read it, or why nobody is to (B7, B8, V3, G19): one with a link while the host may send none
 * is refused; addresses and phone numbers are hidden whatever the program, demands judged by the program's rules.
 */
export function judgeAnswer(draft: PublicDraft, place: PublicPlace): Result<JudgedAnswer, Refusal> {
  const whyNot = whyNotWords(draft.text, LONGEST_ANSWER);
  if (whyNot) return refused(whyNot);
  const links = placesIn([draft.text], place.own.ownLinkDomains);
  const phrases = phrasesIn(draft, 'host', place);
  const refusal = whyLinksDisabled('host', place.host, sitesOf(links), undefined) ?? phrases.refusal;
  if (refusal) return refused(refusal);
  const shown = withoutContacts(draft, phrases, place);
  if (!saysSomething(shown.text)) return refused({ code: 'empty-message' });
  const signs = { links, demandsPayment: phrases.demandsPayment };
  return ok({ words: judged(draft.text, shown.text, shown.notes), links: sitesOf(links), signs });
}

/** Half a surrogate pair has no UTF-8: what is stored must be what is shown. */
const judged = (written: string, text: string, notes: readonly Note[]): JudgedWords => ({
  text: text.trim().toWellFormed(),
  notes: [...new Set(notes)],
  original: text === written ? undefined : written.toWellFormed(),
});

function withoutContacts(
  { text, language }: PublicDraft,
  phrases: PhraseJudgement,
  place: PublicPlace,
): { readonly text: string; readonly notes: readonly Note[] } {
  const masked = maskText(text, pagePolicy(place, language));
  return { text: hidePhrases(masked.text, phrases, place.own), notes: [...masked.notes, ...phrases.notes] };
}

/** Nothing is paid by who reads a page: demands are judged as before any payment. */
const phrasesIn = ({ text, at }: PublicDraft, side: Side, { listing, own }: PublicPlace): PhraseJudgement =>
  judgePhrases(text, {
    side,
    subject: { kind: 'inquiry', inquiry: { askedAt: at } },
    rules: programOf(listing.program).phrases,
    own: { domain: own.domain, ownLinkDomains: own.ownLinkDomains, platformName: own.platformName },
  });

/** Characters, not UTF-16 units: an emoji is one. */
function whyNotWords(text: string, limit: number): Refusal | undefined {
  if (!hasWords(text)) return { code: 'empty-message' };
  const isTooLong = text.length > 2 * limit || (text.length > limit && [...text].length > limit);
  return isTooLong ? { code: 'message-too-long', limit } : undefined;
}

const MARKS = [HIDDEN_ADDRESS, HIDDEN_PHONE, HIDDEN_PHRASE, HIDDEN_LINK];
const A_WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Whether there is a word left beside what was hidden. */
const saysSomething = (text: string): boolean =>
  A_WORD.test(MARKS.reduce((rest, mark) => rest.replaceAll(mark, ' '), text));
