import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cancellationPage, problemPage } from '../../../core/cancellation/cancellation-page.ts';
import type { PageProblem } from '../../../core/cancellation/cancellation-texts.ts';
import { CANCELLATION_TEXTS } from '../../../core/cancellation/texts/by-language.ts';
import { LANGUAGES, type Language } from '../../../core/notices/language.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aContext, aConversation, aGuest, aListing } from '../../support/facts.ts';

const brand = { platformName: 'Lodgings & Co', color: '#123456', supportUrl: 'https://help.example/?a=1&b=2' };
const contextIn = (language: string, name = 'Sea View') =>
  aContext({ conversation: aConversation({ guest: aGuest({ language }) }), listing: aListing({ name }) });
const pageIn = (language: string, state: 'asked' | 'confirmed' | 'declined' = 'asked', name?: string) =>
  cancellationPage({ request: aCancellation({ state }), state, context: contextIn(language, name) }, brand).html;
const PROBLEMS: readonly PageProblem[] = ['unknown', 'expired', 'used', 'superseded', 'choose', 'fault'];

const pagesIn = (language: Language): readonly string[] => [
  ...(['asked', 'confirmed', 'declined'] as const).map((state) => pageIn(language, state)),
  ...PROBLEMS.map((problem) => problemPage(problem, language, brand).html),
];

describe.each(LANGUAGES)('in %s', (language) => {
  const pages = pagesIn(language);

  it('each page says where to turn, in its own direction, and differs from the others', () => {
    expect(new Set(pages).size).toBe(pages.length);
    for (const page of pages) {
      expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(page).toContain('href="https://help.example/?a=1&amp;b=2"');
      expect(page).toContain('Lodgings &amp; Co');
    }
  });

  it('has words of its own throughout', () => {
    const words = Object.values(LANGUAGES).map((each) => JSON.stringify(textsOf(each)));
    expect(new Set(words).size).toBe(LANGUAGES.length);
    const [own, english] = [textsOf(language), textsOf('en')];
    for (const [at, text] of own.entries()) {
      expect(text.trim().length).toBeGreaterThan(1);
      if (language !== 'en' && text.length > 3) expect(text).not.toBe(english[at]);
    }
  });
});

function textsOf(language: Language): readonly string[] {
  const texts = CANCELLATION_TEXTS[language];
  const told = [
    texts.confirmed('Foyer'),
    texts.declined,
    texts.hostConfirmed('Foyer'),
    texts.hostDeclined,
    ...PROBLEMS.map((problem) => texts.problems[problem]),
  ];
  return [
    ...[texts.question, texts.reported('Sea View', 'Foyer'), texts.open, texts.nothingHappens, texts.until('noon')],
    ...[texts.yes, texts.no],
    ...told.flatMap(({ title, text }) => [title, text]),
  ];
}

describe('the question', () => {
  const page = pageIn('en');

  it('has one form with two answers, which goes to where the page is, and no other control', () => {
    expect(page.match(/<form[^>]*>/g)).toEqual(['<form method="post">']);
    expect(page.match(/<(button|input|select)[^>]*>/g)).toEqual([
      '<button name="answer" value="yes">',
      '<button name="answer" value="no">',
    ]);
  });

  it("names booking, listing, dates and until when, by the listing's clock", () => {
    expect(page).toMatch(/Booking b-1 · Sea View · 21\s?–\s?27 March 2026/);
    expect(page).toContain('4 March 2026 at 13:00 CET');
  });

  it('names no person and holds no address, number or note', () => {
    const shown = cancellationPage(
      { request: aCancellation({ note: 'secret note' }), state: 'asked', context: contextIn('en') },
      brand,
    ).html;
    for (const secret of ['Gita', 'Guest', 'gita@', 'Hanna', 'hanna@', '+467', 'secret note', 'foyer.test'])
      expect(shown).not.toContain(secret);
  });

  it('loads nothing and runs nothing; its one style sheet is the one that its hash names', () => {
    const { html, styleHash } = cancellationPage(
      { request: aCancellation(), state: 'asked', context: contextIn('ar') },
      { ...brand, logoUrl: 'https://cdn.example/logo.png' },
    );
    expect(html).not.toMatch(/<(script|img|link|iframe|object)|style=|url\(|@import| on\w+=/i);
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(html) ?? [];
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`);
  });

  it('escapes what is put into it', () => {
    const hostile = pageIn('en', 'asked', '"><script>alert(1)</script>');
    expect(hostile).not.toContain('<script');
    expect(hostile).toContain('&lt;script&gt;');
  });

  it('writes dark letters on a light colour and light ones on a dark one', () => {
    const styled = (color: string) => problemPage('fault', 'en', { ...brand, color }).html;
    expect(styled('#ffff00')).toContain('background:#ffff00;color:#000');
    expect(styled('#000033')).toContain('background:#000033;color:#fff');
  });
});

it('asks no more once it is answered', () => {
  for (const state of ['confirmed', 'declined'] as const) expect(pageIn('de', state)).not.toMatch(/<form|<button/);
});
