import { describe, expect, it } from 'vitest';
import { DEFAULT_QUESTION_LIMITS } from '../../../core/questions/question-limits.ts';
import { isQuestionAlias, QUESTION_NAMES_BYTES, questionNames } from '../../../core/questions/question-names.ts';
import { seesAllQuestions, seesQuestion } from '../../../core/questions/question-sight.ts';
import { ANSWERED, aQuestion } from '../../support/questions.ts';

const host = { role: 'host', id: 'h-1' } as const;
const guest = { role: 'guest', id: 'g-1' } as const;

describe('the limit of a day', () => {
  it('is five for a listing and twenty in all', () => {
    expect(DEFAULT_QUESTION_LIMITS).toMatchObject({ perListing: 5, perGuest: 20 });
  });
});

describe('names', () => {
  const random = new Uint8Array(QUESTION_NAMES_BYTES).map((_, at) => at * 7);

  it('sort by when a question was asked, and make an alias under reply', () => {
    const [one, other] = ['2026-02-01T10:00:00.000Z', '2026-02-01T10:00:00.001Z'].map((at) =>
      questionNames('foyer.test', at, random),
    );
    expect((one?.id ?? '') < (other?.id ?? '')).toBe(true);
    expect(one?.alias).toMatch(/^question-[0-9a-z]{12}@reply\.foyer\.test$/);
  });

  it('are refused where they could be guessed', () => {
    const few = random.subarray(1);
    expect(() => questionNames('foyer.test', '2026-02-01T10:00:00.000Z', few)).toThrow(RangeError);
  });

  it('are known by their form, in capitals too, and whole', () => {
    expect(isQuestionAlias('QUESTION-12ab3456cd78@Reply.foyer.test', 'foyer.test')).toBe(true);
    for (const other of ['question-12ab@reply.foyer.test', 'support-12ab3456cd78@reply.foyer.test'])
      expect(isQuestionAlias(other, 'foyer.test')).toBe(false);
  });
});

describe('who sees', () => {
  const open = aQuestion();
  const answered = aQuestion(ANSWERED);

  it('all: the host of the listing, the platform and its care team', () => {
    for (const caller of [host, { role: 'platform', id: '' }, { role: 'support', id: '' }] as const)
      expect(seesAllQuestions(caller, open)).toBe(true);
    for (const caller of [undefined, guest, { role: 'host', id: 'h-2' }, { role: 'guest', id: 'h-1' }] as const)
      expect(seesAllQuestions(caller, open)).toBe(false);
  });

  it('an open one: they, and who asked it', () => {
    for (const caller of [host, guest]) expect(seesQuestion(caller, open)).toBe(true);
    for (const caller of [undefined, { role: 'guest', id: 'g-2' }, { role: 'host', id: 'g-1' }] as const)
      expect(seesQuestion(caller, open)).toBe(false);
  });

  it('an answered one: everybody; one that is taken off: nobody', () => {
    expect(seesQuestion(undefined, answered)).toBe(true);
    for (const caller of [undefined, host, guest])
      expect(seesQuestion(caller, aQuestion({ ...ANSWERED, state: 'taken-off' }))).toBe(false);
  });
});
