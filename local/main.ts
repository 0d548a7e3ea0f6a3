import { seedDemo } from './demo.ts';
import { PortBusy } from './listen.ts';
import { optionsOf, type StackOptions, WrongSetting } from './options.ts';
import { type Stack, startStack } from './stack.ts';

/** What to change where a port is taken. */
function explanation(error: unknown): string | undefined {
  if (error instanceof PortBusy) {
    return `Port ${error.port} is in use. Stop what listens there, or choose another with FOYER_PORT or FOYER_SMTP_PORT.`;
  }
  return error instanceof WrongSetting ? error.message : undefined;
}

/** Ctrl-C and SIGTERM end everything; a second one doesn't wait. */
function stopOnSignal(stack: Stack): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stack.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function welcome(stack: Stack, { data, webhooks }: Pick<StackOptions, 'data' | 'webhooks'>): string {
  return [
    `The API         ${stack.url}`,
    `its reference   ${stack.url}/docs`,
    `Mail in (SMTP)  127.0.0.1:${stack.smtpPort}`,
    `Mail out        ${stack.url}/local/outbox`,
    `Clock           ${stack.url}/local/clock   now ${stack.clock.now()}`,
    ...webhooks.map(({ name, url }) => `Webhook         ${name} to ${url}; its secret: ${stack.url}/local/webhooks`),
    `Data            ${data ?? 'in memory; set FOYER_DATA to a folder to keep it'}`,
  ].join('\n');
}

try {
  const options = optionsOf(process.env);
  const stack = await startStack(options);
  stopOnSignal(stack);
  console.log(`\n${welcome(stack, options)}\n`);
  if (process.env['FOYER_DEMO'] !== 'off') console.log(await seedDemo(stack));
  console.log('Ready. Ctrl-C stops everything.');
} catch (error) {
  const explained = explanation(error);
  if (explained === undefined) throw error;
  console.error(explained);
  process.exitCode = 1;
}
