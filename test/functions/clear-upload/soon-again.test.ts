import { expect, it } from 'vitest';
import { NotReadableYet } from '../../../core/ports/uploads.ts';
import { soonAgain } from '../../../functions/clear-upload/soon-again.ts';

function aQueue() {
  const postponed: [string, number][] = [];
  return { postponed, again: soonAgain({ postpone: async (...given) => void postponed.push(given) }) };
}

it('comes again within seconds where the scan is not known everywhere yet, later each time', async () => {
  const { postponed, again } = aQueue();
  const act = async () => {
    throw new NotReadableYet('not tagged');
  };
  for (const attempt of [1, 2, 3]) await expect(again('r', attempt, act)).rejects.toMatchObject({ name: 'TryAgain' });
  expect(postponed).toEqual([
    ['r', 2],
    ['r', 4],
    ['r', 8],
  ]);
});

it('waits for the queue’s own time where anything else fails', async () => {
  const { postponed, again } = aQueue();
  const act = async () => {
    throw new Error('a fault');
  };
  await expect(again('r', 1, act)).rejects.toThrow('a fault');
  await again('r', 1, async () => {});
  expect(postponed).toEqual([]);
});
