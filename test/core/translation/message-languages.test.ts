import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLanguages, type Worded } from '../../../core/translation/message-languages.ts';
import { aContext, aConversation, aGuest, aHost } from '../../support/facts.ts';

const facts = aContext({
  conversation: aConversation({ guest: aGuest({ name: 'Marie Duval', language: 'fr' }) }),
  host: aHost({ language: 'de-AT' }),
});
let seq = 0;
const by = (author: Worded['author'], text: string, more: Partial<Worded> = {}): Worded => ({
  seq: ++seq,
  author,
  text,
  via: 'api',
  ...more,
});
const languagesOf = (...messages: readonly Worded[]) =>
  messageLanguages(messages, facts).map(({ language }) => language);

const question = 'Is there a parking space near the house?';

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

  it('are the same wherever reading begins, as long as the five messages before are there', () => {
    const sides = ['guest', 'host'] as const;
    const texts = [question, 'ok', 'Bonjour, nous arrivons demain soir.', '👍', 'Hotel?', 'Guten Tag, ja natürlich.'];
    const message = fc.record({ author: fc.constantFrom(...sides), text: fc.constantFrom(...texts) });
    fc.assert(
      fc.property(fc.array(message, { minLength: 6, maxLength: 12 }), (told) => {
        const messages = told.map(({ author, text }) => by(author, text));
        const all = messageLanguages(messages, facts);
        const alone = messages.map((_, n) => messageLanguages(messages.slice(Math.max(0, n - 5), n + 1), facts).at(-1));
        expect(alone).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });

  it('are told by nothing further back than five messages, those that are not shown counted', () => {
    const [first, last] = [by('guest', question), by('guest', 'ok')];
    expect(languagesOf(first, { ...last, seq: first.seq + 5 })).toEqual(['en', 'en']);
    expect(languagesOf(first, { ...last, seq: first.seq + 6 })).toEqual(['en', 'fr']);
  });

  it('are not learnt from templates', () => {
    const template = by('host', 'The key is under the mat, see you soon.', { via: 'schedule', language: 'en' });
    expect(languagesOf(template, by('host', 'ok'))).toEqual(['en', 'de']);
  });

  it('leave names out', () => {
    expect(languagesOf(by('host', 'Marie Duval'))).toEqual(['de']);
  });
});
