import type { MailRow } from '../../core/model.ts';
import { mailItem } from './mail-item.ts';
import { FREE, type Write } from './transact.ts';

/** The write that ends an arrival: a released mail's row must still be quarantined, any other arrival must be new. */
export const arrivalWrite = (row: MailRow, released: boolean): Write<'mail'> => ({
  name: 'mail',
  put: mailItem(row),
  condition: released
    ? { expression: '#state = :quarantined', names: { state: 'state' }, values: { quarantined: 'quarantined' } }
    : FREE,
});
