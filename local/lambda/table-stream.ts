import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { Notes } from '../store/event-log.ts';

export interface ShardRecords {
  readonly shard: string;
  readonly records: readonly _Record[];
}

/** Reads a table's stream, on from where it was left off, also over restarts. */
export class TableStream {
  readonly arn: string;
  readonly #client: DynamoDBStreamsClient;
  readonly #notes: Notes;
  readonly #limit: number;
  /** Where to read on, by shard. */
  #iterators = new Map<string, string>();

  /** @param limit records at once */
  constructor(arn: string, client: DynamoDBStreamsClient, notes: Notes, limit: number) {
    this.arn = arn;
    this.#client = client;
    this.#notes = notes;
    this.#limit = limit;
  }

  /** @throws where the table has no stream */
  static async open(table: string, client: DynamoDBStreamsClient, notes: Notes, limit: number): Promise<TableStream> {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
    const arn = Streams.at(-1)?.StreamArn;
    if (!arn) throw new Error(`the table ${table} has no stream`);
    return new TableStream(arn, client, notes, limit);
  }

  /** Records of one shard that were not dealt with; undefined where there are none in any. */
  async next(): Promise<ShardRecords | undefined> {
    if (this.#iterators.size === 0) await this.#openShards();
    for (const [shard, iterator] of this.#iterators) {
      const { Records: records = [], NextShardIterator } = await this.#client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: this.#limit }),
      );
      if (NextShardIterator) this.#iterators.set(shard, NextShardIterator);
      else this.#iterators.delete(shard);
      if (records.length > 0) return { shard, records };
    }
    return undefined;
  }

  /** Everything up to this record was dealt with. */
  done(shard: string, record: _Record): void {
    const number = record.dynamodb?.SequenceNumber;
    if (number) this.#notes.set(this.#checkpoint(shard), number);
  }

  /** Forgets what was read since the last `done`, to read it again. */
  rewind(): void {
    this.#iterators.clear();
  }

  async #openShards(): Promise<void> {
    const { StreamDescription } = await this.#client.send(new DescribeStreamCommand({ StreamArn: this.arn }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (!ShardId) continue;
      const after = this.#notes.get(this.#checkpoint(ShardId));
      const start =
        after === undefined
          ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
          : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const);
      const opened = await this.#client.send(new GetShardIteratorCommand({ StreamArn: this.arn, ShardId, ...start }));
      if (opened.ShardIterator) this.#iterators.set(ShardId, opened.ShardIterator);
    }
  }

  #checkpoint(shard: string): string {
    return `${this.arn}/${shard}`;
  }
}
