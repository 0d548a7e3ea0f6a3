import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentType, nameFor, UNKNOWN_TYPE } from '../../../core/mail/content-type.ts';
import { ole, rar4, rar5, sevenZip, tar, zip, zipOf } from '../../support/archives.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n....');

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
    ['image/jxl', bytes('\0\0\0\x0cJXL \r\n\x87\n')],
    ['image/jp2', bytes('\0\0\0\x0cjP  \r\n\x87\n')],
    ['image/x-icon', bytes('\0\0\x01\0\x01\0')],
    ['image/x-canon-cr3', bytes('\0\0\0\x18ftypcrx ')],
    ['image/vnd.adobe.photoshop', bytes('8BPS\0\x01')],
    ['image/emf', bytes(`\x01\0\0\0${'\0'.repeat(36)} EMF`)],
    ['image/wmf', bytes('\xd7\xcd\xc6\x9a')],
    ['application/postscript', bytes('%!PS-Adobe-3.0')],
    ['application/zstd', bytes('\x28\xb5\x2f\xfd')],
    ['application/vnd.rar', bytes('Rar!\x1a\x07\0')],
    ['application/vnd.rar', bytes('Rar!\x1a\x07\x01\0')],
    ['application/x-compressed', bytes('BZh91AY&SY')],
    ['application/x-tar', tar({ name: 'a.txt' })],
    ['application/x-tar', tar({ name: 'a.txt', mark: '' })],
    ['application/x-ole-storage', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['application/pdf', bytes('junk\n%PDF-1.7')],
    ['text/calendar', bytes('BEGIN:VCALENDAR')],
    ['application/vcard+json', bytes('[\n "vcard", [["version", {}, "text", "4.0"]]]')],
    ['application/vcard+xml', bytes('<?xml version="1.0"?>\n<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">')],
    ['application/calendar+json', bytes('["vcalendar",[],[]]')],
    ['application/calendar+xml', bytes('<xcal:icalendar xmlns:xcal="urn:ietf:params:xml:ns:icalendar-2.0">')],
    ['text/vcard', bytes('\xef\xbb\xbf\r\nbegin:vcard')],
    ['message/rfc822', bytes('Received: from x\r\n by y\r\nFrom: z')],
    ['message/rfc822', bytes('Received:\r\n by y; Mon\r\nFrom: z')],
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
    expect(contentType(zipOf('[Content_Types].xml', 'word/document.xml'), UNKNOWN_TYPE)).toBe(
      `${office}.wordprocessingml.document`,
    );
    expect(contentType(zipOf('xl/workbook.xml'), UNKNOWN_TYPE)).toBe(`${office}.spreadsheetml.sheet`);
    expect(contentType(zipOf('ppt/presentation.xml'), UNKNOWN_TYPE)).toBe(`${office}.presentationml.presentation`);
    expect(contentType(zipOf('photo.jpg', 'notes/word/x'), UNKNOWN_TYPE)).toBe('application/zip');
    expect(contentType(zipOf(), UNKNOWN_TYPE)).toBe('application/zip');
  });

  it('is, of OpenDocument and EPUB, what their first file says', () => {
    const stated = (type: string) => zip({ name: 'mimetype', content: type }, { name: 'content.xml' });
    for (const type of ['application/vnd.oasis.opendocument.text', 'application/epub+zip']) {
      expect(contentType(stated(type), UNKNOWN_TYPE)).toBe(type);
    }
    expect(contentType(stated('image/png'), 'image/png')).toBe('application/zip');
  });

  it('is a zip where its directory is broken', () => {
    const whole = zipOf('word/document.xml');
    for (const broken of [whole.subarray(0, -1), whole.subarray(0, 40), Buffer.concat([whole, bytes('x')])]) {
      expect(contentType(broken, UNKNOWN_TYPE)).toBe('application/zip');
    }
  });

  it('is, of an OLE storage, what its streams make', () => {
    const of = (...streams: string[]) => contentType(ole(streams), UNKNOWN_TYPE);
    expect(of('WordDocument')).toBe('application/msword');
    expect(of('Workbook')).toBe('application/vnd.ms-excel');
    expect(of('PowerPoint Document')).toBe('application/vnd.ms-powerpoint');
    expect(of('VisioDocument')).toBe('application/vnd.visio');
    expect(of('Quill')).toBe('application/x-ole-storage');
    expect(contentType(ole(['Quill']), 'application/vnd.ms-publisher')).toBe('application/vnd.ms-publisher');
  });

  it('is a mail, of an OLE storage that is one, whatever document its sender claims', () => {
    const mail = ole(['__properties_version1.0', 'WordDocument']);
    expect(contentType(mail, 'application/msword')).toBe('application/vnd.ms-outlook');
  });

  it('is, of a picture that other programs open as something else, that', () => {
    const files = zipOf('a.txt');
    const behind = (...more: Uint8Array[]) => contentType(Buffer.concat([PNG, ...more]), 'image/png');
    const archives = [
      [files],
      [files, bytes('\r\n')],
      [rar4({ name: 'a.txt' })],
      [rar5({ name: 'a.txt' })],
      [sevenZip(Buffer.alloc(1))],
    ];
    for (const archive of archives) expect(behind(...archive)).toBe('application/x-compressed');
    expect(behind(bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(behind(Buffer.alloc(1_024 - PNG.length), bytes('%PDF-'))).toBe('application/pdf');
    expect(behind(Buffer.alloc(1_025 - PNG.length), bytes('%PDF-'))).toBe('image/png');
    expect(behind(Buffer.alloc(32_769 - PNG.length), bytes('CD001'))).toBe('application/x-executable');
  });

  it('is a picture with the marks of an archive that is none', () => {
    const behind = (text: string) => contentType(Buffer.concat([PNG, bytes(text)]), 'image/png');
    expect(behind('PK\x05\x06')).toBe('image/png');
    expect(behind(`PK\x05\x06${'\0'.repeat(18)}`)).toBe('image/png');
    expect(behind(`PK\x05\x06${'\xff'.repeat(18)}`)).toBe('image/png');
    expect(behind(`PK\x05\x06${'\0'.repeat(8)}\x02\0\0\0${'\0'.repeat(6)}`)).toBe('image/png');
    expect(behind('7z and Rar! and PK')).toBe('image/png');
  });

  it('is always a media type', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (content, claimed) =>
        /^[\w.+-]+\/[\w.+-]+$/.test(contentType(content, claimed)),
      ),
    );
  });
});

describe('a file without a name', () => {
  it('is called by its number and type', () => {
    expect(nameFor('image/png', 1)).toBe('attachment-1.png');
    expect(nameFor('application/x-unheard-of', 2)).toBe('attachment-2');
  });
});
