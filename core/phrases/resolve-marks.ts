import { has, hasAll, type Mark } from './mark.ts';
import { ROLES } from './role.ts';

const { out, here, on, me, your, direct, not, warn, commission, channel, account, outside, place, cheaper } = ROLES;

/** Words between two that belong together at most; between what nobody pays and that nobody does. */
const CLOSE = 4;
const UNPAID = 6;

/**
 * What words mean beside others: "outside" before "the platform", "my" before "website", "directly" beside "to me",
 * "no" before "commission". Marks are changed in place.
 */
export function resolveMarks(marks: readonly Mark[]): void {
  for (const [index, mark] of marks.entries()) {
    for (let back = index - 1; back >= 0; back -= 1) {
      const before = marks[back];
      if (!before || before.sentence !== mark.sentence || mark.word - before.word > UNPAID) break;
      relate(before, mark);
    }
  }
}

function relate(before: Mark, mark: Mark): void {
  const apart = mark.word - before.word;
  readInOrOn(before, mark, apart);
  if (apart <= NEAR && has(mark, here)) placeHere(before, mark, apart);
  if (has(mark, commission) && has(before, out | not | cheaper)) {
    mark.roles |= out;
    before.roles &= ~not;
  }
  if (apart <= CLOSE) relateClose(before, mark, apart);
}

/** Portuguese "no": in an account, on one's website. */
function readInOrOn(before: Mark, mark: Mark, apart: number): void {
  if (hasAll(mark, not | on) && has(before, channel | account) && mark.start === before.end + 1) mark.roles &= ~not;
  const isClose = apart <= (has(mark, outside) ? NEAR : 2);
  if (isClose && has(mark, here | place) && hasAll(before, not | on)) before.roles &= ~not;
}

function relateClose(before: Mark, mark: Mark, apart: number): void {
  if (has(mark, warn) && has(before, not)) {
    mark.roles &= ~warn;
    before.roles &= ~not;
  }
  if (has(mark, me) && has(before, direct)) mark.roles |= direct;
  if (has(mark, direct) && has(before, me)) mark.roles |= me;
  if (has(mark, channel | account) && has(before, your) && apart <= 1) mark.roles &= ~(channel | account);
}

/** "Outside of the platform", "on the platform", "our own website". */
function placeHere(before: Mark, mark: Mark, apart: number): void {
  if (has(before, out)) mark.roles |= outside;
  else if (has(before, me) && apart <= OWN) mark.roles = (mark.roles & ~here) | outside | place;
  else if (has(before, on)) mark.roles |= on;
}

const OWN = 2;
const NEAR = 3;
