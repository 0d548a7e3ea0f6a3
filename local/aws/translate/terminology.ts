import { escaped, type HtmlPart } from './html-parts.ts';

/** A term and what is written for it. */
export interface Term {
  readonly SourceText: string;
  readonly TargetText: string;
}

/** The operator's own words: a row of languages, and a row for each term with its word in each. */
export interface Terminology {
  readonly name: string;
  readonly languages: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a terminology makes of a text. */
export interface AppliedTerms {
  readonly parts: readonly HtmlPart[];
  readonly terms: readonly Term[];
}

/**
 * A terminology as the service takes it, from CSV: the languages' codes first, the source's before all.
 *
 * @returns undefined where it is none
 */
export function readTerminology(name: string, csv: string): Terminology | undefined {
  const [languages = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(fieldsOf);
  const complete = rows.every((row) => row.length === languages.length && row.every((term) => term !== ''));
  return languages.length > 1 && rows.length > 0 && complete ? { name, languages, rows } : undefined;
}

const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );

/** Writes the operator's words for theirs, the longest first, each as a word of its own and spelled as it is there. */
export function applyTerminology(
  parts: readonly HtmlPart[],
  { languages, rows }: Terminology,
  from: string,
  to: string,
): AppliedTerms {
  const column = languages.indexOf(to);
  const words = new Map(rows.map((row) => [row[0] ?? '', row[column] ?? '']));
  if (languages[0] !== from || column < 1) return { parts, terms: [] };
  const found = new Set<string>();
  const split = parts.flatMap((part) => (part.kind === 'words' ? splitAt(part.text, words, found) : [part]));
  const terms = [...found].map((term) => ({ SourceText: term, TargetText: words.get(term) ?? '' }));
  return { parts: split, terms };
}

function splitAt(text: string, words: ReadonlyMap<string, string>, found: Set<string>): readonly HtmlPart[] {
  const longest = [...words.keys()].sort((a, b) => b.length - a.length).map((term) => RegExp.escape(term));
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${longest.join('|')})(?![\\p{L}\\p{N}])`, 'u'));
  return pieces.flatMap((piece, n): readonly HtmlPart[] => {
    if (n % 2 === 0) return piece === '' ? [] : [{ kind: 'words', text: piece }];
    found.add(piece);
    return [{ kind: 'kept', html: escaped(words.get(piece) ?? '') }];
  });
}
