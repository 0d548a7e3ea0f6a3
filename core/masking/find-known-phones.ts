import { digitsRead } from './digit-reading.ts';
import { type DigitGroup, plusBefore } from './digit-runs.ts';
import { digitsIn } from './digits-in.ts';
import { mergeSpans, type Span } from './span.ts';

/** So many of a number's last digits tell it from others, however much of its beginning is left out. */
const TELLING = 8;
/** What stands before them at most: "00", a country's code, an area's first digits. */
const LONGEST_PREFIX = 9;

/**
 * Where the given numbers (E.164) stand in `text`, which is folded: with or without what leads to their country,
 * in words or with signs and words between their digits too.
 */
export function findKnownPhones(text: string, phones: readonly string[], digits = digitsIn(text)): readonly Span[] {
  const tails = phones.map((phone) => phone.replace(/\D/g, '').slice(-TELLING));
  if (tails.length === 0) return [];
  const rows = digits.rows.map(({ items, gaps }) => digitsRead(items, gaps));
  const found = [...digits.runs.map(({ groups }) => groups), ...rows].flatMap((groups) =>
    tails.flatMap((tail) => spansOf(text, groups, tail)),
  );
  return mergeSpans(found);
}

function spansOf(text: string, groups: readonly DigitGroup[], tail: string): readonly Span[] {
  const digits = groups.map((group) => group.digits).join('');
  const spans: Span[] = [];
  let done = 0;
  for (let at = digits.indexOf(tail); at >= 0; at = digits.indexOf(tail, done)) {
    const first = at - done <= LONGEST_PREFIX ? done : at;
    done = at + tail.length;
    spans.push(extent(text, covering(groups, first, done)));
  }
  return spans;
}

/** The groups that hold the run's digits from `first` to before `end`. */
function covering(groups: readonly DigitGroup[], first: number, end: number): readonly DigitGroup[] {
  let after = 0;
  return groups.filter((group) => {
    const begins = after;
    after += group.digits.length;
    return after > first && begins < end;
  });
}

function extent(text: string, groups: readonly DigitGroup[]): Span {
  const start = Math.min(...groups.map((group) => group.start));
  return { start: plusBefore(text, start) ?? start, end: Math.max(...groups.map((group) => group.end)) };
}
