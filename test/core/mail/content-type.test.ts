import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentType, isProgram, nameFor, UNKNOWN_TYPE } from '../../../core/mail/content-type.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n....');
const EXE = bytes(`MZ${'\x90'.repeat(60)}\0\0PE`);

/** A zip of empty files: their directory is all that counts here. */
function zip(...names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, bytes(name)]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(4, 16);
  return Buffer.concat([bytes('PK\x03\x04'), directory, end]);
}

/** The zip with its directory said to stand at `at`. */
function pointing(whole: Buffer, at: number): Buffer {
  const changed = Buffer.from(whole);
  changed.writeUInt32LE(at, changed.length - 6);
  return changed;
}

/** An OLE storage whose root has this class. */
function ole(classId: string, sectorSize: 512 | 4096): Buffer {
  const storage = Buffer.alloc(4 * sectorSize);
  storage.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  storage.writeUInt16LE(sectorSize === 512 ? 9 : 12, 30);
  storage.writeUInt32LE(1, 48);
  storage.write(classId, 2 * sectorSize + 80, 'hex');
  return storage;
}

describe('what a file is', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0')],
    ['image/gif', bytes('GIF89a..')],
    ['image/webp', bytes('RIFF....WEBPVP8 ')],
    ['image/bmp', bytes('BM....\0\0\0\0')],
    ['image/tiff', bytes('II*\0')],
    ['image/heic', bytes('\0\0\0\x18ftypheic')],
    ['image/heic', bytes('\0\0\0\x18ftypmif1\0\0\0\0mif1heic')],
    ['image/avif', bytes('\0\0\0\x18ftypavif')],
    ['image/avif', bytes('\0\0\0\x18ftypmif1\0\0\0\0avifmif1')],
    ['video/mp4', bytes('\0\0\0\x18ftypisom')],
    ['video/quicktime', bytes('\0\0\0\x18ftypqt  ')],
    ['audio/mp4', bytes('\0\0\0\x18ftypM4A ')],
    ['audio/mpeg', bytes('ID3\x04\0')],
    ['audio/wav', bytes('RIFF....WAVE')],
    ['application/rtf', bytes('{\\rtf1')],
    ['application/ms-tnef', bytes('\x78\x9f\x3e\x22')],
    ['application/x-ole-storage', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['application/pdf', bytes('junk\n%PDF-1.7')],
    ['text/calendar', bytes('BEGIN:VCALENDAR')],
    ['text/vcard', bytes('\xef\xbb\xbf\r\nbegin:vcard')],
    ['message/rfc822', bytes('Received: from x\r\n by y\r\nFrom: z')],
    ['message/rfc822', bytes('From: x\r\nTo: y\r\n folded\r\nMessage-ID: <z>')],
    ['message/rfc822', bytes('From anna Mon Jan  1 00:00:00 2024\nReturn-Path: <x>\n')],
    ['message/rfc822', bytes('2048      \nFrom: x\nMIME-Version: 1.0\n')],
    ['text/vcard', Buffer.from('\ufeffBEGIN:VCARD', 'utf16le')],
    ['text/calendar', Buffer.from('\ufeffBEGIN:VCALENDAR', 'utf16le').swap16()],
    ['application/pgp-keys', bytes('-----BEGIN PGP PUBLIC KEY BLOCK-----\n')],
    ['application/pgp-signature', bytes('\n-----BEGIN PGP SIGNATURE-----\n')],
    ['text/html', bytes('<script>')],
    ['image/svg+xml', bytes('<svg/><svg>')],
    ['application/pdf', bytes('%PDF-1.7')],
    ['application/zip', bytes('PK\x03\x04')],
    ['image/svg+xml', bytes('\xef\xbb\xbf <?xml version="1.0"?><svg>')],
    ['text/html', bytes('  <!DOCTYPE html><p>')],
  ])('is %s by its bytes, whatever its sender claims', (type, content) => {
    expect(contentType(content, 'image/png')).toBe(type);
    expect(contentType(content, 'text/plain')).toBe(type);
  });

  it('is believed of its sender where bytes can not show it', () => {
    expect(contentType(bytes('BEGIN:VCARD'), 'text/vcard')).toBe('text/vcard');
    expect(contentType(bytes('From: x'), 'message/rfc822')).toBe('message/rfc822');
    expect(contentType(bytes('???'), 'application/vnd.sqlite3')).toBe('application/vnd.sqlite3');
    expect(contentType(bytes('MZ Notes'), 'text/plain')).toBe('text/plain');
    expect(contentType(bytes('RIFF....WAVE'), 'audio/wav')).toBe('audio/wav');
    expect(contentType(bytes('<note>'), 'text/xml')).toBe('text/xml');
  });

  it('is unknown where its sender claims what its bytes do not show', () => {
    expect(contentType(bytes('not a picture'), 'image/jpeg')).toBe(UNKNOWN_TYPE);
    expect(contentType(bytes('not a document'), 'application/pdf')).toBe(UNKNOWN_TYPE);
    expect(contentType(bytes('a\0b'), 'text/plain')).toBe(UNKNOWN_TYPE);
    expect(contentType(bytes('x'), 'nonsense')).toBe(UNKNOWN_TYPE);
    expect(contentType(bytes('x'), 'text/x; name="y\r\nBcc: z"')).toBe(UNKNOWN_TYPE);
    expect(contentType(new Uint8Array(), 'image/png')).toBe(UNKNOWN_TYPE);
  });

  it('is the document that its sender claims where its bytes are a container of such', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(contentType(bytes('PK\x03\x04'), word)).toBe(word);
    expect(contentType(bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'application/msword')).toBe('application/msword');
    expect(contentType(bytes('PK\x03\x04'), 'image/png')).toBe('application/zip');
  });

  it('is no picture, document or mail for a word in a text', () => {
    for (const text of ['BM is a place', 'From: Anna\nreceived your letter', '{rtf}', 'a <svg> b', 'II*', 'ID3 tags']) {
      expect(contentType(bytes(text), 'text/plain')).toBe('text/plain');
    }
    expect(contentType(bytes(`${' '.repeat(10)}x${'y'.repeat(1_001)}%PDF-`), 'text/plain')).toBe('text/plain');
  });

  it('is, of a zip, what the files in it make', () => {
    const office = 'application/vnd.openxmlformats-officedocument';
    expect(contentType(zip('[Content_Types].xml', 'word/document.xml'), UNKNOWN_TYPE)).toBe(
      `${office}.wordprocessingml.document`,
    );
    expect(contentType(zip('xl/workbook.xml'), UNKNOWN_TYPE)).toBe(`${office}.spreadsheetml.sheet`);
    expect(contentType(zip('ppt/presentation.xml'), UNKNOWN_TYPE)).toBe(`${office}.presentationml.presentation`);
    expect(contentType(zip('photo.jpg', 'notes/word/x'), UNKNOWN_TYPE)).toBe('application/zip');
    expect(contentType(zip(), UNKNOWN_TYPE)).toBe('application/zip');
  });

  it('is a zip where its directory is broken or elsewhere', () => {
    const whole = zip('word/document.xml');
    for (const broken of [
      whole.subarray(0, -1),
      whole.subarray(0, 40),
      pointing(whole, 0),
      pointing(whole, 2 ** 32 - 1),
    ]) {
      expect(contentType(broken, UNKNOWN_TYPE)).toBe('application/zip');
    }
    expect(contentType(Buffer.concat([whole, bytes('a comment')]), UNKNOWN_TYPE)).toMatch(/wordprocessing/);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (noise, at) => {
        const changed = Buffer.from(whole);
        changed.set(noise.subarray(0, 8), 4 + (at % (changed.length - 12)));
        return contentType(changed, 'application/zip').startsWith('application/');
      }),
    );
  });

  it('is always a media type', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (content, claimed) =>
        /^[\w.+-]+\/[\w.+-]+$/.test(contentType(content, claimed)),
      ),
    );
  });
});

describe('a program', () => {
  it('is one in a package of Java or Android, whatever it is called', () => {
    expect(isProgram(zip('META-INF/MANIFEST.MF', 'x.class'), 'holiday.zip')).toBe(true);
    expect(isProgram(zip('AndroidManifest.xml'), 'holiday.zip')).toBe(true);
    expect(isProgram(zip('photo.jpg'), 'holiday.zip')).toBe(false);
  });

  it('is one as an installer, which is a document but for its class', () => {
    expect(isProgram(ole('84100c0000000000c000000000000046', 512), 'a.doc')).toBe(true);
    expect(isProgram(ole('86100c0000000000c000000000000046', 4096), 'a.doc')).toBe(true);
    expect(isProgram(ole('0609020000000000c000000000000046', 512), 'a.doc')).toBe(false);
    expect(isProgram(ole('84100c0000000000c000000000000046', 512).subarray(0, 600), 'a.doc')).toBe(false);
  });

  it('is known by its bytes under any name', () => {
    expect(isProgram(EXE, 'holiday.jpg')).toBe(true);
    expect(isProgram(bytes('#!/bin/sh'), 'notes')).toBe(true);
    expect(isProgram(bytes('\x7fELF'), 'x')).toBe(true);
  });

  it('is known by a name that a system runs, and no picture is one', () => {
    for (const name of ['a.exe', 'a.JS', 'a.jar ', 'a.scr.', 'photo.jpg.lnk', 'a.exe\u200B. ', 'a.exe::$DATA', 'a.bat'])
      expect(isProgram(bytes('x'), name)).toBe(true);
    for (const name of ['a.jpg', 'exe', 'a.json', 'a.txt']) expect(isProgram(PNG, name)).toBe(false);
  });
});

describe('a file without a name', () => {
  it('is called by its number and type', () => {
    expect(nameFor('image/png', 1)).toBe('attachment-1.png');
    expect(nameFor('application/x-unheard-of', 2)).toBe('attachment-2');
  });
});
