import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import { PARTITION, WRITTEN_ONCE } from '../../core/contract/table.ts';
import type { Asked } from './calls.ts';
import { isAllowed, type Statement } from './iam-decision.ts';
import { archiveStatements, statementsOf, tableStatements } from './policies.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const synthesized = synthesize(aStage(), aFullStage());
const names = Object.keys(FUNCTIONS).filter((name): name is FunctionName => Object.hasOwn(FUNCTIONS, name));
const ARCHIVER = 'archive-messages';
const roleOf = (name: FunctionName) => `foyer-test-${name}`;

const TABLE = tableStatements(synthesized);
const ARCHIVE = archiveStatements(synthesized);

/** What whoever made a mistake might give a role. */
const anything = ({ action, resource }: Asked): Statement => ({
  effect: 'Allow',
  actions: [action],
  resources: [resource],
  condition: {},
});

const CHANGES = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'];
const ATTRIBUTES = ['id', 'text', 'original', 'author', 'at', 'seq', 'attachments', 'notes', 'proof', 'mail'];

const update = (pk: string, ...attributes: readonly string[]): Asked => ({
  action: 'dynamodb:UpdateItem',
  resource: 'table',
  leadingKeys: [pk],
  attributes: ['pk', 'sk', ...attributes],
});

const change = (action: string, pk: string): Asked => ({ ...update(pk, 'text'), action: `dynamodb:${action}` });

const written = WRITTEN_ONCE.map((kind) => `${PARTITION[kind]}1`);
const changes = CHANGES.flatMap((action) => written.map((pk) => change(action, pk)));
const toExpire = update('THREAD#1', 'expiresAt');

describe.each(names)('%s', (name) => {
  const role = roleOf(name);
  const own = statementsOf(synthesized, name);
  const usesTable = own.some(({ resources }) => resources.includes('table'));

  it('has the role that policies know it by', () => {
    const roles = synthesized.resources('Work', 'AWS::IAM::Role').map(({ properties }) => properties.RoleName);
    expect(roles).toContain(role);
  });

  it.each(changes.map((call) => [call.action, call.leadingKeys?.[0], call] as const))(
    'is denied %s in %s by the table, and by its own role where it uses the table, whatever else it is given',
    (_, __, call) => {
      expect(isAllowed([anything(call), ...TABLE], { ...call, role })).toBe(false);
      expect(isAllowed([anything(call), ...own], call)).toBe(!usesTable);
    },
  );

  it(`${name === ARCHIVER ? 'may' : 'may not'} set when a message goes`, () => {
    const given = name === ARCHIVER ? [] : [anything(toExpire)];
    expect(isAllowed([...given, ...own, ...TABLE], { ...toExpire, role })).toBe(name === ARCHIVER);
    expect(isAllowed([anything(toExpire), ...own], toExpire)).toBe(name === ARCHIVER || !usesTable);
  });

  it.each([
    's3:BypassGovernanceRetention',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutObjectLegalHold',
    's3:PutObjectRetention',
  ])('is never given %s in the archive, and would be denied it', (action) => {
    const call = { action, resource: 'bucket/archive/messages/month=2026-03/c1/00000001.jsonl' };
    expect(isAllowed(own, call)).toBe(false);
    expect(isAllowed([anything(call), ...ARCHIVE], { ...call, role })).toBe(false);
  });
});

describe('the function that archives', () => {
  const role = roleOf(ARCHIVER);
  const all = [...statementsOf(synthesized, ARCHIVER), ...TABLE];

  it.each(ATTRIBUTES)('may not name %s of a message when it sets when it goes, however much it is given', (name) => {
    const call = { ...update('THREAD#1', 'expiresAt', name), role };
    expect(isAllowed(all, call)).toBe(false);
    expect(isAllowed([anything(call), ...all], call)).toBe(false);
    expect(isAllowed([anything(call), ...TABLE], call)).toBe(false);
  });

  it('may not update a message without saying what', () => {
    const { attributes, ...call } = { ...toExpire, role };
    expect(attributes).toContain('expiresAt');
    expect(isAllowed([anything(call), ...all], call)).toBe(false);
    expect(isAllowed([anything(call), ...TABLE], call)).toBe(false);
  });

  it.each(['ALL_OLD', 'ALL_NEW'])('may not be answered with the whole message (%s)', (returnValues) => {
    expect(isAllowed(all, { ...toExpire, returnValues, role })).toBe(false);
    expect(isAllowed(all, { ...toExpire, returnValues: 'UPDATED_NEW', role })).toBe(true);
  });

  it.each(['CARE#1', 'READING#1'])('may not set when %s goes', (pk) => {
    const call = { ...update(pk, 'expiresAt'), role };
    expect(isAllowed([anything(call), ...all], call)).toBe(false);
  });
});

describe('the table', () => {
  it('lets nobody else set when a message goes, whoever it is', () => {
    expect(isAllowed([anything(toExpire), ...TABLE], { ...toExpire, role: 'Admin' })).toBe(false);
    expect(isAllowed([anything(toExpire), ...TABLE], toExpire)).toBe(false);
  });

  it('denies nothing elsewhere', () => {
    const call = change('UpdateItem', 'CONV#1');
    expect(isAllowed([anything(call), ...TABLE], call)).toBe(true);
  });
});

describe('the archive', () => {
  const put: Asked = { action: 's3:PutObject', resource: 'bucket/archive/messages/month=2026-03/c1/00000001.jsonl' };

  it('takes only what says that it replaces nothing', () => {
    expect(isAllowed([anything(put), ...ARCHIVE], put)).toBe(false);
    const call = { ...put, ifNoneMatch: '*' };
    expect(isAllowed([anything(call), ...ARCHIVE], call)).toBe(true);
  });

  it.each(['s3:DeleteObjectVersion', 's3:BypassGovernanceRetention'])(
    'can be relieved of an object (%s) by the role made for it alone',
    (action) => {
      const call = { ...put, action };
      const given = [anything(call), ...ARCHIVE];
      expect(isAllowed(given, { ...call, role: 'Admin' })).toBe(false);
      expect(isAllowed(given, { ...call, role: 'foyer-test-archive-release' })).toBe(true);
    },
  );
});
