import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { PARTITION, TABLE } from '../../core/contract/table.ts';
import type { DataKey } from './data-key.ts';
import type { RelayFunction } from './relay-function.ts';

type Partition = keyof typeof PARTITION;

/** What a function may do in the table, by the kinds of partitions that it does it in. */
export interface TableAccess {
  /** One item. */
  readonly get?: readonly Partition[];
  /** Several items in one request. */
  readonly getTogether?: readonly Partition[];
  readonly query?: readonly Partition[];
  /** Adds items; in a thread these are messages. */
  readonly put?: readonly Partition[];
  readonly update?: readonly Exclude<Partition, 'thread'>[];
  /** Conditions of a transaction on items that it does not write. */
  readonly check?: readonly Partition[];
  readonly indexes?: readonly (keyof typeof TABLE.indexes)[];
}

const ACTIONS = {
  get: 'dynamodb:GetItem',
  getTogether: 'dynamodb:BatchGetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  check: 'dynamodb:ConditionCheckItem',
} as const;

const KINDS = ['get', 'getTogether', 'query', 'put', 'update', 'check'] as const;

/** Every way to change or delete an item, or to replace one without a condition (ADR 0001). */
const CHANGES = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLUpdate',
  'dynamodb:UpdateItem',
] as const;

const IN_A_THREAD = { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${PARTITION.thread}*`] } } as const;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, as `core/contract/table.ts` defines it. What is in a thread stays as it is, whoever asks. */
export class ConversationTable extends Construct {
  readonly table: Table;
  readonly #key: DataKey;

  constructor(scope: Construct, id: string, key: DataKey) {
    super(scope, id);
    this.#key = key;
    this.table = new Table(this, 'Table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TABLE.timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of Object.values(TABLE.indexes)) this.#addIndex(index);
    this.table.addToResourcePolicy(
      new PolicyStatement({
        sid: 'MessagesStayAsTheyAre',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...CHANGES],
        resources: ['*'],
        conditions: IN_A_THREAD,
      }),
    );
  }

  /** Gives a function exactly `access`, the key for it and the table's name. Called once for a function. */
  grant(fn: RelayFunction, { indexes = [], ...access }: TableAccess): void {
    for (const kind of KINDS) this.#permit(fn, kind, access[kind] ?? []);
    if (indexes.length > 0)
      fn.allow({ actions: [ACTIONS.query], resources: indexes.map((each) => this.#indexArn(each)) });
    fn.allow({ effect: Effect.DENY, actions: CHANGES, resources: [this.table.tableArn], conditions: IN_A_THREAD });
    this.#key.allow(fn, 'dynamodb');
    fn.set('table', this.table.tableName);
  }

  /** One statement for all partitions of an action: the leading keys of a batch are judged together. */
  #permit(fn: RelayFunction, kind: keyof typeof ACTIONS, partitions: readonly Partition[]): void {
    if (partitions.length === 0) return;
    fn.allow({
      actions: [ACTIONS[kind]],
      resources: [this.table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((each) => `${PARTITION[each]}*`) },
      },
    });
  }

  #indexArn(index: keyof typeof TABLE.indexes): string {
    return `${this.table.tableArn}/index/${TABLE.indexes[index].name}`;
  }

  #addIndex(index: (typeof TABLE.indexes)[keyof typeof TABLE.indexes]): void {
    this.table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
      projectionType: ProjectionType.ALL,
    });
  }
}
