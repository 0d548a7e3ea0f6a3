import { DOT_PHRASES, isPlainTop, isTop, KNOWN_PROVIDERS, NAMED_DOT, PROVIDERS } from './address-words.ts';
import { isAlphanumeric, isSpace, type Script, scriptOf } from './character-class.ts';
import { type DotSign, dotAfter } from './dot-sign.ts';
import { withoutFigures } from './leet.ts';
import { wordEnd } from './word-bounds.ts';

/** What stands after the sign of an address, and how much it looks like a domain. */
export interface MailDomain {
  readonly end: number;
  /** In lower case, without what hid it. */
  readonly name: string;
  /** Its first label. */
  readonly first: string;
  /** Whether it ends with a top-level domain; otherwise it is the name of a provider, or of unknown kind. */
  readonly known: boolean;
  /** A dot in it was written in words, brackets or spaces. */
  readonly hidden: boolean;
  /** Its last dot and label are words that follow each other in sentences. */
  readonly phrase: boolean;
  /** Its top-level domain is no common word. */
  readonly plain: boolean;
  /** A place where people have mailboxes. */
  readonly provider: boolean;
}

interface Label {
  /** Lower case, without what hid it. */
  readonly name: string;
  readonly end: number;
  /** The sign before it. */
  readonly dot?: DotSign | undefined;
}

const MOST_LABELS = 8;
const LONGEST_LABEL = 63;

/**
 * The domain that begins at `from`, spaces (and, if it may be `quoted`, a quote) aside; undefined where none can be.
 *
 * @param tight whether it touches a plain sign, so that a comma in it can only be meant as a dot
 */
export function readDomain(text: string, from: number, quoted: boolean, tight = false): MailDomain | undefined {
  const start = skipArticle(text, skipQuote(text, skipSpaces(text, from), quoted));
  const literal = literalAt(text, start);
  if (literal) return literal;
  const labels = splitProvider(text, start) ?? labelsFrom(text, start, tight);
  const [first] = labels;
  if (!first) return undefined;
  const top = labels.findLastIndex(({ name }, at) => at > 0 && isTopLike(name));
  if (top > 0) return domainOf(first, labels.slice(0, top + 1), true);
  const provider = unglued(first.name);
  if (isGluedProvider(first.name, provider)) return domainOf({ ...first, name: provider }, [], true);
  if (KNOWN_PROVIDERS.has(provider)) {
    const whole = withTop(text, { ...first, name: provider }, labels[1]);
    return { ...domainOf(whole, [], false), hidden: whole.end > first.end };
  }
  const whole = isProvider(first.name) ? withTop(text, first, undefined) : first;
  if (whole.end > first.end) return domainOf(whole, [], true);
  return isHost(labels) ? domainOf(first, labels, false) : undefined;
}

/** "[192.0.2.1]" (RFC 5321, 4.1.3) */
function literalAt(text: string, start: number): MailDomain | undefined {
  if (text.charAt(start) !== '[') return undefined;
  const written = LITERAL.exec(text.slice(start, start + LONGEST_LITERAL))?.[0];
  return written === undefined ? undefined : domainOf({ name: written, end: start + written.length }, [], true);
}

const LITERAL = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|ipv6:[\da-f:.]{2,45})\]/i;
const LONGEST_LITERAL = 52;

/** "g mail dot com", "out look", "the Google mail": a provider's name in several words. */
function splitProvider(text: string, from: number): readonly Label[] | undefined {
  const written = SPLIT.exec(text.slice(from, from + LONGEST_SPLIT))?.[0];
  if (written === undefined) return undefined;
  const end = from + written.length;
  const name = written
    .toLowerCase()
    .replace('gee', 'g')
    .replace(ARTICLE, '')
    .replaceAll(/[ -]|'s/g, '');
  const dot = dotAfter(text, end);
  const rest = dot ? labelsFrom(text, dot.end) : [];
  return [{ name, end }, ...rest.map((label, at) => (at === 0 ? { ...label, dot } : label))];
}

const ARTICLE = /^(?:the|der|dem|le|la|el|o|il|de|het) /i;
const SPLIT =
  /^(?:(?:the|der|dem|le|la|el|o|il|de|het) )?(?:(?:g|gee|hot|y|fast|rocket|proton|google(?:'s)?|yahoo(?:'s)?)[ -]mail|out[ -]look|i[ -]cloud|جي ميل|هوت ميل)(?![\p{L}\d])/iu;
const LONGEST_SPLIT = 22;

function domainOf(first: Label, labels: readonly Label[], known: boolean): MailDomain {
  const last = labels.reduce((_, label) => label, first);
  return {
    end: last.end,
    name: labels.map(({ name }) => name).join('.'),
    first: PROVIDERS.has(reading(first.name)) ? reading(first.name) : first.name,
    known,
    hidden: labels.some(({ dot }) => dot !== undefined && dot.kind !== 'plain'),
    phrase: DOT_PHRASES.has(`${last.dot?.word} ${last.name}`),
    plain: isPlainTop(last.name),
    provider: isProvider(first.name),
  };
}

/** "gmaildotcom": the provider's name alone. */
const unglued = (name: string): string => reading(name).replace(GLUED_TOP, '');

const GLUED_TOP = /(?:(?:dot|punkt|point|punto|punt|kropka|точка|ponto)(?:com|net|org|[a-z]{2}|ком|ру)|com)$/;

/** A name without figures in its letters' place and without what sets them apart: "gma1l", "g-m-a-i-l", "hot-mail". */
export const reading = (name: string): string => withoutFigures(name).replaceAll('-', '');

const isTopLike = (name: string): boolean => isTop(name) || isTop(reading(name));

const isProvider = (name: string): boolean => PROVIDERS.has(name) || PROVIDERS.has(reading(name));

/** "wppunktpl": any provider with its top-level domain in words. */
const isGluedProvider = (name: string, provider: string): boolean => name !== provider && PROVIDERS.has(provider);

/** "gmail com", "gmail dotcom", "gmail;com", "gmail.con". */
function withTop(text: string, label: Label, next: Label | undefined): Label {
  if (next?.dot?.kind === 'plain' && next.name.length <= LONGEST_TYPO) return { ...label, end: next.end };
  const top = TOP_AFTER_SPACE.exec(text.slice(label.end, label.end + LONGEST_TOP));
  return top ? { ...label, end: label.end + top[0].length } : label;
}

const LONGEST_TYPO = 4;
const TOP_AFTER_SPACE =
  /^[^\p{L}\p{N}\n@]{1,4}(?:dot)?(?:com|c0m|net|org|de|fr|nl|pl|ru|es|pt|ком|ру|كوم)(?![\p{L}\p{N}])/iu;
const LONGEST_TOP = 12;

/** Plain dots and letters at the end, as every top-level domain has, or four numbers. */
function isHost(labels: readonly Label[]): boolean {
  if (labels.length < 2 || labels.some(({ dot }) => dot && dot.kind !== 'plain')) return false;
  const numbers = labels.filter(({ name }) => /^\d{1,3}$/.test(name)).length;
  return numbers === labels.length
    ? numbers === ADDRESS_NUMBERS
    : labels.slice(-1).every(({ name }) => /^\p{L}[\p{L}\d]+$/u.test(name));
}

const ADDRESS_NUMBERS = 4;

function labelsFrom(text: string, from: number, tight = false): readonly Label[] {
  const labels: Label[] = [];
  let at = from;
  let dot: DotSign | undefined;
  while (labels.length < MOST_LABELS) {
    const end = labelEnd(text, at, dot && dot.kind !== 'plain' ? SHORTEST_TOP : SHORTEST_APART);
    const label = { name: nameOf(text.slice(at, end)), end, dot };
    if (end === at || !continues(labels, label, text.charAt(at), tight)) break;
    labels.push(label);
    dot = dotAfter(text, end);
    if (!dot) break;
    at = dot.end;
  }
  return labels;
}

/** In lower case and without what sets its letters apart. */
function nameOf(written: string): string {
  const name = written.toLowerCase();
  return SET_APART.test(name) ? name.replace(/[^\p{L}\d]/gu, '') : name.replaceAll(' ', '');
}

const SET_APART = /^[\p{L}\d](?:[^\p{L}\d][\p{L}\d])+$/u;

/** Whether a label goes on the domain: after a doubtful dot only the top-level domain that was missing does. */
function continues(labels: readonly Label[], { name, dot }: Label, initial: string, tight: boolean): boolean {
  if (!dot || dot.kind === 'plain' || dot.kind === 'wrapped' || dot.kind === 'named') return true;
  const last = labels.length > 1 ? labels.at(-1) : undefined;
  if (last && isTop(last.name)) return dot.kind === 'spaced' && SECOND_LEVEL.has(last.name) && /^[a-z]{2}$/.test(name);
  if (dot.kind === 'spaced') return isTopLike(name);
  const lower = initial === initial.toLowerCase();
  return (
    (isPlainTop(name) || (dot.kind === 'comma' && isTop(name))) &&
    lower &&
    (dot.kind === 'after' ||
      (dot.kind === 'comma' && tight) ||
      labels.slice(0, 1).some((first) => isProvider(first.name)))
  );
}

/** Before a country's own domain: "example . com . br". */
const SECOND_LEVEL: ReadonlySet<string> = new Set('com co net org ac gov edu'.split(' '));

/** Where the label that begins at `at` ends: at another script, at "DOT", or after the last of letters set apart. */
function labelEnd(text: string, at: number, apart: number): number {
  const script = scriptOf(text.charCodeAt(at));
  let end = at;
  while (end - at < LONGEST_LABEL && isLabelCharacter(text, end) && !startsOther(text, end, script)) end += 1;
  while (end > at && text.charAt(end - 1) === '-') end -= 1;
  return end === at + 1 ? apartEnd(text, end, apart) : end;
}

const HYPHEN = 45;

const isLabelCharacter = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN;

function startsOther(text: string, at: number, script: Script): boolean {
  const here = scriptOf(text.charCodeAt(at));
  if (here !== 'none' && here !== script) return true;
  if (text.charCodeAt(at) === HYPHEN) return isNamedDot(text, at + 1);
  return CAPITALS.has(text.charAt(at)) && JOINED_DOT.test(text.slice(at - 1, at + LONGEST_DOT));
}

/** Letters with spaces between are a label from so many on. */
const SHORTEST_APART = 3;
const SHORTEST_TOP = 2;

/** "g m a i l", "g.m.a.i.l": single letters with the same sign between, at least `least` of them; `end` where that is not so. */
function apartEnd(text: string, end: number, least: number): number {
  const between = text.charCodeAt(end);
  let to = end;
  while (
    to - end < LONGEST_LABEL &&
    text.charCodeAt(to) === between &&
    isAlphanumeric(text.charCodeAt(to + 1)) &&
    !isAlphanumeric(text.charCodeAt(to + 2))
  ) {
    to += 2;
  }
  const enough = text.slice(to, to + 3) === ' . ' ? SHORTEST_TOP : least;
  return (to - end) / 2 + 1 >= enough ? to : end;
}

/** "gmailDOTcom" */
const JOINED_DOT = /^\p{Ll}(?:DOT|PUNKT|POINT|PUNTO|PUNT|KROPKA|ТОЧКА|PONTO)\p{Ll}/u;
const CAPITALS: ReadonlySet<string> = new Set('DPKТ');

/** "gmail-dot-com" */
function isNamedDot(text: string, start: number): boolean {
  const end = wordEnd(text, start, LONGEST_DOT);
  return text.charCodeAt(end) === HYPHEN && NAMED_DOT.has(text.slice(start, end).toLowerCase());
}

const LONGEST_DOT = 8;

const skipQuote = (text: string, at: number, quoted: boolean): number =>
  quoted && QUOTES.has(text.charAt(at)) ? at + 1 : at;

const QUOTES: ReadonlySet<string> = new Set('"\'([{<*');

/** "at the gmail dot com" */
function skipArticle(text: string, at: number): number {
  const end = wordEnd(text, at, LONGEST_ARTICLE);
  if (text.charCodeAt(end) !== SPACE || !ARTICLES.has(text.slice(at, end).toLowerCase())) return at;
  return PROVIDERS.has(text.slice(end + 1, wordEnd(text, end + 1, LONGEST_LABEL)).toLowerCase()) ? end + 1 : at;
}

const LONGEST_ARTICLE = 3;
const SPACE = 32;
const ARTICLES: ReadonlySet<string> = new Set('the der dem die das le la el o il de het'.split(' '));

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at - from < 2 && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
