import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../../core/disclosures.ts';
import type { ConversationContext } from '../../../../core/model.ts';
import { EXPORT_FORMATS } from '../../../../core/record/export/export-facts.ts';
import { headLines } from '../../../../core/record/export/export-lines.ts';
import { confirmationOf } from '../../../../core/requirements/confirmation.ts';
import { aFile, aSignedExport, aSigningKey, aThread, factsOf, findingsOf } from '../../../support/exports.ts';
import { aContext, aConversation, aGuest, aHost, aListing, anInquiry } from '../../../support/facts.ts';
import { leaks } from '../../../support/leaks.ts';

const KEY = aSigningKey();
const FILE = aFile('f1', 'sea.png', 'image/png', Buffer.from('picture'));
const FILES = new Map([['f1', Buffer.from('picture')]]);
const THREAD = aThread([
  {
    text: 'Write to [✉•••]',
    original: 'Write to gita.secret@guests.example',
    leftOut: [{ name: 'contacts-hidden.vcf', why: 'addresses' }],
    mail: { mailId: 'mail-id-hidden', recipient: 'h4n8p2rtv6def@partner.foyer.test', messageId: '<1@guests.example>' },
    attachments: [FILE],
  },
  { author: 'host', text: 'Welcome' },
  { author: 'platform', text: 'A note' },
]);
/** What nobody but the platform reads. */
const SEALED = ['gita.secret', 'contacts-hidden', 'mail-id-hidden', '1@guests.example', 'salt-0', 'c1/f1'];
const GUESTS = ['gita@guests.example', '+46701234567', 'Gita Guest', 'g-1'];
const HOSTS = ['hanna@hosts.example', 'office@hosts.example', '+46707654321', 'Hanna Host', 'h-1'];

/** All that could be read out of an export: as it is, and with every encoding undone. */
async function found(format: (typeof EXPORT_FORMATS)[number], reader: 'guest' | 'host', secrets: readonly string[]) {
  const { header, blocks, proof } = aSignedExport(format, THREAD, KEY, { for: reader, files: FILES });
  const mails = format === 'mbox' ? [header, ...blocks, proof].map(withoutPostmark) : [header, ...blocks, proof];
  return (await Promise.all(mails.map((mail) => leaks(mail, secrets)))).flat();
}

const withoutPostmark = (mail: Buffer): Buffer => mail.subarray(mail.indexOf('\n') + 1);

describe('an export for a side', () => {
  it.each(EXPORT_FORMATS)('as %s gives away nothing of the other side but what mails show', async (format) => {
    expect(await found(format, 'guest', [...SEALED, ...HOSTS])).toEqual([]);
    expect(await found(format, 'host', [...SEALED, ...GUESTS])).toEqual([]);
  });

  it('names each as the requester’s view does', () => {
    expect(factsOf({ for: 'guest' })).toMatchObject({ guest: { name: 'Gita Guest' }, host: { name: 'Sea View' } });
    expect(factsOf({ for: 'host' })).toMatchObject({ guest: { name: 'Gita' }, host: { name: 'Hanna Host' } });
    expect(factsOf({ for: 'host' }).guest).not.toHaveProperty('id');
  });

  it('calls a guest whose name is none a guest, in the reader’s language', () => {
    const context: ConversationContext = aContext({
      conversation: aConversation({ guest: aGuest({ name: 'gita@guests.example' }) }),
      host: aHost({ language: 'de' }),
    });
    expect(factsOf({ for: 'host', context })).toMatchObject({ language: 'de', guest: { name: 'Gast' } });
  });
});

describe('an export for the platform', () => {
  it('names both sides whole, with their ids', () => {
    expect(factsOf({ for: 'platform' })).toMatchObject({
      language: 'en',
      guest: { id: 'g-1', name: 'Gita Guest' },
      host: { id: 'h-1', name: 'Hanna Host' },
    });
  });

  it.each(EXPORT_FORMATS)('as %s holds what is sealed', async (format) => {
    const { blocks } = aSignedExport(format, THREAD, KEY, { for: 'platform', files: FILES });
    const first = blocks[0] ?? Buffer.alloc(0);
    const readable = format === 'mbox' ? withoutPostmark(first) : first;
    const sealed = ['gita.secret', 'contacts-hidden', 'mail-id-hidden', 'salt-0'];
    expect(await leaks(readable, sealed)).toEqual(sealed);
  });
});

describe('what was given out of contact details', () => {
  const aDisclosure = (facts: Partial<Disclosure> = {}): Disclosure => ({
    id: 'd1',
    conversationId: 'c1',
    at: '2026-03-20T08:00:00.000Z',
    to: 'host',
    by: 'contact',
    what: ['name', 'address', 'phones'],
    payment: 'full',
    release: 1,
    ...facts,
  });
  const given = [
    aDisclosure(),
    aDisclosure({ to: 'guest', by: 'phones-mail', what: ['name', 'phones'], payment: 'part' }),
    aDisclosure({ to: 'guest', what: ['name'], payment: 'none' }),
    aDisclosure({ at: '2026-04-01T08:00:00.001Z' }),
  ];

  it('is in the head of the platform’s export as far as it was by then, and in no side’s', () => {
    const until = given.slice(0, 3).map(({ at, to, by, what, payment }) => ({ at, to, by, what, payment }));
    expect(factsOf({ for: 'platform', given }).disclosures).toEqual(until);
    for (const reader of ['guest', 'host'] as const)
      expect(factsOf({ for: reader, given })).not.toHaveProperty('disclosures');
    expect(factsOf({ for: 'platform' })).not.toHaveProperty('disclosures');
  });

  it('is read by a person too', () => {
    const lines = headLines(factsOf({ for: 'platform', given })).slice(3);
    expect(lines).toEqual([
      ['Given to the host', 'name, address, phones of the guest, on a call, paid in full: 20 March 2026 at 09:00 CET'],
      ['Given to the guest', 'name, phones of the host, by mail, paid in part: 20 March 2026 at 09:00 CET'],
      ['Given to the guest', 'name of the host, on a call, nothing paid: 20 March 2026 at 09:00 CET'],
    ]);
  });

  const signed = (format: (typeof EXPORT_FORMATS)[number]) =>
    aSignedExport(format, THREAD, KEY, { for: 'platform', files: FILES, given }).whole;

  it.each(EXPORT_FORMATS)('as %s is proved with all the rest', (format) => {
    expect(findingsOf(signed(format), [KEY.publicKey.kid])).toEqual(['intact']);
  });

  it('is not changed unseen', () => {
    const forged = signed('json').toString().replace('"to":"host"', '"to":"nost"');
    expect(findingsOf(Buffer.from(forged), [KEY.publicKey.kid])).not.toEqual(['intact']);
  });
});

describe('what the guest confirmed before booking', () => {
  const confirmed = [
    { confirmedAt: '2026-02-06T12:00:00.000Z', recordedAt: '2026-02-06T12:00:01.000Z', texts: ['No pets'] },
    {
      confirmedAt: '2026-03-20T08:00:00.000Z',
      recordedAt: '2026-03-20T08:00:01.000Z',
      texts: ['No pets', 'No\nsmoke'],
    },
    { confirmedAt: '2026-04-01T07:59:59.000Z', recordedAt: '2026-04-01T08:00:00.001Z', texts: [] },
  ].map((told) => confirmationOf({ conversationId: 'c1', bookingId: 'b-1', ...told }));

  it.each(['guest', 'host', 'platform'] as const)(
    'is in the head for the %s: the last that was told by then',
    (reader) => {
      const [, last] = confirmed;
      expect(factsOf({ for: reader, confirmed }).requirements).toEqual({
        confirmedAt: last?.confirmedAt,
        texts: last?.texts,
      });
      expect(factsOf({ for: reader })).not.toHaveProperty('requirements');
    },
  );

  it('is read by a person too, a line to a text', () => {
    const label = 'Confirmed by the guest before booking';
    expect(headLines(factsOf({ for: 'platform', confirmed })).slice(3)).toEqual([
      [label, 'No pets (20 March 2026 at 09:00 CET)'],
      [label, 'No smoke (20 March 2026 at 09:00 CET)'],
    ]);
  });

  it.each(EXPORT_FORMATS)('as %s is proved with all the rest', (format) => {
    const { whole } = aSignedExport(format, THREAD, KEY, { for: 'host', files: FILES, confirmed });
    expect(findingsOf(whole, [KEY.publicKey.kid])).toEqual(['intact']);
  });
});

describe('the facts of an export', () => {
  it('tell of a booking its reference and dates, of an inquiry what it has', () => {
    expect(factsOf()).toMatchObject({
      kind: 'booking',
      bookingId: 'b-1',
      start: '2026-03-21',
      end: '2026-03-27',
      timeZone: 'Europe/Stockholm',
      listing: { id: 'l-1', name: 'Sea View', program: 'stay' },
      windows: { readableUntil: '2027-03-27T23:00:00.000Z' },
    });
    const listing = aListing({ program: 'rental-subscription' });
    const inquiry = anInquiry();
    const facts = factsOf({
      context: aContext({ listing, conversation: aConversation({ subject: { kind: 'inquiry', inquiry } }) }),
    });
    expect(facts.kind).toBe('inquiry');
    for (const absent of ['bookingId', 'start', 'end']) expect(facts).not.toHaveProperty(absent);
  });
});
