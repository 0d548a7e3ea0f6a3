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
import type { FunctionName } from '../../core/contract/functions.ts';
import { PARTITION, TABLE, WRITTEN_ONCE } from '../../core/contract/table.ts';
import { nameOf } from '../names.ts';
import type { DataKey } from './data-key.ts';
import { namedRole } from './named-role.ts';
import type { Permission, RelayFunction } from './relay-function.ts';

type Partition = keyof typeof PARTITION;
type WrittenOnce = (typeof WRITTEN_ONCE)[number];

/** What a function may do in the table, by the kinds of partitions that it does it in. */
export interface TableAccess {
  /** One item. */
  readonly get?: readonly Partition[];
  /** Several items in one request. */
  readonly getTogether?: readonly Partition[];
  readonly query?: readonly Partition[];
  /** Adds items; in a thread these are messages. */
  readonly put?: readonly Partition[];
  readonly update?: readonly Exclude<Partition, WrittenOnce>[];
  /** Sets when messages that were archived go, and their states, and nothing else about them (ADR 0010). */
  readonly expire?: readonly ('thread' | 'conversation')[];
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

/** Kinds that a leading key is all there is to say of. */
const KINDS = ['get', 'getTogether', 'query', 'put', 'update', 'check'] as const;

/** Every way to change or delete an item but `UpdateItem`, or to replace one without a condition (ADR 0001). */
const REMOVALS = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLUpdate',
] as const;

/** All that a request names of a message when it sets a time to live: DynamoDB counts the keys, and what conditions name. */
const TO_EXPIRE = [TABLE.partitionKey, TABLE.sortKey, TABLE.timeToLive] as const;

/** Answers that hold no more than what was set. */
const NARROW_ANSWERS = ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] as const;

/** The function that may set a message's time to live; its role has its name. */
const ARCHIVER: FunctionName = 'archive-messages';

type Conditions = NonNullable<Permission['conditions']>;

const within = (partitions: readonly Partition[]): Conditions => ({
  'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': partitions.map((each) => `${PARTITION[each]}*`) },
});

interface Denial {
  readonly actions: readonly string[];
  readonly conditions: Conditions;
}

/** What is written once is neither changed nor deleted. */
const DENIED: readonly Denial[] = [{ actions: [...REMOVALS, 'dynamodb:UpdateItem'], conditions: within(WRITTEN_ONCE) }];

/** The same, but that a message's time to live may be set by an update that names nothing else of it. */
const DENIED_BUT_TO_EXPIRE: readonly Denial[] = [
  { actions: REMOVALS, conditions: within(WRITTEN_ONCE) },
  { actions: ['dynamodb:UpdateItem'], conditions: within(WRITTEN_ONCE.filter((each) => each !== 'thread')) },
  {
    actions: ['dynamodb:UpdateItem'],
    conditions: { ...within(['thread']), 'ForAnyValue:StringNotEquals': { 'dynamodb:Attributes': TO_EXPIRE } },
  },
  // the one above says nothing of a request that names no attribute
  {
    actions: ['dynamodb:UpdateItem'],
    conditions: { ...within(['thread']), Null: { 'dynamodb:Attributes': 'true' } },
  },
];

const text = (name: string) => ({ name, type: AttributeType.STRING });

export interface ConversationTableProps {
  readonly stage: string;
  readonly key: DataKey;
}

/**
 * The one table, as `core/contract/table.ts` defines it. What is written once stays as it is, whoever asks.
 *
 * DynamoDB removes what has expired by itself, not in anybody's name, so that no policy is asked.
 */
export class ConversationTable extends Construct {
  readonly table: Table;
  readonly #key: DataKey;

  constructor(scope: Construct, id: string, { stage, key }: ConversationTableProps) {
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
    for (const denial of [...DENIED_BUT_TO_EXPIRE, this.#denyExpiryButTo(namedRole(this, nameOf(stage, ARCHIVER)))]) {
      this.#denyEverybody(denial);
    }
  }

  /** Gives a function exactly `access`, the key for it and the table's name. Called once for a function. */
  grant(fn: RelayFunction, { indexes = [], expire = [], ...access }: TableAccess): void {
    for (const kind of KINDS) this.#permit(fn, kind, access[kind] ?? []);
    if (indexes.length > 0)
      fn.allow({ actions: [ACTIONS.query], resources: indexes.map((each) => this.#indexArn(each)) });
    if (expire.length > 0) this.#permitExpiry(fn, expire);
    for (const denial of expire.length > 0 ? DENIED_BUT_TO_EXPIRE : DENIED) {
      fn.allow({ effect: Effect.DENY, resources: [this.table.tableArn], ...denial });
    }
    this.#key.allow(fn, 'dynamodb');
    fn.set('table', this.table.tableName);
  }

  #permitExpiry(fn: RelayFunction, partitions: readonly Partition[]): void {
    fn.allow({
      actions: ['dynamodb:UpdateItem'],
      resources: [this.table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((each) => `${PARTITION[each]}*`) },
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': TO_EXPIRE },
        Null: { 'dynamodb:Attributes': 'false' },
        StringEqualsIfExists: { 'dynamodb:ReturnValues': NARROW_ANSWERS },
      },
    });
  }

  /** A time to live deletes in the end, so the table itself takes it from one role alone. */
  #denyExpiryButTo(roleArn: string): Denial {
    return {
      actions: ['dynamodb:UpdateItem'],
      conditions: { ...within(['thread']), ArnNotEquals: { 'aws:PrincipalArn': roleArn } },
    };
  }

  #denyEverybody({ actions, conditions }: Denial): void {
    this.table.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...actions],
        resources: ['*'],
        conditions: { ...conditions },
      }),
    );
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
