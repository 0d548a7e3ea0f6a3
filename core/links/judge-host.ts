import { isAlphanumeric } from '../masking/character-class.ts';
import type { HostLabel } from './host-label.ts';
import { KNOWN_HOSTS } from './known-hosts.ts';
import { JOINING, NO_NAMES, SHORTENED, WEB_WORDS } from './link-words.ts';
import type { ReadHost } from './read-host.ts';
import { LIKELY_TOPS } from './top-level-words.ts';

/** A host and what stands around it. */
export interface HostInText {
  readonly text: string;
  readonly host: ReadHost;
  /** A scheme or two slashes stand before it, or a path, a query, a port after it. */
  readonly told: boolean;
  /** Where what was recognized ends. */
  readonly end: number;
}

/**
 * Whether a host is meant as a place to go to.
 *
 * The more its top-level domain and its dots mean elsewhere (a word, the ending of a file, the end of a sentence), the
 * more the rest must say: www, a scheme, a path, several labels, a name that is no word, what stands beside it.
 */
export function isPlace(found: HostInText): boolean {
  const { host } = found;
  if (KNOWN_HOSTS.has(host.name)) return isAtWord(found);
  if (host.top === 'numbers') return isAddress(found);
  if (isHandle(found)) return false;
  if (host.top === 'www' || isWww(host)) return true;
  if (!isName(host, found.told)) return false;
  return found.told || isBuilt(host) || JUDGES[signOf(host)](found, host.top);
}

const isWww = ({ labels }: ReadHost): boolean => labels.slice(0, 1).some(({ name }) => /^w{2,5}\d?$/.test(name));

/** Not the end of a longer word: "at.me" is no "t.me". */
const isAtWord = ({ text, host }: HostInText): boolean => !isAlphanumeric(text.charCodeAt(host.start - 1));

/** "@villa.rosa": somebody's name in a network, unless only a domain ends so. */
const isHandle = ({ text, host, told }: HostInText): boolean =>
  text.charAt(host.start - 1) === '@' && !told && host.top !== 'firm';

/** Letters that could be a name; initials and abbreviations are none. */
function isName({ labels, top }: ReadHost, told: boolean): boolean {
  const names = labels.slice(0, -1).map(({ name }) => name);
  const short = names.every((name) => name.length < 2);
  const figures = names.every((name) => /^\d+$/.test(name));
  if (short || figures) return (told || top === 'firm') && !(short && figures) && !isTime(labels);
  return told || !names.some((name) => SHORTENED.has(name)) || names.length > 1;
}

/** "10.am", "12.30.is" */
const isTime = (labels: readonly HostLabel[]): boolean =>
  labels.slice(0, -1).every(({ name }) => /^\d{1,2}$/.test(name)) &&
  labels.slice(-1).every(({ name }) => name.length < 3);

/** Three labels or more, none of them an initial: no sentence is written so. */
const isBuilt = ({ labels, top }: ReadHost): boolean =>
  labels.length > 2 &&
  top !== 'file' &&
  labels.every(({ name }) => name.length > 1 && !/^\d+$/.test(name) && !NO_NAMES.has(name) && !SHORTENED.has(name)) &&
  labels.every(({ dot }) => dot?.kind !== 'after' && dot?.kind !== 'comma');

type Sign = 'plain' | 'wrapped' | 'named' | 'loose';

/** The most doubtful of its dots. */
function signOf({ labels }: ReadHost): Sign {
  const kinds = new Set(labels.map(({ dot }) => dot?.kind));
  if (kinds.has('spaced') || kinds.has('after') || kinds.has('comma')) return 'loose';
  if (kinds.has('named')) return 'named';
  return kinds.has('wrapped') ? 'wrapped' : 'plain';
}

const JUDGES: Readonly<Record<Sign, (found: HostInText, top: ReadHost['top']) => boolean>> = {
  wrapped: () => true,
  plain: isPlainPlace,
  named: isNamedPlace,
  loose: isLoosePlace,
};

function isPlainPlace(found: HostInText, top: ReadHost['top']): boolean {
  if (top === 'firm') return true;
  if (!isLowerTop(found)) return isChosen(found.host) && isEnd(found);
  if (top === 'file') return isOfWeb(found) && isEnd(found);
  if (isChosen(found.host)) return true;
  return !isShort(found.host) && (top === 'sure' || isWordPlace(found));
}

/** Two letters and two more: abbreviations, as of days ("mo.fr"). */
const isShort = ({ labels }: ReadHost): boolean => labels.every(({ name }) => name.length < 3);

/** The top-level domain is a word: the sentence must end after it, or go on as it would after a name. */
function isWordPlace(found: HostInText): boolean {
  if (isEnd(found) || isOfWeb(found)) return true;
  const next = nextWord(found);
  if (JOINING.has(next)) return true;
  const goesOn = LIKELY_TOPS.get(topName(found.host));
  return goesOn !== undefined && next !== '' && !goesOn.has(next);
}

function isNamedPlace(found: HostInText, top: ReadHost['top']): boolean {
  const { labels } = found.host;
  const names = labels.slice(0, -1);
  if (names.some(({ name }) => NO_NAMES.has(name))) return false;
  if (top === 'firm' || top === 'sure' || isChosen(found.host)) return true;
  if (PHRASES.has(phraseOf(labels))) return isOfWeb(found) || /^(?:$|[.!?)\n]|\s*$)/.test(after(found));
  return top === 'likely' || isWordPlace(found);
}

/** A sign with spaces, over the end of a line, or a comma. */
function isLoosePlace(found: HostInText, top: ReadHost['top']): boolean {
  const { labels } = found.host;
  if (found.text.charAt(found.host.start - 1) === '.') return false;
  if (!isLowerTop(found) || labels.slice(0, -1).some(({ name }) => NO_NAMES.has(name))) return false;
  const spaced = labels.every(({ dot }) => dot?.kind !== 'after' && dot?.kind !== 'comma');
  if (spaced && (top === 'firm' || top === 'sure')) return true;
  if (isChosen(found.host) || labels.some(({ apart }) => apart)) return true;
  return spaced ? isWordPlace(found) && !isShort(found.host) : (top === 'firm' && isEnd(found)) || isOfWeb(found);
}

const topName = ({ labels }: ReadHost): string =>
  labels
    .slice(-1)
    .map(({ name }) => name)
    .join('');

/** No word of a language: letters with hyphens or figures between. */
const isChosen = ({ labels }: ReadHost): boolean =>
  labels.slice(0, -1).some(({ name }) => /\p{L}/u.test(name) && /\p{L}-\p{L}|\d/u.test(name));

/** In small letters, or in capitals as the label before it: "Kitchen.Is", "room.TV" are two sentences. */
function isLowerTop({ text, host }: HostInText): boolean {
  const [before = '', top = ''] = host.labels.slice(-2).map(({ start, end }) => text.slice(start, end));
  return top === top.toLowerCase() || (top === top.toUpperCase() && before === before.toUpperCase());
}

/** What sentences put after "point", "punto", "dot": the two words together mean something else. */
const phraseOf = (labels: readonly HostLabel[]): string =>
  labels
    .slice(-1)
    .map(({ name, dot }) => `${dot?.word} ${name}`)
    .join('');

const PHRASES: ReadonlySet<string> = new Set(
  'dot in,dot is,dot it,dot at,dot on,dot to,dot so,dot my,dot me,dot by,dot of,dot no,dot and,point de,point du,point la,point en,point in,point is,point it,point at,point to,point us,point me,point no,point be,point so,point my,point of,point et,point ne,point ca,punto de,punto en,punto la,punto es,punto no,punto se,punto me,punto y,ponto de,ponto em,ponto da,ponto do,ponto e,ponto no,ponto na,ponto se,ponto me,punt is,punt in,punt van,punt op,punt en,punt te,punt me,punt de,punt er,punkt im,punkt in,punkt am,punkt an,punkt zu,punkt ist,punkt is,punkt se,punkt na,punkt do,punkt to,punkt za,kropka na,kropka do,kropka to,kropka za'.split(
    ',',
  ),
);

const CONTEXT = 48;
const WORDS_BEFORE = 3;

/** Whether one of the words before it tells of the web. */
function isOfWeb({ text, host }: HostInText): boolean {
  const before = text.slice(Math.max(0, host.start - CONTEXT), host.start).toLowerCase();
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  return (line.match(/\p{L}+/gu) ?? []).slice(-WORDS_BEFORE).some((word) => WEB_WORDS.has(word));
}

const after = ({ text, end }: HostInText): string => text.slice(end, end + CONTEXT);

/** Whether the sentence, the line or a bracket ends after it. */
const isEnd = (found: HostInText): boolean => /^(?:$|\s*[,;.!?)\]>"'|»*]|\s*\n|\s+$|\s[-(–])/.test(after(found));

const nextWord = (found: HostInText): string => {
  const [, word = ''] = /^ +([\p{L}']+)/u.exec(after(found)) ?? [];
  return word.toLowerCase();
};

/** Four numbers: of the network at home (a router's), and of versions, nobody leads a guest to. */
function isAddress(found: HostInText): boolean {
  const { text, host, told } = found;
  if (told) return true;
  const before = text.slice(Math.max(0, host.start - CONTEXT), host.start);
  const next = text.charAt(host.end);
  if (/[\d.,+$€£]\s?$/.test(before) || /[\d%€$£]/.test(next) || /^[.,]\d|^ ?(?:€|eur|idr|rp|usd)/i.test(after(found)))
    return false;
  return !PRIVATE.test(host.name) && host.name.length >= SHORTEST_ADDRESS && !VERSION.test(before);
}

const PRIVATE = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
const VERSION = /(?:\bv|versi\p{L}*|wersj\p{L}*|верси\p{L}*|build|firmware|release|إصدار|الإصدار)[ :.#-]*$/iu;
const SHORTEST_ADDRESS = 10;
