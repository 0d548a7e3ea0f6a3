import { describe, expect, it } from 'vitest';
import { cleanHeif } from '../../../../core/mail/pictures/clean-heif.ts';
import { colourProfile } from '../../../support/pictures/colour-profile.ts';
import { dressHeif, TURNED } from '../../../support/pictures/dress-heif.ts';
import { codedPicture, fixture } from '../../../support/pictures/dressed.ts';
import { heifItems, heifProperties } from '../../../support/pictures/heif-data.ts';
import { box, fullBox, type HeifParts, heifFile, type Item, uint } from '../../../support/pictures/heif-writer.ts';
import { MARK, plantedIn } from '../../../support/pictures/planted.ts';

const CODED = Buffer.from('a coded picture');
const PICTURE: Item = { id: 1, type: 'av01', data: [CODED] };
const EXIF: Item = { id: 2, type: 'Exif', data: [Buffer.from(`${MARK} exif`)] };
const heif = (parts: Partial<HeifParts> = {}): Buffer => heifFile({ items: [PICTURE], ...parts });
const clean = (parts: Partial<HeifParts>): Buffer => Buffer.from(cleanHeif(heif(parts)) ?? MARK);
const relation = (type: string, ...numbers: readonly number[]) => box(type, ...numbers.map((each) => uint(2, each)));

describe('of a HEIC or AVIF', () => {
  it.each<[string, Partial<HeifParts>]>([
    ['of the second version', { locations: 1, entries: 2, sizes: { offset: 4, base: 0 } }],
    [
      'of the third, with long numbers',
      { locations: 2, entries: 3, sizes: { offset: 8, base: 8, length: 8, index: 4 } },
    ],
    [
      'of the first, counted from a base alone',
      { locations: 0, sizes: { offset: 0, base: 4 }, items: [PICTURE, EXIF] },
    ],
  ])('in lists %s pictures stay and what tells of them goes', (_, parts) => {
    const dressed = dressHeif(codedPicture(), parts);
    const cleaned = Buffer.from(cleanHeif(dressed) ?? dressed);
    expect(plantedIn(dressed)).toContain('mark');
    expect(plantedIn(cleaned)).toEqual([]);
    expect([...heifItems(cleaned)]).toEqual([...heifItems(dressed)].filter(([id]) => id === 1));
    expect(cleanHeif(cleaned)).toBe(cleaned);
  });

  it('pictures of tiles stay, with the data that says how they lie, and their relations', () => {
    const grid: Item = { id: 1, type: 'grid', data: [Buffer.from('how they lie')], boxed: true };
    const tiles = [2, 3].map((id) => ({ id, type: 'hvc1', data: [Buffer.from(`tile ${id}`)] }));
    const lie = relation('dimg', 1, 2, 2, 3);
    const whole = heif({ items: [grid, ...tiles], references: [lie] });
    expect(cleanHeif(whole)).toBe(whole);
    const items = [grid, ...tiles, { ...EXIF, id: 4, boxed: true }, { ...EXIF, id: 5 }];
    const cleaned = clean({ items, references: [relation('cdsc', 4, 1, 1), lie, relation('cdsc', 5, 1, 1)] });
    expect([plantedIn(cleaned), cleaned.includes(lie), cleaned.includes('cdsc')]).toEqual([[], true, false]);
    expect([...heifItems(cleaned).keys()]).toEqual([1, 2, 3]);
  });

  it('relations with long numbers stay; those with words in them go', () => {
    const long = box('auxl', uint(4, 1), uint(2, 1), uint(4, 1));
    const talking = box('thmb', uint(4, 1), uint(2, 1), uint(4, 1), MARK);
    const cleaned = clean({ meta: [fullBox('iref', 1, long, talking)] });
    expect([plantedIn(cleaned), cleaned.includes(long)]).toEqual([[], true]);
  });

  it('properties that show a picture stay; in the place of others stands nothing, so that all keep their numbers', () => {
    const colours = (kind: string, of: Uint8Array | string) => box('colr', kind, of);
    const kept = [TURNED, colours('nclx', Buffer.alloc(7)), colours('prof', colourProfile()), box('imir', uint(1, 0))];
    const gone = [
      ...['nclx', 'prof', 'same'].map((kind) => colours(kind, `${MARK}!!`)),
      box('irot', MARK),
      box('uuid', MARK),
    ];
    const names = heifProperties(clean({ properties: [...gone, ...kept] })).map(([name]) => name);
    expect(names).toEqual(['free', 'free', 'free', 'free', 'free', 'irot', 'colr', 'colr', 'imir']);
  });

  it('groups of pictures stay that say no more than which', () => {
    const group = fullBox('altr', 0, uint(4, 9), uint(4, 2), uint(4, 1), uint(4, 2));
    const talking = fullBox('slid', 0, uint(4, 9), uint(4, 1), uint(4, 1), MARK);
    const cleaned = clean({ meta: [box('grpl', group, talking)] });
    expect([plantedIn(cleaned), cleaned.includes(group)]).toEqual([[], true]);
  });

  it('what is no picture’s goes: amidst the data, between boxes, behind the last, and more boxes than there are', () => {
    const large = Buffer.concat([uint(4, 1), Buffer.from('mpvd'), uint(8, 16 + MARK.length), Buffer.from(MARK)]);
    const beside = [box('uuid', MARK), box('free', MARK), large];
    const cutOff = Buffer.concat([uint(4, 1), Buffer.from(MARK)]);
    expect(plantedIn(clean({ after: [cutOff] }))).toEqual([]);
    const after = [...beside, ...Array.from({ length: 70 }, () => box('uuid', MARK)), box('mdat', MARK)];
    const cleaned = clean({ stray: Buffer.from(MARK), before: beside, after, meta: [box('dinf', MARK)] });
    expect([plantedIn(cleaned), cleaned.subarray(-CODED.length)]).toEqual([[], CODED]);
  });

  it('an entry of an older version goes, one that is no entry, and an item whose data is in another one', () => {
    const others = ['Exif', 'av01', 'av01'].map((type, index): Item => ({ ...EXIF, id: index + 2, type, method: 2 }));
    const file = heif({ items: [PICTURE, ...others] });
    const [, , older = 0, none = 0] = [...file.toString('latin1').matchAll(/infe/g)].map(({ index }) => index);
    file.writeUInt8(0, older + 4);
    file.write('abcd', none);
    const cleaned = cleanHeif(file) ?? file;
    expect(plantedIn(cleaned)).toEqual([]);
    expect([...heifItems(cleaned).keys()]).toEqual([1]);
  });

  it('a list of items may have long numbers', () => {
    const entry = fullBox('infe', 2, uint(2, 1), uint(2, 0), 'av01', `${MARK}\0`);
    const file = changed({ meta: [fullBox('iinf', 1, uint(4, 1), entry)] }, 'iinf', 'free');
    const cleaned = cleanHeif(file) ?? file;
    expect([plantedIn(cleaned), Buffer.from(cleaned).subarray(-CODED.length)]).toEqual([[], CODED]);
  });

  it('a box of properties that is none, and one of data without a length, are dealt with', () => {
    const file = heif();
    file.write('abcd', file.indexOf('ipma'));
    file.writeUInt32BE(0, file.indexOf('mdat') - 4);
    expect(Buffer.from(cleanHeif(file) ?? '').includes('ipma')).toBe(false);
  });
});

/** A file with other bytes where `from` stands first. */
function changed(parts: Partial<HeifParts>, from: string, to: string | Uint8Array, further = 0): Buffer {
  const file = heif(parts);
  Buffer.from(to).copy(file, file.indexOf(from) + further);
  return file;
}

describe('a HEIC or AVIF is left out', () => {
  const twice = [PICTURE, { ...PICTURE, data: [Buffer.from('another picture')] }];
  const many = Array.from({ length: 50_001 }, () => Buffer.alloc(0));
  // an entry has 20 bytes, of which the last 4 say how long the one piece is
  const overlapping = heif({ items: [PICTURE, EXIF] });
  overlapping.writeUInt32BE(CODED.length + 1, overlapping.indexOf('iprp') - 4 - 20 - 4);
  it.each<[string, Buffer]>([
    ['that is none', Buffer.from('no file')],
    ['that does not begin as one', Buffer.concat([box('free'), heif()])],
    ['that begins twice', heif({ before: [box('ftyp', 'heic')] })],
    ['that does not tell of anything', Buffer.concat([box('ftyp', 'heic'), box('mdat', MARK)])],
    ['that tells of everything twice', heif({ after: [fullBox('meta', 0)] })],
    ['that comes in pieces', heif({ after: [box('moof', MARK)] })],
    ['whose boxes do not fit into each other', changed({}, 'hdlr', uint(4, 99), -4)],
    ['whose box has no plain length', changed({}, 'hdlr', uint(4, 1), -4)],
    ['that is no picture', changed({}, 'pict', 'soun')],
    ['that does not say which picture is shown', changed({}, 'pitm', 'free')],
    ['that says so in words', heif({ primary: box('pitm', MARK) })],
    ['that says something twice', heif({ meta: [box('idat')] })],
    ['without a list of items', changed({}, 'iinf', 'free')],
    ['without a picture', heif({ items: [EXIF] })],
    ['whose list of items is longer than it says', changed({}, 'iinf', uint(2, 0), 8)],
    ['whose list of items is broken', changed({}, 'infe', uint(4, 4), -4)],
    ['whose places are of a version to come', changed({}, 'iloc', uint(1, 3), 4)],
    ['whose places have numbers of odd lengths', changed({}, 'iloc', uint(2, 0x3440), 8)],
    ['whose pieces have no lengths', changed({}, 'iloc', uint(2, 0x4040), 8)],
    ['with more places than there are', changed({}, 'iloc', uint(2, 2), 10)],
    ['with more pieces than the file', changed({}, 'iloc', uint(2, 0xffff), 22)],
    ['with too many pieces', heif({ items: [{ ...PICTURE, data: many }] })],
    [
      'with a place less than can be freed',
      heif({ items: [PICTURE, { ...EXIF, data: [] }], locations: 0, sizes: { offset: 4, base: 0 } }),
    ],
    ['with a picture in two places', heif({ items: twice })],
    ['with a picture in another file', heif({ items: [{ ...PICTURE, source: 1 }] })],
    ['with a picture in an item', heif({ items: [{ ...PICTURE, method: 2 }] })],
    ['with a picture in a box that there is not', changed({ items: [{ ...PICTURE, boxed: true }] }, 'idat', 'free')],
    ['whose picture is not data', changed({}, 'iprp', uint(4, 0), -4 - 14)],
    ['whose picture is longer than the file', changed({}, 'iprp', uint(4, 9_999), -4 - 4)],
    ['whose picture reaches into Exif', overlapping],
    ['whose relations are broken', heif({ meta: [fullBox('iref', 0, MARK)] })],
    ['whose properties are broken', changed({ properties: [TURNED] }, 'irot', uint(4, 4), -4)],
    ['whose box of properties is broken', changed({}, 'ipco', uint(4, 4), -4)],
    ['whose groups are broken', heif({ meta: [box('grpl', MARK)] })],
  ])('%s', (_, file) => {
    expect(cleanHeif(file)).toBeUndefined();
  });
});

it('a phone’s photo, as its own writer made it, keeps how it is turned', () => {
  const cleaned = cleanHeif(fixture('alpha.avif')) ?? Buffer.alloc(0);
  expect(heifProperties(cleaned).map(([name]) => name)).toContain('irot');
  expect([...heifItems(cleaned).values()].map(({ type }) => type)).toEqual(['av01', 'av01']);
});
