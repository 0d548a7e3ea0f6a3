import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTIONS, type FunctionName } from '../core/contract/functions.ts';
import { BUNDLE_FILE, bundleOptions } from '../lib/bundling.ts';

/**
 * `npm run bundle`: bundles every function as the stacks do and weighs it against its budget.
 *
 * The bundles stay in `dist/`, each with a source map that is not deployed: it turns a position in a logged stack trace
 * back into a line (docs/runbook.md).
 */
const DIST = join(import.meta.dirname, '..', 'dist');

interface Weighed {
  readonly name: string;
  readonly kilobytes: number;
  readonly budget: number;
}

async function weigh(name: FunctionName): Promise<Weighed> {
  const outfile = join(DIST, name, BUNDLE_FILE);
  await build({ ...bundleOptions(name), outfile, sourcemap: 'external' });
  return { name, kilobytes: Math.ceil(statSync(outfile).size / 1000), budget: FUNCTIONS[name].bundle };
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

const row = (name: string, kilobytes: string, budget: string, verdict = ''): string =>
  `${name.padEnd(22)}${kilobytes.padStart(6)}${budget.padStart(9)}  ${verdict}`.trimEnd();

rmSync(DIST, { recursive: true, force: true });
const weighed = await Promise.all(Object.keys(FUNCTIONS).filter(isFunction).map(weigh));
console.log(row('function', 'kB', 'budget'));
for (const { name, kilobytes, budget } of weighed) {
  console.log(row(name, String(kilobytes), String(budget), kilobytes > budget ? 'too big' : ''));
}
if (weighed.some(({ kilobytes, budget }) => kilobytes > budget)) process.exitCode = 1;
