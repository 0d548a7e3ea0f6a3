import { REPLY_MARKER } from '../reply-marker.ts';
import { isQuoted, isQuoteNext, type Marker, markersIn } from './history.ts';
import { type Line, lineAt, linesOf } from './line.ts';
import { isDeviceLine, isDivider, signatureStart } from './signature.ts';

/**
 * What the person wrote now: without quoted history, the lines a mail program puts above it, signatures after "--",
 * and what telephones add. Answers between quotes are kept, with the quotes. Lines end with LF; nothing around.
 *
 * Where it is unsure it keeps. A text that is nothing but a quote or a forwarded mail is given back as it is; our own mail
 * quoted, and nothing beside it, is nothing.
 * The time it takes grows with the length of the text, whatever the text is.
 */
export function cutReply(text: string): string {
  const lines = linesOf(text);
  const signed = withoutEnd(lines, isAdded);
  const present = withoutHistory(signed) ?? [];
  const kept = withoutEnd(present, (line) => isAdded(line) || line.kind === 'quote');
  if (kept.some(isWritten)) return textOf(kept);
  return lines.some(isOurs) ? '' : textOf(lines);
}

/** Stands at the top of every mail that we send. */
const isOurs = ({ raw }: Line): boolean => raw.includes(REPLY_MARKER);

/** Blank lines before and after go; the first line keeps its indentation. */
function textOf(lines: readonly Line[]): string {
  const first = lines.findIndex(({ kind }) => kind !== 'blank');
  const raws = lines.slice(Math.max(first, 0)).map(({ raw }) => raw);
  return raws.join('\n').trimEnd();
}

const isAdded = (line: Line): boolean => line.kind === 'blank' || isDivider(line) || isDeviceLine(line);

/** Somebody's own words. */
const isWritten = (line: Line): boolean => line.kind === 'code' || (line.kind === 'text' && !isAdded(line));

function withoutEnd(lines: readonly Line[], isGone: (line: Line) => boolean): readonly Line[] {
  let end = lines.length;
  for (let before = -1; before !== end; ) {
    before = end;
    while (end > 0 && isGone(lineAt(lines, end - 1))) end -= 1;
    end = signatureStart(lines, end);
  }
  return lines.slice(0, end);
}

/** The lines without history; undefined where they are nothing but history. */
function withoutHistory(lines: readonly Line[]): readonly Line[] | undefined {
  const bounds = boundsOf(lines);
  const kept: (readonly Line[])[] = [];
  let at = 0;
  let written = false;
  for (const marker of markersIn(lines)) {
    const before = lines.slice(at, marker.start);
    kept.push(before);
    written ||= before.some(isWritten);
    const next = resumption(lines, marker, written, bounds);
    if (next === undefined) return undefined;
    at = next;
  }
  return [...kept.flat(), ...lines.slice(at)];
}

interface Bounds {
  readonly lastWritten: number;
  /** The last quoted line that something was written below. */
  readonly lastAnswered: number;
}

function boundsOf(lines: readonly Line[]): Bounds {
  const lastWritten = lines.findLastIndex(isWritten);
  return { lastWritten, lastAnswered: lines.findLastIndex((line, at) => at < lastWritten && isQuoted(line)) };
}

/**
 * Where the text goes on after `marker`: at the marker itself where it stays, at the end where all that follows goes;
 * undefined where nothing was written around it.
 */
function resumption(lines: readonly Line[], marker: Marker, written: boolean, bounds: Bounds): number | undefined {
  const quoted = isQuoteNext(lines, marker.end);
  const quoteEnd = quoted ? endOfQuote(lines, marker.end) : marker.end;
  const historyToTheEnd = quoteEnd > bounds.lastWritten || (!quoted && (written || marker.form === 'block'));
  if (historyToTheEnd) return written ? lines.length : undefined;
  if (!quoted || written || bounds.lastAnswered >= quoteEnd) return marker.form === 'named' ? marker.start : marker.end;
  return quoteEnd;
}

function endOfQuote(lines: readonly Line[], start: number): number {
  let end = start;
  while (end < lines.length && (lineAt(lines, end).kind === 'blank' || isQuoted(lineAt(lines, end)))) end += 1;
  return end;
}
