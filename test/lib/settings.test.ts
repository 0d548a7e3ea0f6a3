import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT, type Setting } from '../../core/contract/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import { bundleOptions } from '../../lib/bundling.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { resources } = synthesize(aStage(), aFullStage());

/** Names of the variables that a function is given in a stage. */
function given(name: FunctionName, stage: string): readonly string[] {
  const functions = resources('Work', 'AWS::Lambda::Function', stage).map(({ properties }) => properties);
  const found = functions.find(({ FunctionName }) => FunctionName === `foyer-${stage}-${name}`);
  return Object.keys(found?.Environment?.Variables ?? {});
}

const isSetting = (name: string): name is Setting => Object.hasOwn(ENVIRONMENT, name);

/** Settings that the code of a function's bundle names in calls of `settings` (required) or `optional`. */
function named(code: string, by: 'settings' | 'optional'): readonly string[] {
  const calls = code.matchAll(new RegExp(`\\b${by}\\d*\\(\\s*((?:"\\w+",?\\s*)+)\\)`, 'g'));
  const names = [...calls].flatMap(([, list = '']) =>
    list.split(/,\s*/).map((each) => each.replaceAll('"', '').trim()),
  );
  return names.filter(isSetting).map((name) => ENVIRONMENT[name]);
}

async function bundled(name: FunctionName): Promise<string> {
  const { outputFiles } = await build({ ...bundleOptions(name), minify: false, write: false });
  return outputFiles[0]?.text ?? '';
}

const names = Object.keys(FUNCTIONS).filter((name): name is FunctionName => Object.hasOwn(FUNCTIONS, name));

describe.each(names)('%s', (name) => {
  it('is given all that it needs, and nothing that it does not read', async () => {
    const code = await bundled(name);
    const required = named(code, 'settings');
    expect(given(name, 'test')).toEqual(expect.arrayContaining([...required]));
    expect(new Set(given(name, 'full'))).toEqual(new Set([...required, ...named(code, 'optional')]));
  });
});
