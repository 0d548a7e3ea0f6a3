import { isPhrase } from './dot-phrases.ts';
import {
  type HostInText,
  isEnd,
  isFollowed,
  isForeign,
  isOfWeb,
  isSentenceEnd,
  nextWord,
  wordsAround,
} from './host-context.ts';
import type { HostLabel } from './host-label.ts';
import { SECOND_LEVELS } from './known-hosts.ts';
import type { LabelDot } from './label-dot.ts';
import { DE_COMPANY, DOT_WORDS, JOINING, NO_NAMES, THEN_WORDS } from './link-words.ts';
import type { ReadHost } from './read-host.ts';
import { FIRM_TOPS, LIKELY_TOPS } from './top-level-words.ts';

type Sign = 'plain' | 'wrapped' | 'named' | 'loose' | 'pictured';

const SIGNS: Readonly<Record<LabelDot['kind'], Sign>> = {
  plain: 'plain',
  wrapped: 'wrapped',
  named: 'named',
  spaced: 'loose',
  after: 'loose',
  comma: 'loose',
  pictured: 'pictured',
  odd: 'pictured',
};
/** Beside the most doubtful the others count for nothing. */
const BY_DOUBT: readonly Sign[] = ['pictured', 'loose', 'named', 'wrapped'];

/** Whether a host with no scheme and no path is meant as a place, by the most doubtful of its dots. */
export function isPlaceBySigns(found: HostInText): boolean {
  const signs = new Set(found.host.labels.map(({ dot }) => dot && SIGNS[dot.kind]));
  return JUDGES[BY_DOUBT.find((sign) => signs.has(sign)) ?? 'plain'](found, found.host.top);
}

const JUDGES: Readonly<Record<Sign, (found: HostInText, top: ReadHost['top']) => boolean>> = {
  wrapped: () => true,
  plain: isPlainPlace,
  named: isNamedPlace,
  loose: isLoosePlace,
  pictured: isPicturedPlace,
};

function isPlainPlace(found: HostInText, top: ReadHost['top']): boolean {
  if (top === 'firm') return true;
  if (!isLowerTop(found)) return isChosen(found.host) && isEnd(found);
  if (top === 'file') return isOfWeb(found) && isEnd(found);
  if (isChosen(found.host)) return true;
  if (isSurname(found) || isOtherThanGerman(found) || DOT_WORDS.has(found.host.names.slice(0, 1).join('')))
    return false;
  return !isShort(found.host) && (top === 'sure' || isWordPlace(found));
}

/** "Anna.de Vries" */
const isSurname = ({ text, host, end }: HostInText): boolean =>
  host.name.endsWith('.de') &&
  /^\p{Lu}/u.test(text.charAt(host.start)) &&
  /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));

const FEWEST_COMPANY = 2;

/** "na een jaar.de hond is lief": among words of a language in which "de" goes on a sentence. */
function isOtherThanGerman(found: HostInText): boolean {
  if (!found.host.name.endsWith('.de') || isEnd(found) || isOfWeb(found)) return false;
  return wordsAround(found).filter((word) => DE_COMPANY.has(word)).length >= FEWEST_COMPANY;
}

/** Two letters and two more: abbreviations, as of days ("mo.fr"). */
const isShort = ({ names }: ReadHost): boolean => names.every((name) => name.length < 3);

/** The top-level domain is a word: the sentence must end after it, or go on as it would after a name. */
function isWordPlace(found: HostInText): boolean {
  if (isEnd(found) || isOfWeb(found) || isForeign(found)) return true;
  const next = nextWord(found);
  if (JOINING.has(next)) return true;
  const goesOn = LIKELY_TOPS.get(found.host.names.slice(-1).join(''));
  return goesOn !== undefined && next !== '' && !goesOn.has(next);
}

function isNamedPlace(found: HostInText, top: ReadHost['top']): boolean {
  const { host } = found;
  if (hasNoName(host)) return false;
  const word = host.labels
    .slice(-1)
    .map(({ dot }) => dot?.word)
    .join('');
  if (isChosen(host)) return true;
  if (isKnown(top)) return top !== 'firm' || !ABBREVIATED.has(word);
  if (isPhrase(word, host.names.slice(-1).join(''))) return isOfWeb(found) || isSentenceEnd(found);
  return top === 'likely' || isWordPlace(found);
}

/** Before "com" they are other words: "12 pt com". */
const ABBREVIATED: ReadonlySet<string> = new Set(['pt', 'pto']);

const isKnown = (top: ReadHost['top']): boolean => top === 'firm' || top === 'sure';

const hasNoName = ({ names }: ReadHost): boolean =>
  FIRM_TOPS.has(names.slice(0, 1).join('')) ||
  names.slice(0, -1).some((name) => NO_NAMES.has(name) || THEN_WORDS.has(name));

/** A sign with spaces, over the end of a line, or a comma. */
function isLoosePlace(found: HostInText, top: ReadHost['top']): boolean {
  const { host, text } = found;
  if (text.charAt(host.start - 1) === '.' || !isLowerTop(found) || hasNoName(host) || isFigure(host)) return false;
  if (isChosen(host) || host.labels.some((label) => isSpread(text, label))) return true;
  if (host.labels.every(({ dot }) => dot?.kind !== 'after' && dot?.kind !== 'comma'))
    return isKnown(top) || (isWordPlace(found) && !isShort(host));
  return isOfWeb(found) || isLikeSentence(found, top);
}

/** "95. net of tax" */
const isFigure = ({ names }: ReadHost): boolean => /^\d+$/.test(names.slice(0, 1).join(''));

/** "d e" */
const isSpread = (text: string, { start, end }: HostLabel): boolean =>
  end - start === 3 && text.charAt(start + 1) === ' ';

/** A dot and a space, or a comma, as sentences have them. */
function isLikeSentence(found: HostInText, top: ReadHost['top']): boolean {
  const { host } = found;
  if (!isKnown(top) || isShort(host) || isListed(found)) return false;
  if (host.names.slice(0, -1).some((name) => SECOND_LEVELS.has(name))) return host.names.length > 2;
  const tight = host.labels.every(({ dot }) => dot?.kind !== 'after' && !dot?.apart);
  const long = tight && host.names.slice(0, 1).join('').length > SHORTEST_NAME;
  return (top === 'firm' && isForeign(found)) || ((top === 'firm' || long) && (isEnd(found) || isFollowed(found)));
}

const SHORTEST_NAME = 3;
const LONG_NAME = 7;

/** A picture or another sign for a dot: in lists of what there is, such signs stand between words too. */
function isPicturedPlace(found: HostInText, top: ReadHost['top']): boolean {
  const { host } = found;
  const length = Math.max(...host.names.slice(0, -1).map((name) => name.length));
  if (length < SHORTEST_NAME || isNoPicture(found)) return false;
  if (isOfWeb(found)) return true;
  if (isListed(found)) return false;
  if (isForeign(found) || (isChosen(host) && length >= LONG_NAME)) return true;
  const tight = host.labels.every(({ dot }) => !dot?.apart);
  const round = host.labels.every(({ dot }) => dot?.kind !== 'odd');
  if (round && tight && (top === 'firm' || host.names.length > 2)) return true;
  return (top === 'firm' || (round && (tight || length >= LONG_NAME))) && (isEnd(found) || isFollowed(found));
}

/** "name_net.img", and what is none with a dot either. */
const isNoPicture = (found: HostInText): boolean =>
  !isLowerTop(found) ||
  hasNoName(found.host) ||
  isFigure(found.host) ||
  isWord(found.host) ||
  /^[.][\p{L}\d]/u.test(found.text.slice(found.end, found.end + 2));

/** A word for a top-level domain, unless it is a country's: "com sa". */
const isWord = ({ top, names }: ReadHost): boolean =>
  (top === 'word' || top === 'file') && !names.slice(1, -1).some((name) => SECOND_LEVELS.has(name));

const LONGEST_SIGN = 4;

/** The same sign stands before its name, or after it. */
function isListed({ text, host, end }: HostInText): boolean {
  const before = text.slice(Math.max(0, host.start - LONGEST_SIGN), host.start).trimEnd();
  const after = text.slice(end, end + LONGEST_SIGN).trimStart();
  return host.labels.some(({ dot }) => {
    const sign = text.slice(dot?.start, dot?.end).trim();
    return dot && (before.endsWith(sign) || after.startsWith(sign));
  });
}

/** No word of a language: letters with hyphens or figures between. */
const isChosen = ({ names }: ReadHost): boolean =>
  names.slice(0, -1).some((name) => /\p{L}.*\p{L}/u.test(name) && /\p{L}-\p{L}|\d/u.test(name));

/** In small letters, or in capitals as the label before it: "Kitchen.Is", "room.TV" are two sentences. */
export function isLowerTop({ text, host }: HostInText): boolean {
  const [before = '', top = ''] = host.labels.slice(-2).map(({ start, end }) => text.slice(start, end));
  return top === top.toLowerCase() || (top === top.toUpperCase() && before === before.toUpperCase());
}
