import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../../core/mail/pictures/clean-picture.ts';
import { besidePicture } from '../../../support/pictures/beside-picture.ts';
import { DRESSED, fixture } from '../../../support/pictures/dressed.ts';
import { heifItems, heifProperties } from '../../../support/pictures/heif-data.ts';
import { imageData, orientationIn } from '../../../support/pictures/image-data.ts';
import { plantedIn } from '../../../support/pictures/planted.ts';

const cleaned = (file: Uint8Array, type: string): Uint8Array => {
  const clean = cleanPicture(file, type);
  if (!clean) throw new Error('left out');
  return clean;
};
const isHeif = (type: string): boolean => type === 'image/avif';
const MARGIN = 64;

describe.each(DRESSED)('N5: $name', ({ type, file, orientation }) => {
  it('had the place in it, and has nothing of it any more, raw or deflated', () => {
    expect(plantedIn(file)).toContain('mark');
    expect(plantedIn(cleaned(file, type))).toEqual([]);
  });

  it('is shown from the same bytes', () => {
    const clean = cleaned(file, type);
    if (!isHeif(type)) return expect(imageData(clean, type)).toEqual(pagesOnly(imageData(file, type)));
    const before = [...heifItems(file)].filter(([, item]) => ['av01', 'grid'].includes(item.type));
    expect([...heifItems(clean)]).toEqual(before);
    const shown = heifProperties(file).filter(([name]) => name !== 'udes');
    expect(heifProperties(clean).filter(([name]) => name !== 'free')).toEqual(shown);
  });

  it('is the same way up', () => {
    expect(orientationIn(cleaned(file, type))).toBe(orientation);
  });

  it('does not change when it is cleaned again, and has not grown', () => {
    const clean = cleaned(file, type);
    expect(cleanPicture(clean, type)).toBe(clean);
    expect(clean.length).toBeLessThanOrEqual(file.length);
  });

  it('whatever becomes of its bytes, faults never, lets nothing through, and does not grow by more than 64 bytes', () => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    const damage = fc.tuple(fc.array(change, { maxLength: 6 }), fc.option(fc.nat(file.length), { freq: 3 }));
    fc.assert(
      fc.property(damage, ([changes, cut]) => {
        const damaged = Buffer.from(file.subarray(0, cut ?? file.length));
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
        const clean = cleanPicture(damaged, type);
        return (
          !clean || (plantedIn(besidePicture(clean, type)).length === 0 && clean.length <= damaged.length + MARGIN)
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is left out or harmless wherever it breaks off', () => {
    for (let length = 0; length < file.length; length += 7) {
      const clean = cleanPicture(file.subarray(0, length), type);
      expect(plantedIn(clean ?? Buffer.alloc(0))).toEqual([]);
    }
  });
});

/** Smaller pictures between pages of a TIFF go: what is told of the second of three pages. */
function pagesOnly(data: ReturnType<typeof imageData>): ReturnType<typeof imageData> {
  const pages = data.filter(([name]) => name === '256').length;
  const page = data.length / 3;
  return pages === 3 ? [...data.slice(0, page), ...data.slice(2 * page)] : data;
}

describe('a picture with nothing to lose', () => {
  it.each([
    ['baseline.jpg', 'image/jpeg'],
    ['cmyk.jpg', 'image/jpeg'],
    ['lossy.webp', 'image/webp'],
    ['animated.webp', 'image/webp'],
    ['photo.heic', 'image/heic'],
    ['photo.avif', 'image/avif'],
    ['pages.tif', 'image/tiff'],
    ['big-endian.tif', 'image/tiff'],
    ['jpeg.tif', 'image/tiff'],
    ['tiles.tif', 'image/tiff'],
    ['palette.bmp', 'image/bmp'],
  ])('is returned as it is, without a copy: %s', (name, type) => {
    const file = fixture(name);
    expect(cleanPicture(file, type)).toBe(file);
  });
});

describe('a file', () => {
  it('that is no picture by its bytes is returned as it is', () => {
    const file = Buffer.from('GPS 59.31, 18.27');
    for (const type of ['application/pdf', 'text/plain', 'image/svg+xml', 'video/mp4']) {
      expect(cleanPicture(file, type)).toBe(file);
    }
  });

  it('that is a picture of a kind that is not known is left out', () => {
    for (const type of ['image/jxl', 'image/x-icon', 'image/jp2', 'image/vnd.adobe.photoshop', 'image/']) {
      expect(cleanPicture(fixture('photo.png'), type)).toBeUndefined();
    }
  });

  it('that is of another kind than it is said to be is left out', () => {
    const types = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'bmp', 'heic'].map((name) => `image/${name}`);
    for (const { type, file } of DRESSED) {
      for (const other of types.filter((each) => each !== type.replace('avif', 'heic'))) {
        expect(cleanPicture(file, other)).toBeUndefined();
      }
    }
  });

  it('of any bytes, behind the first ones of a picture, faults never', () => {
    const heads = DRESSED.map(({ type, file }) => ({ type, head: file.subarray(0, 48) }));
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.nat(48),
        fc.uint8Array({ maxLength: 400 }),
        ({ type, head }, kept, tail) => {
          const file = Buffer.concat([head.subarray(0, kept), tail]);
          const clean = cleanPicture(file, type);
          return clean === undefined || clean.length <= file.length + MARGIN;
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is cleaned where it lies amidst other bytes', () => {
    const { file, type } = { ...DRESSED[0], file: fixture('baseline.jpg'), type: 'image/jpeg' };
    const amidst = new Uint8Array(Buffer.concat([Buffer.alloc(5), file, Buffer.alloc(3)]).subarray(5, 5 + file.length));
    expect(cleanPicture(amidst, type)).toBe(amidst);
  });
});
