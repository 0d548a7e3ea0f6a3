import { magicType, PROGRAM } from './content/magic-numbers.ts';
import { oleType } from './content/ole-type.ts';
import { textType } from './content/text-type.ts';
import { zipType } from './content/zip-type.ts';

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

/** Endings that make a system run a file when it is opened. */
const PROGRAM_NAMES =
  /\.(ade|adp|apk|app|appref-ms|appx|bat|cab|chm|cmd|com|command|cpl|deb|desktop|diagcab|dll|dmg|ex_?|exe|gadget|hlp|hta|inf|ins|isp|iso|jar|jnlp|jse?|lib|lnk|mde|ms[cipt]|msix|nsh|pif|pkg|ps1|psm1|reg|rpm|scf|sc[rt]|settingcontent-ms|sh|sys|url|vb[es]?|vhdx?|vxd|ws[cfh]|xll)$/i;

/** How much of a file is looked at. */
const HEAD = 4_096;

const headOf = (bytes: Buffer): string => bytes.toString('latin1', 0, HEAD);

function shownType(bytes: Buffer): string | undefined {
  const head = headOf(bytes);
  const type = magicType(head) ?? textType(head);
  if (type === 'application/zip') return zipType(bytes);
  return type === 'application/x-ole-storage' ? oleType(bytes) : type;
}

/**
 * What a file is, by its bytes; what bytes can't show is believed of its sender.
 *
 * @param claimed media type in lower case
 */
export function contentType(content: Uint8Array, claimed: string): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const shown = shownType(bytes);
  if (shown !== undefined) return CONTAINED.get(shown)?.test(claimed) ? claimed : shown;
  if (!MEDIA_TYPE.test(claimed) || SHOWN_BY_BYTES.test(claimed)) return UNKNOWN_TYPE;
  return TEXT_TYPES.test(claimed) && headOf(bytes).includes('\0') ? UNKNOWN_TYPE : claimed;
}

/** A system overlooks dots and blanks at a name's end, and what stands behind a colon. Only the end of a name counts. */
const openedAs = (name: string): string =>
  name
    .slice(-300)
    .replace(/:.*$/s, '')
    .replace(/[\s.\p{Cf}]+$/u, '');

/** Whether a file runs when it is opened: by its bytes, or by the ending that a system goes by. */
export const isProgram = (content: Uint8Array, name: string): boolean =>
  contentType(content, UNKNOWN_TYPE) === PROGRAM || PROGRAM_NAMES.test(openedAs(name));

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
