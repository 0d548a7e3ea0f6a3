import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignedExport, aSigningKey, aThread } from '../support/exports.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/foyer-verify.ts');
const KEY = aSigningKey();
const folder = mkdtempSync(join(tmpdir(), 'foyer-verify-'));
const inFolder = (name: string): string => join(folder, name);

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', cwd: folder });
  return { status, out: stdout.trim().split('\n'), err: stderr };
}

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
  it('can be run as a command', () => expect(() => accessSync(SCRIPT, constants.X_OK)).not.toThrow());

  it('ends with 0 where the file is intact, and says whose key is still to be compared', () => {
    const { status, out } = run('intact.mbox');
    expect(status).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^intact: 2 messages of conversation c1, .* to .*, signed by key \S{43}$/),
      expect.stringContaining('GET /export-keys'),
    ]);
  });

  it('ends with 1 and a line to each finding where it is not', () => {
    expect(run('altered.mbox')).toMatchObject({ status: 1, out: ['altered c1-2'] });
  });

  it('ends with 1 where another program wrote it anew, and names what it altered', () => {
    expect(run('pretty.json')).toMatchObject({
      status: 1,
      out: [expect.stringMatching(/^contents intact, layout changed: 2 messages /), expect.stringContaining('GET')],
    });
    expect(run('pretty-altered.json')).toMatchObject({
      status: 1,
      out: ['altered c1-2', expect.stringMatching(/^layout changed/)],
    });
  });

  it('takes the platform’s keys, or their fingerprints, to compare with', () => {
    expect(run('intact.mbox', '--key', 'keys.json')).toMatchObject({
      status: 0,
      out: [expect.stringContaining('intact')],
    });
    expect(run('intact.mbox', '--fingerprint', KEY.publicKey.kid).status).toBe(0);
    expect(run('intact.mbox', '--key', 'others.json')).toMatchObject({
      status: 1,
      out: [`signed by another key ${KEY.publicKey.kid}`],
    });
  });

  it('takes a fingerprint that begins with a dash', () => {
    expect(run('intact.mbox', '--fingerprint', '-another')).toMatchObject({
      status: 1,
      out: [`signed by another key ${KEY.publicKey.kid}`],
    });
    expect(run('intact.mbox', '--fingerprint', '-another', '--fingerprint', KEY.publicKey.kid).status).toBe(0);
  });

  it('ends with 2 where it has nothing to verify', () => {
    for (const args of [
      [],
      ['a', 'b'],
      ['--what'],
      ['absent.json'],
      ['note.txt'],
      ['intact.mbox', '--key', 'note.txt'],
    ]) {
      const { status, err } = run(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(err).not.toBe('');
    }
  });
});
