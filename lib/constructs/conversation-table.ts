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
import { PARTITION, TABLE, type TableIndex, type WRITTEN_ONCE } from '../../core/contract/table.ts';
import { nameOf } from '../names.ts';
import type { DataKey } from './data-key.ts';
import { namedRole } from './named-role.ts';
import type { RelayFunction } from './relay-function.ts';
import { DENIED, DENIED_BUT_TO_EXPIRE, type Denial, deniedToAllBut, TO_EXPIRE } from './written-once.ts';

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

/** Answers that hold no more than what was set. */
const NARROW_ANSWERS = ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] as const;

/** The function that may set a message's time to live; its role has its name. */
const ARCHIVER: FunctionName = 'archive-messages';

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
    for (const denial of [...DENIED_BUT_TO_EXPIRE, deniedToAllBut(namedRole(this, nameOf(stage, ARCHIVER)))]) {
      this.#denyEverybody(denial);
    }
  }

  /** Gives a function exactly `access`, the key for it and the table's name. Called once for a function. */
  grant(fn: RelayFunction, { indexes = [], expire = [], ...access }: TableAccess): void {
    for (const kind of KINDS) this.#permit(fn, kind, access[kind] ?? []);
    if (indexes.length > 0)
      fn.allow({ actions: [ACTIONS.query], resources: indexes.map((each) => this.#indexArn(each)) });
    if (expire.length > 0) this.#permitExpiry(fn, expire);
    for (const { actions, conditions } of expire.length > 0 ? DENIED_BUT_TO_EXPIRE : DENIED) {
      fn.allow({ effect: Effect.DENY, resources: [this.table.tableArn], actions, conditions });
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

  #denyEverybody({ sid, actions, conditions }: Denial): void {
    this.table.addToResourcePolicy(
      new PolicyStatement({
        sid,
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

  #addIndex({ name, partitionKey, sortKey, holds }: TableIndex): void {
    this.table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      ...(holds
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...holds] }
        : { projectionType: ProjectionType.ALL }),
    });
  }
}
