import type { ProtectedText } from './check-faithful.ts';

/**
 * A text as the service takes it: one paragraph of HTML, what is protected in marks that it knows (`translate="no"`,
 * "Using do-not-translate in Amazon Translate"). Quotes stay as they are: it reads words, not entities.
 */
export function markUp({ text, spans }: ProtectedText): string {
  const ends = [0, ...spans.map(({ end }) => end)];
  const parts = ends.map((end, n) => escaped(text.slice(end, spans[n]?.start)) + marked(text, spans[n]));
  return `<p>${parts.join('')}</p>`;
}

const marked = (text: string, span: ProtectedText['spans'][number] | undefined): string =>
  span ? `<span translate="no">${escaped(text.slice(span.start, span.end))}</span>` : '';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
