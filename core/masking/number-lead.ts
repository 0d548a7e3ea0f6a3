import { ARTICLES } from './digit-words.ts';
import type { Item } from './number-item.ts';
import type { NumberRow } from './number-row.ts';
import { isDates } from './number-shape.ts';
import type { Span } from './span.ts';

const LONGEST_LEAD = 4;
/** A time with its seconds: "10:53:20". */
const SECONDS = 3;

/** Without articles and times before it, and the number of a room. */
export function withoutLead(text: string, { items, gaps }: NumberRow): NumberRow {
  let from = afterDate(text, items);
  for (let lead = 1; lead > 0; from += lead) lead = leadOf(text, items.slice(from), gaps.slice(from));
  return { items: items.slice(from), gaps: gaps.slice(from) };
}

/** "5.8.2026 um 07…", "2027 à 18…": the word is no figure, but says at what time; what stands up to it is the date. */
function afterDate(text: string, items: readonly Item[]): number {
  const [first] = items;
  const at = items.findIndex((item, before) => {
    const last = items[before - 1];
    if (!first || !last || item.by !== 'words' || !isArticle(text, item)) return false;
    return /^(?:19|20)\d\d$/.test(last.digits) || isDates(text.slice(first.start, last.end));
  });
  return at + 1;
}

/** How many items at the beginning do not belong to the number. */
function leadOf(text: string, [first, second, third]: readonly Item[], [gap, next, after]: readonly string[]): number {
  if (!first || !second || first.by === 'letters') return 0;
  if (gap === ':' && next !== ':' && third) return 2;
  if (gap === ':' && next === ':' && after !== undefined && after !== ':') return SECONDS;
  if (first.by === 'words')
    return gap === ' ' && second.by !== 'words' && first.digits !== '0' && isArticle(text, first) ? 1 : 0;
  const isRoom = first.digits.length <= LONGEST_LEAD && !first.digits.startsWith('0') && /^,? $/.test(`${gap}`);
  return isRoom && third && second.digits.startsWith('0') ? 1 : 0;
}

/** Whether a word of digits is rather an article, or stands before a time. */
export const isArticle = (text: string, { start, end }: Span): boolean =>
  ARTICLES.has(text.slice(start, end).toLowerCase());
