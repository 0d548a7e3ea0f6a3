import { isLetter } from '../masking/character-class.ts';
import { closeUp } from './close-up.ts';
import { DOTS } from './dot-words.ts';
import { bareHost, dotComHost, httpHost, PATHS, slashHost, slashWordHost, wwwHost } from './dotless-host.ts';
import type { FoundLink } from './found-link.ts';
import { gluedHost } from './glued-host.ts';
import { type Attempt, COMMAS, dotHost, signHost, wordHost } from './host-link.ts';
import { SIGN_UNITS } from './link-signs.ts';
import { piecesHost } from './pieces-host.ts';
import { schemeLink } from './scheme-link.ts';
import { withoutAddresses } from './without-addresses.ts';
import { MARKS, markAt, type WordPairs, wordPairs } from './word-pairs.ts';

/**
 * Where links stand in `text`, which is folded, in the order of the text, none within another: with any scheme, bare, or
 * with their dots in words, brackets, pictures or spaces, or left out. A mail address is none.
 *
 * Every sign that a link may have is judged from a bounded number of characters around it, and what was read as a
 * link is not read again: the time grows with the text.
 */
export function findLinks(text: string): readonly FoundLink[] {
  const closed = closeUp(text);
  const found = linksIn(closed.text);
  if (found.length === 0) return found;
  const links = withoutAddresses(closed.text, found);
  return closed.text === text ? links : links.map((link) => placed(link, closed.original));
}

/** The link where it stands in the text before its letters were closed up. */
function placed(link: FoundLink, original: (index: number) => number): FoundLink {
  const [start, end] = [original(link.start), original(link.end - 1) + 1];
  const apart = end - start > link.end - link.start && link.form === 'bare';
  return { ...link, start, end, form: apart ? 'hidden' : link.form };
}

function linksIn(text: string): readonly FoundLink[] {
  const found: FoundLink[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (!kind || (kind === LETTER && STARTS[markAt(text, at)] === 0)) continue;
    const { link, next } = kind === LETTER ? wordAt(text, at, done) : signAt(text, at, done, code);
    if (link) {
      found.push(link);
      done = link.end;
    }
    at = Math.max(at, next - 1);
  }
  return found;
}

type Reader = (text: string, at: number, floor: number) => Attempt;

const CODES = 0x10000;
const SIGN = 1;
const LETTER = 2;
const [DOT, COLON, SLASH] = [46, 58, 47];

function signAt(text: string, at: number, floor: number, code: number): Attempt {
  if (code === DOT) return dotAt(text, at, floor);
  if (code === SLASH) return slashHost(text, at, floor);
  if (code !== COLON) return signHost(text, at, floor);
  const link = schemeLink(text, at, floor);
  return { link, next: link?.end ?? at };
}

function dotAt(text: string, at: number, floor: number): Attempt {
  const attempt = dotHost(text, at, floor);
  return attempt.link ? attempt : (piecesHost(text, at, floor) ?? attempt);
}

/** Who looks at words, by how these begin. */
const WORDS: readonly (readonly [starts: WordPairs, reader: Reader])[] = [
  [wordPairs(['ww']), wwwHost],
  [wordPairs(['ht', 'hx']), httpHost],
  [wordPairs(['co', 'or']), bareHost],
  [PATHS, slashWordHost],
  [wordPairs(['do', 'pu', 'po']), dotComHost],
];

/** What each unit may begin, and by two units whether anything begins so: most characters need nobody. */
const KINDS = new Uint8Array(CODES);
const STARTS = new Uint8Array(MARKS);
for (const { initials, marks } of [DOTS, ...WORDS.map(([starts]) => starts)]) {
  for (const initial of initials) KINDS[initial] = LETTER;
  for (const mark of marks) STARTS[mark] = 1;
}
for (const unit of [...SIGN_UNITS, DOT, COLON, SLASH, ...COMMAS]) KINDS[unit] = SIGN;

function wordAt(text: string, at: number, floor: number): Attempt {
  if (isLetter(text.charCodeAt(at - 1))) return gluedHost(text, at, floor);
  for (const [starts, reader] of WORDS) {
    const attempt = starts.mayBegin(text, at) ? reader(text, at, floor) : undefined;
    if (attempt?.link) return attempt;
  }
  return wordHost(text, at, floor);
}
