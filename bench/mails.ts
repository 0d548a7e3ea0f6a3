import { composeMail } from '../core/mail/compose/compose-mail.ts';

/** A mail to measure with: what a host's mail program sends. */
export interface SampleMail {
  readonly name: string;
  readonly build: (from: string, to: string, number: number) => Uint8Array;
}

const KB = 1024;
const SENTENCE = 'The key is in the box beside the door, the code comes on the morning of your arrival. ';

const words = (bytes: number): string => SENTENCE.repeat(Math.ceil(bytes / SENTENCE.length)).slice(0, bytes);

/** What a JPEG has before its picture: JFIF's header, a frame of 8 by 8, and the begin of the one scan. */
const JPEG_HEAD = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000' + 'ffc0000b080008000801011100' + 'ffda0008010100003f00',
  'hex',
);
const JPEG_END = Buffer.from('ffd9', 'hex');

/** A JPEG by its structure; the picture itself is noise, as compressed ones look. */
function picture(bytes: number): Uint8Array {
  const noise = Buffer.alloc(bytes - JPEG_HEAD.length - JPEG_END.length);
  let state = 1;
  for (let i = 0; i < noise.length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    // 0xff would begin a marker
    noise[i] = (state >> 16) % 0xff;
  }
  return Buffer.concat([JPEG_HEAD, noise, JPEG_END]);
}

function sample(name: string, textBytes: number, pictureBytes: number): SampleMail {
  const attachments = pictureBytes > 0 ? [{ name: 'door.jpg', type: 'image/jpeg', bytes: picture(pictureBytes) }] : [];
  return {
    name,
    build(from, to, number) {
      const text = `Message ${number}. ${words(textBytes)}`;
      const body = composeMail({
        from: { address: from, name: 'Anna' },
        to: { address: to },
        subject: `Your stay ${number}`,
        text,
        html: `<p>${text}</p>`,
        attachments,
        boundarySeed: `${name}-${number}`,
      });
      return Buffer.concat([Buffer.from(`Message-ID: <${name}-${number}@mail.example.com>\r\n`), body]);
    },
  };
}

/** A picture of as many bytes as a program lets through, and few words. */
export const LARGEST = sample('largest', 2 * KB, 10 * KB * KB);

/** Small, and with pictures of 1 and nearly 10 MB: the most a program lets through is 10 MB of attachments, decoded. */
export const SAMPLES: readonly SampleMail[] = [
  sample('5 kB', 2 * KB, 0),
  sample('1 MB', 2 * KB, 700 * KB),
  sample('10 MB', 2 * KB, 7 * KB * KB),
];
