import { endingOf } from './content-type.ts';

/** In characters, and in bytes of UTF-8: file systems take 255 of the latter, and save others under a name cut anywhere. */
const LONGEST = 120;
const MOST_BYTES = 240;
/** Of a longer name this much is looked at from both ends. */
const REACH = 500;
const TRAIL = /[\s.]+$/;
const FALLBACK = 'attachment';
/** Endings of pictures and PDF in use beside the usual one. */
const ALSO: ReadonlyMap<string, RegExp> = new Map([
  ['image/jpeg', /\.(?:jpe?g|jpe|jfif|pjpeg)$/i],
  ['image/tiff', /\.tiff?$/i],
  ['image/heic', /\.hei[cf]$/i],
]);
/** A version's number is none. */
const ENDING = /\.(?=\d*[a-z])[a-z0-9]{1,10}$/i;
/** Not seen, or turning the direction of writing; the line ends that no other class has; a letter that is a blank. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]+/gu;
const BLANKS = /[\s\u2800]+/g;
/** Devices of Windows', whatever ending they have. */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3]|con(?:in|out)\$) *(?:\.|$)/i;

/** What stands after the last slash of either kind, its middle left out where it is longer than any name. */
function nameIn(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.length <= 2 * REACH ? name : name.slice(0, REACH) + name.slice(-REACH);
}

/** What is left when folders, line ends and all that is not seen or turns the direction of writing is taken away. */
function visibleName(name: string): string {
  return nameIn(name)
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/["<>:|?*]/g, '_')
    .replace(BLANKS, ' ')
    .replace(/^[\s.]+/, '');
}

/** A picture or a PDF is called one; other types keep the ending that they came with. */
function withEnding(name: string, type: string): string {
  const ending = endingOf(type);
  if (!/^(?:image\/|application\/pdf$)/.test(type) || ending === '') return name;
  if (name.toLowerCase().endsWith(ending) || ALSO.get(type)?.test(name)) return name;
  return name.replace(ENDING, '') + ending;
}

/** As many of the first characters as fit. */
function beginning(name: string, characters: number, bytes: number): string {
  let [length, count, weight] = [0, 0, 0];
  for (const character of name) {
    count += 1;
    weight += Buffer.byteLength(character);
    if (count > characters || weight > bytes) break;
    length += character.length;
  }
  return name.slice(0, length);
}

function shortened(name: string): string {
  if (beginning(name, LONGEST, MOST_BYTES) === name) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  return beginning(name, LONGEST - ending.length, MOST_BYTES - ending.length).replace(TRAIL, '') + ending;
}

const noDevice = (name: string): string => (DEVICES.test(name) ? `_${name}` : name);

/**
 * A file's name that is safe to show and to save: no folder, no device, no character that is not seen, at most 120
 * characters with its ending kept; of a picture or a PDF the ending says so.
 *
 * @param type by content
 */
export function cleanName(name: string, type: string): string {
  const visible = visibleName(name).replace(TRAIL, '');
  return shortened(noDevice(withEnding(visible || FALLBACK, type)));
}
