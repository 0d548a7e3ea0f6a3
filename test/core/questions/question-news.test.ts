import { expect, it } from 'vitest';
import { consequencesOf } from '../../../core/changes.ts';
import type { MailRow } from '../../../core/model.ts';
import type { Question } from '../../../core/questions/question.ts';
import { ANSWERED, aQuestion } from '../../support/questions.ts';

const news = (after: Question, before?: Question) => {
  const { notices, events } = consequencesOf({ kind: 'question', before, after });
  return { notices, events };
};
const ids = { listingId: 'l-1', questionId: '01k7q9m2x5w8r1t6n4c0' };
const detail = { ...ids, hostId: 'h-1' };
const NOTHING = { notices: [], events: [] };

it('a question is told to its host, and to the platform with what was masked in it', () => {
  expect(news(aQuestion({ asked: { text: 'Call [☎•••]?', notes: ['phones-masked'] } }))).toEqual({
    notices: [{ kind: 'question', ...ids, about: 'asked' }],
    events: [
      { type: 'QuestionAsked', detail },
      { type: 'MessageFlagged', detail: { ...detail, note: 'phones-masked' } },
    ],
  });
});

it('the first answer is told to who asked, and to the platform', () => {
  expect(news(aQuestion(ANSWERED), aQuestion())).toEqual({
    notices: [{ kind: 'question', ...ids, about: 'answered' }],
    events: [{ type: 'QuestionAnswered', detail: { ...detail, revised: false } }],
  });
});

it('an answer given anew is told to the platform alone', () => {
  const answer = { text: '[✉•••]', notes: ['addresses-masked'], at: '2026-02-03T00:00:00.000Z' } as const;
  expect(news(aQuestion({ ...ANSWERED, seq: 3, answer }), aQuestion(ANSWERED))).toEqual({
    notices: [],
    events: [
      { type: 'QuestionAnswered', detail: { ...detail, revised: true } },
      { type: 'MessageFlagged', detail: { ...detail, note: 'addresses-masked' } },
    ],
  });
});

it('an answer that another had overtaken is told to nobody', () => {
  expect(news(aQuestion({ ...ANSWERED, seq: 3, revision: 3 }), aQuestion(ANSWERED))).toEqual(NOTHING);
});

it('a vote is told to nobody, nor that a question was taken off', () => {
  expect(news(aQuestion({ ...ANSWERED, helpful: 1, revision: 3 }), aQuestion(ANSWERED))).toEqual(NOTHING);
  const takenOff = { state: 'taken-off', seq: 3 } as const;
  expect(news(aQuestion({ ...ANSWERED, ...takenOff }), aQuestion(ANSWERED))).toEqual(NOTHING);
  expect(news(aQuestion({ ...takenOff, seq: 2 }), aQuestion())).toEqual(NOTHING);
});

it('an answer’s files that nobody is shown are told to who sent them, once', () => {
  const row: MailRow = {
    ...{ mailId: 'm-1', recipient: 'question-1@reply.foyer.test', receivedAt: '2026-02-07T10:00:00.000Z', from: '' },
    ...{ state: 'delivered', reason: 'question', leftOut: ['plan.png'] },
  };
  const of = (after: MailRow, before?: MailRow) => consequencesOf({ kind: 'mail', before, after }).notices;
  expect(of(row)).toEqual([{ kind: 'answer-files', mailId: 'm-1', recipient: row.recipient }]);
  expect(of(row, { ...row, state: 'quarantined' })).toHaveLength(1);
  expect([of(row, row), of({ ...row, leftOut: undefined })]).toEqual([[], []]);
});

it('each entry of a record is archived', () => {
  const entry = { kind: 'entry', questionId: 'q-1', seq: 2 } as const;
  expect(consequencesOf(entry)).toMatchObject({ archive: [entry], events: [], notices: [] });
});
