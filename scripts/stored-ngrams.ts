import { LEVELS, type StoredTable, SYMBOLS } from '../core/translation/ngram-table.ts';
import { bytesAsLetters } from '../core/translation/ngrams-of.ts';

/** As eld has them: by piece and by a number for the language, how often, less what all have at least. */
interface EldData {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Those of the nine languages in Latin letters, which are told apart by them. */
const NINE = ['en', 'de', 'fr', 'es', 'nl', 'pl', 'pt'];
/** Their nearest relatives, which others are near to in turn: enough to tell that a text is in none of the nine. */
const RELATIVES = ['it', 'ca', 'ro', 'cs', 'sv', 'da', 'hr'];

/** The smallest of eld's tables that tells as much as the larger ones together with the lists of words (ADR 0030). */
const SIZE = 'small';

const SOURCE = `The ${SIZE} table of eld by Nito T.M. (Apache-2.0), cut down: see scripts/stored-ngrams.ts`;

/** eld subtracts it from all that it stores. */
const LEAST = 53;
const PIECES_A_LINE = 40;

/** The pieces of words that core/translation tells languages by, from the data of the installed package `eld`. */
export async function storedNgrams(): Promise<StoredTable> {
  const data: EldData = (await import(inEld(`../ngrams/${SIZE}.js`))).ngramsData;
  const bytes = await bytesByLetter();
  const pieces = new Map<string, string>();
  for (const [letters, scores] of Object.entries(data.ngrams)) {
    const points = new Map(Object.entries(scores).map(([number, score]) => [data.languages[number], score + LEAST]));
    const piece = bytesAsLetters([...letters].map((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
    const symbols = symbolsOf(points);
    if (symbols !== '') pieces.set(piece, symbols);
  }
  return { source: SOURCE, languages: [...NINE, ...RELATIVES], lines: linesOf(pieces) };
}

/** A relative's own pieces are kept where they are its commonest: those that it shares with the nine tell the most. */
function symbolsOf(points: ReadonlyMap<string | undefined, number>): string {
  const nine = NINE.map((language, index) => symbolOf(index, points.get(language))).join('');
  const top = LEVELS.length - 1;
  const relatives = RELATIVES.map((language, index) => {
    const score = points.get(language);
    const kept = nine !== '' || (score !== undefined && levelOf(score) === top);
    return kept ? symbolOf(NINE.length + index, score) : '';
  });
  return nine + relatives.join('');
}

/** Which byte a letter stands for in eld's pieces; those of ASCII stand for themselves. */
async function bytesByLetter(): Promise<ReadonlyMap<string, number>> {
  const letters: readonly string[] = (await import(inEld('../dictionary.js'))).dictionary;
  const beyond = [...letters.entries()].filter(([byte, letter]) => byte >= 0x80 && letter !== ' ');
  return new Map(beyond.map(([byte, letter]) => [letter, byte]));
}

/** The package exports its detectors, not the data beside them. */
const inEld = (path: string): string => new URL(path, import.meta.resolve('eld/medium')).href;

function symbolOf(language: number, score: number | undefined): string {
  return score === undefined ? '' : SYMBOLS.charAt(language * LEVELS.length + levelOf(score));
}

function levelOf(score: number): number {
  const distances = LEVELS.map((level) => Math.abs(level - score));
  return distances.indexOf(Math.min(...distances));
}

function linesOf(pieces: ReadonlyMap<string, string>): readonly string[] {
  let before = '';
  let sharedBefore = -1;
  const entries = [...pieces.keys()].sort().map((piece) => {
    const shared = sharedLetters(before, piece);
    const entry = `${shared === sharedBefore ? '' : shared}${piece.slice(shared)}${pieces.get(piece)}`;
    before = piece;
    sharedBefore = shared;
    return entry;
  });
  return Array.from({ length: Math.ceil(entries.length / PIECES_A_LINE) }, (_, line) =>
    entries.slice(line * PIECES_A_LINE, (line + 1) * PIECES_A_LINE).join(''),
  );
}

function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < other.length && one[shared] === other[shared]) shared += 1;
  return shared;
}
