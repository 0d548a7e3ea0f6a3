import { htmlToText } from './html/html-to-text.ts';
import type { BodySection } from './parse/parsed-mail.ts';

/** The words of one stretch of a body: its plain text where that says anything, else its HTML's. */
export function sectionText({ text, html }: BodySection, quotes: 'keep' | 'drop'): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : htmlToText(html, { quotes });
}

/** The words of a body in order, as they stand. */
export const sectionsText = (sections: readonly BodySection[], quotes: 'keep' | 'drop'): string =>
  sections
    .map((section) => sectionText(section, quotes))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
