import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../local/database.ts';

const MAIN = join(import.meta.dirname, '../../local/main.ts');
let child: ChildProcess | undefined;

afterEach(() => child?.kill('SIGKILL'));

/** Starts the local stack as `npm start` does; `command` is for starting it by npm itself. */
function start(environment: Readonly<Record<string, string>>, [program, ...args] = [process.execPath, MAIN]) {
  const started = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  const output: string[] = [];
  const lines = [started.stdout, started.stderr].map((stream) => createInterface(stream));
  for (const line of lines) line.on('line', (text) => output.push(text));
  const said = async (text: string) => {
    while (!output.some((line) => line.includes(text))) await Promise.race(lines.map((line) => once(line, 'line')));
  };
  return { started, output, said };
}

const freePorts = async () => ({ FOYER_PORT: String(await freePort()), FOYER_SMTP_PORT: String(await freePort()) });

/** Process ids of all that descend from a process. */
function descendants(pid: number | undefined): readonly number[] {
  const parents = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? parentOf(Number(name)) : []));
  const children = parents.filter(({ parent }) => parent === pid).map((process) => process.pid);
  return children.flatMap((each) => [each, ...descendants(each)]);
}

/** The fourth field of `stat`, after the program's name in brackets. */
function parentOf(pid: number): readonly { readonly pid: number; readonly parent: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return [{ pid, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
  } catch {
    return [];
  }
}

describe('npm start', () => {
  it('shows a demo to try, with commands of which each does what it says, and ends with nothing left running on Ctrl-C', async () => {
    const ports = await freePorts();
    const { started, output, said } = start({ ...ports, FOYER_APERTIUM: 'off' });
    await said('Ready.');
    const printed = output.join('\n');
    for (const program of ['stay', 'rental-pay-per-booking', 'rental-subscription', 'activity']) {
      expect(printed).toContain(`\n${program}   conversation `);
    }
    expect(printed).toContain(`http://localhost:${ports.FOYER_PORT}`);
    const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
    const commands = output
      .slice(output.indexOf('Try, in another terminal:'))
      .filter((line) => line.startsWith('  '))
      // Whoever types them is slower than what they set off.
      .join(`\ncurl -s -X POST http://localhost:${ports.FOYER_PORT}/local/idle\n`)
      .replaceAll('/tmp/said.html', join(folder, 'said.html'))
      .replace('npx foyer-verify', 'node scripts/foyer-verify.ts');
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands]);
    rmSync(folder, { recursive: true });
    expect(stdout).toMatch(/^250 .*The key is under the mat.*250 .*"text":"Thank you\.".*intact: 2 messages/s);
    expect(stdout).toMatch(/"by":"pseudo-translation"/);

    const helpers = descendants(started.pid);
    expect(helpers.length).toBeGreaterThan(0);
    started.kill('SIGINT');
    expect(await once(started, 'exit')).toEqual([0, null]);
    expect(helpers.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    await expect(fetch(`http://localhost:${ports.FOYER_PORT}/local/clock`)).rejects.toThrow();
  });

  it('without a demo registers nobody, and leaves nothing running where npm itself is told to end', async () => {
    const environment = { ...(await freePorts()), FOYER_DEMO: 'off', FOYER_NOW: '2026-03-01T00:00:00Z' };
    const { started, output, said } = start(environment, ['npm', 'start']);
    await said('Ready.');
    expect(output.join('\n')).not.toContain('conversation');
    expect(output.join('\n')).toContain('now 2026-03-01T00:00:0');
    const processes = descendants(started.pid);
    started.kill('SIGTERM');
    // as the stack ended itself, which npm passes on
    expect(await once(started, 'exit')).toEqual([0, null]);
    expect(processes.length).toBeGreaterThan(1);
    expect(processes.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  });

  it('says which port is in use, and how to choose another', async () => {
    const busy = Number((await freePorts()).FOYER_PORT);
    const holder = createServer().listen(busy, '127.0.0.1');
    await once(holder, 'listening');
    const { started, output } = start({ ...(await freePorts()), FOYER_SMTP_PORT: String(busy) });
    const [code] = await once(started, 'close');
    holder.close();
    expect(code).toBe(1);
    expect(output).toEqual([
      expect.stringMatching(new RegExp(`^Port ${busy} is in use\\. .*FOYER_PORT or FOYER_SMTP_PORT`)),
    ]);
  });

  it('says which setting makes no sense', async () => {
    const { started, output } = start({ ...(await freePorts()), FOYER_ZONE: 'nowhere.json' });
    expect((await once(started, 'close'))[0]).toBe(1);
    expect(output).toEqual([expect.stringContaining('FOYER_ZONE')]);
  });
});
