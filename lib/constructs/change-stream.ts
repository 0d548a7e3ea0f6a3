import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { DataKey } from './data-key.ts';
import type { RelayFunction } from './relay-function.ts';
import { closedQueue } from './work-queue.ts';

export interface ChangeStreamProps {
  readonly stage: string;
  readonly table: Table;
  readonly key: DataKey;
}

/** What was stored, told in order. A record that can't be dealt with is set aside so that those behind it go on. */
export class ChangeStream extends Construct {
  /** Holds where in the stream the failed records are, not the records: they must be fetched within a day. */
  readonly deadLetters: Queue;
  readonly #props: ChangeStreamProps;

  constructor(scope: Construct, id: string, props: ChangeStreamProps) {
    super(scope, id);
    this.#props = props;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...closedQueue(false, nameOf(props.stage, 'changes-dead')),
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the dead-letter queue: the destination of failed records of the stream.',
    });
  }

  feed(fn: RelayFunction): void {
    fn.allow({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [this.#streamArn],
    });
    fn.allow({ actions: ['dynamodb:ListStreams'], resources: ['*'] });
    Validations.of(fn).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Lambda takes a stream only from who may list streams, and DynamoDB takes no resource in ListStreams.',
    });
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] });
    this.#props.key.allow(fn, 'dynamodb');
    fn.lambda.addEventSourceMapping('Changes', {
      eventSourceArn: this.#streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      // more than one batch at once would keep the order of an item, not of a conversation
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // an outage of a queue or the bus is waited out; what still fails then is set aside
      retryAttempts: 1_000,
      maxRecordAge: Duration.hours(2),
      onFailure: { bind: () => ({ destination: this.deadLetters.queueArn }) },
    });
  }

  get #streamArn(): string {
    const { tableStreamArn } = this.#props.table;
    if (!tableStreamArn) throw new Error('the table has no stream');
    return tableStreamArn;
  }
}
