import { decodeText } from '../parse/charset.ts';
import { decodeCodepage } from '../rtf/codepage.ts';
import { binaryValue, type MapiValue, numberValue, textValue } from './mapi-properties.ts';

const META = /<meta[^>]{1,200}charset=["']?([\w.:-]{1,40})/i;

/** HTML kept as text or as bytes; then in the message's code page for the internet, or in what the HTML itself names. */
export function htmlOf(
  html: MapiValue | undefined,
  internetCodepage: MapiValue | undefined,
  codepage: number,
): string | undefined {
  const bytes = binaryValue(html);
  if (!bytes) return textValue(html, codepage);
  const page = numberValue(internetCodepage);
  const named = META.exec(bytes.toString('latin1', 0, 1024))?.[1] ?? '';
  const text = page === undefined ? decodeText(bytes, named) : decodeCodepage(bytes, page);
  return text.replaceAll('\0', '') || undefined;
}
