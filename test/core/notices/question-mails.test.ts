import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { answeredMail, answerFilesMail, askedMail, type QuestionMail } from '../../../core/notices/question-mails.ts';
import { QUESTION_TEXTS } from '../../../core/notices/question-texts.ts';
import { aHost, aListing } from '../../support/facts.ts';
import { ANSWERED, aQuestion, RESTRICTED } from '../../support/questions.ts';

const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const told = (facts: Partial<QuestionMail> = {}): QuestionMail => ({
  question: aQuestion(),
  listing: aListing({ name: 'Sea View, hanna@hosts.example' }),
  host: aHost(),
  brand,
  to: { address: 'hanna@hosts.example' },
  language: 'en',
  ...facts,
});
const OWN = ['foyer.test'];
const answered = (facts: Partial<QuestionMail> = {}) =>
  answeredMail(told({ question: aQuestion(ANSWERED), ...facts }), 'no-reply@foyer.test', OWN);

describe('the mail to the host', () => {
  it('comes from the alias that answering goes to, and says so', () => {
    const mail = askedMail(told());
    expect(mail).toMatchObject({
      from: { address: 'question-12ab3456cd78@reply.foyer.test', name: 'Foyer' },
      subject: 'A question about Sea View, [✉•••]',
    });
    expect(mail.text).toContain('Is there parking?');
    expect(mail.text).toContain('simply reply to this mail');
    expect(mail.automatic).toBeUndefined();
  });

  it('holds nothing of who asked', () => {
    const { text, html } = askedMail(told());
    expect(`${text}${html}`).not.toContain('g-1');
  });
});

describe('the mail to who asked', () => {
  it('comes from the platform, with question and answer, and wants none', () => {
    const mail = answered({ language: 'de-AT' });
    expect(mail).toMatchObject({ from: { address: 'no-reply@foyer.test' }, automatic: 'auto-generated' });
    expect(mail?.subject).toMatch(/^Eine Antwort auf Ihre Frage zu Sea View/);
    expect(mail?.text).toContain('Is there parking?');
    expect(mail?.text).toContain('Yes, in front of the house.');
  });

  it('shows no link of a host who may send none by then', () => {
    const answer = { text: 'See https://maps.example/x', notes: [], at: '2026-02-01T11:00:00.000Z' };
    const question = aQuestion({ ...ANSWERED, answer });
    expect(answered({ question })?.text).toContain('https://maps.example/x');
    expect(answered({ question, host: aHost(RESTRICTED) })?.text).not.toContain('maps.example');
  });

  it('is none where nothing is shown as the answer', () => {
    for (const question of [aQuestion(), aQuestion({ ...ANSWERED, state: 'taken-off' })])
      expect(answered({ question })).toBeUndefined();
    expect(answered({ question: aQuestion({ state: 'answered' }) })).toBeUndefined();
  });
});

describe('the mail about files of an answer', () => {
  it('answers the mail that brought them, names them, and says what to do', () => {
    const mail = answerFilesMail(told(), 'no-reply@foyer.test', {
      messageId: '<one@x>',
      leftOut: ['plan.png', 'a.pdf'],
    });
    expect(mail).toMatchObject({
      from: { address: 'no-reply@foyer.test' },
      inReplyTo: '<one@x>',
      automatic: 'auto-replied',
    });
    expect(mail.text).toContain('plan.png, a.pdf');
    expect(mail.text).toContain('answer again');
    expect(`${mail.text}${mail.html}`).not.toContain('g-1');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('all name the listing, and no text is another language’s', () => {
    const files = answerFilesMail(told({ language }), 'no-reply@foyer.test', { leftOut: ['plan.png'] });
    for (const mail of [askedMail(told({ language })), answered({ language }), files]) {
      expect(mail?.subject).toContain('Sea View');
      expect(mail?.text).toContain('Sea View');
    }
    const { asked, answered: words, leftOut } = QUESTION_TEXTS[language];
    const own = [asked.subject('·'), asked.remedy, words.subject('·'), words.answer, leftOut.remedy];
    for (const other of LANGUAGES.filter((each) => each !== language)) {
      const theirs = QUESTION_TEXTS[other];
      expect(
        [theirs.asked.remedy, theirs.answered.answer, theirs.leftOut.remedy].some((text) => own.includes(text)),
      ).toBe(false);
    }
  });
});
