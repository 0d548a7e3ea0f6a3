import { plainText } from '../compose/encode-text.ts';
import { htmlToText } from '../html/html-to-text.ts';

/** Calendars that are edited in a browser hold HTML where RFC 5545 has text; `<https://…>` is a link in plain text. */
const MARKUP =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|html|body|i|img|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s[^<>]{0,1000})?\/?>|&(?:#x?[0-9a-f]{1,6}|commat|period);/i;

const MOST_VALUES = 50;

/** A TEXT value (RFC 5545, 3.3.11) with its words as `change` has them. */
export const changedValue = (value: string, change: (words: string) => string): string =>
  escapedText(change(wordsOf(unescapedText(value))));

/** The same of several, with commas between: the first of them, where they are more than anybody gives one event. */
export const changedValues = (value: string, change: (words: string) => string): string =>
  splitValues(value)
    .slice(0, MOST_VALUES)
    .map((each) => changedValue(each, change))
    .join(',');

/** What of a text in HTML is read: an address in a link's target is one too. */
const wordsOf = (text: string): string =>
  MARKUP.test(text) ? htmlToText(text.replaceAll('\n', '<br>')) : plainText(text);

const unescapedText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));

const escapedText = (text: string): string =>
  plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** At commas that no backslash stands before. */
const splitValues = (value: string): readonly string[] => value.match(/(?:\\.|[^\\,]|\\$)+/gs) ?? [];
