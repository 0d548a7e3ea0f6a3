import { foreignLinks } from '../../../core/links/foreign-links.ts';
import type { MaskPolicy } from '../../../core/masking/mask-policy.ts';
import { HIDDEN_ADDRESS, HIDDEN_PHONE, maskText } from '../../../core/masking/mask-text.ts';
import { COUNTRY_OF_LANGUAGE } from './country-of-language.ts';
import type { Finder, Finding } from './score-findings.ts';

const OWN_DOMAINS = ['foyer.test'] as const;

/** As a program masks that hides both, for people of whom nothing is known. */
export const HIDES_ALL: MaskPolicy = { addresses: true, phones: 'mask', always: [], ownDomains: OWN_DOMAINS };

/** What the relay hides in a text, and the links in it that a host under the link lock can't send. */
export const foundByFoyer: Finder = (text, language) => found(text, [COUNTRY_OF_LANGUAGE[language] ?? []].flat());

/** The same where it is not known which country's numbers to expect. */
export const foundByFoyerAnywhere: Finder = (text) => found(text, []);

const found = (text: string, countries: readonly string[]): readonly Finding[] => [
  ...replacedIn(text, maskText(text, { ...HIDES_ALL, countries }).text),
  ...foreignLinks(text, OWN_DOMAINS).map(({ start, end }) => ({ kind: 'link' as const, start, end })),
];

const KINDS = new Map([
  [HIDDEN_ADDRESS, 'address' as const],
  [HIDDEN_PHONE, 'phone' as const],
]);
const PLACEHOLDERS = new RegExp(`(${[...KINDS.keys()].map((token) => RegExp.escape(token)).join('|')})`);

/**
 * What of `original` is gone in `masked`: judged by what goes out, not by what the recognizers say. Between two
 * placeholders the kept words are taken where they first come.
 */
function replacedIn(original: string, masked: string): readonly Finding[] {
  const findings: Finding[] = [];
  const parts = masked.split(PLACEHOLDERS);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const kind = KINDS.get(part);
    const kept = parts[index + 1] ?? '';
    if (!kind) at += part.length;
    else {
      const end = index + 2 === parts.length ? original.length - kept.length : original.indexOf(kept, at + 1);
      findings.push({ kind, start: at, end });
      at = end;
    }
  }
  return findings;
}
