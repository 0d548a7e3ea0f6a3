import { bufferOf } from './buffer-of.ts';
import { headOf, shownBy } from './content/shown-type.ts';

export const UNKNOWN_TYPE = 'application/octet-stream';

/** Documents that are a container by their bytes: their own type says more, and is taken at its word. */
const CONTAINED: ReadonlyMap<string, RegExp> = new Map([
  ['application/zip', /^application\/(vnd\.openxmlformats-|vnd\.oasis\.opendocument|vnd\.ms-|epub\+zip|vnd\.apple\.)/],
  ['application/x-ole-storage', /^application\/(msword|vnd\.ms-|vnd\.visio)/],
]);
/** Types that their bytes would have shown: who claims one of these without them claims what is not so. */
const SHOWN_BY_BYTES =
  /^(image\/.*|application\/(pdf|zip|gzip|x-(gzip|zip|rar|7z).*|vnd\.rar|x-executable|octet-stream))$/;
const TEXT_TYPES = /^(text|message)\//;
const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,99}\/[a-z0-9][\w.+-]{0,99}$/;

/**
 * What a file is, by its bytes; what bytes can't show is believed of its sender.
 *
 * @param claimed media type in lower case
 */
export function contentType(content: Uint8Array, claimed: string): string {
  const bytes = bufferOf(content);
  return believedType(bytes, shownBy(bytes).type, claimed);
}

/** What a file is that is known to show `shown` by its bytes. */
export function believedType(bytes: Buffer, shown: string | undefined, claimed: string): string {
  if (shown !== undefined) return CONTAINED.get(shown)?.test(claimed) ? claimed : shown;
  if (!MEDIA_TYPE.test(claimed) || SHOWN_BY_BYTES.test(claimed)) return UNKNOWN_TYPE;
  return TEXT_TYPES.test(claimed) && headOf(bytes).includes('\0') ? UNKNOWN_TYPE : claimed;
}

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['image/bmp', '.bmp'],
  ['image/tiff', '.tif'],
  ['image/heic', '.heic'],
  ['image/avif', '.avif'],
  ['application/pdf', '.pdf'],
  ['application/zip', '.zip'],
  ['message/rfc822', '.eml'],
  ['text/calendar', '.ics'],
  ['text/vcard', '.vcf'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
]);

/** The ending that names of files of this type have, with its dot; empty for a type that has none in particular. */
export const endingOf = (type: string): string => ENDINGS.get(type) ?? '';

/** How a file of a type is called that came without a name. */
export const nameFor = (type: string, number: number): string => `attachment-${number}${endingOf(type)}`;
