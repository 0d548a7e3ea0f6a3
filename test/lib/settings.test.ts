import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT, type Setting } from '../../core/contract/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import { bundleOptions, functionFolder } from '../../lib/bundling.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { resources } = synthesize(aStage(), aFullStage());

/** Names of the variables that a function is given in a stage. */
function given(name: FunctionName, stage: string): readonly string[] {
  const functions = resources('Work', 'AWS::Lambda::Function', stage).map(({ properties }) => properties);
  const found = functions.find(({ FunctionName }) => FunctionName === `foyer-${stage}-${name}`);
  return Object.keys(found?.Environment?.Variables ?? {});
}

const FOLDER = dirname(functionFolder('receive-mail'));
const isSetting = (name: string): name is Setting => Object.hasOwn(ENVIRONMENT, name);

/** Settings that the code of a function's bundle names in calls of `settings` (required) or `optional`. */
function named(code: string, by: 'settings' | 'optional'): readonly string[] {
  const calls = code.matchAll(new RegExp(`\\b${by}\\d*\\(\\s*((?:"\\w+",?\\s*)+)\\)`, 'g'));
  const names = [...calls].flatMap(([, list = '']) =>
    list.split(/,\s*/).map((each) => each.replaceAll('"', '').trim()),
  );
  return names.filter(isSetting).map((name) => ENVIRONMENT[name]);
}

const names = Object.keys(FUNCTIONS).filter((name): name is FunctionName => Object.hasOwn(FUNCTIONS, name));

/** The code of every function's bundle: made at once, as what they share is read once then. */
const bundles = new Map<string, string>();

beforeAll(async () => {
  const entryPoints = names.flatMap((name) => bundleOptions(name).entryPoints);
  const options = { entryPoints, outdir: FOLDER, outbase: FOLDER, minify: false, write: false } as const;
  const { outputFiles } = await build({ ...bundleOptions('receive-mail'), ...options });
  for (const { path, text } of outputFiles) bundles.set(basename(dirname(path)), text);
});

describe.each(names)('%s', (name) => {
  it('is given all that it needs, and nothing that it does not read', () => {
    const code = bundles.get(name) ?? '';
    expect(code).toContain('handler');
    const required = named(code, 'settings');
    expect(given(name, 'test')).toEqual(expect.arrayContaining([...required]));
    expect(new Set(given(name, 'full'))).toEqual(new Set([...required, ...named(code, 'optional')]));
  });
});
