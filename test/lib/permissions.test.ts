import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import { PARTITION, WRITTEN_ONCE } from '../../core/contract/table.ts';
import type { Call } from './calls.ts';
import { isAllowed, type Statement } from './iam-decision.ts';
import { statementsOf } from './policies.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const synthesized = synthesize(aStage(), aFullStage());
const names = Object.keys(FUNCTIONS).filter((name): name is FunctionName => Object.hasOwn(FUNCTIONS, name));
const STACKS = ['Data', 'Mail', 'Entry', 'Work', 'Api', 'Alarms'] as const;

/** Actions that AWS lets nobody narrow to a resource. */
const WITHOUT_RESOURCE = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'dynamodb:ListStreams',
  'ses:DeleteSuppressedDestination',
  'translate:TranslateText',
  'comprehend:DetectDominantLanguage',
];

const inPartition = (fn: FunctionName, action: string, pk: string): Call => ({
  fn,
  action,
  resource: 'table',
  leadingKeys: [pk],
});

/** Which functions may add what stays as it is: there is no other way in. */
const ADDS: Readonly<Record<(typeof WRITTEN_ONCE)[number], readonly FunctionName[]>> = {
  thread: ['receive-mail', 'serve-inquiries', 'serve-conversations', 'send-scheduled'],
  care: ['receive-mail', 'serve-support'],
  asked: ['receive-mail', 'serve-questions'],
  reading: ['serve-record'],
  disclosure: ['send-notice', 'serve-conversations'],
  confirmation: ['register-facts'],
};

/** Every statement of every policy of a role. */
const granted = ['test', 'full'].flatMap((stage) =>
  STACKS.flatMap((stack) => synthesized.resources(stack, 'AWS::IAM::Policy', stage)).flatMap(({ id, properties }) =>
    properties.PolicyDocument.Statement.map((statement: { Action: string | string[]; Resource: unknown }) => ({
      id,
      actions: [statement.Action].flat(),
      resources: [statement.Resource].flat(),
    })),
  ),
);

describe('roles', () => {
  it('have no managed policies', () => {
    const roles = STACKS.flatMap((stack) => synthesized.resources(stack, 'AWS::IAM::Role'));
    expect(roles.length).toBeGreaterThan(names.length);
    for (const { properties } of roles) expect(properties).not.toHaveProperty('ManagedPolicyArns');
  });

  it('are one for each function and one for SES, and have policies of their own', () => {
    expect(synthesized.resources('Work', 'AWS::IAM::Role')).toHaveLength(names.length);
    expect(synthesized.resources('Work', 'AWS::IAM::Policy')).toHaveLength(names.length);
  });

  it('name whole actions', () => {
    const wild = granted.filter(({ actions }) => actions.some((action: string) => action.includes('*')));
    expect(granted.length).toBeGreaterThan(names.length);
    expect(wild).toEqual([]);
  });

  it('name resources, but where AWS knows none', () => {
    const everywhere = granted.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions);
    expect(new Set(everywhere)).toEqual(new Set(WITHOUT_RESOURCE));
  });
});

/** Who takes working copies of files away. */
const HIDE_COPIES: readonly string[] = ['archive-messages', 'clear-upload'];

describe.each(names)('%s', (name) => {
  const statements: readonly Statement[] = statementsOf(synthesized, name);
  const actions = statements.filter(({ effect }) => effect === 'Allow').flatMap((each) => each.actions);

  it('may not look through the table, or delete anything in it', () => {
    const never = [
      'Scan',
      'DeleteItem',
      'BatchWriteItem',
      'PartiQLSelect',
      'PartiQLUpdate',
      'PartiQLDelete',
      'PartiQLInsert',
    ];
    expect(actions.filter((action) => never.includes(action.replace('dynamodb:', '')))).toEqual([]);
  });

  it('may take no version of an object away, nor the time it must stay', () => {
    const never = /^s3:(DeleteObjectVersion|Bypass|PutObject.+|PutBucket|PutLifecycle)/;
    expect(actions.filter((action) => never.test(action))).toEqual([]);
  });

  it('may list no bucket but the archive, and there only messages', () => {
    const lists = statements.filter(({ actions }) => actions.some((action) => action.startsWith('s3:List')));
    for (const { resources, condition } of lists) {
      expect(resources).toEqual(['bucket/archive']);
      expect(condition).toEqual({ StringLike: { 's3:prefix': ['messages/*'] } });
    }
  });

  it('may hide no object but working copies of attachments that are archived, or were never sent', () => {
    const hides = statements.filter(({ actions }) => actions.includes('s3:DeleteObject'));
    expect(hides.flatMap(({ resources }) => resources)).toEqual(HIDE_COPIES.includes(name) ? ['bucket/media/*'] : []);
  });

  it.each(WRITTEN_ONCE)('may add to a %s only where that is what it is for', (kind) => {
    const adds = isAllowed(statements, inPartition(name, 'dynamodb:PutItem', `${PARTITION[kind]}1`));
    expect(adds).toBe(ADDS[kind].includes(name));
  });
});
