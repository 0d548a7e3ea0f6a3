import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ProposedAttachment, sortAttachments } from '../../core/attachments.ts';
import { inspectFile } from '../../core/mail/content/inspect-file.ts';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { filesOf } from '../../core/mail/take-in.ts';
import type { LeftOutReason } from '../../core/model.ts';
import { programOf } from '../../core/programs/programs.ts';
import { ole, rar5, sevenZip, tar, zip, zipOf } from '../support/archives.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const base64 = (text: string): Buffer => Buffer.from(text, 'base64');
const PNG = base64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
const GIF = base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
const PDF = bytes('%PDF-1.7\n');
const WORD = zip({ name: '[Content_Types].xml', content: 'wordprocessingml' }, { name: 'word/document.xml' });

/** What becomes of a file where pictures, pictures and PDF, or all kinds pass. */
type Fate = LeftOutReason | 'passes';
type Row = readonly [file: string, content: Buffer, pictures: Fate, pdf: Fate, all: Fate];

const TABLE: readonly Row[] = [
  ['photo.png', PNG, 'passes', 'passes', 'passes'],
  ['photo.gif', GIF, 'passes', 'passes', 'passes'],
  ['photo.txt', GIF, 'passes', 'passes', 'passes'],
  ['broken.png', PNG.subarray(0, 40), 'picture', 'picture', 'picture'],
  ['photo.jpg', bytes('no picture'), 'type', 'type', 'passes'],
  ['map.svg', bytes('<svg onload="x()"></svg>'), 'program', 'program', 'program'],
  ['photo.png', Buffer.concat([PNG, zipOf('a.txt')]), 'type', 'type', 'archive'],
  ['photo.png', Buffer.concat([PNG, rar5({ name: 'a.exe' })]), 'type', 'type', 'archive'],
  ['photo.png', Buffer.concat([GIF, PDF]), 'type', 'passes', 'passes'],
  ['terms.pdf', PDF, 'type', 'passes', 'passes'],
  ['terms.jpg', PDF, 'type', 'passes', 'passes'],
  ['terms.pdf', bytes('no document'), 'type', 'type', 'passes'],
  ['page.html', bytes('<html><body>Hello</body></html>'), 'type', 'type', 'passes'],
  ['plan.docx', WORD, 'type', 'type', 'passes'],
  ['plan.doc', ole(['WordDocument']), 'type', 'type', 'passes'],
  ['plan.doc', ole(['WordDocument', '_VBA_PROJECT']), 'program', 'program', 'program'],
  ['plan.docm', WORD, 'program', 'program', 'program'],
  ['plan.docx', ole(['EncryptedPackage']), 'type', 'type', 'encrypted'],
  ['plan.rtf', bytes('{\\rtf1{\\object\\objdata 01}}'), 'program', 'program', 'program'],
  ['notes.txt', bytes('Bring boots.'), 'type', 'type', 'passes'],
  ['photos.zip', zip({ name: 'a.png', content: PNG }), 'type', 'type', 'passes'],
  ['photos.tar.gz', gzipSync(tar({ name: 'a.png', content: PNG })), 'type', 'type', 'passes'],
  ['photos.zip', zipOf('a.png', 'setup.exe'), 'program', 'program', 'program'],
  ['photos.zip', zip({ name: 'a.png', flags: 1 }), 'type', 'type', 'encrypted'],
  ['photos.7z', sevenZip(Buffer.alloc(4)), 'type', 'type', 'archive'],
  ['photos.zip', zipOf('a.png').subarray(0, -1), 'type', 'type', 'archive'],
  ['cards.zip', zipOf('anna.vcf'), 'type', 'type', 'addresses'],
  ['setup.exe', bytes('x'), 'program', 'program', 'program'],
  ['photo.jpg', bytes('#!/bin/sh'), 'program', 'program', 'program'],
  ['photo.jpg.js', GIF, 'program', 'program', 'program'],
  ['photo\u202Egpj.exe', bytes('x'), 'program', 'program', 'program'],
  ['disk.iso', bytes('x'), 'program', 'program', 'program'],
];

const COLUMNS = { stay: 2, 'rental-pay-per-booking': 3, 'rental-subscription': 3, activity: 4 } as const;
const PROGRAMS = ['stay', 'rental-pay-per-booking', 'rental-subscription', 'activity'] as const;

/** A file as a mail brings it, declared as a picture. */
function byMail(name: string, content: Buffer): ProposedAttachment | undefined {
  const mail = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    `Content-Type: image/png; name*=utf-8''${encodeURIComponent(name)}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    content.toString('base64'),
    '--b--',
  ];
  return filesOf(parseMail(Buffer.from(mail.join('\r\n'))))[0];
}

describe.each(PROGRAMS)('B14 G8: in %s', (program) => {
  const { attachments: rule } = programOf(program);
  const column = COLUMNS[program];
  const fate = (file: ProposedAttachment, via: 'mail' | 'api', text = 'Hello'): Fate =>
    sortAttachments({ via, text, attachments: [file] }, rule, true).leftOut[0]?.why ?? 'passes';

  it.each(TABLE.map((row) => [row[0], row[column], row[1]] as const))('by mail, %j: %s', (name, expected, content) => {
    const file = byMail(name, content);
    expect(file && fate(file, 'mail')).toBe(expected);
  });

  const rows = TABLE.filter((row) => row[column] !== 'picture');
  it.each(rows.map((row) => [row[0], row[column], row[1]] as const))('by API, %j: %s', (name, expected, content) => {
    const file = { name, bytes: content.length, ...inspectFile(content, name, 'image/png') };
    expect(fate(file, 'api')).toBe(expected);
    const { refusal } = sortAttachments({ via: 'api', text: 'Hello', attachments: [file] }, rule, true);
    expect(refusal?.code).toBe(expected === 'passes' ? undefined : 'attachment-type');
  });

  it('a mail goes through without what may not pass, and one that holds nothing else is refused', () => {
    const [tool, photo] = [byMail('setup.exe', bytes('x')), byMail('photo.png', PNG)];
    const attachments = [tool, photo].filter((file) => file !== undefined);
    const leftOut = [{ name: 'setup.exe', why: 'program' }];
    const sorted = sortAttachments({ via: 'mail', text: '', attachments }, rule, true);
    expect(sorted).toMatchObject({ passing: [{ name: 'photo.png' }], leftOut, refusal: undefined });
    expect(
      sortAttachments({ via: 'mail', text: '', attachments: attachments.slice(0, 1) }, rule, true).refusal,
    ).toMatchObject({
      code: 'attachment-type',
      names: ['setup.exe'],
    });
  });

  it('10 × 1024 × 1024 bytes pass, all files together, and one byte more does not', () => {
    const limit = 10 * 1024 * 1024;
    const picture = (size: number): ProposedAttachment => ({ name: 'a.png', type: 'image/png', bytes: size });
    const refusal = (...sizes: readonly number[]) =>
      sortAttachments({ via: 'mail', text: 'Hello', attachments: sizes.map(picture) }, rule, true).refusal;
    expect(refusal(limit)).toBeUndefined();
    expect(refusal(limit - 1, 1)).toBeUndefined();
    expect(refusal(limit, 1)).toEqual({ code: 'attachment-size', limit });
  });
});
