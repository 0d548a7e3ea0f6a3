import { describe, expect, it } from 'vitest';
import { countryOfZone } from '../../../core/masking/country-zones.ts';
import { CALLING_CODES, NATIONAL_NUMBERS } from '../../../core/masking/national-number-table.ts';
import { isFromAbroad, isNational } from '../../../core/masking/national-numbers.ts';

describe('the numbers of each country', () => {
  it('are known for more than sixty, each with its calling code', () => {
    expect(NATIONAL_NUMBERS.size).toBeGreaterThan(60);
    expect([...CALLING_CODES.values()].every((code) => /^[1-9]\d{0,2}$/.test(code))).toBe(true);
    expect([...CALLING_CODES.keys()]).toEqual([...NATIONAL_NUMBERS.keys()]);
  });

  it.each([
    ['ES', '612345678', '512345678'],
    ['FR', '0612345678', '612345678'],
    ['DK', '20123456', '2012345'],
    ['PT', '912345678', '812345678'],
    ['RU', '89123456789', '512345678'],
    ['AE', '0501234567', '501234567'],
    ['GB', '07700900123', '0077009001'],
    ['DE', '01712312345', '1712312345'],
  ])('in %s are such as %s and not such as %s', (country, number, other) => {
    expect(isNational(number, ['JP', country])).toBe(true);
    expect(isNational(other, [country])).toBe(false);
  });

  it('are none in a country that we do not know', () => {
    expect(isNational('612345678', ['XX'])).toBe(false);
  });
});

describe('the country of a time zone', () => {
  it.each([
    ['Europe/Madrid', 'ES'],
    ['Atlantic/Canary', 'ES'],
    ['America/Argentina/Salta', 'AR'],
    ['America/Indiana/Knox', 'US'],
    ['Asia/Dubai', 'AE'],
    ['Etc/UTC', undefined],
  ])('of %s is %s', (zone, country) => {
    expect(countryOfZone(zone)).toBe(country);
  });
});

it('knows no number, at home or from abroad, of a country that it has no table for', () => {
  expect(isNational('447700900123', ['XX'])).toBe(false);
  expect(isFromAbroad('447700900123', ['XX'])).toBe(false);
});
