/**
 * How often the language of a short message is told right, by language, and how fast: Foyer beside eld (its medium table,
 * which Foyer's is made from) and tinyld, both restricted to the nine languages. The sets: test/support/language-sets.ts.
 */
import { eld } from 'eld/medium';
import { detect } from 'tinyld';
import { LANGUAGES } from '../core/notices/language.ts';
import { detectLanguage } from '../core/translation/detect-language.ts';
import {
  foreignMessagesOf,
  LANGUAGE_SETS,
  type LabelledMessage,
  messagesOf,
  undecidedMessagesOf,
} from '../test/support/language-sets.ts';
import { median } from './median.ts';

const RUNS = process.argv.includes('--quick') ? 1 : 5;

type Detector = (text: string) => string | undefined;

const restricted = eld.newInstance();
restricted.setLanguageSubset([...LANGUAGES]);

const foyer: Detector = (text) => detectLanguage(text).language;

const DETECTORS: Readonly<Record<string, Detector>> = {
  Foyer: foyer,
  'eld, medium': (text) => restricted.detect(text).language,
  tinyld: (text) => detect(text, { only: [...LANGUAGES] }),
};

function accuracy(): void {
  const all = LANGUAGE_SETS.flatMap(messagesOf);
  row('', Object.keys(DETECTORS));
  for (const language of LANGUAGES)
    rates(
      language,
      all.filter((message) => message.language === language),
    );
  for (const set of LANGUAGE_SETS) rates(`the ${set} set`, messagesOf(set));
  rates('all', all);
}

function rates(name: string, messages: readonly LabelledMessage[]): void {
  const shares = Object.values(DETECTORS).map((detector) =>
    share(messages, ({ text, language }) => detector(text) === language),
  );
  row(
    `${name} (${messages.length})`,
    shares.map((each) => each.toFixed(3)),
  );
}

function unsure(): void {
  const own = LANGUAGE_SETS.flatMap(messagesOf).map(({ text, language }) => ({
    language,
    found: detectLanguage(text),
  }));
  const foreign = LANGUAGE_SETS.flatMap(foreignMessagesOf).map(({ text }) => detectLanguage(text));
  const undecided = LANGUAGE_SETS.flatMap(undecidedMessagesOf);
  console.log('\nFoyer alone');
  row('sure, in the nine languages', [share(own, ({ found }) => found.sure).toFixed(3)]);
  row('sure and wrong', [share(own, ({ found, language }) => found.sure && found.language !== language).toFixed(3)]);
  row(`other languages (${foreign.length}): none of the nine`, [
    share(foreign, ({ language }) => !language).toFixed(3),
  ]);
  row('other languages: surely one of the nine', [share(foreign, ({ sure }) => sure).toFixed(3)]);
  const decided = share(undecided, (each) => (detectLanguage(each.text, each).language ?? null) === each.language);
  row(`decided by what came before (${undecided.length})`, [decided.toFixed(3)]);
}

function speed(): void {
  const texts = LANGUAGE_SETS.flatMap(messagesOf).map(({ text }) => text);
  const times = Object.values(DETECTORS).map((detector) => microsecondsOf(detector, texts));
  const [ours = Number.NaN] = times;
  console.log('\nTime for a message, of processor time');
  row('', Object.keys(DETECTORS));
  row(
    'microseconds',
    times.map((time) => time.toFixed(0)),
  );
  row(
    'Foyer = 1',
    times.map((time) => (time / ours).toFixed(2)),
  );
}

function microsecondsOf(detector: Detector, texts: readonly string[]): number {
  const passes = Array.from({ length: RUNS + 2 }, () => {
    const before = process.threadCpuUsage();
    for (const text of texts) detector(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / texts.length;
  });
  return median(passes.slice(2));
}

/** So often that the clock of the processor's time, which ticks in milliseconds, can tell. */
const REPEATS = 20;

function growth(): void {
  const sizes = [500, 1_000, 2_000, 10_000, 100_000];
  console.log(`\nMicroseconds for texts of ${sizes.join(', ')} characters`);
  const samples = { words: 'the key is in the box ', 'one word': 'ab', apostrophes: "a'", dots: 'a.', braces: '{{a' };
  for (const [name, sample] of Object.entries(samples)) {
    const texts = sizes.map((size) => sample.repeat(size / sample.length));
    row(
      name,
      texts.map((text) => microsecondsOf(foyer, Array(REPEATS).fill(text)).toFixed(0)),
    );
  }
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

const row = (name: string, cells: readonly string[]): void =>
  console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(13)).join('')}`);

accuracy();
unsure();
speed();
growth();
