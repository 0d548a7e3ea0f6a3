import { readFileSync } from 'node:fs';
import type { Language } from '../../core/notices/language.ts';

/**
 * `first` was written before any detector was looked at; each other one when the detection had reached those before it, so
 * that what it made of them at first says how far it carries (docs/adr/0030).
 */
export const LANGUAGE_SETS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

export type LanguageSet = (typeof LANGUAGE_SETS)[number];

export interface LabelledMessage {
  readonly text: string;
  readonly language: string;
}

/** A message that says nothing by itself; `null` where nothing else does either. */
export interface UndecidedMessage {
  readonly text: string;
  readonly names?: readonly string[];
  readonly earlier?: readonly string[];
  readonly set?: string;
  readonly language: Language | null;
}

/** Messages in the nine languages. */
export const messagesOf = (set: LanguageSet): readonly LabelledMessage[] => labelled(`${set}`);

/** Messages in other languages. */
export const foreignMessagesOf = (set: LanguageSet): readonly LabelledMessage[] => labelled(`${set}-foreign`);

export const undecidedMessagesOf = (set: LanguageSet): readonly UndecidedMessage[] => read(`${set}-undecided`);

function labelled(name: string): readonly LabelledMessage[] {
  const byLanguage: Record<string, string[]> = read(name);
  return Object.entries(byLanguage).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/languages/${name}.json`, import.meta.url), 'utf8'));
