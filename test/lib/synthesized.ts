import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import type { StageConfiguration } from '../../lib/configuration.ts';
import { DETECTION } from '../../lib/detection.ts';
import { addFoyer } from '../../lib/foyer.ts';
import { TRANSLATION } from '../../lib/translation.ts';

/** What cdk.json gives the app, so that tests see what is deployed. */
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

/**
 * An app as `npm run synth` makes it, without the time that bundling takes.
 *
 * CloudFormation's rules take seconds as well: `test/proofs/validation.test.ts` goes through them, the others look at templates.
 */
export const anApp = (builtinCloudFormationValidation = true): App =>
  new App({ builtinCloudFormationValidation, context: { ...context, 'aws:cdk:bundling-stacks': [] } });

/** The least that a stage must say: DNS by hand, Foyer's own user pool, no domain for the API. */
export const aStage = (differences: Partial<StageConfiguration> = {}): StageConfiguration => ({
  stage: 'test',
  region: 'eu-west-1',
  domain: 'mail.example.com',
  platformName: 'Example Stays',
  brand: { color: '#0b5fff' },
  supportUrl: 'https://www.example.com/help',
  ownLinkDomains: ['example.com'],
  dmarc: { policy: 'reject' },
  api: { requestsPerSecond: 20, burst: 40 },
  archive: { mode: 'governance', years: 3 },
  inbound: { tls: 'optional', keepDays: 400 },
  rateLimits: 'on',
  detection: DETECTION,
  translation: TRANSLATION,
  corsOrigins: [],
  ...differences,
});

/** A stage that uses all there is. */
export const aFullStage = (): StageConfiguration =>
  aStage({
    stage: 'full',
    supportMailbox: 'care@example.com',
    brand: { color: '#0b5fff', logoUrl: 'https://www.example.com/logo.png' },
    hostedZone: { id: 'Z0123456789ABC', name: 'example.com' },
    dmarc: { policy: 'reject', reportsTo: 'dmarc@example.com' },
    identity: {
      issuer: 'https://login.example.com/',
      audience: ['foyer'],
      roleClaim: 'foyer_role',
      identityClaim: 'foyer_id',
      personClaim: 'sub',
      personNameClaim: 'name',
    },
    api: { requestsPerSecond: 20, burst: 40, logsConnections: true, domain: { name: 'api.example.com' } },
    archive: { mode: 'compliance', years: 1 },
    inbound: { tls: 'required', keepDays: 30 },
    translation: { charactersPerDay: 1_000, region: 'eu-west-3', terminology: { name: 'stays', version: '3' } },
    corsOrigins: ['https://www.example.com'],
    webhooks: [
      { name: 'crm', url: 'https://hooks.example.com/foyer?of=stays', events: ['MessageAccepted', 'ContactReleased'] },
      { name: 'audit-2', url: 'https://audit.example.com/', events: 'all' },
    ],
    alarmMail: 'oncall@example.com',
  });

export type StackName = 'Data' | 'Mail' | 'Entry' | 'Work' | 'Api' | 'Alarms';

/** By what they were made of: a synthesis takes seconds, and files that run in one process share it. */
const made = new Map<string, CloudAssembly>();

function assemblyOf(stages: readonly StageConfiguration[]): CloudAssembly {
  const key = JSON.stringify(stages);
  const before = made.get(key);
  if (before) return before;
  const app = anApp(false);
  addFoyer(app, stages);
  const assembly = app.synth();
  made.set(key, assembly);
  return assembly;
}

/** The templates of the stages; of the first stage where none is named. */
export function synthesize(...stages: readonly StageConfiguration[]) {
  const assembly = assemblyOf(stages);
  const template = (stack: StackName, stage = stages[0]?.stage): Template =>
    Template.fromJSON(assembly.getStackByName(`Foyer-${stage}-${stack}`).template);
  /** Resources of a type, each with its logical id. */
  const resources = (stack: StackName, type: string, stage?: string) =>
    Object.entries(template(stack, stage).findResources(type)).map(([id, resource]) => ({
      id,
      properties: resource['Properties'],
      deletionPolicy: resource['DeletionPolicy'],
    }));
  return { template, resources };
}
