import { describe, expect, it } from 'vitest';
import { foundByFoyer } from '../../support/trust/found-by-foyer.ts';
import { hiddenTexts, innocentTexts } from '../../support/trust/labelled-sets.ts';
import { type Finder, judge, precisionOf, recallOf, scoreOf } from '../../support/trust/score-findings.ts';

const NINE = ['en', 'de', 'fr', 'es', 'nl', 'pl', 'ru', 'ar', 'pt'];
const hidden = hiddenTexts();
const innocent = innocentTexts();

describe('the two labelled sets', () => {
  it('hold at least 400 texts each, and at least 45 in each of the nine languages', () => {
    for (const set of [hidden, innocent]) {
      expect(set.length).toBeGreaterThanOrEqual(400);
      for (const language of NINE)
        expect(set.filter((text) => text.language === language).length).toBeGreaterThanOrEqual(45);
    }
  });

  it('hide addresses, phone numbers and links in each language, and mark each', () => {
    for (const language of NINE)
      for (const kind of ['address', 'phone', 'link'])
        expect(hidden.filter((text) => text.language === language && text.kind === kind).length).toBeGreaterThan(10);
    for (const { marks } of hidden) expect(marks.length).toBeGreaterThan(0);
  });

  it('hold no text twice', () => {
    const texts = [...hidden, ...innocent].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('how what was found is held against the marks', () => {
  const text = 'write to anna.berg@example.org or not';
  const address = { language: 'en', text, kind: 'address', marks: [{ start: 9, end: 30 }] } as const;
  const finding = (start: number, end: number, kind: 'address' | 'link' = 'address'): Finder => {
    return () => [{ kind, start, end }];
  };

  it('counts a mark as found where a tenth of its letters survives, and not where more does', () => {
    expect(judge(address, finding(10, 30)).missed).toEqual([]);
    expect(judge(address, finding(11, 30)).missed).toEqual(address.marks);
  });

  it('holds a finding for right where half of it is marked, and for wrong where less is', () => {
    expect(judge(address, finding(0, 17)).right).toHaveLength(1);
    expect(judge(address, finding(0, 16)).wrong).toHaveLength(1);
    expect(judge({ language: 'en', text, marks: [] }, finding(9, 30)).wrong).toHaveLength(1);
  });

  it('holds a link within an address for neither, and hides no address with it', () => {
    const judged = judge(address, finding(9, 30, 'link'));
    expect(judged).toMatchObject({ right: [], wrong: [], missed: address.marks });
  });
});

describe('what is found in them (V3, B7)', () => {
  const judged = [...hidden, ...innocent].map((labelled) => judge(labelled, foundByFoyer));

  it.each([
    ['address', 0.98, 0.99],
    ['phone', 0.95, 0.98],
    ['link', 0.98, 0.99],
  ] as const)(
    'of kind %s are at least %d of what hides, and at least %d of what is found is right',
    (kind, recall, precision) => {
      const score = scoreOf(kind, judged);
      expect(recallOf(score)).toBeGreaterThanOrEqual(recall);
      expect(precisionOf(score)).toBeGreaterThanOrEqual(precision);
    },
  );
});

describe('what is found in the sets that the recognizers were not written on', () => {
  const judged = [...hiddenTexts('told'), ...innocentTexts('told')].map((text) => judge(text, foundByFoyer));

  it.each([
    ['address', 0.94, 0.98],
    ['phone', 0.95, 0.98],
    ['link', 0.96, 0.98],
  ] as const)(
    'of kind %s are at least %d of what hides, and at least %d of what is found is right',
    (kind, recall, precision) => {
      const score = scoreOf(kind, judged);
      expect(recallOf(score)).toBeGreaterThanOrEqual(recall);
      expect(precisionOf(score)).toBeGreaterThanOrEqual(precision);
    },
  );
});
