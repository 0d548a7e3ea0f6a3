import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { WrongSetting } from '../../local/options.ts';
import { terminologyAt } from '../../local/terminology-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

it('is none without a path', () => {
  expect(terminologyAt(undefined)).toEqual({ setting: '' });
});

it('is called as its file, and changes its version with its content', () => {
  const first = terminologyAt(file('house-words.csv', 'en,de\nkey,Schlüssel\n"box, small","kleine ""Box"""\r\n'));
  expect(first).toEqual({
    setting: expect.stringMatching(/^house-words\/[0-9a-f]{12}$/),
    terminology: {
      name: 'house-words',
      languages: ['en', 'de'],
      rows: [
        ['key', 'Schlüssel'],
        ['box, small', 'kleine "Box"'],
      ],
    },
  });
  expect(terminologyAt(file('house-words.csv', 'en,de\nkey,Türschlüssel\n')).setting).not.toBe(first.setting);
});

it.each([
  ['words.csv', 'en\nkey'],
  ['words.csv', 'en,de'],
  ['words.csv', 'en,de\nkey'],
  ['words.csv', 'en,de\nkey,'],
  ['words.csv', ''],
  ['our words.csv', 'en,de\nkey,Schlüssel'],
])('makes no sense as %s with %j', (name, content) => {
  expect(() => terminologyAt(file(name, content))).toThrow(WrongSetting);
});

it('makes no sense where there is no file', () => {
  expect(() => terminologyAt(join(folder, 'none.csv'))).toThrow('FOYER_TERMINOLOGY');
});
