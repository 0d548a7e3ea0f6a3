import type { OwnNames } from '../own-names.ts';

/** Words that name the operator's own, as the lists of words have them: what it is called, and what its domains are. */
export const ownWords = ({ domain, ownLinkDomains, platformName }: OwnNames): string =>
  [...[domain, ...ownLinkDomains].map(nameOf), expressionOf(platformName)].join(' ');

/** "foyer" of "mail.foyer.test" and of "foyer.co.test". */
function nameOf(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  return labels.findLast(({ length }) => length > SHORT_LABEL) ?? '';
}

const SHORT_LABEL = 3;

/** A name as an expression of its words; one that is long enough to be no other's beginning is known with any ending. */
function expressionOf(name: string): string {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return words.join('_') + (last.length > LONG_NAME ? '*' : '');
}

const LONG_NAME = 4;
