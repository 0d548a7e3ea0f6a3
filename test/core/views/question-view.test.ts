import { describe, expect, it } from 'vitest';
import type { QuestionEntry } from '../../../core/questions/question.ts';
import type { DoneTranslation } from '../../../core/translation/kept-translation.ts';
import {
  askedQuestionView,
  entryView,
  hostQuestionView,
  newlyAskedView,
  publicQuestionViews,
  type ShownTranslations,
} from '../../../core/views/question-view.ts';
import { aHost } from '../../support/facts.ts';
import { ANSWERED, aQuestion, RESTRICTED } from '../../support/questions.ts';

const by = { host: aHost(), ownLinkDomains: ['foyer.test'] };
const restricted = { ...by, host: aHost(RESTRICTED) };
const LINKING = { text: 'See maps.example, or www.foyer.test.', notes: [], at: '2026-02-05T00:00:00.000Z' };

describe('what everybody sees', () => {
  it('is question and answer with their instants, and nothing of who asked', () => {
    expect(publicQuestionViews(aQuestion(ANSWERED), by)).toEqual([
      {
        ...{ id: '01k7q9m2x5w8r1t6n4c0', question: 'Is there parking?', language: 'en', helpful: 0 },
        ...{ answer: 'Yes, in front of the house.', askedAt: '2026-02-01T10:00:00.000Z' },
        answeredAt: '2026-02-01T11:00:00.000Z',
      },
    ]);
  });

  it('is nothing where there is no answer, or none any more', () => {
    const gone = aQuestion({ ...ANSWERED, state: 'taken-off' });
    for (const question of [aQuestion(), gone, aQuestion({ state: 'answered' })])
      expect(publicQuestionViews(question, by)).toEqual([]);
    expect(publicQuestionViews(aQuestion({ ...ANSWERED, answeredAt: undefined }), by)).toEqual([]);
  });

  it('has links only while the host may send them, also those of before; those to the platform stay', () => {
    const question = aQuestion({ ...ANSWERED, answer: LINKING });
    expect(publicQuestionViews(question, by)[0]?.answer).toBe(LINKING.text);
    expect(publicQuestionViews(question, restricted)[0]?.answer).toBe('See [•••], or www.foyer.test.');
  });

  it('says when it was answered anew', () => {
    const [shown] = publicQuestionViews(aQuestion({ ...ANSWERED, answer: { ...LINKING, language: 'de' } }), by);
    expect(shown).toMatchObject({ revisedAt: '2026-02-05T00:00:00.000Z', answerLanguage: 'de' });
  });
});

it('has beside it what became of its translations, or why there is none yet, and nothing of what needs none', () => {
  const done: DoneTranslation = {
    ...{ state: 'done', text: '', by: 'X', from: 'en', to: 'de', lost: [], characters: 9, at: LINKING.at },
  };
  const question = aQuestion({ ...ANSWERED, answer: LINKING });
  const shown = (parts: Partial<ShownTranslations>, place = by) =>
    publicQuestionViews(question, { ...place, translations: new Map([[question.id, { to: 'de', ...parts }]]) })[0]
      ?.translation;
  const answer = { ...done, text: 'Siehe maps.example.' };
  expect(shown({ question: { state: 'pending' }, answer })).toEqual({
    question: { state: 'pending' },
    answer: { language: 'de', text: 'Siehe maps.example.', by: 'X', from: 'en', state: 'translated' },
  });
  expect(shown({ answer }, restricted)?.answer).toMatchObject({ text: 'Siehe [•••].' });
  expect(shown({ answer: { state: 'pending' } })).toEqual({ question: undefined, answer: { state: 'pending' } });
  expect(shown({ question: { state: 'same-language' } })).toBeUndefined();
});

it('its host sees how it stands, and that links are hidden', () => {
  const question = aQuestion({ ...ANSWERED, answer: LINKING });
  expect(hostQuestionView(question, restricted)).toMatchObject({
    state: 'answered',
    linksHidden: true,
    answerNotes: [],
  });
  expect(hostQuestionView(question, by).linksHidden).toBeUndefined();
  const open = hostQuestionView(aQuestion(), by);
  expect(open).toMatchObject({ state: 'open', listingId: 'l-1', notes: [] });
  expect([open.answerNotes, open.linksHidden, open.answer]).toEqual([undefined, undefined, undefined]);
});

it('who asked sees what was hidden in it, and answers to such before', () => {
  const question = aQuestion({ asked: { text: 'Call [☎•••]?', notes: ['phones-masked', 'automatic'] } });
  expect(askedQuestionView(question, by)).toMatchObject({ state: 'open', notes: ['phones-masked'] });
  expect(newlyAskedView(question, [aQuestion(ANSWERED), aQuestion()], by).similar).toEqual([
    { id: '01k7q9m2x5w8r1t6n4c0', question: 'Is there parking?', answer: 'Yes, in front of the house.' },
  ]);
});

it('an entry of the record shows what was shown, never what was hidden', () => {
  const entry: QuestionEntry = {
    questionId: 'q1',
    seq: 2,
    kind: 'answered',
    at: '2026-02-05T00:00:00.000Z',
    via: 'mail',
    mailId: 'mail-1',
    by: { role: 'host', id: 'h-1' },
    words: { text: '[✉•••]', notes: ['addresses-masked'], original: 'anna@host.example' },
  };
  expect(entryView(entry)).toEqual({
    ...{ id: 'q1-2', kind: 'answered', at: '2026-02-05T00:00:00.000Z', by: { role: 'host', id: 'h-1' }, via: 'mail' },
    ...{ text: '[✉•••]', notes: ['addresses-masked'], language: undefined },
  });
  const { words: _, ...takenOff } = entry;
  expect(entryView({ ...takenOff, kind: 'taken-off' })).toMatchObject({ text: undefined, notes: undefined });
});
