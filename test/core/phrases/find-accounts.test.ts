import { describe, expect, it } from 'vitest';
import { findAccounts } from '../../../core/phrases/find-accounts.ts';
import { findPhrases } from '../../../core/phrases/find-phrases.ts';

const accountsIn = (text: string) => findAccounts(text).map(({ start, end }) => text.slice(start, end));

describe('account numbers', () => {
  it.each([
    'DE89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    'de89-3704-0044-0532-0130-00',
    'DE 89 3704 0044 0532 0130 00',
    'GB33 BUKB 2020 1555 5555 55',
    'NL91 ABNA 0417 1643 00',
  ])('are found by their check digits, however grouped: %s', (iban) => {
    expect(accountsIn(`to ${iban}, Anna`)).toEqual([iban]);
  });

  it.each([
    ['of wrong check digits', 'DE88370400440532013000'],
    ['of another length', 'DE8937040044053201300'],
    ['that go on', 'DE893704004405320130001'],
    ['within another word', 'XDE89370400440532013000'],
    ['of no country', 'XX89370400440532013000'],
    ['with something between', 'DE89 3704 0044: 0532 0130 00'],
    ['with too wide a gap', 'DE89 3704   0044 0532 0130 00'],
  ])('are none %s', (_, text) => {
    expect(accountsIn(text)).toEqual([]);
  });
});

describe('wallets', () => {
  it.each([
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
    '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  ])('are known by their form: %s', (wallet) => {
    expect(accountsIn(`Pay to ${wallet}.`)).toEqual([wallet]);
  });

  it.each([
    ['of a wrong check sum', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'],
    ['with a figure that there is not', '0BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['that is too large a number', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['that is too long', 'a'.repeat(65)],
  ])('are none %s', (_, text) => {
    expect(accountsIn(text)).toEqual([]);
  });
});

it('an account that money is to come back to is no demand', () => {
  expect(findPhrases('DE89370400440532013000')).toHaveLength(1);
  expect(findPhrases('Please refund me to DE89370400440532013000')).toEqual([]);
  expect(findPhrases('Where is my refund? My account: DE89370400440532013000')).toEqual([]);
});
