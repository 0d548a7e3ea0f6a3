import { expect, it } from 'vitest';
import { firstName } from '../../../../core/mail/present/first-name.ts';

it.each([
  ['Anna Lind', 'Anna'],
  ['  Anna  ', 'Anna'],
  ['Lind, Anna Maria', 'Anna'],
  ['Lind,', 'Lind'],
  ['José-María Ñandú', 'José-María'],
  ['李 小龙', '李'],
  ['Анна', 'Анна'],
  ['M. Lind', 'M.'],
  ["D'Arcy Lind", "D'Arcy"],
  ['"Anna Lind"', 'Anna'],
  ['Lind，Anna', 'Anna'],
  ['anna.lind', 'anna'],
  ['Anna_Lind', 'Anna'],
  ['anna(at)example.com', 'anna'],
])('the first name of %j is %j', (name, first) => {
  expect(firstName(name)).toBe(first);
});

it.each([
  '',
  ' ',
  ',',
  '12345',
  '+46 70 123 45 67',
  'anna@example.com',
  'Anna anna@example.com',
  'anna＠example.com',
  '…',
])('there is none to show in %j', (name) => {
  expect(firstName(name)).toBeUndefined();
});
