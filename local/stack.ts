import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { dynamoDueSends } from '../adapters/dynamodb/due-sends.ts';
import { aliasSubdomains } from '../core/programs/programs.ts';
import { Faults } from './aws/faults.ts';
import { type AwsServer, startAwsServer } from './aws/server.ts';
import { apertium } from './aws/translate/apertium.ts';
import type { Terminology } from './aws/translate/terminology.ts';
import { type Clock, type ClockWork, type DueSource, startClock } from './clock.ts';
import { createTable, type Database, freePort, startDatabase } from './database.ts';
import { dispatchTimer } from './dispatch-timer.ts';
import { applyEnvironment, type Endpoints, functionEnvironment, NAMES, queueName, settingsOf } from './environment.ts';
import type { HttpRequest } from './gateway/http-exchange.ts';
import { openIssuer } from './gateway/issuer.ts';
import { localCall } from './gateway/local-api.ts';
import { startGateway } from './gateway.ts';
import { loadHandlers } from './lambda/load-handlers.ts';
import { LambdaRuntime } from './lambda/runtime.ts';
import { TableStream } from './lambda/table-stream.ts';
import { OpenSockets } from './live/open-sockets.ts';
import { socketGateway } from './live/socket-gateway.ts';
import { readZone, type Zone } from './mail/zone.ts';
import { DEFAULTS, type StackOptions, WrongSetting } from './options.ts';
import { PlannedSends } from './planned-sends.ts';
import { QUEUED, queueDefinitions, standIns, versionedBuckets } from './services.ts';
import { startSmtpServer } from './smtp.ts';
import { openStore, type Store } from './store.ts';
import { terminologyAt } from './terminology-file.ts';
import { sweepExpired } from './ttl-sweep.ts';
import { shownWebhooks, webhookName, webhookQueues, webhookRules, webhookSettingsOf } from './webhooks.ts';
import { withoutMessage } from './without-message.ts';
import { STREAM, startWork, type WorkOptions } from './work.ts';

/** The whole system, running in this process. */
export interface Stack {
  /** Of the API. */
  readonly url: string;
  readonly smtpPort: number;
  /** Of the stand-ins for the cloud services. */
  readonly awsUrl: string;
  readonly database: Database;
  readonly store: Store;
  readonly clock: Clock;
  /** To be planned in tests. */
  readonly faults: Faults;
  /** Answers once no work is under way; false where there still is after four minutes. */
  idle(): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Starts everything: the clock, the stand-ins, the database, the functions with what feeds them, mail and HTTP.
 *
 * One at a time in a process, since `Date` and the environment are the process's.
 *
 * @throws PortBusy, and where a setting makes no sense
 */
export async function startStack(given: Partial<StackOptions> = {}): Promise<Stack> {
  const options = { ...DEFAULTS, ...given };
  const cleanup = new AsyncDisposableStack();
  try {
    return await start(options, cleanup);
  } catch (error) {
    await cleanup.disposeAsync();
    throw error;
  }
}

async function start(options: StackOptions, cleanup: AsyncDisposableStack): Promise<Stack> {
  const zone = zoneAt(options.zone);
  const words = terminologyAt(options.terminology);
  const clockWork = { current: NO_WORK };
  const clock = startClock(options.now, () => clockWork.current);
  cleanup.defer(() => clock.release());
  const patient = webhookQueues(options.webhooks);
  const opened = openStore(queueDefinitions([...QUEUED, ...patient]), options.data, versionedBuckets());
  const store = cleanup.adopt(opened, () => opened.close());
  const faults = new Faults();
  const sockets = new OpenSockets();
  const cloud = await startCloud(options, words.terminology, { store, faults, sockets }, cleanup);
  const port = options.port || (await freePort());
  const url = `http://localhost:${port}`;
  const webhooks = JSON.stringify(webhookSettingsOf(options.webhooks, cloud.endpoints.aws));
  const settings = { ...settingsOf(options, cloud.endpoints, url), terminology: words.setting, webhooks };
  cleanup.defer(applyEnvironment(functionEnvironment(settings, cloud.endpoints)));

  const runtime = new LambdaRuntime(options.handlers ?? (await loadHandlers()));
  const stream = await openStream(cloud, store, cleanup);
  const planned = await PlannedSends.open(cloud.client, NAMES.table);
  const seen: WorkOptions['seen'] = (records) => planned.take(records);
  const work = startWork({ queues: store.queues, patient, stream, runtime, seen, disorder: options.disorder });
  cleanup.defer(() => work.stop());
  const timer = dispatchTimer({ planned, runtime, due: dynamoDueSends(cloud.client, NAMES.table) });
  callInTime([timer, sockets], cleanup);
  clockWork.current = {
    due: [...work.due, timer, sockets],
    settle: work.settle,
    sweep: () => sweepExpired(cloud.client, NAMES.table),
  };
  sweepNowAndThen(clockWork.current, cleanup);

  const issuer = await openIssuer(store.notes);
  const localOptions = {
    ...{ store, clock, issuer, idle: work.idle, sentMailEvents: queueName('sent-mail-events') },
    webhooks: () => shownWebhooks(options.webhooks, store.notes),
  };
  const local = (request: HttpRequest) => localCall(request, localOptions);
  const live = socketGateway({ runtime, sockets });
  const { upgrade } = live;
  const gateway = await startGateway({ runtime, issuer, corsOrigins: options.corsOrigins, local, upgrade }, port);
  cleanup.defer(() => gateway.stop());
  // before the server, which waits for connections that it handed on
  cleanup.defer(() => live.stop());
  const domains = aliasSubdomains().map((subdomain) => `${subdomain}.${options.domain}`);
  const queue = queueName('inbound-mail');
  const intake = { store, bucket: NAMES.mailBucket, queue, zone, trustLoopback: options.trustLoopback };
  const smtp = await startSmtpServer(intake, domains, options.smtpPort);
  cleanup.defer(() => smtp.stop());
  return {
    ...{ url, store, clock, faults, smtpPort: smtp.port, awsUrl: cloud.endpoints.aws, database: cloud.database },
    idle: work.idle,
    stop: () => cleanup.disposeAsync(),
  };
}

function zoneAt(path: string | undefined): Zone {
  try {
    return readZone(path);
  } catch (cause) {
    throw new WrongSetting(`FOYER_ZONE names no zone file that can be read: ${path}`, { cause });
  }
}

/** Before there is any. */
const NO_WORK: ClockWork = { due: [], settle: async () => {}, sweep: async () => {} };

interface Cloud {
  readonly endpoints: Endpoints;
  readonly database: Database;
  readonly client: DynamoDBClient;
}

/** The stand-ins, and the database with its table. */
async function startCloud(
  options: StackOptions,
  terminology: Terminology | undefined,
  { store, faults, sockets }: { readonly store: Store; readonly faults: Faults; readonly sockets: OpenSockets },
  cleanup: AsyncDisposableStack,
): Promise<Cloud> {
  const { domain, paced, webhooks } = options;
  const engine = options.apertium === undefined ? undefined : apertium({ command: options.apertium });
  const aws: AwsServer = await startAwsServer(
    standIns(store, {
      ...{ domain, paced, sockets, endpoint: () => aws.url, engine, terminology },
      rules: webhookRules(webhooks),
      secrets: webhooks.map(({ name }) => webhookName(name)),
    }),
    faults,
  );
  cleanup.defer(() => aws.stop());
  const database = cleanup.adopt(await startDatabase(options.data), (started) => started.stop());
  const client = cleanup.adopt(database.client(), (made) => made.destroy());
  await createTable(client, NAMES.table);
  return { endpoints: { aws: aws.url, database: database.endpoint }, database, client };
}

async function openStream({ endpoints }: Cloud, store: Store, cleanup: AsyncDisposableStack): Promise<TableStream> {
  const client = new DynamoDBStreamsClient({ endpoint: endpoints.database });
  cleanup.defer(() => client.destroy());
  return TableStream.open(NAMES.table, client, store.notes, STREAM.batchSize);
}

const TIMER_INTERVAL = 60_000;

/** While nobody moves the clock. */
function callInTime(sources: readonly DueSource[], cleanup: AsyncDisposableStack): void {
  const interval = setInterval(() => {
    for (const source of sources.filter(isDue))
      source.run().catch((error: unknown) => console.error(`what is due was not done: ${withoutMessage(error)}`));
  }, TIMER_INTERVAL).unref();
  cleanup.defer(() => clearInterval(interval));
}

function isDue(source: DueSource): boolean {
  const next = source.next();
  return next !== undefined && next <= new Date().toISOString();
}

const SWEEP_INTERVAL = 60_000;

function sweepNowAndThen({ sweep }: ClockWork, cleanup: AsyncDisposableStack): void {
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => console.error(`expired items were not deleted: ${withoutMessage(error)}`));
  }, SWEEP_INTERVAL).unref();
  cleanup.defer(() => clearInterval(timer));
}
