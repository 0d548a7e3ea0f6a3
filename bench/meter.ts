import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** List prices of a million units on demand, in USD: as in docs/deploy.md. */
const PRICES = { write: 1.25, read: 0.25 };

/** What was asked of the database since it was last reset. */
export class Meter {
  requests = 0;
  read = 0;
  write = 0;

  watch(client: DynamoDBClient): void {
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (given) => {
          this.requests++;
          Object.assign(given.input, { ReturnConsumedCapacity: 'TOTAL' });
          const answer = await next(given);
          const units = unitsOf(answer.output);
          if (/^(Get|BatchGet|Query)/.test(commandName)) this.read += units;
          else this.write += units;
          return answer;
        },
      { step: 'initialize' },
    );
  }

  reset(): void {
    this.requests = 0;
    this.read = 0;
    this.write = 0;
  }

  /** For each of so many: requests, units, and what a million of them cost. */
  each(count: number) {
    const cost = (this.write * PRICES.write + this.read * PRICES.read) / count;
    return { requests: this.requests / count, read: this.read / count, write: this.write / count, cost };
  }
}

function unitsOf(output: object): number {
  const consumed: unknown = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  const all: readonly unknown[] = Array.isArray(consumed) ? consumed : [consumed];
  return all.reduce<number>((sum, one) => sum + unitsIn(one), 0);
}

const unitsIn = (consumed: unknown): number =>
  typeof consumed === 'object' && consumed !== null && 'CapacityUnits' in consumed ? Number(consumed.CapacityUnits) : 0;
