import { escapeUTF8 } from 'entities/escape';

/** Where an address may begin and what it may consist of; quotes and angle brackets never belong to it. */
const LINK = /https?:\/\/[^\s<>"'`{}|^]+/giu;
/** What ends a sentence rather than an address. */
const CLOSING = '.,;:!?)]…»”’،؛؟';

/**
 * A person's words as HTML: escaped, paragraphs and line ends kept, each paragraph in its own direction.
 *
 * @param style inline style of each paragraph
 */
export const textToHtml = (text: string, style: string): string =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map(withLinks).join('<br>\n'))
    .map((paragraph) => `<p dir="auto" style="${style}">${paragraph}</p>`)
    .join('\n');

function withLinks(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: candidate, index } of line.matchAll(LINK)) {
    const address = withoutClosing(candidate);
    pieces.push(escapeUTF8(line.slice(from, index)), link(address));
    from = index + address.length;
  }
  return [...pieces, escapeUTF8(line.slice(from))].join('');
}

/** The address as a link where it says itself where it leads, else as words. */
const link = (address: string): string =>
  showsItsTarget(address) ? `<a href="${escapeUTF8(address)}">${escapeUTF8(address)}</a>` : escapeUTF8(address);

/** `https://bank.example@evil.example`, look-alike letters and marks that turn the writing round show another address than theirs. */
function showsItsTarget(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && !/\p{Cf}/u.test(address) && address.toLowerCase().startsWith(url.origin);
}

function withoutClosing(candidate: string): string {
  let end = candidate.length;
  while (CLOSING.includes(candidate.charAt(end - 1)) && !closesParenthesis(candidate, end)) end -= 1;
  return candidate.slice(0, end);
}

/** Encyclopedias have parentheses in their addresses. */
const closesParenthesis = (candidate: string, end: number): boolean =>
  candidate[end - 1] === ')' && candidate.includes('(');
