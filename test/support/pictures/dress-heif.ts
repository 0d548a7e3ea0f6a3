import { exifBlock } from './exif-writer.ts';
import { box, fullBox, type HeifParts, heifFile, type Item, uint } from './heif-writer.ts';
import { MARK, PLANTED } from './planted.ts';
import { xmpPacket } from './xmp-writer.ts';

/** A coded picture with what it takes to decode it. */
export interface Coded {
  readonly type: string;
  readonly data: Buffer;
  readonly properties: readonly Uint8Array[];
}

/** Turned by 90 degrees, as phones say it. */
export const TURNED = box('irot', uint(1, 3));

const exif = (id: number, boxed: boolean): Item => ({
  ...{ id, type: 'Exif', name: `${MARK} exif`, boxed },
  data: [uint(4, 6), Buffer.from('Exif\0\0'), exifBlock({ order: boxed ? 'MM' : 'II' })],
});

/** The first is a picture, of two extents, with a name; the others tell of it: Exif twice, XMP, and an item without a standard. */
const items = ({ type, data }: Coded): readonly Item[] => [
  { id: 1, type, name: `${MARK} name`, data: [data.subarray(0, 40), data.subarray(40)] },
  exif(2, false),
  { id: 3, type: 'mime', name: 'xmp', more: 'application/rdf+xml\0', data: [xmpPacket()] },
  exif(4, true),
  { id: 5, type: 'uri ', more: `tag:${MARK}\0`, data: [Buffer.from(PLANTED.maker)] },
];

const reference = (from: number): Buffer => box('cdsc', uint(2, from), uint(2, 1), uint(2, 1));

/** A HEIC or AVIF with Exif, XMP, names, descriptions, a film of the moment, and what programs put beside. */
export const dressHeif = (coded: Coded, parts: Partial<HeifParts> = {}): Buffer =>
  heifFile({
    items: items(coded),
    properties: [...coded.properties, TURNED, fullBox('udes', 0, `en\0${MARK}\0${PLANTED.description}\0lake\0`)],
    references: [2, 3, 4, 5].map(reference),
    meta: [box('uuid', 'sixteen bytes of', MARK), box('udta', box('\xa9xyz', '+59.31415926+018.27182818/'))],
    before: [box('uuid', 'sixteen bytes of', exifBlock())],
    after: [box('mpvd', `${MARK} film of the moment`), box('free', MARK), Buffer.from(`SEFH${MARK}SEFT`)],
    stray: Buffer.from(`${MARK} amidst the data`),
    ...parts,
  });
