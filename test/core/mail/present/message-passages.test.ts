import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../../core/mail/compose/compose-mail.ts';
import { TRANSLATION_TEXTS } from '../../../../core/mail/present/translation-texts.ts';
import { REPLY_MARKER } from '../../../../core/mail/reply-marker.ts';
import { LANGUAGES } from '../../../../core/notices/language.ts';
import { readAllowedHtml } from '../../../support/html/allowed-html.ts';
import { aTalk, aTranslation, presented, wordsOf } from '../../../support/presented.ts';

const GERMAN = 'Der Schlüssel ist im Kasten.';
const ENGLISH = 'The key is in the box.';
const toGuest = (translation: Parameters<typeof presented>[2], text = GERMAN, language = 'en') =>
  presented('guest', text, translation, aTalk({ language }));
const shown = (spec: ReturnType<typeof presented>): string => readAllowedHtml(spec.html ?? '').text;

describe('a message that was translated', () => {
  it('has the translation first and the original below, each under a line that says which it is and by whom', () => {
    expect(wordsOf(toGuest(aTranslation()))).toBe(
      [
        '[Automatic translation by Amazon Translate. Original language: German.]',
        '',
        ENGLISH,
        '',
        '[Original message from Seaside Cottage via Foyer:]',
        '',
        GERMAN,
      ].join('\n'),
    );
  });

  it('says the same in HTML, each part with its language and direction', () => {
    const { html = '' } = toGuest(aTranslation({ from: 'ar', text: 'Hello' }), 'مرحبا');
    expect(html).toMatch(
      /Amazon Translate\. Original language: Arabic\.<\/p>\n<div lang="en" dir="ltr">\n<p[^>]*>Hello</,
    );
    expect(html).toMatch(/Original message from [^<]*<\/p>\n<div lang="ar" dir="rtl">\n<p dir="auto"[^>]*>مرحبا</);
  });

  it('stands first in lists of mails, without the line above it', () => {
    expect(toGuest(aTranslation()).html).toMatch(/display:none[^>]*>The key is in the box\. · Der Schlüssel/);
  });

  it("has the guest's first name above the original, and the host's language, where it goes to the host", () => {
    const context = aTalk({ language: 'en' }, { language: 'de-AT' });
    expect(wordsOf(presented('host', ENGLISH, aTranslation({ from: 'en', to: 'de', text: GERMAN }), context))).toBe(
      `[Automatische Übersetzung: Amazon Translate. Originalsprache: Englisch.]\n\n${GERMAN}\n\n[Originalnachricht von Gita via Foyer:]\n\n${ENGLISH}`,
    );
  });

  it.each(['xx', 'unknown language', ''])(
    'names no language where the service says none that has a name: %j',
    (from) => {
      const spec = toGuest(aTranslation({ from }));
      expect(wordsOf(spec)).toContain('[Automatic translation by Amazon Translate.]');
      expect(() => shown(spec)).not.toThrow();
    },
  );

  it('has a Portuguese text marked as that, wherever it is read', () => {
    expect(toGuest(aTranslation({ to: 'pt-PT', text: 'Olá' }), GERMAN, 'pt-PT').html).toContain(
      '<div lang="pt" dir="ltr">',
    );
  });

  it('is the original alone where the translation says the same', () => {
    expect(wordsOf(toGuest(aTranslation({ text: ` ${GERMAN}\n` })))).toBe(GERMAN);
  });
});

describe('a translation that lost something', () => {
  const lost = aTranslation({ text: 'The key.', lost: ['name'] });

  it('stands below the original, which says so', () => {
    expect(wordsOf(toGuest(lost))).toBe(
      [
        '[Original message from Seaside Cottage via Foyer. The automatic translation is below it: names, numbers or links in it may be wrong.]',
        '',
        GERMAN,
        '',
        '[Automatic translation by Amazon Translate. Original language: German.]',
        '',
        'The key.',
      ].join('\n'),
    );
  });

  it('stands below it in HTML and in lists of mails', () => {
    expect(shown(toGuest(lost))).toMatch(
      /may be wrong\.\s+Der Schlüssel ist im Kasten\..*Amazon Translate.*The key\./s,
    );
    expect(toGuest(lost).html).toMatch(/display:none[^>]*>Der Schlüssel/);
  });
});

describe('a message that could not be translated', () => {
  it('is the original, and says where a translation may be read', () => {
    expect(wordsOf(toGuest({ state: 'missing' }))).toBe(
      `[There is no translation of this message yet. You may find one later in your messages at Foyer.]\n\n${GERMAN}`,
    );
  });

  it('leads nowhere', () => {
    expect(readAllowedHtml(toGuest({ state: 'missing' }).html ?? '').links).toEqual([
      'https://help.example.com/contact',
    ]);
  });
});

it('is as it ever was where nothing was to be translated', () => {
  const spec = toGuest(undefined);
  expect(wordsOf(spec)).toBe(GERMAN);
  expect(spec.html).not.toContain('<div lang');
});

describe.each(LANGUAGES)('for who reads %s', (language) => {
  const texts = TRANSLATION_TEXTS[language];
  const specs = [aTranslation(), aTranslation({ lost: ['number'] }), { state: 'missing' as const }].map((translation) =>
    toGuest(translation, GERMAN, language),
  );

  it('every line is in that language, in both parts, below the marker', () => {
    const [faithful, unfaithful, missing] = specs.map((spec) => ({ plain: spec.text, html: shown(spec) }));
    for (const part of ['plain', 'html'] as const) {
      for (const mail of [faithful, unfaithful]) expect(mail?.[part]).toContain(texts.by('Amazon Translate'));
      expect(faithful?.[part]).toContain(texts.original('Seaside Cottage via Foyer'));
      expect(unfaithful?.[part]).toContain(texts.unfaithful('Seaside Cottage via Foyer'));
      expect(missing?.[part]).toContain(texts.missing('Foyer'));
    }
    for (const { text } of specs) expect(text.lastIndexOf(REPLY_MARKER)).toBeLessThan(text.indexOf('['));
  });

  it('no line is that of another language', () => {
    const others = LANGUAGES.filter((each) => each !== language).map((each) => TRANSLATION_TEXTS[each]);
    for (const other of others) {
      const both = [other.by('X'), other.from('X'), other.original('X'), other.unfaithful('X'), other.missing('X')];
      const own = [texts.by('X'), texts.from('X'), texts.original('X'), texts.unfaithful('X'), texts.missing('X')];
      expect(own.filter((each) => both.includes(each))).toEqual([]);
    }
  });
});

describe('golden mails', () => {
  it.each([
    [
      'translated-ar',
      aTalk({ language: 'ar' }),
      'Die Buchung ABC-123 beginnt am 2026-03-21 um 15:30.\n\n- Telefon: +46 70 765 43 21\n- Karte: https://example.com/karte\n\nBis bald, Hanna',
      aTranslation({
        to: 'ar',
        text: 'يبدأ الحجز ABC-123 في 2026-03-21 في 15:30.\n\n- الهاتف: +46 70 765 43 21\n- الخريطة: https://example.com/karte\n\nأراكم قريبًا، Hanna',
      }),
    ],
    [
      'translated-ru-unfaithful',
      aTalk({ language: 'ru' }),
      'The code is AX12. Take Line 4.',
      aTranslation({ from: 'en', to: 'ru', text: 'Код AX. Садитесь на линию 4.', lost: ['code'] }),
    ],
    [
      'translated-de-from-ar',
      aTalk({ language: 'de' }),
      'رقم الحجز ABC-123، السعر 120 EUR.',
      aTranslation({ from: 'ar', to: 'de', text: 'Die Buchungsnummer ist ABC-123, der Preis 120 EUR.' }),
    ],
  ] as const)('%s', async (name, context, text, translation) => {
    const raw = composeMail(presented('guest', text, translation, context));
    const readable = Buffer.from(raw).toString('latin1').replaceAll('\r\n', '\n');
    await expect(readable).toMatchFileSnapshot(`../../../fixtures/outgoing/${name}.eml`);
  });
});
