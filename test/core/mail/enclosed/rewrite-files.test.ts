import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteFiles } from '../../../../core/mail/enclosed/rewrite-files.ts';
import type { EnclosedFile } from '../../../../core/mail/known-file.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import type { ParsedMail } from '../../../../core/mail/parse/parsed-mail.ts';
import type { ConversationContext } from '../../../../core/model.ts';
import { aContext, aConversation, aGuest, aListing } from '../../../support/facts.ts';
import { leaks } from '../../../support/leaks.ts';
import { PDF, PICTURE, rawMail } from '../../../support/received-mail.ts';
import { PR, unicode } from '../../../support/tnef/mapi.ts';
import { writeTnef } from '../../../support/tnef/write-tnef.ts';

const GUEST_ALIAS = 'g7k2m9xwq3abc@guest.foyer.test';
const HOST_ALIAS = 'h4n8p2rtv6def@partner.foyer.test';
/** What nobody on the other side may find. */
const SECRETS = ['gita@guests.example', 'hanna@hosts.example', 'office@hosts.example', 'Received:', 'X-Originating'];

const contextOf = (program: string): ConversationContext => aContext({ listing: aListing({ program }) });

const emlFile = (content: string | Uint8Array, name = 'old.eml', type = 'message/rfc822'): EnclosedFile => ({
  name,
  type,
  bytes: content.length,
  content: Buffer.from(content),
});

const rewrite = (files: readonly EnclosedFile[], program = 'activity') =>
  rewriteFiles(files, {
    context: contextOf(program),
    side: 'guest',
    domain: 'foyer.test',
    ownLinkDomains: [],
    platformName: 'Foyer',
  });

/** The mail that an attached one became. */
function rewritten(content: string | Uint8Array, program = 'activity'): ParsedMail {
  const [file] = rewrite([emlFile(content)], program);
  expect(file).toMatchObject({ type: 'message/rfc822', rewritten: true });
  return parseMail(file?.content ?? Buffer.alloc(0));
}

const lines = (...all: readonly string[]) => all.join('\r\n');
const inMail = (content: string | Uint8Array): string =>
  lines(
    'Content-Type: message/rfc822; name="within.eml"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
  );

const OLD = lines(
  'Received: from [192.0.2.7] by mx.guests.example for <gita@guests.example>; Fri, 6 Feb 2026 13:00:00 +0000',
  'Return-Path: <gita@guests.example>',
  'X-Originating-Email: gita@guests.example',
  'Message-ID: <1.gita@guests.example>',
  'Date: Fri, 06 Feb 2026 14:00:00 +0100',
  'From: Gita Guest <Gita@Guests.example>',
  'Sender: gita@guests.example',
  'Reply-To: gita@guests.example',
  'To: "Travel desk" <desk@travel.example>, Hanna <hanna@hosts.example>',
  'Cc: office@hosts.example, other@people.example',
  'Subject: The key (gita@guests.example)',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Write to gita@guests.example, or see below.',
  '',
  '-----Original Message-----',
  'From: hanna@hosts.example',
  '> ask office@hosts.example',
);

describe('an attached mail (N4)', () => {
  it('is built new: its people by alias, its date, its words masked', async () => {
    const [file] = rewrite([emlFile(OLD)]);
    expect(file).toMatchObject({ name: 'old.eml', bytes: OLD.length, leftOutWithin: [] });
    const mail = parseMail(file?.content ?? Buffer.alloc(0));
    expect([mail.from, mail.to, mail.cc, mail.headers('date'), mail.subject]).toEqual([
      [{ address: GUEST_ALIAS, name: 'Gita' }],
      [{ address: HOST_ALIAS, name: 'Sea View' }],
      [],
      ['Fri, 06 Feb 2026 13:00:00 +0000'],
      'The key ([✉•••])',
    ]);
    expect(mail.text).toContain('Write to [✉•••], or see below.');
    expect(mail.text).toContain('> ask [✉•••]');
    expect(mail.html).toContain('Write to [✉•••], or see below.');
    expect(await leaks(file?.content ?? Buffer.alloc(0), [...SECRETS, 'people.example', 'travel.example'])).toEqual([]);
  });

  it.each(['stay', 'rental-pay-per-booking', 'rental-subscription'])(
    "hides the participants' addresses where %s masks nothing, and passes nothing that holds them",
    async (program) => {
      const [file] = rewrite([emlFile(OLD)], program);
      expect(await leaks(file?.content ?? Buffer.alloc(0), SECRETS)).toEqual([]);
    },
  );

  it.each<[string, string, string | undefined]>([
    ['a name', '"Ann Lee" <ann@people.example>', 'Ann Lee'],
    ['an address as a name', '"ann@people.example" <ann@people.example>', undefined],
    ['an address in disguise', '"ann at people dot example" <ann@people.example>', undefined],
    ['a number', '"Call +46 70 123 45 67" <ann@people.example>', undefined],
    ['a name too long', `${'Ann '.repeat(30)}<ann@people.example>`, undefined],
    ['nobody', '', undefined],
    ["the guest's whole name", 'Gita Guest <gita.private@people.example>', undefined],
    ["the guest's family name", 'GUEST, Paul <paul@people.example>', undefined],
    ["the host's whole name", 'Hanna Hóst', undefined],
    ["the guest's first name", 'Gita Lee <gita.private@people.example>', 'Gita Lee'],
    ['an alias of another conversation', 'Foyer <x7k2m9xwq3abc@guest.foyer.test>', 'Foyer'],
  ])('names %s of others, never an address', (_, from, name) => {
    const mail = rewritten(lines(`From: ${from}`, 'Subject: Hi', '', 'Hi'));
    expect([mail.from, mail.to]).toEqual([
      [{ address: 'hidden@mail.invalid', ...(name && { name }) }],
      [{ address: 'hidden@mail.invalid' }],
    ]);
  });

  it('leaves out a name where no other of the side is shown', () => {
    const nameless = aContext({ conversation: aConversation({ guest: aGuest({ name: 'gita@guests.example' }) }) });
    const files = [emlFile('From: Gita\r\nTo: Ann\r\n\r\nHi')];
    const [file] = rewriteFiles(files, {
      context: nameless,
      side: 'guest',
      domain: 'foyer.test',
      ownLinkDomains: [],
      platformName: 'Foyer',
    });
    const mail = parseMail(file?.content ?? Buffer.alloc(0));
    expect([mail.from, mail.to]).toEqual([
      [{ address: 'hidden@mail.invalid' }],
      [{ address: 'hidden@mail.invalid', name: 'Ann' }],
    ]);
  });

  it('keeps the aliases that it names, and the first receiver where none is known', () => {
    const mail = rewritten(lines(`From: Sea <${HOST_ALIAS.toUpperCase()}>`, 'To: Ann <ann@people.example>', '', 'Hi'));
    expect([mail.from, mail.to]).toEqual([
      [{ address: HOST_ALIAS, name: 'Sea View' }],
      [{ address: 'hidden@mail.invalid', name: 'Ann' }],
    ]);
  });

  it('is read with its HTML, its quoted history and without its signature', () => {
    const html = '<p>Hi <b>there</b></p><blockquote type="cite">Before</blockquote><img src="https://x.example/t.gif">';
    const mail = rewritten(lines('From: a@b.example', 'Subject: x', 'Content-Type: text/html', '', html));
    expect(mail.text).toContain('Hi there');
    expect(mail.text).toContain('Before');
    expect(mail.html).not.toContain('x.example');
    const signed = ['-----BEGIN PGP SIGNATURE-----', '', 'iQEzBAEB', '-----END PGP SIGNATURE-----'];
    expect(rewritten(lines('From: a@b.example', 'Subject: x', '', 'Hi', ...signed)).text?.trim()).toBe('Hi');
  });

  it('is decoded before it is masked', async () => {
    const secret = Buffer.from('gita@guests.example').toString('base64');
    const head = [`From: =?utf-8?B?${secret}?= <gita@guests.example>`, `Subject: =?utf-8?B?${secret}?=`];
    const text = lines(...head, 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', secret);
    const [file] = rewrite([emlFile(text)]);
    expect(await leaks(file?.content ?? Buffer.alloc(0), SECRETS)).toEqual([]);
  });

  it('carries the files that the program lets through; of the others their names are told', () => {
    const program = lines('Content-Type: application/octet-stream; name="run.exe"', '', 'x');
    const [file] = rewrite([emlFile(rawMail({ parts: [PICTURE, PDF, program] }))]);
    const mail = parseMail(file?.content ?? Buffer.alloc(0));
    expect(mail.attachments.map(({ name }) => name)).toEqual(['sea.png', 'plan.pdf']);
    expect(file?.leftOutWithin).toEqual([{ name: 'run.exe', why: 'program' }]);
    const [inStay] = rewrite([emlFile(rawMail({ parts: [PICTURE, PDF] }))], 'stay');
    expect(inStay?.leftOutWithin).toEqual([{ name: 'plan.pdf', why: 'type' }]);
  });

  it('hides addresses in the names of its files', () => {
    const part = lines('Content-Type: application/pdf; name="gita@guests.example.pdf"', '', '%PDF-1.7');
    const mail = rewritten(rawMail({ parts: [part] }));
    expect(mail.attachments.map(({ name }) => name)).toEqual(['[✉•••].pdf']);
  });

  it('is rewritten within another, three deep; a deeper one stays behind', () => {
    const nested = [1, 2, 3, 4].reduce(
      (mail, depth) => rawMail({ subject: `Level ${depth}`, parts: [inMail(mail)] }),
      Buffer.from(OLD) as Uint8Array,
    );
    let mail = rewritten(nested);
    const subjects = [mail.subject];
    while (mail.attachments[0]) {
      mail = parseMail(mail.attachments[0].decode());
      subjects.push(mail.subject);
    }
    expect(subjects).toEqual(['Level 4', 'Level 3', 'Level 2']);
    expect(rewrite([emlFile(nested)])[0]?.leftOutWithin).toEqual([{ name: 'within.eml', why: 'addresses' }]);
  });

  it('names at most twenty files that stay behind, over all attached mails', () => {
    const part = lines('Content-Type: application/octet-stream; name="run.exe"', '', 'x');
    const mail = rawMail({ parts: Array.from({ length: 15 }, () => part) });
    expect(rewrite([emlFile(mail), emlFile(mail)]).map(({ leftOutWithin }) => leftOutWithin?.length)).toEqual([15, 5]);
  });

  it('is one of a hundred at most', () => {
    const files = rewrite(Array.from({ length: 101 }, () => emlFile('From: a@b.example\r\nSubject: x\r\n\r\nHi')));
    expect(files.map(({ rewritten: is }) => is === true).lastIndexOf(true)).toBe(99);
  });

  it('holds what was packed in a winmail.dat, in it or as one', () => {
    const tnef = writeTnef({
      properties: [unicode(PR.body, 'Packed words')],
      files: [{ name: 'a.txt', content: Buffer.from('x') }],
    });
    const part = lines(
      'Content-Type: application/ms-tnef',
      'Content-Transfer-Encoding: base64',
      '',
      tnef.toString('base64'),
    );
    const mail = rewritten(rawMail({ text: ' ', parts: [part] }));
    expect([mail.text?.trim(), mail.attachments.map(({ name }) => name)]).toEqual(['Packed words', ['a.txt']]);
  });

  it('has an invite in it rewritten', () => {
    const invite = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:1@guests.example',
      'DTSTAMP:20260206T130000Z',
      'DTSTART:20260321T130000Z',
      'ORGANIZER:mailto:gita@guests.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ];
    const part = lines('Content-Type: text/calendar; name="visit.ics"', '', ...invite);
    const mail = rewritten(rawMail({ parts: [part] }));
    expect(mail.attachments.map(({ name }) => name)).toEqual(['visit.ics']);
    const calendar = Buffer.from(mail.attachments[0]?.decode() ?? []).toString();
    expect(calendar).toContain(GUEST_ALIAS);
    expect(calendar).not.toContain('gita@guests.example');
  });

  it.each<[string, EnclosedFile]>([
    ['by type', emlFile(OLD, 'old', 'message/global')],
    ['by name', emlFile(lines('From: a@b.example', 'Subject: x', '', 'Hi'), 'old.EML', 'text/plain')],
  ])('is known %s, and called one', (_, file) => {
    expect(rewrite([file])[0]).toMatchObject({ rewritten: true, type: 'message/rfc822' });
    expect(rewrite([file])[0]?.name).toMatch(/^old\.eml$/i);
  });
});

describe('attached mails that are longer once they are built new', () => {
  it('pass up to 16 MB together, so that the mail that goes out is one that is delivered', () => {
    const long = emlFile(lines('From: a@b.example', 'To: c@d.example', '', `${'<'.repeat(70)}\n`.repeat(7_000)));
    const files = rewrite(Array.from({ length: 7 }, () => long));
    const written = files.filter(({ rewritten }) => rewritten === true);
    const size = written[0]?.content.length ?? 0;
    expect(size).toBeGreaterThan(4 * long.bytes);
    expect(written).toHaveLength(Math.floor((16 * 1024 * 1024) / size));
    expect(files.slice(written.length)).toEqual(Array.from({ length: 7 - written.length }, () => long));
  });
});

describe('a file that can not be rewritten', () => {
  it.each<[string, EnclosedFile]>([
    ['is no mail', emlFile('Dear gita@guests.example')],
    [
      'is encrypted',
      emlFile(lines('From: a@b.example', 'To: c@d.example', 'Content-Type: application/pkcs7-mime', '', 'x')),
    ],
    ['is longer than any letter', emlFile(lines('From: a@b.example', 'To: c@d.example', '', 'word '.repeat(100_001)))],
    ['is a mail of Outlook', emlFile('x', 'old.msg', 'application/vnd.ms-outlook')],
    ['is a picture called a mail', emlFile('x', 'old.eml', 'image/png')],
    ['is no calendar', emlFile('BEGIN:VCALENDAR', 'x.ics', 'text/calendar')],
    ['is forbidden', { ...emlFile(OLD), forbidden: 'program' }],
  ])('stays what it is: it %s', (_, file) => expect(rewrite([file])).toEqual([file]));
});

describe('whatever an attached mail holds', () => {
  const PLANTED = [
    ' gita@guests.example ',
    ' Gita@Guests.Example ',
    ' hanna@hosts.example ',
    '"gita"@guests.example',
    'gita @ guests.example',
  ];
  const HEADERS = [
    'From: ',
    'To: ',
    'Cc: ',
    'Subject: ',
    'Date: ',
    'X-Mailer: ',
    'Content-Type: text/html\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
  ];
  const BODY = [
    '\r\n\r\n',
    '--b\r\n',
    '--b--\r\n',
    '<p>',
    '&lt;',
    '<a href="mailto:',
    '">',
    ' ',
    '\r\n',
    '> ',
    '=\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    ' gita=40guests.example ',
    'message/rfc822',
  ];

  it('neither faults nor gives away who takes part', async () => {
    const pieces = fc.array(fc.constantFrom(...PLANTED, ...HEADERS, ...BODY), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom('activity', 'rental-subscription'), async (each, program) => {
        const source = `From: a@b.example\r\nSubject: ${each.slice(0, 5).join('')}\r\n${each.slice(5).join('')}`;
        const [file] = rewrite([emlFile(source)], program);
        if (file?.rewritten !== true) return;
        expect(await leaks(file.content, ['gita@guests.example', 'hanna@hosts.example'])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string]>([
    ['parts', '--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nTo: c@d.example\r\n\r\n'],
    ['addresses', 'To: gita@guests.example,'],
    ['mails in mails', 'Content-Type: message/rfc822\r\n\r\n'],
  ])('of 300,000 bytes of %s is read to its end', (_, piece) => {
    const head = 'From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';
    expect(rewrite([emlFile(head + piece.repeat(300_000 / piece.length))])).toHaveLength(1);
  });
});
