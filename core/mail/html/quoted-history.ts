import type { StartTag } from './scan-html.ts';

/**
 * How a mail client marks the mail that is answered: an `element` of its own, or from here on the `rest` of the mail.
 * Gmail's `container` holds the line that names the sender, the quote, and answers written between quotes.
 */
export type HistoryMark = 'element' | 'rest' | 'container';

/** Yahoo, Thunderbird, Proton, Tuta, Zoho, Front. */
const QUOTE_CLASSES = new Set([
  'yahoo_quoted',
  'moz-cite-prefix',
  'protonmail_quote',
  'tutanota_quote',
  'zmail_extra',
  'front-blockquote',
]);
/** Outlook on phones, Roundcube. */
const QUOTE_IDS = new Set(['mail-editor-reference-message-container', 'reply-intro']);
/** Outlook on the web, Hotmail, Zimbra. */
const REST_IDS = new Set(['divrplyfwdmsg', 'appendonsend', 'stopspelling', 'zwchr']);
/** The line that Outlook draws over the header of the mail that is answered. */
const OUTLOOK_LINE = /border-top:\s*solid\s+#(?:e1e1e1|b5c4df)/i;

const NO_CLASSES: readonly string[] = [];

function classesOf(tag: StartTag): readonly string[] {
  const classes = tag.attributes.get('class');
  return classes === undefined ? NO_CLASSES : classes.toLowerCase().split(/\s+/);
}

const isCited = (tag: StartTag): boolean => tag.attributes.get('type')?.toLowerCase() === 'cite';

function blockquoteMark(tag: StartTag): HistoryMark | undefined {
  return isCited(tag) || classesOf(tag).includes('gmail_quote') ? 'element' : undefined;
}

function divMark(tag: StartTag): HistoryMark | undefined {
  if (OUTLOOK_LINE.test(tag.attributes.get('style') ?? '')) return 'rest';
  // GMX and web.de.
  return tag.attributes.get('name') === 'quote' ? 'element' : undefined;
}

function namedMark(tag: StartTag): HistoryMark | undefined {
  const id = (tag.attributes.get('id') ?? '').toLowerCase();
  const classes = classesOf(tag);
  if (REST_IDS.has(id) || classes.includes('outlookmessageheader')) return 'rest';
  if (QUOTE_IDS.has(id) || classes.some((name) => QUOTE_CLASSES.has(name))) return 'element';
  return tag.name === 'div' && classes.includes('gmail_quote') ? 'container' : undefined;
}

/** What of quoted history begins with this tag, if anything does. */
export function historyMark(tag: StartTag): HistoryMark | undefined {
  if (tag.attributes.size === 0) return undefined;
  if (tag.name === 'blockquote') return blockquoteMark(tag) ?? namedMark(tag);
  return namedMark(tag) ?? (tag.name === 'div' ? divMark(tag) : undefined);
}

const LONGEST_INTRODUCTION = 400;

/** Whether a text is no more than what a client writes before a quote: `On Monday somebody wrote:`. */
export const isIntroduction = (text: string): boolean =>
  text.length < LONGEST_INTRODUCTION && text.trimEnd().endsWith(':') && text.trim().split('\n').length <= 3;
