import { afterEach, expect, it, vi } from 'vitest';
import { detectionRules } from '../../../adapters/lambda/detection-rules.ts';
import { DETECTION } from '../../../lib/detection.ts';

afterEach(() => vi.unstubAllEnvs());

const given = (rules: unknown): void => void vi.stubEnv('DETECTION', JSON.stringify(rules));

it('are read as a stage has them', () => {
  given(DETECTION);
  expect(detectionRules()).toEqual(DETECTION);
});

it('are refused at the start where a field is wrong, by its name', () => {
  given({ ...DETECTION, minutes: 0, watched: { ...DETECTION.watched, hours: 'a day' } });
  expect(detectionRules).toThrow(
    /^the environment variable DETECTION has a wrong value: detection\.minutes, detection\.watched\.hours$/,
  );
});

it('are refused where there are none, or no JSON', () => {
  vi.stubEnv('DETECTION', '');
  expect(detectionRules).toThrow('the environment variable DETECTION is not set');
  vi.stubEnv('DETECTION', 'on');
  expect(detectionRules).toThrow(/: detection$/);
});
