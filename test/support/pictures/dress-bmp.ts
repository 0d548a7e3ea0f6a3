import { colourProfile } from './colour-profile.ts';
import { MARK, PLANTED } from './planted.ts';

/** A BMP of 2 by 2 pixels whose header has room for a colour profile: linked by its path, or embedded; `before` the pixels. */
export function bmpWithProfile(kind: 'LINK' | 'MBED', before = ''): Buffer {
  const profile = kind === 'LINK' ? Buffer.from(`${PLANTED.path}\0`) : colourProfile();
  const header = Buffer.alloc(14 + 124);
  const pixels = Buffer.from([1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12, 0, 0]);
  const gap = Buffer.from(before);
  header.write('BM');
  header.writeUInt32LE(header.length + gap.length, 10);
  header.writeUInt32LE(124, 14);
  header.writeInt32LE(2, 18);
  header.writeInt32LE(-2, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  header.write([...kind].reverse().join(''), 70);
  header.writeUInt32LE(124 + gap.length + pixels.length, 126);
  header.writeUInt32LE(profile.length, 130);
  return Buffer.concat([header, gap, pixels, profile, Buffer.from(`${MARK} behind its end`)]);
}
