import { describe, expect, it } from 'vitest';
import { messageLanguages, type Worded } from '../../../core/translation/message-languages.ts';
import { aContext, aConversation, aGuest, aHost } from '../../support/facts.ts';

const facts = aContext({
  conversation: aConversation({ guest: aGuest({ name: 'Marie Duval', language: 'fr' }) }),
  host: aHost({ language: 'de-AT' }),
});
const by = (author: Worded['author'], text: string, more: Partial<Worded> = {}): Worded => ({
  author,
  text,
  via: 'api',
  ...more,
});
const languagesOf = (...messages: readonly Worded[]) =>
  messageLanguages(messages, facts).map(({ language }) => language);

describe('the languages of a conversation', () => {
  it('are told message by message', () => {
    const messages = [
      by('guest', 'Bonjour, à quelle heure pouvons-nous arriver ?'),
      by('host', 'Guten Tag, ab 15 Uhr können Sie gerne kommen.'),
      by('platform', 'Your booking was changed by the host.'),
    ];
    expect(messageLanguages(messages, facts)).toEqual(['fr', 'de', 'en'].map((language) => ({ language, sure: true })));
  });

  it('follow what the author typed before where a message leaves it open, and not what the other side did', () => {
    const question = 'Is there a parking space near the house?';
    expect(languagesOf(by('guest', question), by('host', 'Guten Tag, ja natürlich.'), by('guest', 'ok'))[2]).toBe('en');
    expect(languagesOf(by('host', question), by('guest', 'ok'))[1]).toBe('fr');
  });

  it('follow the language that was set where nothing was typed; the platform has none', () => {
    expect(languagesOf(by('guest', 'ok'), by('host', '👍'), by('platform', '👍'))).toEqual(['fr', 'de', undefined]);
  });

  it('are told of a template by what it says it is, unless its words plainly say otherwise', () => {
    const via = 'template';
    expect(languagesOf(by('host', 'ok', { via, language: 'pl-PL' }))).toEqual(['pl']);
    expect(languagesOf(by('host', 'The key is under the mat, see you soon.', { via, language: 'pl' }))).toEqual(['en']);
    expect(languagesOf(by('host', 'Sisu 42', { via, language: 'pl' }))).toEqual(['pl']);
    expect(messageLanguages([by('host', 'Sisu 42', { via, language: 'fi' })], facts)).toEqual([{ sure: false }]);
  });

  it('are of what went out translated the one that it was translated to, whatever stands below', () => {
    const text = 'Hallo.\n\nAutomatische Übersetzung: X.\n\nBuenos días, la llave está en la puerta de la casa.';
    const translated = by('host', text, { via: 'schedule', language: 'de', notes: ['automatic', 'translated'] });
    expect(messageLanguages([translated], facts)).toEqual([{ language: 'de', sure: true }]);
  });

  it('are not learnt from templates', () => {
    const template = by('host', 'The key is under the mat, see you soon.', { via: 'schedule', language: 'en' });
    expect(languagesOf(template, by('host', 'ok'))).toEqual(['en', 'de']);
  });

  it('leave names out', () => {
    expect(languagesOf(by('host', 'Marie Duval'))).toEqual(['de']);
  });
});
