import { PARTITION, TABLE, WRITTEN_ONCE } from '../../core/contract/table.ts';
import type { Permission } from './relay-function.ts';

type Conditions = NonNullable<Permission['conditions']>;

/** What somebody is denied in the table. */
export interface Denial {
  /** Its name in the table's own policy, where people read it. */
  readonly sid: string;
  readonly actions: readonly string[];
  readonly conditions: Conditions;
}

const UPDATE = ['dynamodb:UpdateItem'] as const;

/** Every other way to change or delete an item, or to replace one without a condition (ADR 0001). */
const REMOVALS = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLUpdate',
] as const;

/** All that a request names of a message when it sets a time to live: DynamoDB counts the keys, and what conditions name. */
export const TO_EXPIRE = [TABLE.partitionKey, TABLE.sortKey, TABLE.timeToLive] as const;

const within = (partitions: readonly (keyof typeof PARTITION)[]): Conditions => ({
  'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': partitions.map((each) => `${PARTITION[each]}*`) },
});

const IN_A_THREAD = within(['thread']);

/** What is written once is neither changed nor deleted. */
export const DENIED: readonly Denial[] = [
  { sid: 'WrittenOnceStays', actions: [...REMOVALS, ...UPDATE], conditions: within(WRITTEN_ONCE) },
];

/** The same, but that a message's time to live may be set by an update that names nothing else of it (ADR 0010). */
export const DENIED_BUT_TO_EXPIRE: readonly Denial[] = [
  { sid: 'WrittenOnceStays', actions: REMOVALS, conditions: within(WRITTEN_ONCE) },
  {
    sid: 'OnlyMessagesExpire',
    actions: UPDATE,
    conditions: within(WRITTEN_ONCE.filter((each) => each !== 'thread')),
  },
  {
    sid: 'MessagesExpireAndNothingElse',
    actions: UPDATE,
    conditions: { ...IN_A_THREAD, 'ForAnyValue:StringNotEquals': { 'dynamodb:Attributes': TO_EXPIRE } },
  },
  {
    // the one above says nothing of a request that names no attribute
    sid: 'UpdatesSayWhatTheyChange',
    actions: UPDATE,
    conditions: { ...IN_A_THREAD, Null: { 'dynamodb:Attributes': 'true' } },
  },
];

/** A time to live deletes in the end, so it is taken from one role alone. */
export const deniedToAllBut = (roleArn: string): Denial => ({
  sid: 'TheArchiverLetsThemExpire',
  actions: UPDATE,
  conditions: { ...IN_A_THREAD, ArnNotEquals: { 'aws:PrincipalArn': roleArn } },
});
