import { scanHtml } from './scan-html.ts';
import { TextRenderer } from './text-renderer.ts';

function render(html: string, dropHistory: boolean): string {
  const renderer = new TextRenderer(dropHistory);
  scanHtml(html, renderer);
  return renderer.finish();
}

/** Whether the mail that is answered, where a client marked it as such, is in the text. */
export interface HtmlToTextOptions {
  readonly quotes: 'keep' | 'drop';
}

/**
 * The words of HTML as plain text: paragraphs, lists, tables, links with their targets, quotes behind `> `.
 *
 * What a client does not show is left out, and so are scripts, styles and pictures. With `quotes: 'drop'` quoted
 * history goes where its client marked it, unless nothing would be left. Lines end in LF. Time is linear in the
 * length; never throws.
 */
export function htmlToText(html: string, options: HtmlToTextOptions = { quotes: 'keep' }): string {
  const own = options.quotes === 'drop' ? render(html, true) : '';
  return own === '' ? render(html, false) : own;
}
