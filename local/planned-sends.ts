import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { TABLE } from '../core/contract/table.ts';
import type { Instant } from '../core/model.ts';

const { name: IndexName, sortKey } = TABLE.indexes.due;

/**
 * When sends that are planned fall due, from the table's stream: so that the clock may go from one to the next, where in the
 * cloud a minute without any costs no more than a look.
 */
export class PlannedSends {
  readonly #due = new Map<string, Instant>();

  /** Begins with what is planned already. */
  static async open(client: DynamoDBClient, table: string): Promise<PlannedSends> {
    const planned = new PlannedSends();
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, IndexName })) {
      for (const item of Items) planned.#note(item, item);
    }
    return planned;
  }

  /** Takes in what changed. */
  take(records: readonly _Record[]): void {
    for (const { dynamodb } of records) if (dynamodb?.Keys) this.#note(dynamodb.Keys, dynamodb.NewImage);
  }

  /** The instants at which something is due. */
  instants(): readonly Instant[] {
    return [...this.#due.values()];
  }

  #note(key: Record<string, AttributeValue>, item: Record<string, AttributeValue> | undefined): void {
    const place = `${key[TABLE.partitionKey]?.S} ${key[TABLE.sortKey]?.S}`;
    const filed = item?.[sortKey]?.S;
    if (filed === undefined) this.#due.delete(place);
    else this.#due.set(place, filed.replace(/#.*$/, ''));
  }
}
