import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type Patience, STALE, untilFresh } from './until-fresh.ts';

/**
 * Writes one item, again while a transaction is just writing the same: DynamoDB refuses it then, and the SDK leaves it at that.
 *
 * @throws KeptChanging where transactions left no room
 */
export const pastTransactions = <T>(write: () => Promise<T>, patience?: Patience): Promise<T> =>
  untilFresh(async (): Promise<T | typeof STALE> => {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof TransactionConflictException)) throw error;
      return STALE;
    }
  }, patience);
