import { idempotencyKey } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { KeptAnswer } from '../../core/ports/conversations.ts';
import { type Attributes, number, text } from './attributes.ts';
import type { Write } from './transact.ts';

/** An answer as it is kept; the table's time to live, in seconds, sweeps it later. */
const keptAnswerItem = (kept: KeptAnswer): Attributes => ({
  ...kept,
  ...idempotencyKey(kept.key),
  expiresAt: Math.ceil(Date.parse(kept.until) / 1000),
});

/**
 * The write that keeps an answer in the transaction of its effect; none where nothing is to be kept.
 *
 * An answer past its time, and not swept yet, makes room; any other stands against it, as `kept`.
 */
export function keptWrite(kept: KeptAnswer | undefined, now: Instant): readonly Write<'kept'>[] {
  if (!kept) return [];
  const condition = {
    expression: 'attribute_not_exists(pk) OR #until <= :now',
    names: { until: 'until' },
    values: { now },
  };
  return [{ name: 'kept', put: keptAnswerItem(kept), condition }];
}

/** Reads an answer as {@link keptAnswerItem} made it. */
export const readKeptAnswer = (item: Attributes): KeptAnswer => ({
  key: text(item, 'key'),
  body: text(item, 'body'),
  status: number(item, 'status'),
  answer: text(item, 'answer'),
  until: text(item, 'until'),
});
