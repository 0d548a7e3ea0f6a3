import { afterEach, describe, expect, it, vi } from 'vitest';
import { log } from '../../../adapters/lambda/log.ts';

afterEach(() => vi.restoreAllMocks());

/** What `act` writes to the streams that Lambda reads. */
function written(act: (journal: ReturnType<typeof log>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  act(log('receive-mail'));
  vi.restoreAllMocks();
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
}

describe('a log line', () => {
  it('has a code, ids, the function, and the id that ties it to its cause', () => {
    const [line] = written((journal) => {
      journal.correlate('m-1');
      journal.info('mail-accepted', { conversationId: 'c1', reason: undefined });
    });
    expect(line).toMatchObject({
      message: 'mail-accepted',
      conversationId: 'c1',
      correlation_id: 'm-1',
      service: 'receive-mail',
      level: 'INFO',
    });
  });

  it('of a fault names its kind and place and quotes nothing, since a library may quote what it was given', () => {
    const cause = new TypeError('anna@hosts.example is no number');
    const fault = new Error('cannot read anna@hosts.example', { cause });
    const [line, other] = written((journal) => {
      journal.fault('work-failed', fault, { attempt: 2 });
      journal.fault('work-failed', 'anna@hosts.example');
    });
    expect(line).toMatchObject({ level: 'ERROR', attempt: 2, fault: { name: 'Error < TypeError' } });
    expect(JSON.stringify(line)).toContain('log.test.ts');
    expect(other).toMatchObject({ fault: { name: 'string', at: [] } });
    expect(JSON.stringify([line, other])).not.toContain('anna');
  });
});
