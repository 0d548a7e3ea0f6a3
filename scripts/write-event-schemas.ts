import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { eventDocuments } from '../core/events/event-documents.ts';

/**
 * Writes docs/events/ from the schemas that events are typed by: one file for each event and version.
 *
 * `--check` writes nothing: exits 1 where a file is not what would be written, or is of no event.
 */
const FOLDER = new URL('../docs/events/', import.meta.url);
const checks = process.argv.includes('--check');

const files = new Map(eventDocuments().map(({ name, schema }) => [name, `${JSON.stringify(schema, null, 2)}\n`]));
await mkdir(FOLDER, { recursive: true });
const present = await readdir(FOLDER);

for (const [name, content] of files) {
  const file = new URL(name, FOLDER);
  if (!checks) await writeFile(file, content);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== content) stale(name);
}
for (const name of present.filter((each) => !files.has(each))) {
  if (checks) stale(name);
  else await rm(new URL(name, FOLDER));
}

function stale(name: string): void {
  console.error(`docs/events/${name} is not what the schemas say: run "npm run events" and commit it`);
  process.exitCode = 1;
}
