/**
 * Recall and precision of what masks and of what finds links, beside two public libraries on the same two sets, and how
 * fast each is. A hidden detail counts as found where no more than a trace of what is marked survives, and a finding in an
 * innocent text or outside of a mark counts against precision: exactly as `judge` in test/support/trust/score-findings.ts has it.
 */
import { foundByFoyer, foundByFoyerAnywhere } from '../test/support/trust/found-by-foyer.ts';
import { type DetailKind, hiddenTexts, innocentTexts } from '../test/support/trust/labelled-sets.ts';
import {
  type Finder,
  type Judged,
  judge,
  precisionOf,
  recallOf,
  scoreOf,
} from '../test/support/trust/score-findings.ts';
import { foundByLibphonenumber, foundByLinkify } from './masking-peers.ts';
import { HOSTILE, megabytesASecond, OURS, PEERS, textOf, timesOver, written } from './masking-speed.ts';
import { PROSE } from './prose.ts';

const RUNS = process.argv.includes('--quick') ? 1 : 5;
const MEGABYTE = 1_000_000;
const KINDS: readonly DetailKind[] = ['address', 'phone', 'link'];

const hidden = hiddenTexts();
const innocent = innocentTexts();
const FINDERS: Readonly<Record<string, Finder>> = {
  Foyer: foundByFoyer,
  'Foyer, told of no country': foundByFoyerAnywhere,
  'linkify-it with libphonenumber-js': (text, language) => [
    ...foundByLinkify(text, language),
    ...foundByLibphonenumber(text, language),
  ],
};

function accuracy(): void {
  console.log(`\n${hidden.length} texts with details in hiding, and ${innocent.length} innocent ones`);
  for (const [name, finder] of Object.entries(FINDERS)) {
    const judged = [...hidden, ...innocent].map((labelled) => judge(labelled, finder));
    console.log(`\n${name.padEnd(36)}${KINDS.map((kind) => kind.padEnd(20)).join('')}`);
    console.log(`  language${' '.repeat(26)}${KINDS.map(() => 'recall  precision   ').join('')}`);
    for (const language of new Set(hidden.map((text) => text.language)))
      line(
        language,
        judged.filter(({ labelled }) => labelled.language === language),
      );
    line('all', judged);
  }
}

/** What recognizers that were tuned make of structures that they were tuned on less, or not at all. */
function carrying(set: 'later' | 'told' | 'unseen' | 'natural'): void {
  const texts = [...hiddenTexts(set), ...innocentTexts(set)];
  console.log(`\n${set}: ${texts.length} texts, innocent ones among them`);
  for (const [name, finder] of Object.entries(FINDERS))
    line(
      name,
      texts.map((labelled) => judge(labelled, finder)),
    );
}

function line(language: string, judged: readonly Judged[]): void {
  const scores = KINDS.map((kind) => scoreOf(kind, judged));
  const cells = scores.map((score) => `${recallOf(score).toFixed(3)}   ${precisionOf(score).toFixed(3)}       `);
  console.log(`  ${language.padEnd(34)}${cells.join('')}`);
}

function speed(): void {
  const samples = [PROSE, written(innocent), written([...hidden, ...innocent])];
  const texts = samples.map((sample) => textOf(sample, MEGABYTE));
  console.log('\nMB of text a second, on one core       prose     innocent    both sets');
  for (const [name, pass] of Object.entries({ ...OURS, ...PEERS })) {
    const rates = texts.map((text) => megabytesASecond(pass, text, RUNS).toFixed(1).padStart(8));
    console.log(`  ${name.padEnd(34)}${rates.join('     ')}`);
  }
}

function growth(): void {
  const sizes = [1, 2, 5];
  console.log(`\nMilliseconds for texts of ${sizes.join(', ')} MB, ours`);
  const samples = { 'both sets': written([...hidden, ...innocent]), ...repeated() };
  for (const [name, pass] of Object.entries(OURS))
    for (const [sample, texts] of Object.entries(samples)) {
      const sized = sizes.map((size) => textOf(texts, size * MEGABYTE));
      const cells = timesOver(pass, sized)
        .map((time) => time.toFixed(0).padStart(8))
        .join('');
      console.log(`  ${name.padEnd(32)}${sample.padEnd(18)}${cells}`);
    }
}

/** A line of each is long enough to tempt, and has no end before the text has. */
const repeated = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(HOSTILE).map(([name, unit]) => [name, [unit.repeat(10_000)]]));

accuracy();
for (const set of ['later', 'told', 'unseen', 'natural'] as const) carrying(set);
speed();
growth();
