import { foreignLinks } from '../links/foreign-links.ts';
import { foldText } from '../masking/fold-text.ts';
import { mergeSpans, type Span } from '../masking/span.ts';
import type { OwnNames } from '../own-names.ts';
import { findAccounts } from './find-accounts.ts';
import { has } from './mark.ts';
import { type FixedMark, markWords, type Words } from './mark-words.ts';
import { MarkedText } from './marked-text.ts';
import { ownWords } from './own-words.ts';
import { paymentDemands } from './payment-demands.ts';
import type { PhraseKind } from './phrase-kind.ts';
import { plainLetters } from './plain-letters.ts';
import { resolveMarks } from './resolve-marks.ts';
import { reviewRequests } from './review-requests.ts';
import { ROLES } from './role.ts';
import { WordTrie } from './word-trie.ts';
import { PHRASE_WORDS } from './words/by-language.ts';

/** Words that ask for payment outside the platform, or for a review elsewhere, and where they stand in the text. */
export interface FoundPhrase extends Span {
  readonly kind: PhraseKind;
}

let built: WordTrie | undefined;

/** Built once it is needed, and not with every start: it takes longer than a message. */
function phraseTrie(): WordTrie {
  built ??= new WordTrie(PHRASE_WORDS);
  return built;
}

/**
 * Demands for payment outside the platform (V3) and requests for reviews elsewhere (G19), in the nine languages and in
 * disguise, in the order of the text.
 *
 * Found by what words mean beside each other, in one pass over the words: linear in the length of the text, whatever it is.
 * What is asked for at the operator's own, under whichever name, is asked for here.
 */
export function findPhrases(text: string, own: OwnNames = NOBODY): readonly FoundPhrase[] {
  const folded = foldText(text);
  const marked = markedText(folded.text, own);
  const inText = (kind: PhraseKind, spans: readonly Span[]): readonly FoundPhrase[] =>
    mergeSpans(spans).map(({ start, end }) => ({ start: folded.original(start), end: folded.original(end), kind }));
  return [
    ...inText('payment-off-platform', paymentDemands(marked)),
    ...inText('review-elsewhere', reviewRequests(marked)),
  ].toSorted((a, b) => a.start - b.start);
}

let known: { readonly words: string; readonly trie: WordTrie } | undefined;

/** That of the operator's own names, kept for the next text: a function has one operator. */
function ownTrie(own: OwnNames): WordTrie {
  const words = ownWords(own);
  if (known?.words !== words) known = { words, trie: new WordTrie([{ here: words }]) };
  return known.trie;
}

const NOBODY: OwnNames = { domain: '', ownLinkDomains: [], platformName: '' };

/** The marks of a folded text; links are places to review at, and looked for only where there is talk of reviews. */
function markedText(text: string, own: OwnNames): MarkedText {
  const words: Words = { text, plain: plainLetters(text), trie: phraseTrie(), own: ownTrie(own) };
  const accounts = findAccounts(text).map((span) => ({ ...span, roles: ROLES.number }));
  const marks = markWords(words, accounts);
  const links = marks.some((mark) => has(mark, ROLES.ask | ROLES.review)) ? placesLinked(text, own) : [];
  const all = links.length === 0 ? marks : markWords(words, apart([...accounts, ...links]));
  resolveMarks(all);
  return new MarkedText(all);
}

const placesLinked = (text: string, { domain, ownLinkDomains }: OwnNames): readonly FixedMark[] =>
  foreignLinks(text, [domain, ...ownLinkDomains]).map(({ start, end }) => ({ start, end, roles: ROLES.place }));

/** In the order of the text, none within another. */
function apart(marks: readonly FixedMark[]): readonly FixedMark[] {
  let done = 0;
  return marks
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const clear = start >= done;
      if (clear) done = end;
      return clear;
    });
}
