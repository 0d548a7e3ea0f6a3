import { DOT_WORDS } from './link-words.ts';

const pair = (first: number, second: number): number => first * 0x10000 + second;

const spellings = (name: string): readonly string[] => [
  name,
  name.toUpperCase(),
  name.charAt(0).toUpperCase() + name.slice(1),
];

/** The first two units of every word for a dot, and of "d o t"; words of one character twice over. */
const STARTS: ReadonlySet<number> = new Set(
  [...DOT_WORDS, 'd o t'].flatMap(spellings).map((name) => pair(name.charCodeAt(0), name.charCodeAt(1))),
);

const SINGLES: ReadonlySet<number> = new Set(
  [...DOT_WORDS].filter(({ length }) => length === 1).map((name) => name.charCodeAt(0)),
);

/** The units that a dot in words begins with. */
export const DOT_INITIALS: ReadonlySet<number> = new Set(
  [...DOT_WORDS].flatMap(spellings).map((name) => name.charCodeAt(0)),
);

/** Whether a word for a dot may begin at `at`: most words do not look like it, and need no closer look. */
export function mayBeginDot(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return DOT_INITIALS.has(first) && (SINGLES.has(first) || STARTS.has(pair(first, text.charCodeAt(at + 1))));
}
