import { type Box, boxesIn, rewrite, rewriteList, setFree, uint } from './boxes.ts';
import { type Items, readItems } from './heif-items.ts';
import { type Located, readLocations } from './heif-locations.ts';
import { cleanItemProperties } from './heif-properties.ts';
import type { HeifWalk } from './heif-walk.ts';
import { byteAt, latin1, u32be } from './read-number.ts';

const FULL_HEADER = 4;
/** A handler's kind stands behind version and a number, then come words of its maker. */
const HANDLER = FULL_HEADER + 4;
const WORDS = HANDLER + 4;

/** What it takes to clean the description of a file's pictures. */
interface MetaWalk extends HeifWalk {
  readonly items: Items;
  /** Numbers of the items that stay. */
  readonly pictures: ReadonlySet<number>;
  /** From where each way of telling where data stands counts: from the beginning of the file, of the box for items' data. */
  readonly origins: readonly (number | undefined)[];
}

type Clean = (walk: MetaWalk, box: Box) => boolean;

/** What becomes of each box that stays; false where it is broken. */
const BOXES: ReadonlyMap<string, Clean> = new Map<string, Clean>([
  ['hdlr', cleanHandler],
  ['pitm', (_, { body, end }) => end - body === 6 || end - body === 8],
  ['iinf', cleanItems],
  ['iloc', cleanLocations],
  ['iref', cleanReferences],
  ['iprp', ({ cleaned }, box) => cleanItemProperties(cleaned, box)],
  ['idat', () => true],
  ['grpl', cleanGroups],
]);

const NEEDED: readonly string[] = ['hdlr', 'pitm', 'iloc', 'iprp'];

/**
 * Cleans what describes a file's pictures (ISO/IEC 14496-12, 8.11): pictures stay and what tells of them; Exif, XMP and other items
 * go, with their entries in every list.
 *
 * @returns false where it is broken
 */
export function cleanMeta(walk: HeifWalk, meta: Box): boolean {
  const boxes = boxesIn(walk.file, meta.body + FULL_HEADER, meta.end) ?? [];
  const [list, data] = ['iinf', 'idat'].map((type) => boxes.find((box) => box.type === type));
  const items = list && readItems(walk.file, list);
  if (!items?.pictures.length || !isWhole(boxes)) return false;
  if (data) walk.holders.push({ start: data.body, end: data.end });
  const pictures = new Set(items.pictures.map(({ id }) => id));
  const deeper = { ...walk, items, pictures, origins: [0, data?.body] };
  return boxes.every((box) => {
    const clean = BOXES.get(box.type);
    if (!clean) setFree(walk.cleaned, box);
    return clean === undefined || clean(deeper, box);
  });
}

/** Whether all is told that it takes, and nothing twice. */
function isWhole(boxes: readonly Box[]): boolean {
  const types = boxes.map(({ type }) => type).filter((type) => BOXES.has(type));
  return new Set(types).size === types.length && NEEDED.every((type) => types.includes(type));
}

function cleanHandler({ file, cleaned }: MetaWalk, { body, end }: Box): boolean {
  cleaned.fill(0, Math.min(body + WORDS, end), end);
  return latin1(file, body + HANDLER, 4) === 'pict';
}

function cleanItems({ cleaned, items }: MetaWalk, box: Box): boolean {
  const entries = items.pictures.map(({ entry }) => entry);
  return rewriteList(cleaned, box, items, entries);
}

/** Where the data of pictures stands is where data stays. */
function cleanLocations(walk: MetaWalk, box: Box): boolean {
  const { file, cleaned, pictures } = walk;
  const locations = readLocations(file, box);
  if (!locations) return false;
  const staying = locations.items.filter(({ id }) => pictures.has(id));
  const going = locations.items.filter(({ id }) => !pictures.has(id));
  if (!areReached(walk, staying)) return false;
  for (const item of staying) for (const extent of reachOf(walk, item)) walk.kept.push(extent);
  for (const item of going) for (const extent of reachOf(walk, item)) walk.dropped.push(extent);
  const entries = staying.map(({ entry }) => entry);
  return rewriteList(cleaned, box, locations, copiesOf(file, entries));
}

/** Whether each is there once, with data that can be looked at: in no other file, and not in another item. */
const areReached = ({ origins }: MetaWalk, items: readonly Located[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length &&
  items.every(({ method, source }) => origins[method] !== undefined && source === 0);

function reachOf({ origins }: MetaWalk, { method, extents }: Located) {
  const origin = origins[method] ?? 0;
  return extents.map(({ start, end }) => ({ start: origin + start, end: origin + end }));
}

/** Which picture is made of which others, or is the alpha of which. */
function cleanReferences({ file, cleaned, pictures }: MetaWalk, box: Box): boolean {
  const first = box.body + FULL_HEADER;
  const size = byteAt(file, box.body) === 0 ? 2 : 4;
  const references = boxesIn(file, first, box.end);
  const staying = references?.filter(({ body, end }) => {
    const count = uint(file, body + size, 2);
    return pictures.has(uint(file, body, size)) && end - body === 2 + size + count * size;
  });
  return staying !== undefined && rewrite(cleaned, box, first, copiesOf(file, staying));
}

/** Which pictures stand for each other; a group of a kind that has more to say than their numbers goes. */
function cleanGroups({ file, cleaned }: MetaWalk, box: Box): boolean {
  const groups = boxesIn(file, box.body, box.end);
  for (const group of groups ?? []) {
    const fields = group.body + FULL_HEADER;
    if (group.end - fields !== 8 + 4 * u32be(file, fields + 4)) setFree(cleaned, group);
  }
  return groups !== undefined;
}

const copiesOf = (file: Buffer, ranges: readonly Pick<Box, 'start' | 'end'>[]): readonly Buffer[] =>
  ranges.map(({ start, end }) => file.subarray(start, end));
