import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from '../core/openapi/openapi-document.ts';
import { referencePage } from '../core/openapi/reference-page.ts';
import { REFERENCE_STYLE } from '../core/openapi/reference-style.ts';
import packageJson from '../package.json' with { type: 'json' };

/**
 * Writes openapi.json and the reference page from the schemas that check the requests.
 *
 * `--check` writes nothing: exits 1 where a file is not what would be written.
 */
const document = openApiDocument(packageJson.version);
const page = {
  html: referencePage(document),
  styleHash: `sha256-${createHash('sha256').update(REFERENCE_STYLE).digest('base64')}`,
};
const files = [
  { path: 'openapi.json', content: json(document) },
  { path: 'functions/show-reference/page.json', content: json(page) },
];

const checks = process.argv.includes('--check');
for (const { path, content } of files) {
  const url = new URL(`../${path}`, import.meta.url);
  if (!checks) await writeFile(url, content);
  else if ((await readFile(url, 'utf8').catch(() => '')) !== content) {
    console.error(`${path} is not what the schemas say: run "npm run openapi" and commit it`);
    process.exitCode = 1;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
