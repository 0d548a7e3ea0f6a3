import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storedNgrams } from '../../scripts/stored-ngrams.ts';

it('is what core/translation has, from the data of the installed eld', async () => {
  const file = new URL('../../core/translation/ngrams.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(await storedNgrams());
});
