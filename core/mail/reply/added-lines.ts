import { namesSomebody } from './header-block.ts';
import { isQuoted, isQuoteNext, type Marker, markersIn } from './history.ts';
import { type Line, linesOf } from './line.ts';
import { signatureStart } from './signature.ts';

/** Lines of a text that follow each other: either all written by a person, or all put there by a mail program. */
export interface Stretch {
  /** Without the line end after it. */
  readonly text: string;
  readonly added: boolean;
}

/**
 * A text in stretches, in order, with a line end between each and the next: what its writer typed, and what a mail program
 * added. Added are quotes, the lines above them, headers, what follows those where nothing marks it, and a signature after
 * `--`.
 *
 * Time grows with the length; never throws.
 */
export function stretchesOf(text: string): readonly Stretch[] {
  const lines = linesOf(text);
  const added = addedLines(lines);
  const stretches: { added: boolean; raws: string[] }[] = [];
  for (const [at, raw] of text.split(LINE_END).entries()) {
    const last = stretches.at(-1);
    const isAdded = added.has(at);
    if (last?.added === isAdded) last.raws.push(raw);
    else stretches.push({ added: isAdded, raws: [raw] });
  }
  return stretches.map(({ raws, added }) => ({ text: raws.join('\n'), added }));
}

const LINE_END = /\r\n|\r|\n/;

/** The numbers of the lines that a mail program added. */
function addedLines(lines: readonly Line[]): ReadonlySet<number> {
  const added = new Set<number>();
  const add = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) added.add(at);
  };
  for (const [at, line] of lines.entries()) if (isQuoted(line) || namesSomebody(line)) added.add(at);
  let done = 0;
  for (const marker of markersIn(lines)) {
    const end = reachOf(lines, marker);
    add(Math.max(done, marker.start), end);
    done = Math.max(done, end);
  }
  add(signatureStart(lines, lines.length), lines.length);
  return added;
}

/** Where nothing marks the lines of the quote that it introduces, all that follows may be that. */
const reachOf = (lines: readonly Line[], { end }: Marker): number => (isQuoteNext(lines, end) ? end : lines.length);
