import { mailKey } from '../../core/contract/table.ts';
import type { MailRow } from '../../core/model.ts';
import { mailItem, movedBy } from './mail-item.ts';
import { FREE, type Write } from './transact.ts';

/**
 * The write that ends an arrival: a released mail's row must still be quarantined, any other arrival must be new.
 *
 * A released one keeps what its row tells of the release, and of what the mail was judged by.
 */
export function arrivalWrite(row: MailRow, released: boolean): Write<'mail'> {
  if (!released) return { name: 'mail', put: mailItem(row), condition: FREE };
  const { state, reason, conversationId, messageId, requestId, sender } = row;
  const moved = movedBy(row, { state, reason, conversationId, messageId, requestId, sender });
  return {
    name: 'mail',
    update: mailKey(row.mailId, row.recipient),
    by: { ...moved, values: { ...moved.values, quarantined: 'quarantined' } },
    condition: '#state = :quarantined',
  };
}
