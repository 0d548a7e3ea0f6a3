import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ENVIRONMENT } from '../core/contract/environment.ts';
import { FUNCTIONS } from '../core/contract/functions.ts';
import { bundleOptions } from '../lib/bundling.ts';
import { median } from './median.ts';

export interface ImportTime {
  readonly name: string;
  readonly kilobytes: number;
  readonly milliseconds: number;
}

/** What a handler that only makes a DynamoDB client costs: the floor every function is compared with. */
const BARE_CLIENT =
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; export const handler = new DynamoDBClient({});";

/** Nothing is called, only loaded: any value will do that is an address, or a colour. */
const SETTINGS = {
  ...Object.fromEntries(Object.values(ENVIRONMENT).map((name) => [name, 'https://bench.example'])),
  [ENVIRONMENT.brandColor]: '#000000',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
};

const TIMED_IMPORT =
  'const began = performance.now(); await import(process.argv[1]); process.stdout.write(String(performance.now() - began)); process.exit(0)';

/** Bundles every function as it is deployed and imports each in fresh processes. @returns medians of `runs` */
export async function measureImports(runs: number): Promise<ImportTime[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  try {
    const bare = join(folder, 'bare.mjs');
    const base = bundleOptions('show-reference');
    await build({
      ...base,
      stdin: { contents: BARE_CLIENT, resolveDir: process.cwd() },
      entryPoints: [],
      outfile: bare,
    });
    const measured = [measure('bare DynamoDB client', bare, runs)];
    for (const name of namesOf(FUNCTIONS)) {
      const outfile = join(folder, `${name}.mjs`);
      await build({ ...bundleOptions(name), outfile });
      measured.push(measure(name, outfile, runs));
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const namesOf = <T extends object>(record: T): (keyof T & string)[] =>
  Object.keys(record).filter((name): name is keyof T & string => name in record);

function measure(name: string, file: string, runs: number): ImportTime {
  const times = Array.from({ length: runs }, () => importOnce(file));
  return { name, kilobytes: sizeOf(file), milliseconds: median(times) };
}

function importOnce(file: string): number {
  const args = ['--input-type=module', '--eval', TIMED_IMPORT, pathToFileURL(file).href];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...SETTINGS } }));
}

const sizeOf = (file: string): number => statSync(file).size / 1000;
