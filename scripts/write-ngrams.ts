import { readFile, writeFile } from 'node:fs/promises';
import { storedNgrams } from './stored-ngrams.ts';

/**
 * `npm run ngrams`: writes what core/translation knows of each language's letters, from the data of the package `eld`.
 *
 * `--check` writes nothing: exits 1 where the file is not what would be written.
 */
const FILE = new URL('../core/translation/ngrams.json', import.meta.url);

const content = `${JSON.stringify(await storedNgrams(), null, 1)}\n`;
if (!process.argv.includes('--check')) await writeFile(FILE, content);
else if ((await readFile(FILE, 'utf8').catch(() => '')) !== content) {
  console.error('core/translation/ngrams.json is not what eld says: run "npm run ngrams" and commit it');
  process.exitCode = 1;
}
