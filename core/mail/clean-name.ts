import { endingOf } from './content-type.ts';

/** In characters. */
const LONGEST = 120;
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

/** What stands after the last slash of either kind, its middle left out where it is longer than any name. */
function nameIn(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.length <= 2 * REACH ? name : name.slice(0, REACH) + name.slice(-REACH);
}

/** What is left when folders, line ends and all that is not seen or turns the direction of writing is taken away. */
function visibleName(name: string): string {
  return nameIn(name)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '')
    .replace(/["<>:|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
}

/** A picture or a PDF is called one; other types keep the ending that they came with. */
function withEnding(name: string, type: string): string {
  const ending = endingOf(type);
  if (!/^(?:image\/|application\/pdf$)/.test(type) || ending === '') return name;
  if (name.toLowerCase().endsWith(ending) || ALSO.get(type)?.test(name)) return name;
  return name.replace(ENDING, '') + ending;
}

function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  return (
    characters
      .slice(0, LONGEST - ending.length)
      .join('')
      .replace(TRAIL, '') + ending
  );
}

/**
 * A file's name that is safe to show and to save: no folder, no character that is not seen, at most 120 characters with
 * its ending kept; of a picture or a PDF the ending says so.
 *
 * @param type by content
 */
export function cleanName(name: string, type: string): string {
  const visible = visibleName(name).replace(TRAIL, '');
  return shortened(withEnding(visible || FALLBACK, type));
}
