import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentType, isProgram, nameFor, UNKNOWN_TYPE } from '../../../core/mail/content-type.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n....');
const EXE = bytes(`MZ${'\x90'.repeat(60)}\0\0PE`);

describe('what a file is', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0')],
    ['image/gif', bytes('GIF89a..')],
    ['image/webp', bytes('RIFF....WEBPVP8 ')],
    ['image/bmp', bytes('BM....\0\0\0\0')],
    ['image/tiff', bytes('II*\0')],
    ['image/heic', bytes('\0\0\0\x18ftypheic')],
    ['image/avif', bytes('\0\0\0\x18ftypavif')],
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

  it('is always a media type', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (content, claimed) =>
        /^[\w.+-]+\/[\w.+-]+$/.test(contentType(content, claimed)),
      ),
    );
  });
});

describe('a program', () => {
  it('is known by its bytes under any name', () => {
    expect(isProgram(EXE, 'holiday.jpg')).toBe(true);
    expect(isProgram(bytes('#!/bin/sh'), 'notes')).toBe(true);
    expect(isProgram(bytes('\x7fELF'), 'x')).toBe(true);
  });

  it('is known by a name that a system runs, and no picture is one', () => {
    for (const name of ['a.exe', 'a.JS', 'a.jar ', 'a.scr.', 'photo.jpg.lnk'])
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
