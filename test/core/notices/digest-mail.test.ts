import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import { cutReply } from '../../../core/mail/reply/cut-reply.ts';
import type { Conversation, Side } from '../../../core/model.ts';
import { type DigestMail, digestMail } from '../../../core/notices/digest-mail.ts';
import { DIGEST_TEXTS } from '../../../core/notices/digest-texts.ts';
import { directionOf, LANGUAGES } from '../../../core/notices/language.ts';
import { aContext, aConversation, aGuest } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';

const brand = { platformName: 'Foyer', color: '#0b5fff', supportUrl: 'https://help.example/' };
const news = (facts: Partial<Conversation> = {}, words = 'When can we come?', count = 2) => ({
  context: aContext({ conversation: aConversation(facts) }),
  ...{ count, words },
});
const told = (side: Side, language: string, digest: Partial<DigestMail> = {}) =>
  digestMail({
    ...{ side, language, news: [news()], more: 0, brand, from: 'no-reply@foyer.test' },
    ...{ to: { address: 'to@mail.example' }, about: 'host h-1 2026-03-02', ...digest },
  });

describe('a digest', () => {
  it('tells a host of each conversation: with whom, about what, how many, the latest words, where to write', () => {
    const { text, subject } = told('host', 'en', { news: [news(), news({}, 'Thanks', 1)], more: 3 });
    expect(subject).toBe('Unread messages: 3 – Foyer');
    expect(text).toMatch(
      /\n\nGita · Booking b-1 · Sea View · 21\s–\s27 March 2026\nUnread messages: 2\nWhen can we come\?\nTo answer, write to:\ng7k2m9xwq3abc@guest\.foyer\.test\n\nGita ·/,
    );
    expect(text).toContain('Further conversations with unread messages: 3');
    expect(told('host', 'en').text).not.toContain('Further');
  });

  it('tells a guest of a host by the listing', () => {
    expect(told('guest', 'en').text).toMatch(
      /\n\nBooking b-1 · Sea View · 21\s–\s27 March 2026\nUnread messages: 2\nWhen can we come\?\nTo answer, write to:\nh4n8p2rtv6def@partner\.foyer\.test\n/,
    );
  });

  it('calls a guest a guest whose name is a mail address, and says where there are no words', () => {
    const nameless = news({ guest: aGuest({ name: 'gita@guests.example' }) }, '');
    const { text, html } = told('host', 'en', { news: [nameless] });
    expect(text).toContain('Guest · Booking b-1');
    expect(text).toContain(DIGEST_TEXTS.en.noWords);
    expect(`${text}${html}`).not.toContain('guests.example');
  });

  it('is sent by no person, and from the platform, whom no answer goes to', () => {
    expect(told('guest', 'en')).toMatchObject({
      ...{ automatic: 'auto-generated', from: { address: 'no-reply@foyer.test', name: 'Foyer' } },
      to: { address: 'to@mail.example' },
    });
  });

  it('has the same words as HTML, with links to write by', () => {
    const { text, html = '' } = told('host', 'en', { news: [news({}, '<b>5 & 6</b>')] });
    expect(html).toContain('href="mailto:g7k2m9xwq3abc@guest.foyer.test"');
    expect(html).toContain('&lt;b&gt;5 &amp; 6&lt;/b&gt;');
    const shown = html.replaceAll(/<[^>]+>/g, '');
    for (const line of text.split('\n').filter((each) => each !== '-- '))
      expect(shown).toContain(line.replace('<b>5 & 6</b>', '&lt;b&gt;5 &amp; 6&lt;/b&gt;'));
  });

  it('stays behind where somebody writes above it to one of the aliases', () => {
    expect(cutReply(`Yes, at three.\n\n${told('host', 'en').text}`).trim()).toBe('Yes, at three.');
  });

  it.each(['guest', 'host'] as const)(
    'of a %s holds nothing of the other side but what a mail of theirs does',
    async (side) => {
      const secrets = {
        guest: ['hanna', 'hosts.example', '+46707654321', '46707654321', 'gita@'],
        host: ['guests.example', 'gita guest', '+46701234567', '46701234567', 'hanna'],
      };
      expect(await leaks(composeMail(told(side, 'en')), secrets[side])).toEqual([]);
    },
  );
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('is all in the reader’s language and direction', () => {
    const { subject, text, html } = told('host', `${language}-XX`, { more: 2 });
    const { opening, why, howToAnswer, writeTo, unread } = DIGEST_TEXTS[language];
    expect(subject).toContain(unread('2'));
    for (const words of [opening, why, howToAnswer, writeTo]) expect(text).toContain(words);
    expect(html).toContain(`dir="${directionOf(language)}"`);
    const english = Object.values(DIGEST_TEXTS.en).filter((each) => typeof each === 'string');
    expect(english.filter((each) => text.includes(each)).length).toBe(language === 'en' ? 4 : 0);
  });

  it('keeps names, numbers and addresses in their own order', () => {
    const { text, html } = told('host', language, { news: [news({}, 'اتصل بي على +46 70 123 45 67')] });
    expect(text).toContain('\u2068+46 70 123 45 67\u2069');
    expect(html).toContain('<bdi>+46 70 123 45 67</bdi>');
    expect(html).toContain('<a dir="ltr" href="mailto:');
  });
});
