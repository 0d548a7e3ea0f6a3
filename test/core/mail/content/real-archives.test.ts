import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inspectFile } from '../../../../core/mail/content/inspect-file.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

it.each([
  ['info-zip.zip', 'application/zip', undefined],
  ['info-zip-streamed.zip', 'application/zip', undefined],
  ['python-streamed.zip', 'application/zip', undefined],
  ['python-zip64.zip', 'application/zip', undefined],
  ['python-lzma.zip', 'application/zip', undefined],
  ['python-lzma-document.zip', 'application/zip', 'archive'],
  ['info-zip-encrypted.zip', 'application/zip', 'encrypted'],
  ['info-zip-program.zip', 'application/zip', 'program'],
  ['info-zip-nested.zip', 'application/zip', 'program'],
  ['gnu-tar.tar.gz', 'application/gzip', undefined],
  ['gnu-tar-long-name.tar.gz', 'application/gzip', 'program'],
  ['pax-long-name.tar.gz', 'application/gzip', 'program'],
  ['sea.png.gz', 'application/gzip', undefined],
  ['named.gz', 'application/gzip', 'program'],
  ['key.txt.zst', 'application/zstd', undefined],
  ['key.txt.bz2', 'application/x-compressed', 'archive'],
  ['key.txt.xz', 'application/x-compressed', 'archive'],
  ['word.docx', OFFICE, undefined],
  ['word-macros.docx', OFFICE, 'program'],
  ['text.odt', ODT, undefined],
  ['text-encrypted.odt', ODT, 'encrypted'],
  ['app.jar', 'application/x-executable', 'program'],
])('G8: %s is %s, and kept back as: %s', (name, type, forbidden) => {
  const content = readFileSync(new URL(`../../../fixtures/archives/${name}`, import.meta.url));
  // Under another name and as another type it is the same.
  for (const [called, claimed] of [
    [name, type],
    ['file', 'image/png'],
  ] as const) {
    expect(inspectFile(content, called, claimed)).toEqual({ type, ...(forbidden && { forbidden }) });
  }
});
