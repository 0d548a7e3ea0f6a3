import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../../core/mail/clean-name.ts';
import { Allowance } from '../../../../core/mail/content/archive/allowance.ts';
import { inspectFile } from '../../../../core/mail/content/inspect-file.ts';
import { runsByName } from '../../../../core/mail/content/program-name.ts';
import { ole, tar, zip, zipOf } from '../../../support/archives.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n....');
const EXE = bytes(`MZ${'\x90'.repeat(60)}\0\0PE`);
const MB = 1024 * 1024;

const found = (content: Uint8Array, name = 'file', claimed = 'application/octet-stream') =>
  inspectFile(content, name, claimed).forbidden;

describe('B14 G8: a program', () => {
  it.each([
    ['Windows', EXE],
    ['Linux', bytes('\x7fELF')],
    ['Apple', bytes('\xcf\xfa\xed\xfe')],
    ['Java', bytes('\xca\xfe\xba\xbe')],
    ['a browser', bytes('\0asm')],
    ['a script', bytes('#!/bin/sh')],
    ['PHP', bytes('<?php')],
    ['a batch', bytes('@echo off\r\n')],
    ['a shortcut', bytes('L\0\0\0\x01\x14\x02\0')],
    ['a web shortcut', bytes('[InternetShortcut]\r\nURL=x')],
    ['help', bytes('ITSF\x03')],
    ['a cabinet', bytes('MSCF\0\0\0\0')],
    ['a page with rights', bytes('<html><head><HTA:APPLICATION ID="x">')],
    ['a component', bytes('\xef\xbb\xbf<?xml version="1.0"?><scriptlet>')],
    ["OneNote's page", Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex')],
    ['a table with macros', bytes('ID;PWXL;N;E\r\n')],
    ['a database', bytes('\0\x01\0\0Standard Jet DB')],
    ['a disk', Buffer.concat([Buffer.alloc(32_769), bytes('CD001')])],
    ["Apple's disk", Buffer.concat([Buffer.alloc(600), bytes('koly'), Buffer.alloc(508)])],
  ])('of or for %s is one under any name', (_, content) => {
    expect(inspectFile(content, 'holiday.jpg', 'image/jpeg')).toEqual({
      type: 'application/x-executable',
      forbidden: 'program',
    });
  });

  it('is known by a name that runs, whatever its bytes', () => {
    for (const name of ['a.exe', 'a.JS', 'photo.jpg.lnk', 'a.exe\u200B. ', 'C:setup.exe'])
      expect([name, found(PNG, name)]).toEqual([name, 'program']);
    for (const name of ['a.jpg', 'exe', 'a.json', 'a.txt', ''])
      expect([name, found(PNG, name)]).toEqual([name, undefined]);
  });

  it('is known by what it is said to be, where its bytes say nothing: it would go on under that type', () => {
    const script = bytes('new ActiveXObject("WScript.Shell").Run("calc")');
    for (const type of [
      ...[
        'text/javascript',
        'application/x-javascript',
        'application/ecmascript',
        'text/vbscript',
        'text/jscript.encode',
      ],
      ...['application/x-sh', 'text/x-shellscript', 'application/x-powershell', 'text/x-python', 'application/hta'],
      ...['application/x-msdownload', 'application/x-msdos-program', 'application/vnd.microsoft.portable-executable'],
      ...['application/java-archive', 'application/vnd.android.package-archive', 'application/x-apple-diskimage'],
      ...['application/vnd.ms-word.document.macroenabled.12', 'application/wasm', 'application/x-shockwave-flash'],
    ])
      expect([type, found(script, 'notes', type)]).toEqual([type, 'program']);
    for (const type of ['text/plain', 'text/csv', 'application/json', 'application/msword', 'text/x-javadoc'])
      expect([type, found(script, 'notes', type)]).toEqual([type, undefined]);
    expect(found(PNG, 'a.png', 'application/x-msdownload')).toBeUndefined();
  });

  it('is known by the name that is left when a long one is cut', () => {
    const cut = `${'x'.repeat(116)}.exeäö`;
    expect(found(bytes('x'), cut)).toBe('program');
    expect(found(PNG, cut)).toBeUndefined();
  });

  it('is passed on under no name: what is let through is called nothing that runs', () => {
    const piece = fc.constantFrom(
      '.exe',
      '.ex',
      'e',
      '.',
      ' ',
      ':',
      '?',
      '\0',
      '\u202E',
      '\u200B',
      'é',
      '/',
      '\\',
      '.jpg',
    );
    const long = fc.constantFrom('', 'x'.repeat(110), 'x'.repeat(116), ' '.repeat(400), '.'.repeat(600));
    const name = fc.tuple(long, fc.array(piece, { maxLength: 8 }), long).map(([a, b, c]) => a + b.join('') + c);
    fc.assert(
      fc.property(name, (given) => {
        const { type, forbidden } = inspectFile(bytes('x'), given, 'text/plain');
        expect(forbidden === 'program' || !runsByName(cleanName(given, type))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is a package of Java, Android, Windows or Apple', () => {
    for (const name of [
      'META-INF/MANIFEST.MF',
      'meta-inf/manifest.mf',
      'AndroidManifest.xml',
      'AppxManifest.xml',
      'Payload/F.app/F',
    ])
      expect([name, found(zipOf(name, 'x.txt'))]).toEqual([name, 'program']);
  });

  it('is an installer, which is a document but for its class', () => {
    expect(found(ole([], '84100c0000000000c000000000000046'), 'a.doc')).toBe('program');
    expect(found(ole([], '86100c0000000000c000000000000046', 4096), 'a.doc')).toBe('program');
    expect(found(ole(), 'a.doc')).toBeUndefined();
    expect(found(ole([], '84100c0000000000c000000000000046').subarray(0, 600), 'a.doc')).toBeUndefined();
    expect(found(ole([], '84100c0000000000c000000000000046').subarray(0, 60), 'a.doc')).toBeUndefined();
  });
});

describe('a document', () => {
  const sheet = (state: number, kind: number, length: number, name = 'Sheet1') => {
    const record = Buffer.concat([
      Buffer.from([0x85, 0, length, 0, 0, 0, 0, 0, state, kind, name.length, 0]),
      bytes(name),
    ]);
    return Buffer.concat([ole(['Workbook']), record, Buffer.alloc(20)]);
  };
  const record = (hex: string) => Buffer.concat([ole(), Buffer.from(hex, 'hex'), Buffer.alloc(20)]);

  it.each([
    ['macros', ole(['WordDocument', '_VBA_PROJECT'])],
    ['macros of Excel', ole(['Workbook', '_VBA_PROJECT_CUR'])],
    ['a file', ole(['WordDocument', '\x01Ole10Native'])],
    ['a sheet of macros', sheet(0, 1, 14)],
    ['a hidden sheet of macros', sheet(2, 1, 14)],
    ['packed macros', record('020000040c00000001000000' + '01000000' + '02000000')],
    ['an object', bytes('{\\rtf1{\\object\\objdata 0105}}')],
    ['an object that opens by itself', bytes('{\\rt{\\object\\objupdate}')],
    ['a linked object', bytes('{\\rtf1{\\object\\objautlink}}')],
    [
      'macros by its parts',
      zip({ name: 'xl/x.xml' }, { name: '[Content_Types].xml', content: 'ms-excel.macrosheet+xml' }),
    ],
    [
      'macros by its parts, in UTF-16',
      zip({ name: '[content_types].xml', content: Buffer.from('vbaProject', 'utf16le') }),
    ],
    [
      'macros under another name',
      zip({ name: 'word/document.xml' }, { name: 'word/x.bin', content: ole(['_VBA_PROJECT']) }),
    ],
    ['macros of OpenDocument', zipOf('content.xml', 'Basic/Standard/script-lb.xml')],
  ])('with %s is a program', (_, content) => expect(found(content, 'plan')).toBe('program'));

  it.each([
    ['that is plain', ole(['WordDocument'])],
    ['of sheets', sheet(0, 0, 14)],
    ['with a record of another length', sheet(0, 1, 13)],
    ['with a record of another state', sheet(3, 1, 14)],
    ['with a record that says that there are no macros', record('020000040c00000001000000' + '00000000' + '02000000')],
    ['with a record of another kind', record('020000040d000000' + '01000000' + '01000000')],
    ['with a record of yet another kind', record('020001040c00000001000000' + '01000000')],
    ['of rich text', bytes('{\\rtf1 \\pict objdata}')],
    ['of Office', zip({ name: '[Content_Types].xml', content: 'wordprocessingml.document.main+xml' })],
  ])('%s is none', (_, content) => expect(found(content, 'plan')).toBeUndefined());

  const workbook = (hex: string) => record(`0908100000060500${'00'.repeat(12)}${hex}`);
  const word = (hex: string) =>
    Buffer.concat([ole(['WordDocument']).subarray(0, 2048), Buffer.from(hex, 'hex'), Buffer.alloc(500)]);
  it.each([
    ['of Office', ole(['EncryptedPackage'])],
    ['of slides', ole(['EncryptedSummary'])],
    ['of an old workbook', workbook('2f003600')],
    ['of old words', word(`eca5c100${'00'.repeat(6)}0001`)],
    ['of OpenDocument', zip({ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data>' })],
  ])('%s that is encrypted is kept back', (_, content) => expect(found(content, 'plan')).toBe('encrypted'));

  it.each([
    workbook('42000200'),
    record(`0908100000070500${'00'.repeat(12)}2f00`),
    record(`0908110000060500${'00'.repeat(12)}2f00`),
    word(`eca5c100${'00'.repeat(6)}0002`),
    word(`eca5c800${'00'.repeat(6)}0001`),
    word(`00eca5c100${'00'.repeat(6)}0001`),
    zip({ name: 'META-INF/manifest.xml', content: '<manifest:file-entry>' }),
  ])('that is not encrypted passes', (content) => expect(found(content, 'plan')).toBeUndefined());

  it('is a PDF whether or not it has a password: readers open most that have one without asking', () => {
    expect(found(bytes('%PDF-1.7 /Encrypt 5 0 R'), 'ticket.pdf')).toBeUndefined();
  });
});

describe('a page or a drawing', () => {
  const page = (body: string) => `<!DOCTYPE html><html><head><title>Plan</title></head><body>${body}</body></html>`;
  const drawing = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`;

  it.each([
    ['a script', page('<script>x</script>')],
    ['a script with a name before it', page('<h:SCRIPT src=x />')],
    ['a handler', page('<img src=x onerror=x()>')],
    ['a handler behind a slash', drawing('<g/onload="x()"/>')],
    ['a link that runs', page('<a href="javascript:x()">x</a>')],
    ['a link that runs, written otherwise', page('<a href="&#106;ava&Tab;script&colon;x()">x</a>')],
    ['a link that runs, broken in two', page('<a href="java\nscript:x()">x</a>')],
    ['a page in it', page('<iframe srcdoc="x"></iframe>')],
    ['an object', page('<OBJECT data=x>')],
    ['a file in a link', page('<a download href=" data:application/zip;base64,UEs=">x</a>')],
    ['another page that it leads to at once', page('<META name=x http-equiv="Refresh" content="0;url=x">')],
    ['a script in a drawing', drawing('<script>x</script>')],
  ])('with %s is a program', (_, content) => {
    expect(found(bytes(content), 'plan')).toBe('program');
    expect(found(Buffer.from(`\ufeff${content}`, 'utf16le'), 'plan.html')).toBe('program');
    expect(found(zip({ name: 'plan.html', content, method: 8 }), 'plan.zip')).toBe('program');
  });

  it('is known by its name or its claim where its beginning is a text', () => {
    const late = bytes('Our plan <img src=x onerror=x()>');
    for (const name of ['a.html', 'a.HTM', 'a.xhtml', 'a.xht', 'a.shtml', 'a.svg', 'a.xsl', 'a.fodt '])
      expect([name, found(late, name)]).toEqual([name, 'program']);
    expect(found(late, 'plan', 'text/html')).toBe('program');
    expect(found(late, 'plan', 'image/svg+xml')).toBe('program');
    expect(found(late, 'plan.txt', 'text/plain')).toBeUndefined();
  });

  it('is known in XML that holds one', () => {
    const within = (space: string) => bytes(`<?xml version="1.0"?><x xmlns:h="${space}"><h:script>x</h:script></x>`);
    expect(found(within('http://www.w3.org/1999/xhtml'), 'x.xml')).toBe('program');
    expect(found(within('urn:x'), 'x.xml')).toBeUndefined();
  });

  it.each([
    [
      'words, links and pictures',
      page('<a href="https://x.example/?once=1">The only one = this</a><img src="data:image/png;base64,iVBO">'),
    ],
    [
      'styles and forms of a drawing',
      drawing('<style>g{}</style><path d="M0 0"/><description>JavaScript: a book</description>'),
    ],
    [
      'what a browser shows and does not run',
      page('<noscript>x</noscript><meta http-equiv="Content-Type" content="text/html">'),
    ],
  ])('with %s is none', (_, content) => expect(found(bytes(content), 'plan.html')).toBeUndefined());
});

describe('a document that fetches another when it is opened', () => {
  const rels = (type: string, target: string) =>
    zip(
      { name: 'word/document.xml' },
      {
        name: 'word/_rels/settings.xml.rels',
        content: `<Relationships><Relationship Id="1" Type="http://x.example/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
      },
    );

  it.each([
    ['a template', rels('attachedTemplate', 'http://x.example/a.dotm')],
    ['a template, its kind written otherwise', rels('&#97;ttachedTemplate', 'HTTPS://x.example/a.dotm')],
    ['an object', rels('oleObject', 'mhtml:http://x.example/a!x-usc:http://x.example')],
    ['a frame', rels('frame', 'ftp://x.example/a')],
    ['a part of itself', rels('subDocument', 'https://x.example/a')],
    ['a template of rich text', bytes('{\\rtf1{\\*\\template HTTP://x.example/a.dotm}}')],
    [
      'what a program answers',
      zip(
        { name: 'xl/workbook.xml' },
        {
          name: 'xl/externalLinks/externalLink1.xml',
          content: '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
        },
      ),
    ],
  ])('by %s is a program', (_, content) => expect(found(content, 'plan')).toBe('program'));

  it.each([
    ['a link that is clicked', rels('hyperlink', 'https://x.example/')],
    ['a template on its own disk', rels('attachedTemplate', 'file:///C:\\Templates\\Letter.dotx')],
    [
      'another workbook',
      zip({ name: 'xl/workbook.xml' }, { name: 'xl/externalLinks/externalLink1.xml', content: '<externalBook/>' }),
    ],
    ['a template of rich text on its own disk', bytes('{\\rtf1{\\*\\template C:\\\\Letter.dot}}')],
  ])('%s is none', (_, content) => expect(found(content, 'plan')).toBeUndefined());
});

describe('a note', () => {
  it('is no mail because something was received', () => {
    for (const note of ['Name: Bob\nReceived: 200 EUR\nThanks', 'From: Oslo\nTo: Bergen\nReceived: yes'])
      expect(inspectFile(bytes(note), 'note.txt', 'text/plain')).toEqual({ type: 'text/plain' });
  });
});

describe('an archive', () => {
  it('is a program where one lies in it, by name or by content, at any depth that is looked into', () => {
    const inner = zip({ name: 'a.txt', content: EXE, method: 8 });
    expect(found(zipOf('photo.jpg', 'run.exe'))).toBe('program');
    expect(found(zip({ name: 'photo.jpg', content: EXE, method: 8 }))).toBe('program');
    expect(found(zip({ name: 'x', content: zip({ name: 'y', content: inner }), method: 8 }))).toBe('program');
    expect(found(gzipSync(tar({ name: 'x', content: inner })))).toBe('program');
    expect(found(zstdCompressSync(tar({ name: 'run.sh' })))).toBe('program');
  });

  it('is looked into four deep and no deeper', () => {
    const nested = (depth: number): Buffer =>
      depth === 0 ? zipOf('a.txt') : zip({ name: 'x', content: nested(depth - 1) });
    expect(found(nested(4))).toBe('archive');
    expect(found(nested(3))).toBeUndefined();
    const emptied = zip({
      name: 'x',
      content: zip({ name: 'x', content: zip({ name: 'x', content: zip({ name: 'x', content: zip() }) }) }),
    });
    expect(found(emptied)).toBeUndefined();
  });

  it('is kept back where it says by its name that it is one, and by its bytes is nothing', () => {
    expect(found(bytes('???'), 'photos.zip')).toBe('archive');
    expect(found(zip({ name: 'photos.rar', content: '???' }))).toBe('archive');
    expect(found(PNG, 'photos.zip')).toBeUndefined();
  });

  it('is kept back behind a picture, which is taken for one', () => {
    const photo = Buffer.concat([PNG, zipOf('a.txt')]);
    expect(inspectFile(photo, 'photo.png', 'image/png')).toEqual({
      type: 'application/x-compressed',
      forbidden: 'archive',
    });
  });

  it('is what weighs most: a program, then what no scan can look into, then what can not be told', () => {
    const locked = { name: 'a.txt', flags: 1 };
    const lost = { name: 'b.zip', content: '???' };
    expect(found(zip(locked, lost, { name: 'run.exe' }))).toBe('program');
    expect(found(zip(lost, locked))).toBe('encrypted');
    expect(found(zip(lost))).toBe('archive');
  });

  it('passes with what is compressed in ways that are not known here, if only documents are not', () => {
    expect(found(zip({ name: 'photo.jpg', method: 14 }))).toBeUndefined();
    expect(found(zip({ name: 'plan.docx', method: 14 }))).toBe('archive');
    expect(found(zip({ name: 'photos.7z', method: 14 }))).toBe('archive');
    expect(found(zip({ name: 'run.exe', method: 14 }))).toBe('program');
  });

  it('N4: holds addresses where a mail, an invite or a contact card lies in it', () => {
    const holds = (content: Buffer) => inspectFile(content, 'x.zip', 'application/zip');
    expect(holds(zipOf('card.vcf'))).toEqual({ type: 'application/zip', holdsAddresses: true });
    expect(holds(zip({ name: 'a.txt', content: 'BEGIN:VCARD', method: 8 }))).toMatchObject({ holdsAddresses: true });
    expect(holds(gzipSync('BEGIN:VCALENDAR'))).toMatchObject({ holdsAddresses: true });
    expect(holds(zipOf('a.txt'))).toEqual({ type: 'application/zip' });
    expect(inspectFile(bytes('BEGIN:VCARD'), 'card.vcf', 'text/vcard')).toEqual({ type: 'text/vcard' });
  });
});

describe('what is looked at', () => {
  it('is 50 MB when expanded, to the byte', () => {
    const bytes = Buffer.alloc(50 * MB + 1);
    expect(found(gzipSync(bytes.subarray(1), { level: 1 }), 'a.gz')).toBeUndefined();
    expect(found(gzipSync(bytes, { level: 1 }), 'a.gz')).toBe('archive');
  });

  it('is so over all files of an archive, to the byte', () => {
    const part = { name: 'a', content: Buffer.alloc(500), method: 8 };
    const beyond = (expanded: number, ...files: (typeof part)[]) => {
      const allowance = new Allowance();
      allowance.takeBytes(expanded);
      return inspectFile(zip(...files), 'a.zip', 'x/y', allowance).forbidden;
    };
    expect(beyond(50 * MB - 1_000, part, part)).toBeUndefined();
    expect(beyond(50 * MB - 999, part, part)).toBe('archive');
  });

  it('is 5,000 files', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `${index}`);
    expect(found(zipOf(...names))).toBeUndefined();
    expect(found(zipOf(...names, 'one more'))).toBe('archive');
  });

  it('is as much over all files of a message', () => {
    const allowance = new Allowance();
    const bomb = gzipSync(Buffer.alloc(30 * MB), { level: 1 });
    const look = () => inspectFile(bomb, 'a.gz', 'application/gzip', allowance).forbidden;
    expect([look(), look(), look()]).toEqual([undefined, 'archive', 'archive']);
    expect(inspectFile(zstdCompressSync('a'), 'a.zst', 'x/y', allowance).forbidden).toBe('archive');
    expect(inspectFile(zip({ name: 'a', content: 'a', method: 8 }), 'a.zip', 'x/y', allowance).forbidden).toBe(
      'archive',
    );
    expect(inspectFile(zip({ name: 'a', content: 'a' }), 'a.zip', 'x/y', allowance).forbidden).toBeUndefined();
  });
});
