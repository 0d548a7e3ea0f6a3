import { isAlphanumeric, isSpace } from '../masking/character-class.ts';
import { SLASH_WORDS } from './link-words.ts';

/** What follows a host: a port, a path, a query; spoken ones too ("slash rooms"). */
export interface LinkTail {
  readonly end: number;
  /** Whether there is anything of it, as only links have it. */
  readonly path: boolean;
}

const STARTS = '/?#\\';
/** What a link never holds unescaped. */
const ENDS: ReadonlySet<number> = new Set([...'<>"`{}|^«»'].map((sign) => sign.charCodeAt(0)));
/** What ends a sentence rather than a link. */
const CLOSING = `.,;:!?'*_~…”’،؛؟`;

/** The tail that begins at `end`, where a host has ended. */
export function tailAfter(text: string, end: number): LinkTail {
  const port = portEnd(text, end);
  const start = skipSpaceBeforeSlash(text, port);
  if (!STARTS.includes(text.charAt(start)) || start === text.length) return spokenTail(text, port, port > end);
  const path = linkEnd(text, start);
  const spoken = path > start + 1 ? { end: path, path: true } : spokenTail(text, port, port > end);
  return path === start + 1 && text.charAt(start) === '/' ? closedTail(text, path) : spoken;
}

/** "example.com/ rooms" ends with its slash; "example.com / r o o m s" goes on. */
function closedTail(text: string, end: number): LinkTail {
  let to = end;
  while (
    isSpace(text.charCodeAt(to)) &&
    isAlphanumeric(text.charCodeAt(to + 1)) &&
    !isAlphanumeric(text.charCodeAt(to + 2))
  )
    to += 2;
  return { end: to - end > 2 ? to : end, path: true };
}

/** Where the link ends whose path begins at `start`: at a blank or a bracket, without what closes the sentence. */
export function linkEnd(text: string, start: number): number {
  const open = new Map<number, number>();
  let end = start;
  for (let code = text.charCodeAt(end); code > SPACE && !ENDS.has(code) && isBalanced(open, code); ) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return withoutClosing(text, start, end);
}

const SPACE = 32;
/** By each bracket, the one that opens, and by how much it changes what is open. */
const BRACKETS: ReadonlyMap<number, readonly [opening: number, by: 1 | -1]> = new Map(
  ['()', '[]'].flatMap((pair): [number, [number, 1 | -1]][] => [
    [pair.charCodeAt(0), [pair.charCodeAt(0), 1]],
    [pair.charCodeAt(1), [pair.charCodeAt(0), -1]],
  ]),
);

/** Counts brackets; a closing one is a link's where the link opened it. Encyclopedias have them in their addresses. */
function isBalanced(open: Map<number, number>, code: number): boolean {
  const bracket = BRACKETS.get(code);
  if (!bracket) return true;
  const [opening, by] = bracket;
  const count = (open.get(opening) ?? 0) + by;
  open.set(opening, count);
  return count >= 0;
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

function skipSpaceBeforeSlash(text: string, at: number): number {
  return isSpace(text.charCodeAt(at)) && text.charAt(at + 1) === '/' && text.charAt(at + 2) === ' ' ? at + 1 : at;
}

const SPOKEN = new RegExp(`^[ ([]{1,2}(?:${SLASH_WORDS.join('|')})[\\])]?(?: ?([^\\s]{1,64})|$)`, 'iu');
const LONGEST_SPOKEN = 96;
const MOST_SPOKEN = 8;

function spokenTail(text: string, from: number, port: boolean): LinkTail {
  let end = from;
  for (let part = 0; part < MOST_SPOKEN && text.charCodeAt(end) === SPACE; part += 1) {
    const found = SPOKEN.exec(text.slice(end, end + LONGEST_SPOKEN));
    if (!found) break;
    end = withoutClosing(text, end, end + found[0].length);
  }
  return { end, path: port || end > from };
}
