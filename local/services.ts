import { ACCOUNT_SIGNALS } from '../core/contract/events.ts';
import { FUNCTIONS } from '../core/contract/functions.ts';
import { QUEUES, type QueueContract, type QueueName } from '../core/contract/queues.ts';
import { UPLOAD_PREFIX } from '../core/contract/uploads.ts';
import type { BusRule } from './aws/bus-rule.ts';
import { eventBridge } from './aws/events.ts';
import { executeApi } from './aws/execute-api.ts';
import { kms } from './aws/kms.ts';
import type { KeySpec } from './aws/kms-keys.ts';
import { malwareScan } from './aws/malware-scan.ts';
import type { BucketDefinition } from './aws/s3/bucket.ts';
import { s3 } from './aws/s3/s3.ts';
import { secretsManager } from './aws/secrets-manager.ts';
import type { Services } from './aws/server.ts';
import type { AwsService } from './aws/service.ts';
import { sesV1 } from './aws/ses-v1.ts';
import { sesV2 } from './aws/ses-v2.ts';
import { sns } from './aws/sns.ts';
import { sqs } from './aws/sqs.ts';
import { type TranslateOptions, translate } from './aws/translate.ts';
import { NAMES, queueName } from './environment.ts';
import type { OpenSockets } from './live/open-sockets.ts';
import type { QueueDefinition } from './store/queued-message.ts';
import type { Store } from './store.ts';

/** AWS's advice for a queue that Lambda reads, which the stacks follow. */
const TIMEOUTS_OF_VISIBILITY = 6;

/** The names of the queues in the contract. */
export const queueNames = Object.keys(QUEUES).filter((name): name is QueueName => Object.hasOwn(QUEUES, name));

/** A queue with its full name, that of the one behind it, and how its function is fed from it. */
export interface PumpedQueue {
  readonly name: string;
  readonly dead: string;
  readonly contract: QueueContract;
}

/** The queues of the contract. */
export const QUEUED: readonly PumpedQueue[] = queueNames.map((name) => ({
  ...{ name: queueName(name), dead: queueName(name, true) },
  contract: QUEUES[name],
}));

/** Queues as the stacks make them, each with its dead-letter queue. */
export const queueDefinitions = (queues: readonly PumpedQueue[] = QUEUED): readonly QueueDefinition[] =>
  queues.flatMap(({ name, dead, contract: { consumer, fifo, attempts } }) => {
    const visibility = FUNCTIONS[consumer].timeout * TIMEOUTS_OF_VISIBILITY;
    return [
      { name, fifo, visibility, redrive: { queue: dead, attempts } },
      { name: dead, fifo, visibility },
    ];
  });

/** The buckets as the stacks make them. */
export const BUCKETS: readonly BucketDefinition[] = [
  { name: NAMES.mailBucket },
  { name: NAMES.mediaBucket, versioned: true },
  { name: NAMES.archiveBucket, versioned: true, locked: true },
  { name: NAMES.exportBucket },
  { name: NAMES.uploadBucket, versioned: true, scanned: UPLOAD_PREFIX },
];

/** The keys in KMS that functions sign with; the one that data is encrypted under has no use here. */
export const KEYS: Readonly<Record<string, KeySpec>> = {
  [NAMES.exportKey]: 'ECC_NIST_P256',
  [NAMES.linkKey]: 'HMAC_256',
};

/** The rules of the bus of domain events that every stage has. */
export const RULES: readonly BusRule[] = [
  { bus: NAMES.eventBus, pattern: ACCOUNT_SIGNALS, queue: queueName('account-signals') },
];

/** The names of those buckets that keep every version. */
export const versionedBuckets = (): readonly string[] =>
  BUCKETS.filter(({ versioned }) => versioned).map(({ name }) => name);

export interface StandInOptions extends Omit<TranslateOptions, 'log'> {
  /** DOMAIN of the aliases. */
  readonly domain: string;
  /** Where they are served. */
  readonly endpoint: () => string;
  /** Whether SES takes no more than it does of an account. */
  readonly paced: boolean;
  /** Connections for live updates. */
  readonly sockets: OpenSockets;
  /** Further rules of the bus. */
  readonly rules?: readonly BusRule[] | undefined;
  /** Names of secrets. */
  readonly secrets?: readonly string[] | undefined;
}

/** The stand-ins over one store. */
export function standIns(store: Store, options: StandInOptions): Services {
  const { domain, endpoint, paced, sockets, engine, terminology, rules = [], secrets = [] } = options;
  const { configurationSet } = NAMES;
  const ses = [
    sesV2(store.outbox, store.suppressed, { domain, configurationSet }),
    sesV1(store, { domain, paced }),
  ] as const;
  const services = new Map<string, AwsService>([
    ['s3', s3(store, BUCKETS, malwareScan(store, queueName('scanned-uploads')))],
    ['sqs', sqs(store.queues, endpoint)],
    ['sns', sns(store.queues)],
    ['events', eventBridge(store, [...RULES, ...rules])],
    ['execute-api', executeApi(sockets)],
    ['kms', kms(store.notes, KEYS)],
    ['secretsmanager', secretsManager(store.notes, secrets)],
    ['translate', translate({ log: store.translations, engine, terminology })],
  ]);
  return (scope, path) => (scope === 'ses' ? ses[path.startsWith('/v2/') ? 0 : 1] : services.get(scope));
}
