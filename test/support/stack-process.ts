import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../local/database.ts';

/** The local stack as a process of its own, as `npm start` runs it. */
export interface StackProcess {
  readonly url: string;
  readonly smtpPort: number;
  /** What it printed, logs included. */
  output(): string;
  /** The most memory it ever held, in bytes. */
  peakMemory(): number;
  /** Sends the signal and waits until the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** @param environment added to this process's; ports are free ones, and there is no demo */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<StackProcess> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const ports = {
    FOYER_PORT: String(port),
    FOYER_SMTP_PORT: String(smtpPort),
    FOYER_DEMO: 'off',
    FOYER_APERTIUM: 'off',
  };
  const env = { ...process.env, ...ports, ...environment };
  const child = spawn(process.execPath, ['local/main.ts'], { stdio: ['ignore', 'pipe', 'pipe'], env });
  const url = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await untilItAnswers(`${url}/local/clock`, child);
  return {
    url,
    smtpPort,
    output: () => said.join(''),
    peakMemory: () => peakOf(child.pid),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      child.once('exit', () => resolve());
      child.kill(signal);
      await promise;
    },
  };
}

function peakOf(pid: number | undefined): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(20);
  }
  throw new Error(`the stack ended with ${child.exitCode}`);
}
