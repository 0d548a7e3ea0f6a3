import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deployedTranslations, operatorsWords, pause } from '../../../adapters/translate/deployed-translations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
afterEach(() => vi.unstubAllEnvs());

function set(budget = '', terminology = ''): void {
  vi.stubEnv('TRANSLATION_CHARACTERS_PER_DAY', budget);
  vi.stubEnv('TRANSLATION_TERMINOLOGY', terminology);
  vi.stubEnv('TRANSLATION_REGION', 'eu-west-3');
}

const log = { info: () => {}, warn: () => {}, fault: () => {}, correlate: () => {} };
const deployed = () => deployedTranslations('serve-translations', table.client, table.tableName, log);

describe('what a function makes translations with', () => {
  it('is what the stage says; a claim holds for longer than the function may run', () => {
    set('2000', 'stays/2.1');
    expect(deployed()).toMatchObject({
      charactersPerDay: 2_000,
      terminology: { name: 'stays', version: '2.1' },
      lease: 34,
    });
    set('0');
    expect(deployed()).toMatchObject({ charactersPerDay: 0, terminology: undefined });
  });

  it.each([undefined, '-1', '1e6', 'unlimited'])('is refused where the budget is %s', (budget) => {
    set(budget);
    expect(deployed).toThrow('TRANSLATION_CHARACTERS_PER_DAY');
  });

  it.each(['stays', 'stays/', '/1', 'a/b/c'])('is refused where the terminology is %s', (terminology) => {
    set('1', terminology);
    expect(operatorsWords).toThrow('TRANSLATION_TERMINOLOGY');
  });

  it('knows the time, and has chance', () => {
    set('1');
    const { now, chance } = deployed();
    expect(now()).toMatch(/^\d{4}-.*Z$/);
    expect(chance()).toBeLessThan(1);
  });

  it('waits also where nothing else keeps it running', () => {
    const module = new URL('../../../adapters/translate/deployed-translations.ts', import.meta.url);
    const script = `const { pause } = await import('${module}'); await pause(20); console.log('waited');`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'waited\n' });
  });

  it('waits no longer than it is of use', async () => {
    const over = new AbortController();
    const waiting = pause(2 ** 30, over.signal);
    over.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
