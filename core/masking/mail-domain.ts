import { DOT_PHRASES, isPlainTop, KNOWN_PROVIDERS, PROVIDERS } from './address-words.ts';
import { overLineLabels } from './broken-line.ts';
import { isSpace } from './character-class.ts';
import { isProvider, isTopLike, type Label, labelsFrom, reading } from './domain-labels.ts';
import { splitProvider } from './split-provider.ts';
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

const LONGEST_NAME = 63;

/**
 * The domain that begins at `from`, spaces (and, if it may be `quoted`, a quote) aside; undefined where none can be.
 *
 * @param tight whether it touches a plain sign, so that a comma in it can only be meant as a dot
 */
export function readDomain(text: string, from: number, quoted: boolean, tight = false): MailDomain | undefined {
  const start = skipArticle(text, skipQuote(text, skipSpaces(text, from), quoted));
  const literal = literalAt(text, start);
  if (literal) return literal;
  const written = splitProvider(text, start) ?? labelsFrom(text, start, tight);
  const labels = tight ? overLineLabels(text, written) : written;
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
const unglued = (name: string): string =>
  name.length < SHORTEST_GLUED ? reading(name) : reading(name).replace(GLUED_TOP, '');

/** "wpcom" */
const SHORTEST_GLUED = 5;

const GLUED_TOP = /(?:(?:dot|punkt|point|punto|punt|kropka|точка|ponto)(?:com|net|org|[a-z]{2}|ком|ру)|com)$/;

/** "wppunktpl": any provider with its top-level domain in words. */
const isGluedProvider = (name: string, provider: string): boolean => name !== provider && PROVIDERS.has(provider);

/** "gmail com", "gmail dotcom", "gmail;com", "gmail.con". */
function withTop(text: string, label: Label, next: Label | undefined): Label {
  if (next?.dot && MEANT.has(next.dot.kind) && next.name.length <= LONGEST_TYPO) return { ...label, end: next.end };
  const top = TOP_AFTER_SPACE.exec(text.slice(label.end, label.end + LONGEST_TOP));
  return top ? { ...label, end: label.end + top[0].length } : label;
}

const LONGEST_TYPO = 4;
/** Dots that nobody types by chance behind a provider's name. */
const MEANT: ReadonlySet<string> = new Set(['plain', 'named', 'wrapped']);
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

const skipQuote = (text: string, at: number, quoted: boolean): number =>
  quoted && QUOTES.has(text.charAt(at)) ? at + 1 : at;

/** Whether a quote stands where a domain may begin, spaces aside. */
export const isQuoted = (text: string, from: number): boolean => QUOTES.has(text.charAt(skipSpaces(text, from)));

const QUOTES: ReadonlySet<string> = new Set('"\'([{<*');

/** "at the gmail dot com" */
function skipArticle(text: string, at: number): number {
  const end = wordEnd(text, at, LONGEST_ARTICLE);
  if (text.charCodeAt(end) !== SPACE || !ARTICLES.has(text.slice(at, end).toLowerCase())) return at;
  return PROVIDERS.has(text.slice(end + 1, wordEnd(text, end + 1, LONGEST_NAME)).toLowerCase()) ? end + 1 : at;
}

const LONGEST_ARTICLE = 3;
const SPACE = 32;
/** What may stand before a provider's name. */
export const ARTICLES: ReadonlySet<string> = new Set('the der dem die das le la el o il de het'.split(' '));

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at - from < 2 && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
