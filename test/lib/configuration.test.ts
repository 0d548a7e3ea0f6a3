import { describe, expect, it } from 'vitest';
import { STAGES } from '../../bin/stages.ts';
import { stay } from '../../core/programs/stay.ts';
import { ConfigurationRefused, readStages } from '../../lib/configuration.ts';
import { DETECTION } from '../../lib/detection.ts';
import { addFoyer } from '../../lib/foyer.ts';
import { aFullStage, anApp, aStage } from './synthesized.ts';

const WATCHED = DETECTION.watched;
const webhook = (differences: object = {}) => ({
  webhooks: [{ name: 'crm', url: 'https://hooks.example.com/', events: 'all', ...differences }],
});

describe('a stage', () => {
  it('is read as it was given', () => {
    expect(readStages([aStage(), aFullStage()])).toEqual([aStage(), aFullStage()]);
  });

  it('is right as the repository shows it', () => {
    expect(readStages(STAGES)).toEqual(STAGES);
  });

  it.each([
    ['stage', { stage: 'Production' }],
    ['region', { region: 'eu-central-2' }],
    ['account', { account: '1234' }],
    ['domain', { domain: 'https://example.com' }],
    ['domain', { domain: 'Example.com' }],
    ['platformName', { platformName: 'Two\nlines' }],
    ['brand.color', { brand: { color: 'blue' } }],
    ['brand.logoUrl', { brand: { color: '#0b5fff', logoUrl: 'http://example.com/logo.png' } }],
    ['supportUrl', { supportUrl: 'help@example.com' }],
    ['ownLinkDomains.0', { ownLinkDomains: ['https://example.com'] }],
    ['hostedZone.id', { hostedZone: { id: 'example', name: 'example.com' } }],
    ['hostedZone.name', { hostedZone: { id: 'Z0123456789ABC', name: 'example.org' } }],
    ['dmarc.policy', { dmarc: { policy: 'drop' } }],
    ['identity.issuer', { identity: { issuer: 'login', audience: ['a'], roleClaim: 'r', identityClaim: 'i' } }],
    [
      'identity.audience',
      { identity: { issuer: 'https://a.example', audience: [], roleClaim: 'r', identityClaim: 'i' } },
    ],
    ['api.burst', { api: { requestsPerSecond: 10, burst: 0 } }],
    ['api.domain.name', { api: { requestsPerSecond: 10, burst: 10, domain: { name: 'api' } } }],
    ['api.domain.certificateArn', { api: { requestsPerSecond: 10, burst: 10, domain: { name: 'api.example.com' } } }],
    ['archive.mode', { archive: { mode: 'off', years: 1 } }],
    ['archive.years', { archive: { mode: 'governance', years: 0 } }],
    ['inbound.tls', { inbound: { tls: 'sometimes', keepDays: 30 } }],
    ['inbound.keepDays', { inbound: { tls: 'optional', keepDays: 29 } }],
    ['rateLimits', { rateLimits: true }],
    ['detection', { detection: 'off' }],
    ['detection.conversations', { detection: { ...DETECTION, conversations: 1 } }],
    ['detection.minutes', { detection: { ...DETECTION, minutes: 1_441 } }],
    ['detection.knownAfterDays', { detection: { ...DETECTION, knownAfterDays: 0 } }],
    ['detection.knownPlaces.0', { detection: { ...DETECTION, knownPlaces: ['https://maps.example'] } }],
    ['detection.watched.conversations', { detection: { ...DETECTION, watched: { ...WATCHED, conversations: 101 } } }],
    ['detection.watched.minutes', { detection: { ...DETECTION, watched: { ...WATCHED, minutes: 0 } } }],
    ['detection.watched.hours', { detection: { ...DETECTION, watched: { ...WATCHED, hours: 1.5 } } }],
    ['translation.charactersPerDay', { translation: { charactersPerDay: -1 } }],
    ['translation.region', { translation: { charactersPerDay: 1, region: 'eu-south-1' } }],
    ['translation.region', { region: 'eu-south-1' }],
    [
      'translation.terminology.name',
      { translation: { charactersPerDay: 1, terminology: { name: 'a/b', version: '1' } } },
    ],
    [
      'translation.terminology.version',
      { translation: { charactersPerDay: 1, terminology: { name: 'a', version: '' } } },
    ],
    ['webhooks.0.name', webhook({ name: 'CRM' })],
    ['webhooks.0.name', webhook({ name: 'a--b' })],
    ['webhooks.0.name', webhook({ name: 'a'.repeat(21) })],
    ['webhooks.0.url', webhook({ url: 'http://hooks.example.com/' })],
    ['webhooks.0.url', webhook({ url: 'https://user:word@hooks.example.com/' })],
    ['webhooks.0.url', webhook({ url: 'https://hooks.example.com/#here' })],
    ['webhooks.0.url', webhook({ url: `https://hooks.example.com/${'a'.repeat(300)}` })],
    ['webhooks.0.events', webhook({ events: [] })],
    ['webhooks.0.events', webhook({ events: ['MessageRead'] })],
    ['webhooks.0.secret', webhook({ secret: 'x' })],
    ['webhooks', { webhooks: [...webhook().webhooks, ...webhook().webhooks] }],
    ['webhooks', { webhooks: ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => webhook({ name }).webhooks) }],
    ['corsOrigins.0', { corsOrigins: ['*'] }],
    ['corsOrigins.0', { corsOrigins: ['https://example.com/app'] }],
    ['alarmMail', { alarmMail: 'nobody' }],
    ['colour', { colour: 'blue' }],
  ])('is refused for a wrong %s, by its path', (path, wrong) => {
    expect(() => readStages([{ ...aStage(), ...wrong }])).toThrow(
      new RegExp(`^stages\\.0\\.${path.replaceAll('.', '\\.')} `, 'm'),
    );
  });

  it('is refused with all that is wrong at once', () => {
    const read = () => readStages([{ ...aStage(), domain: '', archive: { mode: 'governance', years: 99 } }]);
    expect(read).toThrow(ConfigurationRefused);
    expect(read).toThrow(/^stages\.0\.domain .*\nstages\.0\.archive\.years must be a whole number from 1 to 30$/);
  });

  it('is refused where a certificate is of another region', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
    const api = { requestsPerSecond: 10, burst: 10, domain: { name: 'api.example.org', certificateArn } };
    expect(() => readStages([aStage({ api })])).toThrow(/^stages\.0\.api\.domain\.certificateArn .*region/);
    expect(() => readStages([aStage({ api, region: 'us-east-1' })])).not.toThrow();
  });
});

it('refuses two stages of one name, and none', () => {
  expect(() => readStages([aStage(), aStage()])).toThrow(/different names/);
  expect(() => readStages([])).toThrow(/at least one/);
});

it('refuses a wrong program with the name of its field', () => {
  const synthesis = () => addFoyer(anApp(), [aStage()], { stay: { ...stay, readableYears: 0 } });
  expect(synthesis).toThrow(/^program stay: readableYears /);
});
