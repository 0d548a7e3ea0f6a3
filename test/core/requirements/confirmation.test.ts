import { expect, it } from 'vitest';
import { areSame, confirmationOf } from '../../../core/requirements/confirmation.ts';
import { confirmationView } from '../../../core/views/confirmation-view.ts';

const told = {
  ...{ conversationId: 'c1', bookingId: 'b-1', texts: ['No pets'] },
  ...{ confirmedAt: '2026-02-06T12:00:00.000Z', recordedAt: '2026-02-06T12:00:01.000Z' },
};

it('is the same told later, and another of other texts, at another time, for another booking', () => {
  const { id } = confirmationOf(told);
  expect(id).toMatch(/^[0-9a-f]{24}$/);
  expect(confirmationOf({ ...told, recordedAt: '2026-03-01T00:00:00.000Z' }).id).toBe(id);
  for (const other of [{ texts: ['No', 'pets'] }, { confirmedAt: told.recordedAt }, { bookingId: 'b-2' }])
    expect(confirmationOf({ ...told, ...other }).id).not.toBe(id);
});

it('is of the same texts to the letter and in their order alone', () => {
  expect(areSame(['a', 'b'], ['a', 'b'])).toBe(true);
  for (const others of [['b', 'a'], ['a'], ['a', 'b', 'b'], ['a', 'B']])
    expect(areSame(['a', 'b'], others)).toBe(false);
});

it('shows the last with those before it, and whether it is what is asked now', () => {
  const [one, two] = [confirmationOf({ ...told, texts: [] }), confirmationOf(told)];
  const { confirmedAt, recordedAt } = told;
  expect(confirmationView(two, [one, two], ['No pets'])).toEqual({
    ...{ id: 'b-1', bookingId: 'b-1', conversationId: 'c1', confirmedAt, recordedAt, requirements: ['No pets'] },
    ...{ current: true, earlier: [{ confirmedAt, recordedAt, requirements: [] }] },
  });
  expect(confirmationView(two, [two], [])).toMatchObject({ current: false, earlier: [] });
});
