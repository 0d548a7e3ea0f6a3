import { mailKey } from '../../core/contract/table.ts';
import { type MailRow, OWN_FAULT } from '../../core/model.ts';
import { mailItem, movedBy } from './mail-item.ts';
import type { Expression } from './table.ts';
import type { Write } from './transact.ts';

/** Holds for an arrival that has no end: it is new, or a fault of ours held it up. */
export const WITHOUT_END: Expression = {
  expression: 'attribute_not_exists(pk) OR (#state = :failed AND #reason = :fault)',
  names: { state: 'state', reason: 'reason' },
  values: { failed: 'failed', fault: OWN_FAULT },
};

/**
 * The write that ends an arrival: a released mail's row must still be quarantined, any other arrival must be without end.
 *
 * A released one keeps what its row tells of the release, and of what the mail was judged by.
 */
export function arrivalWrite(row: MailRow, released: boolean): Write<'mail'> {
  if (!released) return { name: 'mail', put: mailItem(row), condition: WITHOUT_END };
  const { state, reason, conversationId, messageId, requestId, questionId, ownId, leftOut, sender } = row;
  const place = { conversationId, messageId, requestId, questionId };
  const moved = movedBy(row, { state, reason, ...place, ownId, leftOut, sender });
  return {
    name: 'mail',
    update: mailKey(row.mailId, row.recipient),
    by: { ...moved, values: { ...moved.values, quarantined: 'quarantined' } },
    condition: '#state = :quarantined',
  };
}
