import { wordsAfter, wordsBefore } from './nearby-words.ts';
import { contextOfWord, type NumberContext, saysNumber, saysNumberOf } from './phone-words.ts';
import type { Span } from './span.ts';

const MOST_WORDS = 6;
/** After a number its explanation follows at once, or not at all. */
const MOST_WORDS_AFTER = 4;

/** What the words around a number say it is: those before it, nearest first, or else those after it. */
export function contextOf(
  text: string,
  { start, end, digits }: Span & { readonly digits: string },
): NumberContext | undefined {
  const opens = digits.length < LONGER_THAN_CODES;
  const said = told(wordsBefore(text, start, MOST_WORDS), opens);
  return said ?? toldAfter(wordsAfter(text, end, MOST_WORDS_AFTER), opens);
}

/** What opens a lock has fewer digits. */
const LONGER_THAN_CODES = 9;

/** The first word that says something; a mere "number" only where it stands right beside the number: "my number is …". */
function told(words: readonly string[], opens: boolean): NumberContext | undefined {
  for (const [at, word] of words.entries()) {
    const context = meaningOf(word, opens);
    if (context === 'secret' && AREA.has(words[at + 1] ?? '')) return 'phone';
    if (context && !saysNumber(word)) return context;
    if (!context && saysNumberOf(word)) return 'reference';
  }
  const nearest = words.findIndex((word) => !COPULAS.has(word) && !OWN.has(word));
  if (saysNumber(words[nearest + 1] ?? '')) return 'reference';
  return saysNumber(words[nearest] ?? '')
    ? ofWhat(words.slice(nearest + 1).find((word) => !VERBS.has(word)))
    : undefined;
}

/** "our listing is number …": what is numbered stands before them. */
const VERBS: ReadonlySet<string> = new Set('is ist est es é to jest это هو هي'.split(' '));

/** What a word says of a number, which may open a lock or is too long to. */
function meaningOf(word: string, opens: boolean): NumberContext | undefined {
  const context = contextOfWord(word);
  if (context !== 'lock') return context;
  return opens ? 'reference' : undefined;
}

/** "company number", but "my number": the word before it names what is numbered. */
const ofWhat = (word: string | undefined): NumberContext =>
  word === undefined || OWN.has(word) || COPULAS.has(word) ? 'phone' : 'reference';

/** "… is the door code": that it is something else must be said outright. */
function toldAfter(words: readonly string[], opens: boolean): NumberContext | undefined {
  const context = told(words, opens);
  return context === 'phone' || words.slice(0, 1).some((word) => COPULAS.has(word)) ? context : undefined;
}

/** "country code", "UK code" */
const AREA: ReadonlySet<string> = new Set('country area dialling dialing international uk us страны города'.split(' '));

const COPULAS: ReadonlySet<string> = new Set(
  'is ist est es é to jest это هو هي lautet luidt son are was was sind sont são so then and und et y e en i и و here hier ici aquí aqui'.split(
    ' ',
  ),
);

/** "number of mine: …", "on this number", "under the number" */
const OWN: ReadonlySet<string> = new Set(
  'my mine mein meine meiner mijn mon mi meu minha mój moj moja мой мои моя our unser unsere unsere notre nuestro onze nasz nosso наш his her their seine ihre son sa su zijn haar jego jej его её the der die das le la el de het o a this diese ce este dit ten эта этот at under unter auf au al op pod по on new neue nouveau nuevo nieuw nowy novo новый private privat privé privado prywatny личный local second other direct same right best better whose of by via per to'.split(
    ' ',
  ),
);
