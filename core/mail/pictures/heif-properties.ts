import { type Box, boxesIn, setFree } from './boxes.ts';
import { latin1 } from './read-number.ts';

/**
 * What it takes to decode a picture and to show it as it is meant (ISO/IEC 23008-12, 6.5 and the bindings of codecs): size, depth,
 * colours, clean aperture, turning, mirroring, shape of pixels, which picture is the alpha of which, light. Not here, among others:
 * times, descriptions, names of cameras and places.
 */
const SHOWING: ReadonlySet<string> = new Set([
  ...['ispe', 'pixi', 'colr', 'clap', 'irot', 'imir', 'pasp', 'auxC', 'rloc', 'iscl'],
  ...['hvcC', 'lhvC', 'av1C', 'vvcC', 'avcC', 'a1op', 'a1lx', 'lsel', 'oinf', 'tols', 'subs'],
  ...['clli', 'mdcv', 'cclv', 'amve', 'reve', 'ndwt'],
  // of sequences: how fast, how coded, what kind of auxiliary picture
  ...['btrt', 'ccst', 'auxi'],
]);
const COLOURS: readonly string[] = ['nclx', 'prof', 'rICC'];

/** Leaves those of `boxes` that show a picture; the others become free space, so that those after them keep their numbers. */
export function cleanProperties(file: Buffer, boxes: readonly Box[]): void {
  for (const box of boxes) if (!isShowing(file, box)) setFree(file, box);
}

const isShowing = (file: Buffer, { type, body }: Box): boolean =>
  SHOWING.has(type) && (type !== 'colr' || COLOURS.includes(latin1(file, body, 4)));

/** Cleans the properties of items. @returns false where they are broken */
export function cleanItemProperties(file: Buffer, box: Box): boolean {
  const children = boxesIn(file, box.body, box.end);
  for (const child of children ?? []) {
    const properties = child.type === 'ipco' ? boxesIn(file, child.body, child.end) : [];
    if (!properties) return false;
    cleanProperties(file, properties);
    if (child.type !== 'ipco' && child.type !== 'ipma') setFree(file, child);
  }
  return children !== undefined;
}
