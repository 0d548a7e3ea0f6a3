import { describe, expect, it } from 'vitest';
import { DEFAULTS, optionsOf } from '../../local/options.ts';

it('are the documented defaults where nothing is set', () => {
  const unset = { data: undefined, now: undefined, zone: undefined, terminology: undefined };
  expect(optionsOf({})).toEqual({ ...DEFAULTS, ...unset, apertium: 'apertium' });
  expect(DEFAULTS).toMatchObject({
    port: 4000,
    smtpPort: 2525,
    domain: 'foyer.test',
    platform: 'Foyer',
    rateLimits: 'on',
  });
});

it('are taken from the environment', () => {
  const environment = {
    FOYER_PORT: '4001',
    FOYER_SMTP_PORT: '2526',
    FOYER_DATA: '.foyer',
    FOYER_DOMAIN: 'mail.example.com',
    FOYER_NOW: '2026-03-27T13:00:00+01:00',
    FOYER_PLATFORM: 'Stays',
    FOYER_LIMITS: 'off',
    FOYER_ZONE: 'zone.json',
    FOYER_TRUST_LOOPBACK: 'off',
    FOYER_APERTIUM: 'off',
    FOYER_TERMINOLOGY: 'words.csv',
    FOYER_WEBHOOKS: '[{"name":"crm","url":"http://localhost:4100/"}]',
  };
  expect(optionsOf(environment)).toMatchObject({
    port: 4001,
    smtpPort: 2526,
    data: '.foyer',
    domain: 'mail.example.com',
    now: '2026-03-27T12:00:00.000Z',
    platform: 'Stays',
    rateLimits: 'off',
    zone: 'zone.json',
    trustLoopback: false,
    apertium: undefined,
    terminology: 'words.csv',
    webhooks: [{ name: 'crm', url: 'http://localhost:4100/', events: 'all' }],
  });
});

describe('a setting that makes no sense is refused by its name', () => {
  it.each([
    ['FOYER_PORT', '70000'],
    ['FOYER_SMTP_PORT', 'smtp'],
    ['FOYER_DOMAIN', 'No Domain'],
    ['FOYER_WEBHOOKS', 'no-file.json'],
    ['FOYER_WEBHOOKS', '[{"name":"crm","url":"mailto:a@example.com"}]'],
    ['FOYER_NOW', 'yesterday'],
    ['FOYER_NOW', '2026-03-27'],
    ['FOYER_NOW', '2026-13-27T00:00:00Z'],
  ])('%s=%s', (name, value) => {
    expect(() => optionsOf({ [name]: value })).toThrow(name);
  });
});
