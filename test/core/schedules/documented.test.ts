import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { DROPPED_REASONS, HELD_REASONS, REASON_WORDS } from '../../../core/schedules/reasons.ts';
import { TRIGGERS } from '../../../core/schedules/send-rule.ts';

const page = await readFile(new URL('../../../docs/schedules.md', import.meta.url), 'utf8');

const told = (state: string) => (reason: keyof typeof REASON_WORDS) =>
  `| \`${reason}\` | ${state} | ${REASON_WORDS[reason]} |`;

it('all reasons are in the table of docs/schedules.md, in their words, and no others', () => {
  expect(page.match(/^\| `[a-z-]+` \| (dropped|held) \|.*$/gm)).toEqual([
    ...DROPPED_REASONS.map(told('dropped')),
    ...HELD_REASONS.map(told('held')),
  ]);
});

it('all triggers are there', () => {
  for (const trigger of TRIGGERS) expect(page).toContain(`| \`${trigger}\` |`);
});
