import { wordsAfter, wordsBefore } from './nearby-words.ts';
import { contextOfWord, type NumberContext, saysNumber, saysNumberOf } from './phone-words.ts';
import type { Span } from './span.ts';

const MOST_WORDS = 6;
/** After a number its explanation follows at once, or not at all. */
const MOST_WORDS_AFTER = 4;

/** What the words around a number say it is: those before it, nearest first, or else those after it. */
export const contextOf = (text: string, { start, end }: Span): NumberContext | undefined =>
  told(wordsBefore(text, start, MOST_WORDS)) ?? toldAfter(wordsAfter(text, end, MOST_WORDS_AFTER));

/** The first word that says something; a mere "number" only where it stands right beside the number: "my number is …". */
function told(words: readonly string[]): NumberContext | undefined {
  for (const [at, word] of words.entries()) {
    const context = contextOfWord(word);
    if (context === 'secret' && AREA.has(words[at + 1] ?? '')) return 'phone';
    if (context && !saysNumber(word)) return context;
    if (!context && saysNumberOf(word)) return 'reference';
  }
  const nearest = words.findIndex((word) => !COPULAS.has(word) && !OWN.has(word));
  if (saysNumber(words[nearest + 1] ?? '')) return 'reference';
  return saysNumber(words[nearest] ?? '') ? ofWhat(words[nearest + 1]) : undefined;
}

/** "company number", but "my number": the word before it names what is numbered. */
const ofWhat = (word: string | undefined): NumberContext =>
  word === undefined || OWN.has(word) || COPULAS.has(word) ? 'phone' : 'reference';

/** "… is the door code": that it is something else must be said outright. */
function toldAfter(words: readonly string[]): NumberContext | undefined {
  const context = told(words);
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
