import { foreignLinks } from '../links/foreign-links.ts';
import { foldText } from '../masking/fold-text.ts';
import { mergeSpans, type Span } from '../masking/span.ts';
import { findAccounts } from './find-accounts.ts';
import { has } from './mark.ts';
import { type FixedMark, markWords, type Words } from './mark-words.ts';
import { MarkedText } from './marked-text.ts';
import { paymentDemands } from './payment-demands.ts';
import { plainLetters } from './plain-letters.ts';
import { resolveMarks } from './resolve-marks.ts';
import { reviewRequests } from './review-requests.ts';
import { ROLES } from './role.ts';
import { WordTrie } from './word-trie.ts';
import { PHRASE_WORDS } from './words/by-language.ts';

export type PhraseKind = 'payment-off-platform' | 'review-elsewhere';

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
 * What is asked for at `ownDomains`, and under the names in them, is asked for here.
 */
export function findPhrases(text: string, ownDomains: readonly string[] = []): readonly FoundPhrase[] {
  const folded = foldText(text);
  const marked = markedText(folded.text, ownDomains);
  const inText = (kind: PhraseKind, spans: readonly Span[]): readonly FoundPhrase[] =>
    mergeSpans(spans).map(({ start, end }) => ({ start: folded.original(start), end: folded.original(end), kind }));
  return [
    ...inText('payment-off-platform', paymentDemands(marked)),
    ...inText('review-elsewhere', reviewRequests(marked)),
  ].toSorted((a, b) => a.start - b.start);
}

/** The marks of a folded text; links are places to review at, and looked for only where there is talk of reviews. */
function markedText(text: string, ownDomains: readonly string[]): MarkedText {
  const words: Words = { text, plain: plainLetters(text), trie: phraseTrie(), own: ownTrie(ownDomains) };
  const accounts = findAccounts(text).map((span) => ({ ...span, roles: ROLES.number }));
  const marks = markWords(words, accounts);
  const links = marks.some((mark) => has(mark, ROLES.ask | ROLES.review)) ? placesLinked(text, ownDomains) : [];
  const all = links.length === 0 ? marks : markWords(words, apart([...accounts, ...links]));
  resolveMarks(all);
  return new MarkedText(all);
}

/** Names of the operator's own: what its domains are called. */
const ownTrie = (ownDomains: readonly string[]): WordTrie => new WordTrie([{ here: ownDomains.map(nameOf).join(' ') }]);

/** "foyer" of "mail.foyer.test" and of "foyer.co.test". */
function nameOf(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  return labels.findLast(({ length }) => length > SHORT_LABEL) ?? '';
}

const SHORT_LABEL = 3;

const placesLinked = (text: string, ownDomains: readonly string[]): readonly FixedMark[] =>
  foreignLinks(text, ownDomains).map(({ start, end }) => ({ start, end, roles: ROLES.place }));

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
