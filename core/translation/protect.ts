import { findLinks } from '../links/find-links.ts';
import { findAddresses } from '../masking/find-addresses.ts';
import { findPhones } from '../masking/find-phones.ts';
import { type FoldedText, foldText } from '../masking/fold-text.ts';
import type { Span } from '../masking/span.ts';
import { findFigures } from './find-figures.ts';
import { findLiterals } from './find-literals.ts';
import { apart, type ProtectedKind, type ProtectedSpan } from './protected-span.ts';

/** What a conversation calls its people and things, which no language has another word for. */
export interface ProtectedNames {
  /** Of both sides. Protected as a whole and word by word. */
  readonly people: readonly string[];
  /** Of the listing. Protected as a whole. */
  readonly listing: string;
  /** The booking's, as the platform chose it. */
  readonly references: readonly string[];
  /** Where phone numbers without a country's code may be from: ISO 3166, the likeliest first. */
  readonly countries?: readonly string[] | undefined;
}

/**
 * What a translation of `text` must leave as it is: in the text's order, none within another (N8).
 *
 * Dates in words are translated; their figures are compared by themselves (`checkFaithful`). Names are found as they are
 * written: who is called May is not looked for in "may I".
 */
export const protect = (text: string, names: ProtectedNames): readonly ProtectedSpan[] =>
  apart([...contactsIn(text, names.countries), ...namesIn(text, names), ...findFigures(text)]);

function contactsIn(text: string, countries: readonly string[] = []): readonly ProtectedSpan[] {
  const folded = foldText(text);
  return [
    ...placed('link', folded, findLinks(folded.text)),
    ...placed('address', folded, findAddresses(folded.text)),
    ...placed('phone', folded, findPhones(folded.text, countries)),
  ];
}

const placed = (kind: ProtectedKind, folded: FoldedText, spans: readonly Span[]): readonly ProtectedSpan[] =>
  spans.map(({ start, end }) => ({ start: folded.original(start), end: folded.original(end), kind }));

const namesIn = (text: string, { people, listing, references }: ProtectedNames): readonly ProtectedSpan[] => [
  ...literalsIn(text, 'reference', references),
  ...literalsIn(text, 'name', [listing, ...people, ...people.flatMap(wordsOfName)]),
];

/** Letters alone are initials, and words of their own in many languages. */
const wordsOfName = (name: string): readonly string[] => name.split(/\s/).filter((word) => /\p{L}\p{L}/u.test(word));

const literalsIn = (text: string, kind: ProtectedKind, written: readonly string[]): readonly ProtectedSpan[] =>
  findLiterals(
    text,
    written.filter((each) => each.trim() !== '').map((each) => ({ text: each.trim() })),
  ).map(({ start, end }) => ({ start, end, kind }));
