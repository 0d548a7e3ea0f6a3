import { aFile, aThread } from '../../../support/exports.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** What the files in test/fixtures/exports were made of: change nothing here, or they say that the format drifted. */
export const GOLDEN_FILES: ReadonlyMap<string, Uint8Array> = new Map([['f1', PICTURE]]);

export const GOLDEN_THREAD = aThread([
  {
    text: 'From the station, is it far? Write to [✉•••]',
    original: 'From the station, is it far? Write to gita@guests.example',
    language: 'en',
    via: 'mail',
    notes: ['addresses-masked'],
    mail: { mailId: 'm1', recipient: 'h4n8p2rtv6def@partner.foyer.test', messageId: '<1@guests.example>' },
    attachments: [aFile('f1', 'sea.png', 'image/png', PICTURE)],
    leftOut: [{ name: 'gita.vcf', why: 'addresses' }],
  },
  {
    author: 'host',
    text: 'Ten minutes – “to the left” </p>\u2028\ud83d\udc4b',
    language: 'en',
    at: '2026-02-07T11:00:00.000Z',
  },
  { author: 'platform', via: 'schedule', text: 'مرحبا', notes: ['automatic'], at: '2026-02-08T00:00:00.000Z' },
]);
