import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { measureExports } from './exports.ts';
import { measureImports } from './import-time.ts';
import { measureMailMemory } from './mail-memory.ts';
import { LARGEST, SAMPLES } from './mails.ts';
import { median } from './median.ts';
import type { RelayRun } from './relay-worker.ts';

/** How many mails of each size make a run, and how many runs a median. */
const COUNTS: Readonly<Record<string, number>> = { '5 kB': 400, '1 MB': 60, '10 MB': 12 };
const quick = process.argv.includes('--quick');
const RUNS = quick ? 1 : 3;

function relayRun(name: string, count: number): RelayRun {
  const worker = join(import.meta.dirname, 'relay-worker.ts');
  return JSON.parse(execFileSync(process.execPath, [worker, name, String(count)], { encoding: 'utf8' }));
}

const fixed = (value: number, digits = 1): string => value.toFixed(digits).padStart(8);

function relay(): void {
  console.log('\nInbound mail to outgoing mail, through SMTP and the handlers, all in one process beside the database');
  console.log('  size   messages/s  peak MB');
  let requests: RelayRun['requests'] | undefined;
  for (const { name } of SAMPLES) {
    const count = COUNTS[name] ?? 1;
    const runs = Array.from({ length: RUNS }, () => relayRun(name, count));
    const rate = median(runs.map(({ seconds }) => count / seconds));
    const peak = median(runs.map(({ peakMegabytes }) => peakMegabytes));
    console.log(`  ${name.padEnd(6)} ${fixed(rate)}  ${fixed(peak, 0)}`);
    // the first size has conversations of many messages, as they are
    requests ??= runs[0]?.requests;
  }
  console.log('\nDatabase requests a relayed message, way in and way out together');
  for (const [operation, count] of Object.entries(requests ?? {}))
    console.log(`  ${operation.padEnd(22)} ${fixed(count, 2)}`);
}

async function imports(): Promise<void> {
  console.log('\nCold import of each bundle, beside a handler that only makes a DynamoDB client');
  console.log('  function                   kB        ms    ratio');
  const [floor, ...bundles] = await measureImports(quick ? 3 : 9);
  for (const { name, kilobytes, milliseconds } of [...(floor ? [floor] : []), ...bundles]) {
    const ratio = milliseconds / (floor?.milliseconds ?? Number.NaN);
    console.log(`  ${name.padEnd(22)} ${fixed(kilobytes, 0)}  ${fixed(milliseconds)} ${fixed(ratio, 2)}`);
  }
}

function exports(): void {
  console.log('\nExports of a conversation of 5,000 messages: written, and verified from their bytes alone');
  console.log('  format        MB   written MB/s  verified MB/s  verified messages/s');
  for (const { format, megabytes, messages, writing, verifying } of measureExports(5000, RUNS)) {
    const rates = `${fixed(megabytes / writing)}       ${fixed(megabytes / verifying)}             ${fixed(messages / verifying, 0)}`;
    console.log(`  ${format.padEnd(6)}  ${fixed(megabytes)}       ${rates}`);
  }
}

async function memory(): Promise<void> {
  console.log('\nMemory that a function took for a mail with 10 MB of attachments, in a process of its own, MB');
  console.log('  function               loaded     peak');
  for (const { name, loaded, peak } of await measureMailMemory(LARGEST))
    console.log(`  ${name.padEnd(20)} ${fixed(loaded, 0)} ${fixed(peak, 0)}`);
}

exports();
await imports();
await memory();
relay();
