import { describe, expect, it } from 'vitest';
import { directionOf, LANGUAGES, type Language } from '../../../core/notices/language.ts';
import { NOTICE_TEXTS } from '../../../core/notices/texts/by-language.ts';

/** A sentence of a language, by where it stands; texts that name facts are given marks for them. */
interface Leaf {
  readonly path: string;
  readonly text: string;
  /** How many facts it, or the explanation that it is part of, is to name. */
  readonly facts: readonly string[];
}

const mark = (n: number): string => `⟦${n}⟧`;

/** All texts of a language, however deep. */
function leaves(value: unknown, path = '', facts: readonly string[] = []): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value, facts }];
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, n) => mark(n));
    return leaves(value(...marks), path, marks);
  }
  return Object.entries(value ?? {}).flatMap(([name, each]) => leaves(each, `${path}.${name}`, facts));
}

const textsOf = (language: Language): readonly Leaf[] => leaves(NOTICE_TEXTS[language]);
const others = (language: Language): ReadonlySet<string> =>
  new Set(LANGUAGES.filter((other) => other !== language).flatMap((other) => textsOf(other).map(({ text }) => text)));

const parentOf = (path: string): string => path.replace(/\.\w+$/, '');

/** Words that several languages share. */
const SHARED = ['images', 'PDF'];
/** Words that stand in English alone. */
const ENGLISH = /\b(the|your|please|could|this|with|have|been|again)\b/i;
const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = { ru: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u };
const STRONG = /\p{L}/u;

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);

  it('there is a text for everything that there is one for in English', () => {
    expect(texts.map(({ path }) => path)).toEqual(textsOf('en').map(({ path }) => path));
  });

  it('each says something, names its facts, and has no placeholder left', () => {
    for (const { path, text, facts } of texts) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).toMatch(STRONG);
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|\}\}|TODO| {2}/);
      const all = texts.filter((leaf) => parentOf(leaf.path) === parentOf(path)).map((leaf) => leaf.text);
      for (const fact of facts) expect(all.join(' '), path).toContain(fact);
    }
  });

  it('no text is that of another language, nor English', () => {
    const same = others(language);
    const own = texts.map(({ text }) => text);
    expect(own.filter((text) => same.has(text) && !SHARED.includes(text))).toEqual([]);
    const english = own.filter((text) => ENGLISH.test(text));
    expect(english.length === 0).toBe(language !== 'en');
  });

  it('every text is in its script, and begins in its direction', () => {
    const script = SCRIPTS[language] ?? /\p{Script=Latin}/u;
    for (const { text } of texts) expect(text.replace(/⟦\d⟧/g, '')).toMatch(script);
    const rightToLeft = texts.filter(({ text }) => /\p{Script=Arabic}/u.test(text.match(STRONG)?.[0] ?? ''));
    expect(rightToLeft).toHaveLength(directionOf(language) === 'rtl' ? texts.length : 0);
  });
});
