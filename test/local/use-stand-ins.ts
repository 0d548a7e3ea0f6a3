import { afterAll, afterEach, beforeAll } from 'vitest';
import { Faults } from '../../local/aws/faults.ts';
import { type AwsServer, startAwsServer } from '../../local/aws/server.ts';
import { OpenSockets } from '../../local/live/open-sockets.ts';
import { type StandInOptions, standIns, versionedBuckets } from '../../local/services.ts';
import type { QueueDefinition } from '../../local/store/queued-message.ts';
import { openStore, type Store } from '../../local/store.ts';

/** Queues for tests of SQS, with names that say what they are. */
export const TEST_QUEUES: readonly QueueDefinition[] = [
  { name: 'plain', fifo: false, visibility: 30, redrive: { queue: 'plain-dead', attempts: 2 } },
  { name: 'plain-dead', fifo: false, visibility: 30 },
  { name: 'ordered.fifo', fifo: true, visibility: 30, redrive: { queue: 'ordered-dead.fifo', attempts: 2 } },
  { name: 'ordered-dead.fifo', fifo: true, visibility: 30 },
];

/** What the SDK's clients are made with to reach the stand-ins. */
export interface ClientConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly maxAttempts: number;
}

/**
 * The stand-ins over a store in memory, for the tests of one file.
 *
 * @param paced as of `standIns`
 * @param more what translates, the operator's words, and names of secrets
 */
export function useStandIns(
  paced = false,
  queues: readonly QueueDefinition[] = TEST_QUEUES,
  more: Pick<StandInOptions, 'engine' | 'terminology' | 'secrets'> = {},
): {
  readonly store: Store;
  readonly faults: Faults;
  readonly sockets: OpenSockets;
  readonly config: ClientConfig;
} {
  const faults = new Faults();
  const sockets = new OpenSockets();
  const store = openStore(queues, undefined, versionedBuckets());
  let server: AwsServer | undefined;
  const url = () => server?.url ?? '';
  beforeAll(async () => {
    server = await startAwsServer(
      standIns(store, { domain: 'foyer.test', endpoint: url, paced, sockets, ...more }),
      faults,
    );
  });
  afterEach(() => faults.clear());
  afterAll(async () => {
    await server?.stop();
    store.close();
  });
  return {
    store,
    faults,
    sockets,
    get config() {
      const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
      return { endpoint: url(), region: 'eu-west-1', credentials, maxAttempts: 1 };
    },
  };
}
