import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { arrivalOf, filesOf, MOST_FILES, messageIdHash, missedFilesOf, textOf } from '../../../core/mail/take-in.ts';
import { dressJpeg } from '../../support/pictures/dress-jpeg.ts';
import { plantedIn } from '../../support/pictures/planted.ts';
import { PIXEL } from '../../support/received-mail.ts';

const PASSED = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;
const read = (...lines: string[]) => parseMail(Buffer.from(lines.join('\r\n'), 'latin1'));
const mixed = (...parts: string[]) =>
  read('Content-Type: multipart/mixed; boundary=b', '', ...parts.flatMap((part) => ['--b', part]), '--b--', '');

describe('what a mail is held against', () => {
  it('is its From, its envelope, the verdicts and who signed it', () => {
    const mail = read(
      'Authentication-Results: amazonses.com; dkim=pass header.i=@hosts.example',
      'From: Hanna <hanna@hosts.example>',
      'To: a@guest.foyer.test, customer-12ab3456cd78@reply.foyer.test',
      'Cc: customer-12ab3456cd79@reply.foyer.test',
      'Auto-Submitted: auto-replied',
      '',
      'Hi',
    );
    const envelope = { returnPath: 'bounce@mail.hosts.example', verdicts: PASSED };
    expect(arrivalOf(mail, envelope, 'foyer.test')).toMatchObject({
      verdicts: PASSED,
      from: ['hanna@hosts.example'],
      envelopeDomain: 'mail.hosts.example',
      dkimDomains: ['hosts.example'],
      automatic: 'out-of-office',
      isOurs: false,
    });
  });

  const facts = (...lines: readonly string[]) =>
    arrivalOf(read('From: <a@b.example>', ...lines), { returnPath: 'a@b.example', verdicts: PASSED }, 'foyer.test');

  it('is known to be ours by its mark, whoever it says it is from; a mark of another relay is none', () => {
    expect(facts('X-Foyer-Relay: partner.foyer.test', '', 'Hi').isOurs).toBe(true);
    expect(facts('X-Foyer-Relay: foyer.test', '', 'Hi').isOurs).toBe(true);
    expect(facts('X-Foyer-Relay: partner.foyer.example', '', 'Hi').isOurs).toBe(false);
  });

  it('is an absence notice by its subject alone', () => {
    expect(facts('Subject: =?utf-8?Q?R=C3=A9ponse_automatique=C2=A0:_x?=', '', 'Hi').automatic).toBe('out-of-office');
  });

  it.each([
    ['text/calendar', 'METHOD:REPLY', undefined],
    ['application/ics', 'method:request', undefined],
    ['text/calendar', 'METHOD:OTHER', 'machine'],
    ['text/calendar', 'X-A:REPLY', 'machine'],
    ['text/plain', 'METHOD:REPLY', 'machine'],
  ])('that a calendar generated and that holds, as %s, %s is %s', (type, line, automatic) => {
    const calendar = [`Content-Type: ${type}`, '', 'BEGIN:VCALENDAR', line, 'END:VCALENDAR'];
    expect(facts('Auto-Submitted: auto-generated', ...calendar).automatic).toBe(automatic);
  });
});

describe('what was written', () => {
  it('is the plain text without quoted history', () => {
    const mail = read('Content-Type: text/plain', '', 'Yes, gladly!', '', 'On Monday Anna wrote:', '> Can we come?');
    expect(textOf(mail)).toBe('Yes, gladly!');
  });

  it('is without the signature that a program put below', () => {
    const signature = ['-----BEGIN PGP SIGNATURE-----', '', 'iQEzBAEB', '=1a2B', '-----END PGP SIGNATURE-----'];
    expect(textOf(read('', '-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA512', '', 'Yes!', ...signature))).toBe(
      'Yes!',
    );
  });

  it('is read from HTML where there is no plain text worth the name', () => {
    const mail = read(
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      ' ',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Yes, <b>gladly</b>!</p><blockquote type="cite">Can we come?</blockquote>',
      '--b--',
    );
    expect(textOf(mail)).toBe('Yes, gladly!');
  });

  it('is all sections in order, and nothing of a mail without words', () => {
    const text = (words: string) => `Content-Type: text/plain\r\n\r\n${words}`;
    expect(textOf(mixed(text('One'), text('Two')))).toBe('One\n\nTwo');
    expect(textOf(mixed(text(' '), text('One')))).toBe('One');
    expect(textOf(mixed('Content-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nx'))).toBe('');
  });
});

describe('the files of a mail', () => {
  it('are decoded, known by their bytes, and named without a path', () => {
    const [picture, program] = filesOf(
      mixed(
        `Content-Type: application/octet-stream; name="../../sea.png"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${PIXEL.toString('base64')}`,
        'Content-Type: image/png; name="run.exe"\r\nContent-Disposition: attachment\r\n\r\nx',
      ),
    );
    expect(picture).toEqual({ name: 'sea.png', sentAs: 'sea.png', type: 'image/png', bytes: 70, content: PIXEL });
    expect(program).toMatchObject({ name: 'run.exe', forbidden: 'program' });
    const [renamed] = filesOf(mixed('Content-Type: image/png; name="plan.png"\r\n\r\n%PDF-1.7'));
    expect(renamed).toMatchObject({ name: 'plan.pdf', sentAs: 'plan.png' });
  });

  it('are without place data where they are pictures; the size is the one they were sent with', () => {
    const photo = dressJpeg(readFileSync(new URL('../../fixtures/pictures/baseline.jpg', import.meta.url)));
    const part = 'Content-Type: image/jpeg; name="sea.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n';
    const [file] = filesOf(mixed(part + photo.toString('base64')));
    expect(file).toMatchObject({ name: 'sea.jpg', type: 'image/jpeg', bytes: photo.length });
    expect(file?.forbidden).toBeUndefined();
    expect(plantedIn(file?.content ?? photo)).toEqual([]);
  });

  it('are left out where they are pictures too broken to take place data out of them', () => {
    const files = filesOf(
      mixed('Content-Type: image/gif; name="a.gif"\r\n\r\nGIF89a', 'Content-Type: text/x-c\r\n\r\nint'),
    );
    expect(files.map(({ forbidden }) => forbidden)).toEqual(['picture', undefined]);
    expect(filesOf(mixed('Content-Type: image/gif; name="a.exe"\r\n\r\nGIF89a'))).toMatchObject([
      { forbidden: 'program' },
    ]);
  });

  it('have a name by their type where they came without one', () => {
    const files = filesOf(mixed('Content-Type: image/gif\r\nContent-Disposition: attachment\r\n\r\nGIF89a'));
    expect(files.map(({ name }) => name)).toEqual(['attachment-1.gif']);
  });

  it('are no more than a message can keep a record of', () => {
    const part = 'Content-Type: image/gif\r\nContent-Disposition: attachment\r\n\r\nGIF89a';
    const named = 'Content-Type: image/gif; name="sea\\\\1.gif"\r\nContent-Disposition: attachment\r\n\r\nGIF89a';
    const mail = mixed(...Array.from({ length: MOST_FILES + 1 }, () => part), named);
    expect(filesOf(mail)).toHaveLength(MOST_FILES);
    expect(missedFilesOf(mail)).toEqual(['attachment-101.gif', '1.gif']);
  });

  it('beyond those are known by name, the first of them', () => {
    const part = 'Content-Type: image/gif\r\nContent-Disposition: attachment\r\n\r\nGIF89a';
    expect(missedFilesOf(mixed(...Array.from({ length: MOST_FILES }, () => part)))).toEqual([]);
    expect(missedFilesOf(mixed(...Array.from({ length: 2 * MOST_FILES }, () => part)))).toHaveLength(20);
  });
});

describe('a Message-ID', () => {
  it('is the same hash for the same id, another for another, and none where there is none', () => {
    const hash = (id?: string) => messageIdHash({ messageId: id });
    expect(hash('<a@hosts.example>')).toBe(hash('<a@hosts.example>'));
    expect(hash('<a@hosts.example>')).not.toBe(hash('<b@hosts.example>'));
    expect(hash()).toBeUndefined();
  });
});
