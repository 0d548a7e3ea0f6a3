import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';

it('all placeholders are in the table of docs/templates.md, and no others', async () => {
  const page = await readFile(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
  const rows = Array.from(page.matchAll(/^\| `\{\{(.*?)\}\}` \|/gm), ([, name]) => name);
  expect(rows).toEqual([...PLACEHOLDERS]);
});
