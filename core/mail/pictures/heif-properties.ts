import { type Box, boxesIn, setFree } from './boxes.ts';
import { isColourProfile } from './colour-profile.ts';
import { latin1 } from './read-number.ts';

/** How long a decoder's set-up may be: more than any has. */
const SET_UP = 4_096;

/**
 * What it takes to decode a picture and to show it as it is meant, and how long each may be (ISO/IEC 23008-12, 6.5, and the bindings
 * of codecs): size, depth, colours, clean aperture, turning, mirroring, shape of pixels, which picture is the alpha of which, light.
 * Not here, among others: times, descriptions, names of cameras and places.
 */
const SHOWING: ReadonlyMap<string, number> = new Map([
  ['ispe', 12],
  ['pixi', 16],
  ['colr', Number.POSITIVE_INFINITY],
  ['clap', 32],
  ['irot', 1],
  ['imir', 1],
  ['pasp', 8],
  ['auxC', 80],
  ['rloc', 12],
  ['iscl', 12],
  ['a1op', 1],
  ['a1lx', 13],
  ['lsel', 2],
  ['clli', 4],
  ['mdcv', 24],
  ['cclv', 46],
  ['amve', 8],
  ['reve', 22],
  ['ndwt', 8],
  ['subs', SET_UP],
  ['oinf', SET_UP],
  ['tols', 6],
  ['hvcC', SET_UP],
  ['lhvC', SET_UP],
  ['vvcC', SET_UP],
  ['avcC', SET_UP],
  ['av1C', SET_UP],
  // of sequences: how fast, how coded, what kind of auxiliary picture
  ['btrt', 12],
  ['ccst', 8],
  ['auxi', 80],
]);
const PROFILES: readonly string[] = ['prof', 'rICC'];
/** Colours by numbers of a standard: their mark, three numbers, and whether they take the full range. */
const NUMBERED = 11;

/** Leaves those of `boxes` that show a picture; the others become free space, so that those after them keep their numbers. */
export function cleanProperties(file: Buffer, boxes: readonly Box[]): void {
  for (const box of boxes) if (!isShowing(file, box)) setFree(file, box);
}

const isShowing = (file: Buffer, box: Box): boolean =>
  box.end - box.body <= (SHOWING.get(box.type) ?? -1) && (box.type !== 'colr' || isColour(file, box));

/** Numbers of a standard, or a colour profile. */
function isColour(file: Buffer, { body, end }: Box): boolean {
  const kind = latin1(file, body, 4);
  if (kind === 'nclx') return end - body === NUMBERED;
  return PROFILES.includes(kind) && isColourProfile(file.subarray(body + 4, end));
}

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
