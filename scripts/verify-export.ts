import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FileVerifier } from '../core/record/verify/file-verifier.ts';
import { readKeys } from '../core/record/verify/read-keys.ts';
import { verdictLines } from '../core/record/verify/verdict-lines.ts';

const USAGE = `Says whether an export of a conversation is as it was issued, or which message was altered, is missing or was moved.
Asks no service; the format is described in docs/record.md.

  foyer-verify FILE [--key KEYS.json] [--fingerprint KID]

  --key KEYS.json     the platform's keys, as GET /export-keys answers: one of them must have signed it
  --fingerprint KID   the same by a key's fingerprint; more than one by repeating it

Exit code 0: intact. 1: not intact, a line to each finding, or written anew by
another program. 2: no export, or a mistake in the call.`;

/** Bytes read at once. */
const CHUNK = 1024 * 1024;
const EXIT = { intact: 0, rewritten: 1, 'not-intact': 1, unreadable: 2 } as const;

/** Joined to its option, a value may begin with a dash, as one fingerprint in 64 does. */
function joinValues(given: readonly string[]): string[] {
  const [first, second, ...rest] = given;
  if (first === undefined) return [];
  return (first === '--key' || first === '--fingerprint') && second !== undefined
    ? [`${first}=${second}`, ...joinValues(rest)]
    : [first, ...joinValues(given.slice(1))];
}

/** Arguments as they were given, or undefined where they make no sense. */
function readArguments(given: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: joinValues(given),
      allowPositionals: true,
      options: { key: { type: 'string', multiple: true }, fingerprint: { type: 'string', multiple: true } },
    });
    return positionals.length === 1 ? { file: positionals[0] ?? '', ...values } : undefined;
  } catch {
    return undefined;
  }
}

async function fingerprintsIn(files: readonly string[]): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const file of files) {
    const found = readKeys(await readFile(file, 'utf8'));
    if (!found) throw new Error(`${file} holds no key`);
    keys.push(...found);
  }
  return keys;
}

async function verify(file: string, keys: readonly string[] | undefined, output: Output): Promise<number> {
  const verifier = new FileVerifier(keys);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) verifier.push(chunk);
  const verdict = verifier.finish();
  const print = verdict.kind === 'unreadable' ? output.error : output.log;
  for (const line of verdictLines(verdict, keys !== undefined)) print(line);
  return EXIT[verdict.kind];
}

/** Where the lines of an answer go, and those that say why there is none. */
export type Output = Pick<Console, 'log' | 'error'>;

/**
 * Does what `foyer-verify` was called with.
 *
 * @param given the command's arguments
 * @returns its exit code: 0 intact, 1 not intact or written anew by another program, 2 no export or a mistake in the call
 */
export async function verifyExport(given: readonly string[], output: Output): Promise<number> {
  const call = readArguments(given);
  if (!call) {
    output.error(USAGE);
    return EXIT.unreadable;
  }
  try {
    const asked = call.key || call.fingerprint;
    const keys = asked && [...(call.fingerprint ?? []), ...(await fingerprintsIn(call.key ?? []))];
    return await verify(call.file, keys, output);
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    return EXIT.unreadable;
  }
}
