import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../../core/phrases/find-phrases.ts';
import type { PhraseKind } from '../../../core/phrases/phrase-kind.ts';

const read = (name: string): Record<string, string[]> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/phrases/${name}.json`, import.meta.url), 'utf8'));

/** Texts of hosting life by language, and what was written after the recognizer stood, by what it asks for. */
const later = read('later');
const labelled = (name: string): readonly string[] => [...Object.values(read(name)).flat(), ...(later[name] ?? [])];

const innocent = labelled('innocent');
const finds = (text: string, kind: PhraseKind): boolean => findPhrases(text).some((found) => found.kind === kind);

describe.each([
  ['payment', 'payment-off-platform', 180],
  ['review', 'review-elsewhere', 120],
] as const)('demands of the kind %s', (name, kind, least) => {
  const texts = labelled(name);

  it(`are labelled in ${least} texts at least`, () => {
    expect(texts.length).toBeGreaterThanOrEqual(least);
  });

  it('are found in 95 of 100 texts, and in 2 of 100 finds at most there is none', () => {
    const right = texts.filter((text) => finds(text, kind));
    const others = [...innocent, ...labelled(name === 'payment' ? 'review' : 'payment')];
    const wrong = others.filter((text) => finds(text, kind));
    expect(right.length / texts.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / (right.length + wrong.length)).toBeGreaterThanOrEqual(0.98);
  });
});

it('250 innocent texts are labelled at least', () => {
  expect(innocent.length).toBeGreaterThanOrEqual(250);
});
