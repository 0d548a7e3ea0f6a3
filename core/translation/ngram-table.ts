import TABLE from './ngrams.json' with { type: 'json' };

/** What a piece of a word says for a language. */
export interface Vote {
  readonly language: string;
  readonly points: number;
}

/** How often a language has a piece, as the logarithm that eld adds up: in three steps, which tell as much as all. */
export const LEVELS: readonly number[] = [70, 100, 140];

/**
 * Each stands for a language at a level: for the table's first language at the lowest, the next, and so on. None is a
 * letter of a piece, or a figure.
 */
export const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_';

let read: ReadonlyMap<string, string> | undefined;

/** What a piece says; nothing where no language has it often. The table is read when it is first asked. */
export function votesOf(piece: string): readonly Vote[] {
  read ??= readTable(TABLE);
  const symbols = read.get(piece) ?? '';
  return symbols === '' ? [] : VOTES.filter(({ symbol }) => symbols.includes(symbol));
}

/**
 * As it is stored: each piece as the number of letters that it shares with the one before, where that is another number
 * than before, then its other letters, and symbols.
 */
export interface StoredTable {
  /** Whose counts these are. */
  readonly source: string;
  readonly languages: readonly string[];
  readonly lines: readonly string[];
}

const ENTRY = /(\d?)([^\dA-Z!#-&(-/:-@[\]^_]*)([A-Z!#-&(-/:-@[\]^_]+)/g;

/** The symbols of each piece. */
function readTable({ lines }: StoredTable): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  let piece = '';
  let shared = 0;
  for (const [, figure, rest, symbols = ''] of lines.join('').matchAll(ENTRY)) {
    shared = figure ? Number(figure) : shared;
    piece = piece.slice(0, shared) + rest;
    table.set(piece, symbols);
  }
  return table;
}

const VOTES: readonly (Vote & { readonly symbol: string })[] = TABLE.languages
  .flatMap((language) => LEVELS.map((points) => ({ language, points })))
  .map((vote, index) => ({ ...vote, symbol: SYMBOLS.charAt(index) }));
