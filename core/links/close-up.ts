import { isAlphanumeric, isSpace } from '../masking/character-class.ts';
import { readingAt } from '../masking/word-hash.ts';
import { DOT_WORDS } from './link-words.ts';
import { topKind } from './top-level.ts';

/** A text whose letters were set apart, closed up; and where each of its characters stands in the one it was made from. */
export interface ClosedText {
  readonly text: string;
  original(index: number): number;
}

/**
 * Characters at the same distance: how far apart they stand, and what they say together; nothing where they are to stay as
 * they are, up to their end.
 */
interface Run {
  readonly end: number;
  readonly step: number;
  readonly said: string;
}

/** From `closed` on, every character stands `step` after the one before it, the first at `original`. */
interface Piece {
  readonly closed: number;
  readonly original: number;
  readonly step: number;
}

const NOT_MOVED: Piece = { closed: 0, original: 0, step: 1 };

/**
 * `text` with what is spelt letter by letter written as words: "c a s a . c o m", "c-a-s-a", "c.a.s.a.c.o.m". Twice over,
 * so that "c - a - s - a" is one too. Everything else stays.
 */
export function closeUp(text: string): ClosedText {
  const once = closeOnce(text);
  if (once.text === text) return once;
  const twice = closeOnce(once.text);
  return { text: twice.text, original: (index) => once.original(twice.original(index)) };
}

/** A name that was spelt with its dot is a link's: what would make one of it stands before it. */
const TOLD = '//';
const NAME = /^[\p{L}\d-]{3,}(?:\.[\p{L}\d-]{2,})+$/u;

function closeOnce(text: string): ClosedText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let [done, length] = [0, 0];
  for (let at = nextSingle(text, 0); at < text.length; at = nextSingle(text, at)) {
    const run = runAt(text, at);
    if (run.said === '') {
      at = run.end;
      continue;
    }
    const lead = NAME.test(run.said) ? TOLD : '';
    parts.push(text.slice(done, at), lead, run.said);
    length += at - done;
    pieces.push({ closed: length, original: at, step: 0 });
    length += lead.length;
    pieces.push({ closed: length, original: at, step: run.step });
    length += run.said.length;
    pieces.push({ closed: length, original: run.end, step: 1 });
    done = run.end;
    at = done;
  }
  if (done === 0) return { text, original: (index) => index };
  parts.push(text.slice(done));
  return { text: parts.join(''), original: (index) => originalOf(pieces, index) };
}

const LONG = 3;

/** Where the next letter or figure stands that has none beside it, and something else again two or three further on. */
function nextSingle(text: string, from: number): number {
  let last = from > 0 && readingAt(text, from - 1) > 0 ? from - LONG : from - 1;
  for (let at = from; at < text.length; at += 1) {
    if (readingAt(text, at) > 0) continue;
    if (at - last === 2 && isFollowed(text, at - 1)) return at - 1;
    last = at;
  }
  return text.length;
}

/** Whether another such stands at a distance that letters set apart have. */
const isFollowed = (text: string, at: number): boolean =>
  isSingle(text, at + 2) ||
  isSingle(text, at + 3) ||
  (text.charCodeAt(at + 1) === SPACE && text.charCodeAt(at + 3) === SPACE);

const isSingle = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at)) &&
  !isAlphanumeric(text.charCodeAt(at - 1)) &&
  !isAlphanumeric(text.charCodeAt(at + 1));

const FEWEST = 3;

const FEWEST_WITH_COMMAS = 4;
const MOST = 200;
const DOT = 46;
/** What stands between letters without setting them apart: times, addresses, ends of lines. */
const NO_SEPARATORS = ':@%&\n\r';

function runAt(text: string, at: number): Run {
  const sign = text.charCodeAt(at + 1);
  if (sign === SPACE) return spacedRun(text, at);
  if (sign === DOT) return dottedRun(text, at);
  if (NO_SEPARATORS.includes(text.charAt(at + 1))) return kept(at + 1);
  const wide = isSpace(text.charCodeAt(at + 2)) ? 1 : 0;
  const count = countAt(text, at, 2 + wide);
  const fewest = wide ? FEWEST_WITH_COMMAS : FEWEST;
  return count < fewest ? kept(endOf(at, 2 + wide, count)) : runOf(text, at, 2 + wide, count);
}

const kept = (end: number): Run => ({ end, step: 1, said: '' });

const endOf = (at: number, step: number, count: number): number => at + (count - 1) * step + 1;

/** How many single letters or figures stand there, the same between each two. */
function countAt(text: string, at: number, step: number): number {
  const separator = text.slice(at + 1, at + step);
  let count = 1;
  for (let to = at + step; count < MOST && isSingle(text, to) && text.startsWith(separator, to - step + 1); to += step)
    count += 1;
  return count;
}

function runOf(text: string, at: number, step: number, count: number): Run {
  const end = endOf(at, step, count);
  return {
    end,
    step,
    said: text
      .slice(at, end)
      .split(text.slice(at + 1, at + step))
      .join(''),
  };
}

/** Letters, figures and signs with a space between each two; the last is no sign. */
function spacedRun(text: string, at: number): Run {
  let [count, letters, last] = [1, 1, 1];
  for (let to = at + 2; count < MOST && text.charCodeAt(to - 1) === SPACE && isAlone(text, to); to += 2) {
    count += 1;
    if (!isAlphanumeric(text.charCodeAt(to))) continue;
    letters += 1;
    last = count;
  }
  return letters < FEWEST ? kept(endOf(at, 2, last)) : withoutWords(text, at, runOf(text, at, 2, last));
}

const isAlone = (text: string, at: number): boolean => {
  const [here, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return here > SPACE && !(next > SPACE && (isAlphanumeric(here) ? isAlphanumeric(next) : true));
};

const SPACE = 32;
const MOST_WORDS = 2;

/** "c a s a . c o m I": what stands after the top-level domain is a word of one letter. */
function withoutWords(text: string, at: number, run: Run): Run {
  const top = run.said.slice(run.said.lastIndexOf('.') + 1);
  if (top === run.said || topKind(top.toLowerCase())) return run;
  for (let less = 1; less <= MOST_WORDS; less += 1)
    if (topKind(top.slice(0, -less).toLowerCase())) return runOf(text, at, run.step, run.said.length - less);
  return run;
}

const SHORTEST_DOTTED = 7;
const DOTTED_TOPS = /(?:com|net|org|info|de|fr|es|nl|pl|ru|pt|br|uk|it|at|ch|be|eu)$/i;

/** Letters with dots between: "w.w.w", "d.o.t", the top-level domain of "casa.c.o.m", or all of "c.a.s.a.c.o.m". */
function dottedRun(text: string, at: number): Run {
  const count = countAt(text, at, 2);
  const run = runOf(text, at, 2, count);
  const said = run.said.toLowerCase();
  if (text.charCodeAt(at - 1) === DOT && isAlphanumeric(text.charCodeAt(at - 2)))
    return DOTTED_TOPS.test(said) && topKind(said) ? run : kept(run.end);
  if (said === 'www' || DOT_WORDS.has(said)) return run;
  const top = count < SHORTEST_DOTTED ? undefined : DOTTED_TOPS.exec(said);
  return top ? runOf(text, at, 2, top.index) : kept(run.end);
}

/** By halving: the last piece that begins at or before `index`. */
function originalOf(pieces: readonly Piece[], index: number): number {
  let [low, high] = [-1, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieceAt(pieces, middle).closed <= index) low = middle;
    else high = middle - 1;
  }
  const { closed, original, step } = pieceAt(pieces, low);
  return original + (index - closed) * step;
}

const pieceAt = (pieces: readonly Piece[], at: number): Piece => pieces[at] ?? NOT_MOVED;
