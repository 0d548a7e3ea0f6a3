import { idempotencyKey } from '../../core/contract/table.ts';
import type { KeptAnswer } from '../../core/ports/conversations.ts';
import { type Attributes, number, text } from './attributes.ts';

/** An answer as it is kept; the table's time to live, in seconds, sweeps it later. */
export const keptAnswerItem = (kept: KeptAnswer): Attributes => ({
  ...kept,
  ...idempotencyKey(kept.key),
  expiresAt: Math.ceil(Date.parse(kept.until) / 1000),
});

/** Reads an answer as {@link keptAnswerItem} made it. */
export const readKeptAnswer = (item: Attributes): KeptAnswer => ({
  key: text(item, 'key'),
  body: text(item, 'body'),
  status: number(item, 'status'),
  answer: text(item, 'answer'),
  until: text(item, 'until'),
});
