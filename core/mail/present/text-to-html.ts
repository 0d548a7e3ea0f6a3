import { escapeUTF8 } from 'entities/escape';
import type { ProtectedText } from '../../translation/check-faithful.ts';
import { type ProtectedSpan, within } from '../../translation/protected-span.ts';

/** Where an address may begin and what it may consist of; quotes and angle brackets never belong to it. */
const LINK = /https?:\/\/[^\s<>"'`{}|^]+/giu;
/** What ends a sentence rather than an address. */
const CLOSING = '.,;:!?)]…»”’،؛؟';

/**
 * A person's words as HTML: escaped, paragraphs and line ends kept, each paragraph in its own direction.
 *
 * @param style inline style of each paragraph
 * @param isolated what keeps its own direction within a line (`isolatedSpans`)
 */
export const textToHtml = (text: string, style: string, isolated: readonly ProtectedSpan[] = []): string =>
  split({ text, spans: isolated }, /\n(?:[ \t]*\n)+/g)
    .map((paragraph) => split(paragraph, /\n/g).map(withLinks).join('<br>\n'))
    .map((paragraph) => `<p dir="auto" style="${style}">${paragraph}</p>`)
    .join('\n');

function split(whole: ProtectedText, separator: RegExp): readonly ProtectedText[] {
  const parts: ProtectedText[] = [];
  let from = 0;
  for (const { 0: found, index } of whole.text.matchAll(separator)) {
    parts.push(cut(whole, from, index));
    from = index + found.length;
  }
  return [...parts, cut(whole, from, whole.text.length)];
}

const cut = ({ text, spans }: ProtectedText, start: number, end: number): ProtectedText => ({
  text: text.slice(start, end),
  spans: within(spans, { start, end }),
});

function withLinks(line: ProtectedText): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: candidate, index } of line.text.matchAll(LINK)) {
    const address = withoutClosing(candidate);
    const end = index + address.length;
    pieces.push(words(cut(line, from, index)), isolatedLink(cut(line, index, end)));
    from = end;
  }
  return [...pieces, words(cut(line, from, line.text.length))].join('');
}

function words({ text, spans }: ProtectedText): string {
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((end, n) => escapeUTF8(text.slice(end, spans[n]?.start)) + isolatedWords(text, spans[n])).join('');
}

const isolatedWords = (text: string, span: ProtectedSpan | undefined): string =>
  span ? isolate(escapeUTF8(text.slice(span.start, span.end))) : '';

const isolatedLink = ({ text, spans }: ProtectedText): string => (spans.length > 0 ? isolate(link(text)) : link(text));

const isolate = (html: string): string => `<bdi>${html}</bdi>`;

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
