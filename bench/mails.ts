import { composeMail } from '../core/mail/compose/compose-mail.ts';

/** A mail to measure with: what a host's mail program sends. */
export interface SampleMail {
  readonly name: string;
  readonly build: (from: string, to: string, number: number) => Uint8Array;
}

const KB = 1024;
const SENTENCE = 'The key is in the box beside the door, the code comes on the morning of your arrival. ';

const words = (bytes: number): string => SENTENCE.repeat(Math.ceil(bytes / SENTENCE.length)).slice(0, bytes);

/** A JPEG in its first bytes; the rest is noise, as a compressed picture is. */
function picture(bytes: number): Uint8Array {
  const noise = Buffer.alloc(bytes);
  let state = 1;
  for (let i = 0; i < bytes; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    noise[i] = state >> 16;
  }
  noise.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);
  return noise;
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

/** Small, and with pictures of 1 and nearly 10 MB: the most a program lets through is 10 MB of attachments, decoded. */
export const SAMPLES: readonly SampleMail[] = [
  sample('5 kB', 2 * KB, 0),
  sample('1 MB', 2 * KB, 700 * KB),
  sample('10 MB', 2 * KB, 7 * KB * KB),
];
