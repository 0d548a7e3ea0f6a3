import { contextOfWord, type NumberContext, saysNumber } from './phone-words.ts';
import type { Span } from './span.ts';

const WINDOW = 70;
const MOST_WORDS = 6;
/** After a number its explanation follows at once, or not at all. */
const MOST_WORDS_AFTER = 4;

/** What the words around a number say it is: those before it, nearest first, or else those after it. */
export const contextOf = (text: string, { start, end }: Span): NumberContext | undefined =>
  told(wordsBefore(text, start)) ?? toldAfter(wordsAfter(text, end));

/** The first word that says something; a mere "number" only if it stands right beside the number: "my number is …". */
function told(words: readonly string[]): NumberContext | undefined {
  for (const word of words) {
    const context = contextOfWord(word);
    if (context && !saysNumber(word)) return context;
  }
  const nearest = words.find((word) => !COPULAS.has(word) && !OWN.has(word));
  return nearest === undefined ? undefined : contextOfWord(nearest);
}

/** "… is the door code": that it is something else must be said outright. */
function toldAfter(words: readonly string[]): NumberContext | undefined {
  const context = told(words);
  return context === 'phone' || words.slice(0, 1).some((word) => COPULAS.has(word)) ? context : undefined;
}

const COPULAS: ReadonlySet<string> = new Set('is ist est es é to jest это هو هي lautet luidt son'.split(' '));

/** "number of mine: …" */
const OWN: ReadonlySet<string> = new Set('my mine mein meine mijn mon mi meu minha mój moj мой'.split(' '));

const TOKEN = /\p{L}{6,}\.(?=\s)|[!?;]|[\p{L}\p{M}]+(?:-\p{L}+)?/gu;

/** The last words before `start`, the nearest first: of its sentence, and of the line above where that ends in a colon. */
function wordsBefore(text: string, start: number): readonly string[] {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const line = before.lastIndexOf('\n');
  const above = line > 0 && before.charAt(line - 1) === ':' ? before.lastIndexOf('\n', line - 1) : line;
  const tokens = (
    before
      .slice(above + 1)
      .toLowerCase()
      .match(TOKEN) ?? []
  ).toReversed();
  const stop = tokens.findIndex((token) => /[.!?;]$/.test(token));
  return tokens.slice(0, stop < 0 ? MOST_WORDS : Math.min(stop, MOST_WORDS));
}

function wordsAfter(text: string, end: number): readonly string[] {
  const rest = text.slice(end, end + WINDOW);
  const clause = rest.slice(0, `${rest}.`.search(/[\n.!?;,]/));
  return (clause.toLowerCase().match(TOKEN) ?? []).slice(0, MOST_WORDS_AFTER);
}
