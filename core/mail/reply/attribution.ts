import { anyOf, wordsOf } from './word-match.ts';

/** A line that introduces what somebody else wrote: "On 3 May 2026 at 10:00, Ann <a@b.example> wrote:". */
export interface Attribution {
  /**
   * `sure`: by itself; `above-quote`: where a quote follows; `named`: likewise, and it has neither date nor address, so
   * that it may be a sentence of the writer's.
   */
  readonly form: 'sure' | 'above-quote' | 'named';
  /** How many of date and address it has: where a line was wrapped, its parts have less than the whole. */
  readonly parts: number;
}

const wrote = anyOf(wordsOf('wrote'));

/** How much stands before the date, or before the address where that comes first: "W dniu śr., 3", "Ann van der Berg <". */
const WORDS_BEFORE_DATE = 4;
const WORDS_BEFORE_ADDRESS = 6;
const WORDS_IN_ALL = 30;
const WORDS_OF_A_NAME = 5;

/** What `text` (the words of one line, or of a wrapped one joined) is, if it is such a line at all. */
export function attributionOf(text: string): Attribution | undefined {
  const line = bare(text);
  if (!balanced(line) || wordCount(line) > WORDS_IN_ALL) return undefined;
  const facts = factsOf(line);
  const form = facts.ends ? formOf(facts) : formWithoutEnd(facts);
  return form && { form, parts: Number(facts.dated) + Number(facts.address >= 0) };
}

function formOf(facts: Facts): Attribution['form'] | undefined {
  if (isSure(facts)) return 'sure';
  if (facts.address >= 0 || (facts.dated && (facts.verb || facts.timed))) return 'above-quote';
  return facts.verb && wordCount(facts.line) <= WORDS_OF_A_NAME ? 'named' : undefined;
}

interface Facts {
  /** Whether it ends as such a line does: with a colon, or with the verb. */
  readonly ends: boolean;
  readonly verb: boolean;
  readonly dated: boolean;
  readonly timed: boolean;
  /** Where the first digit stands; -1 without. */
  readonly digit: number;
  /** Where an address in brackets stands; -1 without. */
  readonly address: number;
  readonly line: string;
}

function factsOf(line: string): Facts {
  const folded = westernDigits(line);
  const verb = wrote(line);
  return {
    ends: /[:：]$/.test(line) || (verb && wrote(line.slice(-LAST_WORD))),
    verb,
    dated: isDated(folded),
    timed: TIME.test(folded),
    digit: folded.search(/\d/),
    address: addressIn(line),
    line,
  };
}

/** Room for the longest verb at the end of a line. */
const LAST_WORD = 14;

function isSure({ verb, dated, timed, digit, address, line }: Facts): boolean {
  if (!dated && !(timed && address >= 0)) return false;
  const dateFirst = wordCount(line.slice(0, digit)) <= WORDS_BEFORE_DATE;
  if (address < 0) return verb && timed && (dateFirst || wordCount(line.slice(0, digit)) <= WORDS_BEFORE_ADDRESS);
  return dateFirst || (verb && wordCount(line.slice(0, address)) <= WORDS_BEFORE_ADDRESS);
}

/** "2013/7/20 Ann <a@b.example>", as old Gmail writes it. */
function formWithoutEnd({ dated, digit, address, line }: Facts): Attribution['form'] | undefined {
  return dated && digit === 0 && address >= 0 && line.endsWith('>') ? 'above-quote' : undefined;
}

/** Dashes and stars around the line are ornament: "---- On Monday … wrote ----". */
const bare = (text: string): string => text.replace(/^[-*_ ]+/, '').replace(/[-*_ ]{1,80}$/, '');

/** A wrapped line's part has one bracket without the other. */
const balanced = (line: string): boolean => line.split('<').length === line.split('>').length;

const wordCount = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;

/** Where `<ann@b.example`, `(ann@…` or `[mailto:ann@…` begins, or -1. */
function addressIn(line: string): number {
  const sign = line.indexOf('@');
  if (sign < 0) return -1;
  const before = line.slice(0, sign);
  return Math.max(before.lastIndexOf('<'), before.lastIndexOf('('), before.lastIndexOf('['));
}

const TIME = /\d[:.h]\d\d(?!\d)|\d[時时点點시] ?\d\d/;
const NUMERIC_DATE = /\d[-./] ?\d\d?[-./] ?\d\d|\d[年년] ?\d/;

/** A date in figures, or a year of any calendar beside the number of a day. */
function isDated(line: string): boolean {
  if (NUMERIC_DATE.test(line)) return true;
  const numbers = line.match(/\d+/g) ?? [];
  return numbers.some(({ length }) => length === 4) && numbers.some(({ length }) => length <= 2);
}

/** Arabic, Persian and Devanagari digits as 0-9; nothing moves. */
const westernDigits = (line: string): string =>
  line.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String((code >= 0x966 ? code - 0x966 : code) % 16);
  });
