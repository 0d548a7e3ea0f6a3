import { expect, it } from 'vitest';
import { questionTranslation } from '../../../core/questions/question-translation.ts';
import { ANSWERED, aPlace, aQuestion } from '../../support/questions.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const QUESTION = { text: 'Is there a parking space in front of the house?', notes: [] };
const ANSWER = { text: 'Yes, two cars fit in front of the house.', notes: [], at: NOW };
const wanted = (tag: string, more = {}) =>
  questionTranslation(
    aQuestion({ ...ANSWERED, asked: QUESTION, answer: ANSWER, ...more }),
    aPlace(),
    { tag, named: true },
    NOW,
  );

it('is of what stands on the page, from the language that its words are in, whatever was said', () => {
  const { question, answer } = wanted('de', { language: 'sv' });
  expect(question).toMatchObject({
    of: { kind: 'question', listingId: 'l-1', questionId: '01k7q9m2x5w8r1t6n4c0' },
    ...{ text: QUESTION.text, from: 'en', to: 'de', goesAt: '2027-04-05T12:00:00.000Z' },
  });
  expect(answer).toMatchObject({ text: ANSWER.text, from: 'en', to: 'de' });
});

it('is none of what is in the language, nor of an answer that is not there', () => {
  expect(wanted('en-GB')).toEqual({ question: undefined, answer: undefined });
  expect(wanted('de', { answer: undefined }).answer).toBeUndefined();
});

it('is masked once more, a question’s links too: what was spelled in words may read as a number or a site', () => {
  const { question, answer } = wanted('de');
  const text = 'Call +46 70 765 43 21, write to a@b.example, see https://evil.example/x.';
  expect(question?.mask(text)).toBe('Call [☎•••], write to [✉•••], see [•••].');
  expect(answer?.mask(text)).toBe('Call [☎•••], write to [✉•••], see https://evil.example/x.');
});
