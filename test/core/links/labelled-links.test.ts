import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foreignLinks } from '../../../core/links/foreign-links.ts';

/** Texts of hosting life, by language. Links stand between ⟦ and ⟧. */
const labelled = (name: string): readonly string[] => {
  const read = readFileSync(new URL(`../../fixtures/masking/${name}.json`, import.meta.url), 'utf8');
  const byLanguage: Record<string, string[]> = JSON.parse(read);
  return Object.values(byLanguage).flat();
};

const OWN = ['foyer.test'];
/** Names of sites among the texts that hold no address. */
const NAMES_A_SITE =
  /booking\.com|airbnb\.com|expedia\.com|hotel\.com|example\.com|example\.de|google\.com|-home\.com|mar\.example|ftp:/i;

function marked(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of foreignLinks(text, OWN)) {
    parts.push(text.slice(done, start), '⟦', text.slice(start, end), '⟧');
    done = end;
  }
  return parts.join('') + text.slice(done);
}

const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.split('⟦').length - 1, 0);

const links = labelled('links');
const innocent = [...labelled('no-links'), ...labelled('innocent').filter((text) => !NAMES_A_SITE.test(text))];
const found = links.map((text) => marked(text.replaceAll(/[⟦⟧]/g, '')));

describe('texts with links, and innocent ones, in nine languages', () => {
  it('holds at least 150 of links, and more that are innocent', () => {
    expect(links.length).toBeGreaterThanOrEqual(150);
    expect(innocent.length).toBeGreaterThan(links.length);
  });

  it('finds at least 98 of 100 links to the letter, and 99 of 100 of what it finds are links', () => {
    const right = count(links.filter((text) => found.includes(text)));
    expect(right / count(links)).toBeGreaterThanOrEqual(0.98);
    expect(right / (count(found) + count(innocent.map(marked)))).toBeGreaterThanOrEqual(0.99);
  });

  it('finds none in 99 of 100 innocent texts', () => {
    expect(innocent.filter((text) => marked(text) === text).length / innocent.length).toBeGreaterThanOrEqual(0.99);
  });
});
