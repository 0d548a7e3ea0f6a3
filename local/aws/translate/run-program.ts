import { spawn } from 'node:child_process';

/** What a program may take and give. */
export interface ProgramBounds {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of output. */
  readonly output: number;
}

/** Why there is no output: the program is not there or failed, took too long, or gave too much. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
}

/**
 * Runs a program, which gets `input` and gives its output, in UTF-8.
 *
 * It and all that it started end when the time is over.
 *
 * @throws ProgramFailed
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  input: string,
  bounds: ProgramBounds,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // a group of its own, to be ended with all that it started; `cat`, since `/dev/stdin` can't be opened where it is a socket
  const child = spawn('sh', ['-c', 'cat | "$0" "$@"', command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const fail = (why: string): void => {
    endGroup(child.pid);
    reject(new ProgramFailed(why));
  };
  const timer = setTimeout(() => fail('took too long'), bounds.time);
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > bounds.output) fail('gave too much');
  });
  child.once('error', () => fail('could not be started'));
  child.once('close', (status) => (status === 0 ? resolve(Buffer.concat(chunks).toString('utf8')) : fail('failed')));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // it had ended by itself
  }
}
