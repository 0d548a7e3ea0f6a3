import { describe, expect, it } from 'vitest';
import { type AnswerDraft, answerQuestion, askQuestion, takeOff } from '../../../core/questions/question.ts';
import { ANSWERED, aQuestion } from '../../support/questions.ts';

const AT = '2026-02-02T10:00:00.000Z';
const draft = (text: string, more: Partial<AnswerDraft> = {}): AnswerDraft => ({
  words: { text, notes: [] },
  at: AT,
  via: 'api',
  ...more,
});

it('is open when it is asked, and its record begins with what was asked, as it was written', () => {
  const { id, alias, listingId, hostId, guestId, language } = aQuestion();
  const words = { text: 'Call [☎•••]?', notes: ['phones-masked'], original: 'Call 070-765 43 22?' } as const;
  const { question, entry } = askQuestion({ id, alias, listingId, hostId, guestId, language }, words, AT);
  expect(question).toMatchObject({ state: 'open', revision: 1, seq: 1, helpful: 0, askedAt: AT });
  expect(question.asked).toEqual({ text: 'Call [☎•••]?', notes: ['phones-masked'] });
  expect(entry).toEqual({
    ...{ questionId: id, seq: 1, kind: 'asked', at: AT, by: { role: 'guest', id: 'g-1' } },
    ...{ words, language: 'en' },
  });
});

describe('an answer', () => {
  it('is shown from then on, and is the next entry of the record', () => {
    const step = answerQuestion(aQuestion(), draft('Yes.', { language: 'en', via: 'mail', mailId: 'mail-1' }));
    expect(step?.question).toMatchObject({ state: 'answered', revision: 2, seq: 2, answeredAt: AT });
    expect(step?.question.answer).toEqual({ text: 'Yes.', notes: [], at: AT, language: 'en' });
    expect(step?.entry).toMatchObject({ seq: 2, kind: 'answered', by: { role: 'host', id: 'h-1' }, mailId: 'mail-1' });
  });

  it('may be given anew, and keeps its place among others', () => {
    const step = answerQuestion(aQuestion(ANSWERED), draft('No.'));
    expect(step?.question).toMatchObject({ answeredAt: ANSWERED.answeredAt, answer: { text: 'No.', at: AT } });
    expect(step?.entry.kind).toBe('revised');
  });

  it('by a mail from before the one that stands is kept in the record, and changes nothing that is shown', () => {
    const before = aQuestion(ANSWERED);
    const step = answerQuestion(before, draft('No.', { via: 'mail', at: '2026-02-01T10:59:59.999Z' }));
    expect(step?.question).toEqual({ ...before, revision: 3, seq: 3 });
    expect(step?.entry).toMatchObject({ seq: 3, kind: 'overtaken', words: { text: 'No.' } });
    const same = answerQuestion(before, draft('No.', { via: 'mail', at: '2026-02-01T11:00:00.000Z' }));
    expect(same?.entry.kind).toBe('revised');
  });

  it('over the API is the latest, also by a clock that is behind', () => {
    const step = answerQuestion(aQuestion(ANSWERED), draft('No.', { at: '2026-02-01T10:59:59.999Z' }));
    expect(step?.question.answer).toMatchObject({ text: 'No.', at: ANSWERED.answeredAt });
    expect(step?.entry).toMatchObject({ kind: 'revised', at: ANSWERED.answeredAt });
  });

  it('that says the same in the same language is none', () => {
    const before = aQuestion(ANSWERED);
    expect(answerQuestion(before, draft(before.answer?.text ?? ''))).toBeUndefined();
    expect(answerQuestion(before, draft(before.answer?.text ?? '', { language: 'de' }))).toBeDefined();
  });
});

it('is taken off once, and its record says so', () => {
  const step = takeOff(aQuestion(ANSWERED), AT);
  expect(step).toMatchObject({ question: { state: 'taken-off', seq: 3 }, entry: { kind: 'taken-off', seq: 3 } });
  expect(step?.entry.words).toBeUndefined();
  expect(step && takeOff(step.question, AT)).toBeUndefined();
});
