import { heifItems } from './heif-data.ts';
import { imageData, jpegSegments } from './image-data.ts';

const pixels = (file: Uint8Array, type: string): readonly string[] =>
  imageData(file, type).flatMap(([name, bytes]) => (name === 'pixels' ? [bytes] : []));

/** The coded pictures of a file, in hex: of kinds that do not say by themselves where a picture ends. */
function codedPictures(file: Uint8Array, type: string): readonly string[] {
  if (type === 'image/jpeg') return jpegSegments(Buffer.from(file)).map(({ data }) => data.toString('hex'));
  if (type === 'image/avif') return [...heifItems(file).values()].map(({ data }) => data);
  return ['image/bmp', 'image/tiff'].includes(type) ? pixels(file, type) : [];
}

/**
 * A file without its coded pictures. Where bytes of a damaged file are told to be the picture, they are: nobody can say that a
 * longer scan is none. All else must be clean.
 */
export function besidePicture(file: Uint8Array, type: string): Uint8Array {
  const coded = codedPictures(file, type).map((data) => Buffer.from(data, 'hex').toString('latin1'));
  const text = Buffer.from(file).toString('latin1');
  return Buffer.from(
    coded.filter((data) => data !== '').reduce((rest, data) => rest.replace(data, () => ''), text),
    'latin1',
  );
}
