import { isAlphanumeric, isSpace } from '../masking/character-class.ts';
import { DOT_WORDS, HYPHEN_WORDS, SLASH_WORDS } from './link-words.ts';
import { wordPairs } from './word-pairs.ts';

/** What follows a host: a port, a path, a query; spoken ones too ("slash rooms"). */
export interface LinkTail {
  readonly end: number;
  /** Whether there is anything of it, as only links have it. */
  readonly path: boolean;
}

const SLASHES = '/\\';
const STARTS = '/?#\\';
/** What a link never holds unescaped. */
const ENDS: ReadonlySet<number> = new Set([...'<>"`{}|^«»'].map((sign) => sign.charCodeAt(0)));
/** What ends a sentence rather than a link. */
const CLOSING = `.,;:!?'*_~…”’،؛؟`;

/**
 * The tail that begins at `end`, where a host has ended. After a host whose dots are `apart` its slashes may be so too:
 * "casa . com / rooms".
 */
export function tailAfter(text: string, end: number, apart = false): LinkTail {
  const port = portEnd(text, end);
  const path = pathEnd(text, port, apart);
  const spoken = spokenEnd(text, path);
  return { end: spoken, path: spoken > end };
}

function pathEnd(text: string, at: number, apart: boolean): number {
  const start = apart || text.charCodeAt(at + 2) === SPACE ? skipSpaceBeforeSlash(text, at) : at;
  if (start === text.length || !STARTS.includes(text.charAt(start))) return at;
  const end = linkEnd(text, start);
  if (end > start + 1) return end;
  if (!SLASHES.includes(text.charAt(start))) return at;
  return apart ? apartEnd(text, start) : brokenEnd(text, start + 1);
}

const skipSpaceBeforeSlash = (text: string, at: number): number =>
  isSpace(text.charCodeAt(at)) && SLASHES.includes(text.charAt(at + 1)) ? at + 1 : at;

const MOST_PARTS = 8;

/** "/ rooms / 5": the parts of a path, each after a slash with a space. */
function apartEnd(text: string, slash: number): number {
  let end = slash + 1;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const start = isSpace(text.charCodeAt(end)) ? end + 1 : end;
    const to = linkEnd(text, start);
    if (to === start || !isAlphanumeric(text.charCodeAt(start))) break;
    end = to;
    const next = skipSpaceBeforeSlash(text, end);
    if (next === end || !isSpace(text.charCodeAt(next + 1))) break;
    end = next + 1;
  }
  return end;
}

const LONGEST_BROKEN = 80;
/** The path's rest on the next line: no capital, and a figure or a sign of paths in it or nothing after it. */
const BROKEN = /^ ?\r?\n(?:> ?)?(?=[\p{Ll}\d])(?:[\p{Ll}-]{1,40}(?=\r?\n|$)|[^\s<>]{0,24}[\d/_=?&-])/u;

/** "example.com/" and then the end of a line. */
function brokenEnd(text: string, end: number): number {
  const [broken = ''] = BROKEN.exec(text.slice(end, end + LONGEST_BROKEN)) ?? [];
  return broken === '' ? end : linkEnd(text, end + broken.length);
}

/** Where the link ends whose path begins at `start`: at a blank or a bracket, without what closes the sentence. */
export function linkEnd(text: string, start: number): number {
  const open: [round: number, square: number] = [0, 0];
  let end = start;
  for (let code = text.charCodeAt(end); code > SPACE && !ENDS.has(code) && isBalanced(open, code); ) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return withoutClosing(text, start, end);
}

const SPACE = 32;
const [ROUND, ROUND_END, SQUARE, SQUARE_END] = [40, 41, 91, 93];

/** Counts brackets; a closing one is a link's where the link opened it. Encyclopedias have them in their addresses. */
function isBalanced(open: [round: number, square: number], code: number): boolean {
  if (code === ROUND) open[0] += 1;
  else if (code === SQUARE) open[1] += 1;
  else if (code === ROUND_END) open[0] -= 1;
  else if (code === SQUARE_END) open[1] -= 1;
  return open[0] >= 0 && open[1] >= 0;
}

function withoutClosing(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && CLOSING.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

const LONGEST_PORT = 6;

function portEnd(text: string, end: number): number {
  const port = text.charAt(end) === ':' ? /^:\d{2,5}(?!\d)/.exec(text.slice(end, end + LONGEST_PORT + 1)) : null;
  return end + (port?.[0].length ?? 0);
}

const OPENING = ' ([{<';
const SPOKEN_STARTS = wordPairs(SLASH_WORDS);
/** "slash rooms", "[/] rooms" */
const SPOKEN = new RegExp(
  `^(?: ?[([{<] ?(?:${SLASH_WORDS.join('|')}|/) ?[\\])}>]| (?:${SLASH_WORDS.join('|')})(?![\\p{L}]))(?: ?([^\\s()[\\]{}<>]{1,64}))?`,
  'iu',
);
/** "… dash now", "… dot html" */
const GOES_ON = new RegExp(
  `^ (?:${[...HYPHEN_WORDS, ...DOT_WORDS, 'underscore'].join('|')}) [^\\s()[\\]{}<>]{1,64}`,
  'iu',
);
const GOING_ON = wordPairs([...HYPHEN_WORDS, ...DOT_WORDS, 'underscore']);
const LONGEST_SPOKEN = 110;

function spokenEnd(text: string, from: number): number {
  let end = from;
  for (let part = 0; part < MOST_PARTS && maySpeak(text, end); part += 1) {
    const next = text.slice(end, end + LONGEST_SPOKEN);
    const found = SPOKEN.exec(next) ?? (end > from ? GOES_ON.exec(next) : null);
    if (!found) break;
    end = withoutClosing(text, end, end + found[0].length);
  }
  return end;
}

/** Whether a bracket or the beginning of a word for a slash stands there. */
function maySpeak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code > 0) || !OPENING.includes(text.charAt(at))) return false;
  if (code !== SPACE) return true;
  return (
    OPENING.includes(text.charAt(at + 1)) || SPOKEN_STARTS.mayBegin(text, at + 1) || GOING_ON.mayBegin(text, at + 1)
  );
}
