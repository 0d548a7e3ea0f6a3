import { describe, expect, it } from 'vitest';
import { hasWords, meantToPass, type ProposedAttachment, sortAttachments } from '../../core/attachments.ts';
import type { Via } from '../../core/model.ts';
import type { AttachmentRule } from '../../core/programs/program.ts';
import { programOf } from '../../core/programs/programs.ts';

const MB = 1024 * 1024;
const file = (name: string, type: string, more: Partial<ProposedAttachment> = {}): ProposedAttachment => ({
  name,
  type,
  bytes: 1000,
  ...more,
});
const photo = file('photo.jpg', 'image/jpeg');
const pdf = file('terms.pdf', 'application/pdf');
const zip = file('maps.zip', 'application/zip');
const svg = file('map.svg', 'image/svg+xml');
const tool = file('setup.exe', 'application/x-msdownload', { forbidden: 'program' });
const fakePhoto = file('photo.jpg', 'image/jpeg', { forbidden: 'program' });

const sort = (attachments: readonly ProposedAttachment[], rule: AttachmentRule, via: Via = 'mail', text = '') =>
  sortAttachments({ via, text, attachments }, rule, true);
const typeRefusal = (...names: string[]) => expect.objectContaining({ code: 'attachment-type', names });

describe('what each program takes', () => {
  it.each([
    ['stay', photo, true],
    ['stay', pdf, false],
    ['stay', zip, false],
    ['stay', svg, false],
    ['rental-pay-per-booking', photo, true],
    ['rental-pay-per-booking', pdf, true],
    ['rental-pay-per-booking', zip, false],
    ['rental-subscription', photo, true],
    ['rental-subscription', pdf, true],
    ['rental-subscription', zip, false],
    ['activity', photo, true],
    ['activity', pdf, true],
    ['activity', zip, true],
    ['activity', svg, true],
    ['activity', tool, false],
    ['stay', fakePhoto, false],
  ])('%s: %o %s', (program, attachment, passes) => {
    for (const via of ['api', 'mail', 'template', 'schedule'] as const) {
      const { refusal, passing } = sort([attachment], programOf(program).attachments, via);
      expect(refusal).toEqual(passes ? undefined : typeRefusal(attachment.name));
      expect(passing).toEqual(passes ? [attachment] : []);
    }
  });

  it('goes by the media type, whatever its case and parameters', () => {
    const { passing } = sort([file('a', 'Image/PNG; name=a')], programOf('stay').attachments);
    expect(passing).toHaveLength(1);
  });

  it('names what stays behind as its sender knows it', () => {
    const renamed = file('setup.jpg.png', 'image/png', { forbidden: 'program', sentAs: 'setup.jpg.exe' });
    expect(sort([renamed, photo], programOf('stay').attachments).leftOut).toEqual([
      { name: 'setup.jpg.exe', why: 'program' },
    ]);
    expect(sort([renamed], programOf('stay').attachments, 'api').refusal).toEqual(typeRefusal('setup.jpg.exe'));
  });

  it('names every attachment that may not pass, also beside those that may', () => {
    expect(sort([photo, pdf, zip], programOf('stay').attachments, 'api').refusal).toEqual(
      typeRefusal('terms.pdf', 'maps.zip'),
    );
  });
});

describe('a program that refuses a mail for what may not pass', () => {
  it('refuses it whatever else is in it', () => {
    const rule: AttachmentRule = { ...programOf('stay').attachments, others: 'refuse' };
    expect(sort([photo, pdf], rule, 'mail', 'Hello').refusal).toEqual(typeRefusal('terms.pdf'));
  });
});

describe.each(['stay', 'rental-pay-per-booking', 'rental-subscription', 'activity'])('%s', (program) => {
  it('leaves a program out of a mail with words', () => {
    const leftOut = [{ name: 'setup.exe', why: 'program' }];
    const sorted = sort([tool, photo], programOf(program).attachments, 'mail', 'Hello');
    expect(sorted).toEqual({ passing: [photo], leftOut, refusal: undefined });
  });
});

describe('a mail with what may not pass', () => {
  const { attachments: rule } = programOf('stay');
  const leftOut = [{ name: 'terms.pdf', why: 'type' }];

  it('is let through without it', () => {
    expect(sort([pdf], rule, 'mail', 'Hello')).toEqual({ passing: [], leftOut, refusal: undefined });
    expect(sort([photo, pdf], rule, 'mail', ' ')).toEqual({ passing: [photo], leftOut, refusal: undefined });
  });

  it('is refused where there is nothing else', () => {
    expect(sort([pdf], rule, 'mail', '\n ').refusal).toEqual(typeRefusal('terms.pdf'));
  });

  it.each(['api', 'template', 'schedule'] as const)('is no mail by %s, and refused', (via) => {
    expect(sort([photo, pdf], rule, via, 'Hello').refusal).toEqual(typeRefusal('terms.pdf'));
  });

  it('says why each stayed behind', () => {
    const signature = file('smime.p7s', 'application/pkcs7-signature');
    const invite = file('invite.ics', 'text/calendar');
    const sorted = sortAttachments(
      { via: 'mail', text: 'Hello', attachments: [signature, pdf, tool, invite, photo], missed: ['a.png'] },
      rule,
      true,
    );
    expect(sorted.leftOut).toEqual([
      { name: 'smime.p7s', why: 'signature' },
      { name: 'terms.pdf', why: 'type' },
      { name: 'setup.exe', why: 'program' },
      { name: 'invite.ics', why: 'addresses' },
      { name: 'a.png', why: 'number' },
    ]);
    expect(meantToPass(sorted.leftOut).map(({ name }) => name)).toEqual([
      'terms.pdf',
      'setup.exe',
      'invite.ics',
      'a.png',
    ]);
  });

  it('is not refused for files that nobody looked at', () => {
    const enclosing = { via: 'mail', text: '', attachments: [photo], missed: ['a.exe'] } as const;
    expect(sortAttachments(enclosing, rule, true).refusal).toBeUndefined();
  });

  it('counts only what passes', () => {
    const { refusal } = sort(
      [
        { ...photo, bytes: 10 * MB },
        { ...pdf, bytes: 10 * MB },
      ],
      rule,
      'mail',
      'Hello',
    );
    expect(refusal).toBeUndefined();
  });
});

describe('the size of all attachments of a message together', () => {
  const { attachments: rule } = programOf('activity');

  it('may be 10 MB to the byte', () => {
    expect(
      sort(
        [
          { ...photo, bytes: 4 * MB },
          { ...pdf, bytes: 6 * MB },
        ],
        rule,
      ).refusal,
    ).toBeUndefined();
  });

  it('may not be a byte more', () => {
    const { refusal } = sort(
      [
        { ...photo, bytes: 4 * MB },
        { ...pdf, bytes: 6 * MB + 1 },
      ],
      rule,
    );
    expect(refusal).toEqual({ code: 'attachment-size', limit: 10 * MB });
  });
});

describe('a signature of the original mail', () => {
  it.each([
    file('smime.p7s', 'application/pkcs7-signature'),
    file('smime.p7s', 'application/octet-stream'),
    file('x', 'application/x-pkcs7-signature'),
    file('signature.asc', 'application/pgp-signature'),
    file('key.asc', 'application/pgp-keys'),
    file('mail.sig', 'application/octet-stream'),
  ])('stays behind in every program: %o', (signature) => {
    for (const program of ['stay', 'activity']) {
      const sorted = sort([signature, photo], programOf(program).attachments);
      const leftOut = [{ name: signature.name, why: 'signature' }];
      expect(sorted).toEqual({ passing: [photo], leftOut, refusal: undefined });
    }
  });
});

it.each([file('encrypted.asc', 'application/pgp-encrypted'), file('plan.pdf.gpg', 'application/octet-stream')])(
  'what OpenPGP encrypted stays behind in every program: %o',
  (sealed) => {
    for (const program of ['stay', 'activity']) {
      const { leftOut } = sort([sealed, photo], programOf(program).attachments);
      expect(leftOut).toEqual([{ name: sealed.name, why: 'encrypted' }]);
    }
  },
);

it('of a kind that never passes is told as that, with whatever is wrong in it: mended it would stay behind as well', () => {
  const zip = file('photos.zip', 'application/zip');
  const wrong = [
    { ...zip, forbidden: 'encrypted' },
    { ...zip, forbidden: 'archive' },
    { ...zip, holdsAddresses: true },
    { ...zip, forbidden: 'program' },
  ] as const;
  const whys = (program: string) =>
    sortAttachments({ via: 'mail', text: 'Hi', attachments: wrong }, programOf(program).attachments, true).leftOut.map(
      ({ why }) => why,
    );
  expect(whys('stay')).toEqual(['type', 'type', 'type', 'program']);
  expect(whys('activity')).toEqual(['encrypted', 'archive', 'addresses', 'program']);
});

describe('what carries addresses by its nature', () => {
  const { attachments: rule } = programOf('activity');
  const carriers = [
    file('mail.eml', 'message/rfc822'),
    file('invite', 'text/calendar; method=REQUEST'),
    file('invite.ics', 'text/plain'),
    file('card.VCF', 'application/octet-stream'),
    file('card', 'text/x-vcard'),
    file('winmail.dat', 'application/octet-stream'),
    file('x', 'application/vnd.ms-outlook'),
    file('inbox.mbox', 'text/plain'),
    file('7.emlx', 'application/octet-stream'),
    ...['a.pst', 'a.ost', 'a.olm', 'a.mbx', 'a.dbx', 'a.nws', 'a.emltpl', 'a.tnef', 'a.icbu', 'a.icalendar'].map(
      (name) => file(name, 'application/octet-stream'),
    ),
    ...['a.contact', 'a.wab', 'a.ldif', 'a.abbu'].map((name) => file(name, 'application/octet-stream')),
    file('smime.p7m', 'application/octet-stream'),
    file('mail', 'application/x-pkcs7-mime; smime-type=signed-data'),
    file('invite', 'text/x-vcalendar'),
    file('invite', 'application/calendar+json'),
    file('card', 'application/vcard+xml'),
  ];

  it.each(carriers)('is refused as it is: %o', (carrier) => {
    expect(sort([carrier], rule).refusal).toEqual(typeRefusal(carrier.name));
  });

  it.each(carriers)('passes once it is rewritten: %o', (carrier) => {
    expect(sort([{ ...carrier, rewritten: true }], rule).refusal).toBeUndefined();
  });

  it('stays behind also where addresses are not masked: the writer is named in all of them, and contact cards are not rewritten', () => {
    const { passing, leftOut } = sortAttachments({ via: 'mail', text: 'Hi', attachments: carriers }, rule, false);
    expect([passing, leftOut.length]).toEqual([[], carriers.length]);
  });

  it('names what stays behind of an attached mail that passes', () => {
    const within = [{ name: 'run.exe', why: 'program' }] as const;
    const mail = { ...file('old.eml', 'message/rfc822'), rewritten: true, leftOutWithin: within };
    expect(sortAttachments({ via: 'mail', text: '', attachments: [mail] }, rule, true).leftOut).toEqual(within);
  });
});

it.each([
  ['Hello', true],
  [' \n\t\u00a0', false],
  ['', false],
])('%j has words: %s', (text, expected) => expect(hasWords(text)).toBe(expected));
