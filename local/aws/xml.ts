/** Text as it stands in XML. Control characters, which XML can't hold, become U+FFFD. */
export function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return [...text].map((c) => named[c] ?? (c < ' ' && !'\t\n\r'.includes(c) ? '\uFFFD' : c)).join('');
}

/** An element with text, or with elements that are XML already. */
export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
export const group = (name: string, ...elements: readonly string[]): string =>
  `<${name}>${elements.join('')}</${name}>`;

/** A document with its declaration. */
export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
