import type { BodySection, ParsedMail } from '../parse/parsed-mail.ts';
import { type HtmlToTextOptions, htmlToText } from './html-to-text.ts';

function sectionText({ text, html }: BodySection, options: HtmlToTextOptions): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : htmlToText(html, options);
}

/**
 * The words of a mail's body, in order: plain text where the sender gave it, else the HTML's.
 *
 * @param options for the sections that are HTML alone
 */
export const bodyText = (mail: Pick<ParsedMail, 'sections'>, options?: HtmlToTextOptions): string =>
  mail.sections
    .map((section) => sectionText(section, options ?? { quotes: 'keep' }).trimEnd())
    .filter((text) => text !== '')
    .join('\n\n');
