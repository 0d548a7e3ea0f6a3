import type { StageConfiguration } from '../lib/configuration.ts';
import { DETECTION } from '../lib/detection.ts';
import { TRANSLATION } from '../lib/translation.ts';

/**
 * Your stages. Every difference between them stands here; `docs/deploy.md` explains each field.
 *
 * The two below show both ends: `dev` with DNS made by hand and a user pool made by Foyer, `production` with a hosted
 * zone, an issuer of its own and a domain for the API. One account and region holds one stage: SES has one active
 * receipt rule set in each.
 */
export const STAGES: readonly StageConfiguration[] = [
  {
    stage: 'dev',
    region: 'eu-west-1',
    domain: 'mail.dev.example.com',
    platformName: 'Example Stays (dev)',
    brand: { color: '#0b5fff' },
    supportUrl: 'https://dev.example.com/help',
    ownLinkDomains: ['dev.example.com'],
    dmarc: { policy: 'quarantine' },
    api: { requestsPerSecond: 20, burst: 40 },
    archive: { mode: 'governance', years: 1 },
    inbound: { tls: 'optional', keepDays: 30 },
    rateLimits: 'on',
    detection: DETECTION,
    translation: TRANSLATION,
    corsOrigins: [],
  },
  {
    stage: 'production',
    region: 'eu-central-1',
    domain: 'mail.example.com',
    platformName: 'Example Stays',
    brand: { color: '#0b5fff', logoUrl: 'https://www.example.com/logo.png' },
    supportUrl: 'https://www.example.com/help',
    supportMailbox: 'care@example.com',
    ownLinkDomains: ['example.com'],
    hostedZone: { id: 'Z0123456789EXAMPLE', name: 'example.com' },
    dmarc: { policy: 'reject', reportsTo: 'dmarc@example.com' },
    identity: {
      issuer: 'https://login.example.com/',
      audience: ['foyer'],
      roleClaim: 'foyer_role',
      identityClaim: 'foyer_id',
      personClaim: 'sub',
      personNameClaim: 'name',
    },
    api: { requestsPerSecond: 500, burst: 1000, domain: { name: 'messages-api.example.com' } },
    archive: { mode: 'compliance', years: 3 },
    inbound: { tls: 'optional', keepDays: 400 },
    rateLimits: 'on',
    detection: DETECTION,
    translation: TRANSLATION,
    corsOrigins: ['https://www.example.com'],
    webhooks: [
      { name: 'crm', url: 'https://hooks.example.com/foyer', events: ['CancellationConfirmed', 'ContactReleased'] },
    ],
    alarmMail: 'oncall@example.com',
  },
];
