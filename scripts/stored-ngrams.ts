import { LEVELS, type StoredTable, SYMBOLS } from '../core/translation/ngram-table.ts';
import { bytesAsLetters } from '../core/translation/ngrams-of.ts';

/** As eld has them: by piece and by a number for the language, how often, less what all have at least. */
interface EldData {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Those of the nine languages in Latin letters, which are told apart by them: the medium table. */
const NINE = ['en', 'de', 'fr', 'es', 'nl', 'pl', 'pt'];
/** Their nearest relatives, which others are near to in turn: the smallest table, enough to tell that it is none of the nine. */
const RELATIVES = ['it', 'ca', 'ro', 'cs', 'sv', 'da', 'hr'];

/** eld subtracts it from all that it stores. */
const LEAST = 53;
const PIECES_A_LINE = 40;

/** The pieces of words that core/translation tells languages by, from the data of the installed package `eld`. */
export async function storedNgrams(): Promise<StoredTable> {
  const languages = [...NINE, ...RELATIVES];
  const pieces = new Map<string, string>();
  for (const [size, wanted] of [
    ['medium', NINE],
    ['extrasmall', RELATIVES],
  ] as const)
    await addPieces(pieces, size, wanted, languages);
  return { languages, lines: linesOf(pieces) };
}

async function addPieces(
  pieces: Map<string, string>,
  size: string,
  wanted: readonly string[],
  order: readonly string[],
) {
  const data: EldData = (await import(inEld(`../ngrams/${size}.js`))).ngramsData;
  const bytes = await bytesByLetter();
  for (const [letters, scores] of Object.entries(data.ngrams))
    for (const [number, score] of Object.entries(scores)) {
      const language = data.languages[number] ?? '';
      if (!wanted.includes(language)) continue;
      const piece = bytesAsLetters([...letters].map((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
      pieces.set(piece, `${pieces.get(piece) ?? ''}${symbolOf(order.indexOf(language), score + LEAST)}`);
    }
}

/** Which byte a letter stands for in eld's pieces; those of ASCII stand for themselves. */
async function bytesByLetter(): Promise<ReadonlyMap<string, number>> {
  const letters: readonly string[] = (await import(inEld('../dictionary.js'))).dictionary;
  const beyond = [...letters.entries()].filter(([byte, letter]) => byte >= 0x80 && letter !== ' ');
  return new Map(beyond.map(([byte, letter]) => [letter, byte]));
}

/** The package exports its detectors, not the data beside them. */
const inEld = (path: string): string => new URL(path, import.meta.resolve('eld/medium')).href;

function symbolOf(language: number, score: number): string {
  const distances = LEVELS.map((level) => Math.abs(level - score));
  return SYMBOLS[language * LEVELS.length + distances.indexOf(Math.min(...distances))] ?? '';
}

function linesOf(pieces: ReadonlyMap<string, string>): readonly string[] {
  let before = '';
  const entries = [...pieces.keys()].sort().map((piece) => {
    const shared = sharedLetters(before, piece);
    before = piece;
    return `${shared}${piece.slice(shared)}${pieces.get(piece)}`;
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
