import { expect, it } from 'vitest';
import { tableCalls } from './table-calls.ts';

const REQUEST = {
  Key: { pk: { S: 'THREAD#c1' }, sk: { S: 'MSG#00000001' } },
  Item: { pk: { S: 'THREAD#c1' } },
  RequestItems: {},
  TransactItems: [],
  KeyConditionExpression: '',
  ExpressionAttributeValues: {},
};

it.each([
  ['SET expiresAt = :at', undefined, {}, ['expiresAt']],
  ['SET #e = :at', 'attribute_exists(pk)', { '#e': 'expiresAt' }, ['expiresAt']],
  [
    'SET a = if_not_exists(b, :zero) + :one, c.d[0] = :x REMOVE e',
    'attribute_exists(f) AND NOT (g BETWEEN :x AND :y)',
    {},
    ['a', 'b', 'c', 'e', 'f', 'g'],
  ],
])('finds what an update names: %s', (UpdateExpression, ConditionExpression, ExpressionAttributeNames, named) => {
  const update = {
    ...REQUEST,
    UpdateExpression,
    ExpressionAttributeNames,
    ...(ConditionExpression !== undefined && { ConditionExpression }),
  };
  expect(tableCalls('UpdateItem', update)).toEqual([
    {
      action: 'dynamodb:UpdateItem',
      resource: 'table',
      leadingKeys: ['THREAD#c1'],
      attributes: ['pk', 'sk', ...named],
    },
  ]);
});
