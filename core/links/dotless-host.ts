import { isAlphanumeric, isLetter } from '../masking/character-class.ts';
import { wordEnd, wordStart } from '../masking/word-bounds.ts';
import { twoLabels } from './glued-host.ts';
import { tellsOfWeb } from './host-context.ts';
import { labelName, labelStart } from './host-label.ts';
import { type Attempt, judged, nothing } from './host-link.ts';
import { hostName, siteOf } from './host-name.ts';
import { KNOWN_HOSTS } from './known-hosts.ts';
import { leadBefore } from './link-lead.ts';
import { tailAfter } from './link-tail.ts';
import { DOT_WORDS, NO_NAMES } from './link-words.ts';
import { type TopKind, topKind, topKindAt } from './top-level.ts';
import { wordPairs } from './word-pairs.ts';

/** Links whose dots were left out: "www casarosa com", "http casarosa com", "t me slash rosa", "our site casarosa com". */

const SPACE = 32;
const LONGEST = 110;

/** After www, spaces or other signs for dots; with up to two labels above. */
const WWW =
  /^w{3}(?: ?[.,;:_|/\\*~+=•–-] ?| {1,2})([\p{L}\d-]{2,63}?)(?: ?[,;:_|/\\*~+=•–-] ?| {1,2})(?:(com?|net|org)[ .,;:_|/\\*~+=•–-]{1,2})?(\p{L}{2,12}|\p{L} \p{L})(?![\p{L}\d])/iu;
/** All of it one word. */
const GLUED_WWW = /^w{3}([\p{L}\d-]{3,60})(com|net|org|info)(?![\p{L}\d])/iu;
/** "wwwdotcasarosadotcom" */
const GLUED_DOTS =
  /^w{3}(?:dot|punkt|punto|ponto|point|punt|kropka)([\p{L}\d-]{3,40}?)(?:dot|punkt|punto|ponto|point|punt|kropka)(\p{L}{2,4})(?![\p{L}\d])/iu;
const HTTP = /^h(?:tt|xx)ps?:? ([\p{L}\d-]{3,63}) (?:(com?|net|org) )?(\p{L}{2,12})(?![\p{L}\d])/iu;

/** "www casarosa com" */
export function wwwHost(text: string, at: number, floor: number): Attempt {
  if (isAlphanumeric(text.charCodeAt(at - 1))) return nothing(at);
  const here = text.slice(at, at + LONGEST);
  const found = WWW.exec(here);
  return found
    ? spacedHost(text, at, floor, found, 'www.')
    : dotless(text, at, floor, GLUED_DOTS.exec(here) ?? GLUED_WWW.exec(here), 'www.');
}

/** "http casarosa com" */
export function httpHost(text: string, at: number, floor: number): Attempt {
  if (isAlphanumeric(text.charCodeAt(at - 1))) return nothing(at);
  const found = HTTP.exec(text.slice(at, at + LONGEST));
  return found ? spacedHost(text, at, floor, found, '') : nothing(at);
}

function spacedHost(text: string, at: number, floor: number, found: RegExpExecArray, lead: string): Attempt {
  const [written, label = '', second, last = ''] = found;
  const top = last.replace(' ', '').toLowerCase();
  const kind = topKind(top);
  if (DOT_WORDS.has(label.toLowerCase())) return nothing(at);
  if (second && !isCertain(kind))
    return linkTo(text, at, floor, written.length - last.length - 1, `${lead}${label}.${second}`);
  if (!isCertain(kind) && (kind !== 'likely' || written.charAt(3) === '.')) return nothing(at);
  return linkTo(text, at, floor, written.length, `${lead}${label}${second ? `.${second}` : ''}.${top}`);
}

const isCertain = (kind: TopKind | undefined): boolean => kind === 'firm' || kind === 'sure';

function dotless(text: string, at: number, floor: number, found: RegExpExecArray | null, lead: string): Attempt {
  const [written = '', label = '', top = ''] = found ?? [];
  return written === '' ? nothing(at) : linkTo(text, at, floor, written.length, `${lead}${label}.${top}`);
}

function linkTo(text: string, at: number, floor: number, length: number, written: string): Attempt {
  const name = hostName(written);
  const { end } = tailAfter(text, at + length, true);
  const { start } = leadBefore(text, at, floor);
  return { link: { start, end, host: name, site: siteOf(name), form: 'hidden' }, next: end };
}

/** Words for a slash that mean nothing else; others stand after "com" in sentences ("chuveiro com barra"). */
const PATH_WORDS = ['slash', 'schrägstrich', 'schraegstrich', 'ukośnik', 'ukosnik', 'слэш', 'слеш', 'سلاش'];
export const PATHS = wordPairs(PATH_WORDS);
const PATH_SET: ReadonlySet<string> = new Set(PATH_WORDS);
const LONGEST_WORD = 14;
const LONGEST_TOP = 12;

/** "bit ly slash rosa", "casarosa com slash pay": a slash in words begins at `at`. */
export function slashWordHost(text: string, at: number, floor: number): Attempt {
  if (!PATHS.mayBegin(text, at) || text.charCodeAt(at - 1) !== SPACE) return nothing(at);
  const word = text.slice(at, wordEnd(text, at, LONGEST_WORD)).toLowerCase();
  return PATH_SET.has(word) ? hostWithSpace(text, at - 1, floor, true) : nothing(at);
}

/** "bit ly/rosa", "bit ly / rosa" */
export function slashHost(text: string, at: number, floor: number): Attempt {
  const end = text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
  return isLetter(text.charCodeAt(end - 1)) ? hostWithSpace(text, end, floor, false) : nothing(at);
}

/** A name, a space and a top-level domain before `end`, as of places everybody knows; or any where a slash is said. */
function hostWithSpace(text: string, end: number, floor: number, said: boolean): Attempt {
  const start = wordStart(text, end, LONGEST_TOP);
  const kind = text.charCodeAt(start - 1) === SPACE && start > floor ? topKindAt(text, start, end) : undefined;
  if (kind === undefined) return nothing(end);
  const first = { start: labelStart(text, start - 1, floor), end: start - 1 };
  const host = twoLabels(text, first, { start, end });
  const sure = said && (kind === 'firm' || kind === 'sure') && first.end - first.start > 2;
  const known = KNOWN_HOSTS.has(host.name) || (sure && !NO_NAMES.has(labelName(text, first)));
  return known && first.end > first.start ? judged(text, host, floor) : nothing(end);
}

const BARE_TOP = /^(?:com|org)(?=[.,;!?)\]]*(?:\s|$)|\/)/i;
const LONGEST_BARE = 8;
const SHORTEST_LABEL = 3;
const ENDED = /^(?:$|[.,;!?)\]]|\r?\n|\/)/;

/** "our site casarosa com": after a word of the web, and at the end of its sentence. */
export function bareHost(text: string, at: number, floor: number): Attempt {
  if (text.charCodeAt(at - 1) !== SPACE || at - 1 <= floor) return nothing(at);
  const [top] = BARE_TOP.exec(text.slice(at, at + LONGEST_BARE)) ?? [];
  if (top === undefined || !ENDED.test(text.slice(at + top.length, at + LONGEST_BARE))) return nothing(at);
  const first = { start: labelStart(text, at - 1, floor), end: at - 1 };
  const named = first.end - first.start >= SHORTEST_LABEL && !NO_NAMES.has(labelName(text, first));
  return named && tellsOfWeb(text, first.start)
    ? judged(text, twoLabels(text, first, { start: at, end: at + top.length }), floor)
    : nothing(at);
}

const DOT_COM = /^(?:dot|punkt|point|punto|ponto)(com|net|org)(?![\p{L}\d])/iu;
const LONGEST_DOT_COM = 9;
const LONG_NAME = 6;
/** What is called a dotcom, and is no name. */
const BUSINESSES: ReadonlySet<string> = new Set(
  'company companies business boom bubble crisis sector empresa empresas negocio burbuja bolha negócio setor spółka firma firmy unternehmen blase bedrijf bedrijven bulle entreprise entreprises société'.split(
    ' ',
  ),
);

/** "casarosa dotcom" */
export function dotComHost(text: string, at: number, floor: number): Attempt {
  const [written = '', top = ''] = DOT_COM.exec(text.slice(at, at + LONGEST_DOT_COM)) ?? [];
  if (written === '' || text.charCodeAt(at - 1) !== SPACE || at - 1 <= floor) return nothing(at);
  const first = { start: labelStart(text, at - 1, floor), end: at - 1 };
  const name = labelName(text, first);
  if (name.length < LONG_NAME || NO_NAMES.has(name) || BUSINESSES.has(name)) return nothing(at);
  const end = at + written.length;
  return judged(text, twoLabels(text, first, { start: end - top.length, end }), floor);
}
