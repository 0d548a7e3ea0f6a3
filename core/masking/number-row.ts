import { isAlphanumeric, isDigit, isLetter } from './character-class.ts';
import { LINKING_WORDS } from './digit-words.ts';
import { MAY_BE_NUMBER } from './notable-words.ts';
import { type Item, itemAt } from './number-item.ts';
import type { WordList } from './word-list.ts';

/** Items that follow each other with nothing but signs and linking words between. */
export interface NumberRow {
  readonly items: readonly Item[];
  /** What stands between them, one fewer than they are. */
  readonly gaps: readonly string[];
}

const FEWEST_DIGITS = 7;
const MOST_ITEMS = 48;
const WIDEST_GAP = 28;
const MOST_LINKING = 6;

/**
 * All rows in `text`, which is folded, that are more than plain figures: of at least two items, or of one that is a whole
 * number in words.
 */
export function numberRowsIn(text: string, words: WordList): readonly NumberRow[] {
  const rows: NumberRow[] = [];
  let done = 0;
  for (let word = 0; word < words.count; word += 1)
    if (words.startOf(word) >= done && words.has(word, MAY_BE_NUMBER)) done = addRows(rows, text, words.startOf(word));
  return rows;
}

/** Adds the row that begins at `start`, and those that follow it at once. @returns where no other begins before */
function addRows(rows: NumberRow[], text: string, start: number): number {
  let items: Item[] = [];
  let linking = 0;
  let end = start;
  for (let at = start; at < text.length; at = end) {
    end = partEnd(text, at);
    if (!isAlphanumeric(text.charCodeAt(at))) continue;
    const item = itemAt(text, at, end, items.length > 0);
    linking = item ? 0 : linking + 1;
    if (!(item ? goesOn(text, items, item) : links(text, at, end, linking))) {
      rows.push(...rowsOf(text, items));
      items = [];
    }
    if (item) items.push(item);
    else if (items.length === 0) return end;
  }
  rows.push(...rowsOf(text, items));
  return end;
}

/** Whether a word, one of so many between two items, only links them. */
const links = (text: string, start: number, end: number, count: number): boolean =>
  count <= MOST_LINKING && LINKING_WORDS(text, start, end) !== undefined;

/** What people put between the digits of a number. */
export const PLAIN_GAP = /^(?:,|[ \t\-./()_*~|]{1,4})?$/;

const isWhole = ({ by, digits }: Item): boolean => by === 'words' && digits.length >= FEWEST_DIGITS;

/** Where the figures end that begin at `at`, or the letters, or what is neither. */
function partEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (isDigit(code)) while (isDigit(text.charCodeAt(end))) end += 1;
  else if (isLetter(code)) while (isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether an item follows the last one closely, in the same paragraph. */
const goesOn = (text: string, items: readonly Item[], { start }: Item): boolean =>
  items.length < MOST_ITEMS &&
  items
    .slice(-1)
    .every(
      ({ end }) =>
        start - end <= WIDEST_GAP && (isSeparator(text, end, start) || !PARAGRAPH.test(text.slice(end, start))),
    );

const PARAGRAPH = /\n[^\n]*\n|[.!?] +\p{L}|[€$£%]/u;

/**
 * The row that items make; nothing where these or their digits are too few, or are only figures with what people put between them: those are
 * judged by themselves.
 */
function rowsOf(text: string, items: readonly Item[]): readonly NumberRow[] {
  if (countOf(items) < FEWEST_DIGITS || (items.length < 2 ? !items.some(isWhole) : isPlain(text, items))) return [];
  return [{ items, gaps: items.slice(1).map(({ start }, at) => text.slice(items[at]?.end, start)) }];
}

function countOf(items: readonly Item[]): number {
  let count = 0;
  for (const { digits } of items) count += digits.length;
  return count;
}

function isPlain(text: string, items: readonly Item[]): boolean {
  let end = items.reduce((first, { start }) => Math.min(first, start), text.length);
  for (const item of items) {
    if (item.by !== 'figures') return false;
    if (!isSeparator(text, end, item.start)) return false;
    end = item.end;
  }
  return true;
}

/** What people put between the digits of a number, or nothing. */
function isSeparator(text: string, start: number, end: number): boolean {
  if (end - start > WIDEST_SEPARATOR) return false;
  if (end - start === 1 && text.charCodeAt(start) === COMMA) return true;
  for (let at = start; at < end; at += 1) if (SEPARATORS[text.charCodeAt(at)] !== 1) return false;
  return true;
}

const COMMA = 44;
const WIDEST_SEPARATOR = 4;
const SEPARATORS = new Uint8Array(128);
for (const separator of ' \t-./()_*~|') SEPARATORS[separator.charCodeAt(0)] = 1;
