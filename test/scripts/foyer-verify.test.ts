import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyExport } from '../../scripts/verify-export.ts';
import { aSignedExport, aSigningKey, aThread } from '../support/exports.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/foyer-verify.ts');
const KEY = aSigningKey();
const folder = mkdtempSync(join(tmpdir(), 'foyer-verify-'));
const inFolder = (name: string): string => join(folder, name);

/** The command itself, where the files are. */
function command(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', cwd: folder });
  return { status, out: stdout, err: stderr };
}

/** As the command, but for the process. */
async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const output = { log: (line: string) => out.push(line), error: (line: string) => err.push(line) };
  return { status: await verifyExport(args.map(inPlace), output), out, err: err.join('\n') };
}

/** A file's name as its path, where it is one of the folder's. */
const inPlace = (argument: string): string => (/^[^-].*\.\w+$/.test(argument) ? inFolder(argument) : argument);

beforeAll(() => {
  const { whole } = aSignedExport('mbox', aThread([{ text: 'One' }, { text: 'Two' }]), KEY);
  writeFileSync(inFolder('intact.mbox'), whole);
  writeFileSync(inFolder('altered.mbox'), whole.toString().replace('Two', 'Six'));
  const document = JSON.parse(aSignedExport('json', aThread([{ text: 'One' }, { text: 'Two' }]), KEY).whole.toString());
  writeFileSync(inFolder('pretty.json'), JSON.stringify(document, null, 2));
  writeFileSync(inFolder('pretty-altered.json'), JSON.stringify(document).replace('"Two"', '"Six"'));
  writeFileSync(inFolder('keys.json'), JSON.stringify({ keys: [KEY.publicKey] }));
  writeFileSync(inFolder('others.json'), JSON.stringify({ keys: [aSigningKey().publicKey] }));
  writeFileSync(inFolder('note.txt'), 'Nothing of an export');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('foyer-verify', () => {
  it('can be run as a command, which ends with its code and prints where it should', () => {
    expect(() => accessSync(SCRIPT, constants.X_OK)).not.toThrow();
    expect(command('intact.mbox')).toEqual({ status: 0, out: expect.stringMatching(/^intact: 2 messages /), err: '' });
    expect(command('note.txt')).toEqual({ status: 2, out: '', err: expect.stringMatching(/./) });
  });

  it('ends with 0 where the file is intact, and says whose key is still to be compared', async () => {
    const { status, out } = await run('intact.mbox');
    expect(status).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^intact: 2 messages of conversation c1, .* to .*, signed by key \S{43}$/),
      expect.stringContaining('GET /export-keys'),
    ]);
  });

  it('ends with 1 and a line to each finding where it is not', async () => {
    expect(await run('altered.mbox')).toMatchObject({ status: 1, out: ['altered c1-2'] });
  });

  it('ends with 1 where another program wrote it anew, and names what it altered', async () => {
    expect(await run('pretty.json')).toMatchObject({
      status: 1,
      out: [expect.stringMatching(/^contents intact, layout changed: 2 messages /), expect.stringContaining('GET')],
    });
    expect(await run('pretty-altered.json')).toMatchObject({
      status: 1,
      out: ['altered c1-2', expect.stringMatching(/^layout changed/)],
    });
  });

  it('takes the platform’s keys, or their fingerprints, to compare with', async () => {
    expect(await run('intact.mbox', '--key', 'keys.json')).toMatchObject({
      status: 0,
      out: [expect.stringContaining('intact')],
    });
    expect((await run('intact.mbox', '--fingerprint', KEY.publicKey.kid)).status).toBe(0);
    expect(await run('intact.mbox', '--key', 'others.json')).toMatchObject({
      status: 1,
      out: [`signed by another key ${KEY.publicKey.kid}`],
    });
  });

  it('takes a fingerprint that begins with a dash', async () => {
    expect(await run('intact.mbox', '--fingerprint', '-another')).toMatchObject({
      status: 1,
      out: [`signed by another key ${KEY.publicKey.kid}`],
    });
    expect((await run('intact.mbox', '--fingerprint', '-another', '--fingerprint', KEY.publicKey.kid)).status).toBe(0);
  });

  it('ends with 2 where it has nothing to verify', async () => {
    for (const args of [
      [],
      ['a', 'b'],
      ['--what'],
      ['absent.json'],
      ['note.txt'],
      ['intact.mbox', '--key', 'note.txt'],
    ]) {
      const { status, err } = await run(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(err).not.toBe('');
    }
  });
});
