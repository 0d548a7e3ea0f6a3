import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { FUNCTIONS, type FunctionName } from '../core/contract/functions.ts';
import { bundleOptions } from '../lib/bundling.ts';
import { loadHandlers } from '../local/lambda/load-handlers.ts';
import type { Handlers, LambdaHandler } from '../local/lambda/runtime.ts';
import { startStack } from '../local/stack.ts';
import { registerBooking } from '../test/support/bookings.ts';
import { smtpClient } from '../test/support/smtp-client.ts';
import { apiAt } from '../test/support/stack.ts';
import type { SampleMail } from './mails.ts';

/** The most memory a function's process ever held, in MB of 1024 × 1024: once it was loaded, and once its work was done. */
export interface FunctionMemory {
  readonly name: FunctionName;
  readonly loaded: number;
  readonly peak: number;
}

/** Those that hold a mail's files. */
const MEASURED = ['receive-mail', 'deliver-message'] as const satisfies readonly FunctionName[];

/** Runs a bundle's handler on the event it reads, and says what it answered and how much memory it took. */
const RUN = `
import { readFileSync } from 'node:fs';
const peak = () => Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
const { handler } = await import(process.argv[1]);
const loaded = peak();
const { event, context } = JSON.parse(readFileSync(0, 'utf8'));
const answer = await handler(event, context);
process.stdout.write(JSON.stringify({ answer, loaded, peak: peak() }));
process.exit(0);`;

/**
 * Sends one mail from a host to a guest and one back through SMTP and the local stack, in which the functions that hold its
 * files run as they are deployed: a bundle each, in a process of its own.
 *
 * Reads `/proc`, so on Linux only.
 */
export async function measureMailMemory(sample: SampleMail): Promise<readonly FunctionMemory[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-memory-'));
  const measured: FunctionMemory[] = [];
  const handlers = { ...ownHandlers(), ...(await bundledHandlers(folder, measured)) };
  const stack = await startStack({ port: 0, smtpPort: 0, rateLimits: 'off', handlers });
  try {
    const { host, guest, aliases } = await registerBooking({ api: (role, id) => apiAt(stack.url, role, id) }, 'memory');
    const client = await smtpClient(stack.smtpPort);
    await client.send(host, [aliases.guest], sample.build(host, aliases.guest, 1));
    await client.send(guest, [aliases.host], sample.build(guest, aliases.host, 2));
    client.close();
    await stack.idle();
    const sent = stack.store.outbox.list().length;
    if (sent !== 2) throw new Error(`2 mails in, ${sent} out`);
    return measured;
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true });
  }
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

/** The functions' own handlers, loaded once they are called: then their environment is set. */
function ownHandlers(): Handlers {
  let loading: Promise<Handlers> | undefined;
  const call =
    (name: FunctionName): LambdaHandler =>
    async (event, context) => {
      loading ??= loadHandlers();
      const handler = (await loading)[name];
      if (!handler) throw new Error(`no function ${name}`);
      return handler(event, context);
    };
  return Object.fromEntries(
    Object.keys(FUNCTIONS)
      .filter(isFunction)
      .map((name) => [name, call(name)]),
  );
}

async function bundledHandlers(folder: string, measured: FunctionMemory[]): Promise<Handlers> {
  const handlers = MEASURED.map(async (name) => {
    const outfile = join(folder, `${name}.mjs`);
    await build({ ...bundleOptions(name), outfile });
    return [name, bundledHandler(name, outfile, measured)] as const;
  });
  return Object.fromEntries(await Promise.all(handlers));
}

const bundledHandler =
  (name: FunctionName, file: string, measured: FunctionMemory[]): LambdaHandler =>
  async (event, context) => {
    const { answer, loaded, peak } = JSON.parse(await run(file, JSON.stringify({ event, context })));
    measured.push({ name, loaded, peak });
    return answer;
  };

function run(file: string, input: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const args = ['--input-type=module', '--eval', RUN, pathToFileURL(file).href];
  const child = execFile(process.execPath, args, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  child.stdin?.end(input);
  return promise;
}
