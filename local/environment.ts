import { ENVIRONMENT, type Setting } from '../core/contract/environment.ts';
import { QUEUES, type QueueName } from '../core/contract/queues.ts';
import { SOCKET_STAGE } from '../core/contract/socket.ts';
import { nameOf } from '../lib/names.ts';
import { LOCAL_SECRET } from './aws/s3/presigned.ts';
import { queueUrlOf } from './aws/sqs-message.ts';
import { AUDIENCE, CLAIMS, ISSUER } from './gateway/issuer.ts';
import type { StackOptions } from './options.ts';

export const STAGE = 'local';

/** What the stacks leave to CloudFormation to name. */
export const NAMES = {
  table: nameOf(STAGE, 'table'),
  mailBucket: nameOf(STAGE, 'mail'),
  mediaBucket: nameOf(STAGE, 'media'),
  archiveBucket: nameOf(STAGE, 'archive'),
  exportBucket: nameOf(STAGE, 'exports'),
  uploadBucket: nameOf(STAGE, 'uploads'),
  exportKey: nameOf(STAGE, 'export-key'),
  linkKey: nameOf(STAGE, 'link-key'),
  eventBus: nameOf(STAGE, 'bus'),
  configurationSet: nameOf(STAGE, 'relay'),
} as const;

/** Full name of a queue, and of the one behind it for dead letters. */
export const queueName = (name: QueueName, dead = false): string =>
  `${nameOf(STAGE, dead ? `${name}-dead` : name)}${QUEUES[name].fifo ? '.fifo' : ''}`;

export interface Endpoints {
  readonly aws: string;
  readonly database: string;
}

/** What the functions read from their environment, by setting. */
export function settingsOf(options: StackOptions, endpoints: Endpoints, apiUrl: string): Record<Setting, string> {
  return {
    ...NAMES,
    inboundQueue: queueUrlOf(endpoints.aws, queueName('inbound-mail')),
    deliveryQueue: queueUrlOf(endpoints.aws, queueName('deliveries')),
    translationQueue: queueUrlOf(endpoints.aws, queueName('translations')),
    noticeQueue: queueUrlOf(endpoints.aws, queueName('notices')),
    archiveQueue: queueUrlOf(endpoints.aws, queueName('archive')),
    exportQueue: queueUrlOf(endpoints.aws, queueName('exports')),
    scheduleQueue: queueUrlOf(endpoints.aws, queueName('schedules')),
    sendQueue: queueUrlOf(endpoints.aws, queueName('sends')),
    webhooks: '[]',
    digestQueue: queueUrlOf(endpoints.aws, queueName('digests')),
    responseQueue: queueUrlOf(endpoints.aws, queueName('responses')),
    searchQueue: queueUrlOf(endpoints.aws, queueName('searches')),
    liveQueue: queueUrlOf(endpoints.aws, queueName('live')),
    scanQueue: queueUrlOf(endpoints.aws, queueName('scanned-uploads')),
    publicUrl: apiUrl,
    liveUrl: `${apiUrl.replace(/^http/, 'ws')}/${SOCKET_STAGE}`,
    liveEndpoint: `${endpoints.aws}/${SOCKET_STAGE}`,
    supportMailbox: 'support@example.com',
    mailDomain: options.domain,
    ownLinkDomains: [options.domain, new URL(apiUrl).hostname, ...options.ownLinkDomains].join(','),
    detection: JSON.stringify(options.detection),
    platformName: options.platform,
    brandColor: '#0b5fff',
    brandLogo: '',
    supportUrl: `${apiUrl}/support`,
    roleClaim: CLAIMS.role,
    identityClaim: CLAIMS.identity,
    personClaim: CLAIMS.person,
    personNameClaim: CLAIMS.personName,
    tokenIssuer: ISSUER,
    tokenAudience: AUDIENCE,
    tokenDiscovery: `${apiUrl}/local/openid-configuration`,
    corsOrigins: options.corsOrigins.join(','),
    rateLimits: options.rateLimits,
    translationBudget: '2000000',
    translationRegion: '',
    terminology: '',
  };
}

/** The environment in which the functions run here: their settings, and the SDK's own variables for endpoints and credentials. */
export function functionEnvironment(
  settings: Readonly<Record<Setting, string>>,
  endpoints: Endpoints,
): Readonly<Record<string, string>> {
  const named = Object.entries(ENVIRONMENT).map(([setting, name]) => [name, valueIn(settings, setting)]);
  return {
    ...Object.fromEntries(named),
    AWS_ENDPOINT_URL: endpoints.aws,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.database,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
    AWS_EC2_METADATA_DISABLED: 'true',
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'WARN',
  };
}

const valueIn = (settings: Readonly<Record<string, string>>, setting: string): string => settings[setting] ?? '';

/** Sets these variables of this process. @returns what puts back those that were there */
export function applyEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
