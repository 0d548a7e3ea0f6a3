import type { Span } from '../masking/span.ts';
import type { ProtectedText } from './check-faithful.ts';
import { markUp } from './mark-up.ts';
import { within } from './protected-span.ts';
import { MOST_BYTES, splitSentences } from './split-sentences.ts';

/** A part of a text that is translated by itself: of one line, with words in it. */
export interface TranslatedPart extends ProtectedText {
  /** What stands before it and stays: blanks, line breaks, list markers, lines without a word. */
  readonly before: string;
  /** As the service takes it, of `MOST_BYTES` at most. */
  readonly html: string;
}

/** A text in parts. Each part's `before` and `text` in turn, and then `after`, are the text. */
export interface TextParts {
  readonly parts: readonly TranslatedPart[];
  readonly after: string;
}

/**
 * The text cut into what the service gets, and what it never sees: so lines, lists and blanks stay what they are.
 */
export function partsOf(whole: ProtectedText): TextParts {
  const parts: TranslatedPart[] = [];
  let done = 0;
  for (const place of wordyPlaces(whole)) {
    const part = cut(whole, place);
    parts.push({ ...part, before: whole.text.slice(done, place.start), html: markUp(part) });
    done = place.end;
  }
  return { parts, after: whole.text.slice(done) };
}

const cut = ({ text, spans }: ProtectedText, place: Span): ProtectedText => ({
  text: text.slice(place.start, place.end),
  spans: within(spans, place),
});

const wordyPlaces = (whole: ProtectedText): readonly Span[] =>
  linesOf(whole.text)
    .flatMap((line) => besideSections(whole, line))
    .flatMap((place) => piecesOf(cut(whole, place)).map((piece) => moved(piece, place.start)))
    .filter((place) => hasWords(cut(whole, place)));

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** What a line begins with that is no part of its sentence. */
const MARKER = /^\s*(?:(?:[-–—*•▪·>]{1,3}|\d{1,2}[.)])\s+)?/;

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const marker = line.length - line.replace(MARKER, '').length;
    lines.push({ start: start + marker, end: start + Math.max(marker, line.trimEnd().length) });
    start += line.length + 1;
  }
  return lines;
}

/** A tag that begins or ends what a template shows only where a fact is known, or is not. */
const SECTION = /\{\{\s*[#^/]/;

/** The line parted at a template's sections: so no word moves into one, or out of it. */
function besideSections(whole: ProtectedText, line: Span): readonly Span[] {
  const { text, spans } = cut(whole, line);
  const tags = spans.filter(({ start, end }) => SECTION.test(text.slice(start, end)));
  const starts = [0, ...tags.map(({ end }) => end)];
  return starts.map((start, n) => moved({ start, end: tags[n]?.start ?? text.length }, line.start));
}

/** The line, or part of one, in places that fit into a request with their marks: with less room until they do. */
function piecesOf(line: ProtectedText): readonly Span[] {
  for (let room = MOST_BYTES; ; room = Math.floor(room / 2)) {
    const places = trimmedPlaces(splitSentences(line.text, line.spans, room));
    if (places.every((place) => fits(cut(line, place)))) return places;
  }
}

const ENCODER = new TextEncoder();
const fits = (part: ProtectedText): boolean => ENCODER.encode(markUp(part)).length <= MOST_BYTES;

function trimmedPlaces(pieces: readonly string[]): readonly Span[] {
  const places: Span[] = [];
  let start = 0;
  for (const piece of pieces) {
    places.push({ start: start + leadOf(piece), end: start + piece.trimEnd().length });
    start += piece.length;
  }
  return places.filter((place) => place.start < place.end);
}

const leadOf = (piece: string): number => piece.length - piece.trimStart().length;

/** Whether there is anything to translate beside what is protected. */
function hasWords({ text, spans }: ProtectedText): boolean {
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.some((end, n) => /\p{L}/u.test(text.slice(end, spans[n]?.start)));
}
