import { describe, expect, it } from 'vitest';
import { type Brand, brandOf } from '../../../../core/brand.ts';
import { composeMail } from '../../../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../../../core/mail/compose/mail-spec.ts';
import { presentMessage } from '../../../../core/mail/present/present-message.ts';
import { REPLY_MARKER } from '../../../../core/mail/reply-marker.ts';
import type { ConversationContext, Guest, Host, Message, Side, Subject } from '../../../../core/model.ts';
import { LANGUAGES } from '../../../../core/notices/language.ts';
import {
  aBooking,
  aContext,
  aConversation,
  aGuest,
  aHost,
  aListing,
  anInquiry,
  aPayment,
  aProof,
} from '../../../support/facts.ts';
import { leaks } from '../../../support/leaks.ts';

const brand: Brand = brandOf({
  platformName: 'Foyer',
  color: '#1a5fb4',
  supportUrl: 'https://help.example.com/contact',
});

const aMessage = (facts: Partial<Message> = {}): Message => ({
  id: 'c1-1',
  conversationId: 'c1',
  seq: 1,
  proof: aProof(),
  at: '2026-02-07T10:00:00.000Z',
  author: 'host',
  via: 'mail',
  text: 'The key is in the box.\n\nSee you!',
  attachments: [],
  notes: [],
  ...facts,
});

const about = (subject: Subject, guest: Partial<Guest> = {}, host: Partial<Host> = {}): ConversationContext =>
  aContext({
    conversation: aConversation({ subject, guest: aGuest({ language: 'en', ...guest }) }),
    listing: aListing({ name: 'Seaside Cottage' }),
    host: aHost(host),
  });

const booked = (facts: Parameters<typeof aBooking>[0] = {}): Subject => ({
  kind: 'booking',
  booking: aBooking({ bookingId: 'ABC', ...facts }),
});

const present = (
  receiver: Side,
  message: Partial<Message> = {},
  context = about(booked()),
  seenIds: readonly string[] = [],
): MailSpec => presentMessage({ context, message: aMessage(message), seenIds }, receiver, brand, []);

describe('the mail to the guest', () => {
  it("comes from the host's alias in the listing's name and goes to the guest's own address", () => {
    expect(present('guest')).toMatchObject({
      from: { address: 'h4n8p2rtv6def@partner.foyer.test', name: 'Seaside Cottage via Foyer' },
      to: { address: 'gita@guests.example', name: 'Gita Guest' },
    });
  });

  it('says who wrote, about what, how to answer and where to turn', () => {
    expect(present('guest').text).toBe(
      [
        '##--## Please write your answer above this line ##--##',
        '',
        'The key is in the box.',
        '',
        'See you!',
        '',
        '-- ',
        'Message from Seaside Cottage via Foyer',
        'Booking ABC · Seaside Cottage · 21\u2009–\u200927 March 2026',
        'To answer, simply reply to this mail. Your own address stays hidden.',
        'Help and contact: https://help.example.com/contact',
      ].join('\n'),
    );
  });

  it('names the host nowhere', async () => {
    const secrets = ['Hanna', 'hosts.example', '46707654321', 'g7k2m9xwq3abc'];
    expect(await leaks(composeMail(present('guest')), secrets)).toEqual([]);
  });
});

describe('the mail to the host', () => {
  it("comes from the guest's alias in the guest's first name and goes to the host's first mailbox", () => {
    expect(present('host', { author: 'guest' })).toMatchObject({
      from: { address: 'g7k2m9xwq3abc@guest.foyer.test', name: 'Gita via Foyer' },
      to: { address: 'hanna@hosts.example' },
    });
  });

  it("has nothing of the guest's but the first name", async () => {
    const secrets = ['gita@', 'guests.example', 'Gita Guest', '46701234567', 'h4n8p2rtv6def', 'office@'];
    expect(await leaks(composeMail(present('host', { author: 'guest' })), secrets)).toEqual([]);
  });

  it("calls a guest whose name is an address a guest, in the host's language", () => {
    const context = about(booked(), { name: 'gita@guests.example' }, { language: 'de-AT' });
    expect(present('host', { author: 'guest' }, context).from.name).toBe('Gast via Foyer');
  });

  it('is a fault where the host has no mailbox, which names nobody', () => {
    const context = about(booked(), {}, { mailboxes: [] });
    expect(() => present('host', { author: 'guest' }, context)).toThrow(/^the side has no mailbox that mail goes to$/);
  });
});

it("gives the platform's own messages the platform's name", () => {
  const mail = present('guest', { author: 'platform' });
  expect(mail.from.name).toBe('Foyer');
  expect(mail.text).toContain('Message from Foyer\n');
});

describe('the subject', () => {
  it('has the booking, and begins with Re: once the receiver has seen mail of it', () => {
    expect(present('guest').subject).toBe('Booking ABC – Seaside Cottage');
    expect(present('guest', {}, about(booked()), ['<a@x>']).subject).toBe('Re: Booking ABC – Seaside Cottage');
  });

  it('says of a question before booking that it is one', () => {
    expect(present('host', { author: 'guest' }, about({ kind: 'inquiry', inquiry: anInquiry() })).subject).toBe(
      'Inquiry – Seaside Cottage',
    );
  });
});

it('answers the latest mail that the receiver has seen', () => {
  expect(present('guest', {}, about(booked()), ['<a@x>', '<b@x>'])).toMatchObject({
    inReplyTo: '<b@x>',
    references: ['<a@x>', '<b@x>'],
  });
});

describe('the dates in the footer', () => {
  const line = (subject: Subject): string | undefined =>
    present('guest', {}, about(subject))
      .text.split('\n')
      .find((text) => text.includes(' · '));

  it('are one date for a day', () => {
    expect(line(booked({ start: '2026-03-21', end: '2026-03-21' }))).toBe(
      'Booking ABC · Seaside Cottage · 21 March 2026',
    );
  });

  it('are what an inquiry asks for: both, one or none', () => {
    const asked = (start?: string, end?: string) => line({ kind: 'inquiry', inquiry: anInquiry({ start, end }) });
    expect(asked('2026-03-31', '2026-04-02')).toBe('Inquiry · Seaside Cottage · 31 March\u2009–\u20092 April 2026');
    expect(asked('2026-03-31')).toBe('Inquiry · Seaside Cottage · 31 March 2026');
    expect(asked()).toBe('Inquiry · Seaside Cottage');
  });
});

describe('payment protection', () => {
  const SENTENCE = 'This booking is paid outside Foyer and is not covered by payment protection.';

  it.each(['guest', 'host'] as const)('is said to be missing to the %s where the booking is paid elsewhere', (side) => {
    const context = about(booked({ payment: aPayment({ onPlatform: false }) }));
    const mail = present(side, { author: side === 'guest' ? 'host' : 'guest' }, context);
    expect(mail.text).toContain(SENTENCE);
    expect(mail.html).toContain(SENTENCE);
  });

  it('goes without saying where it is paid on the platform, or not at all yet', () => {
    expect(present('guest').text).not.toContain('protection');
    expect(present('guest', {}, about({ kind: 'inquiry', inquiry: anInquiry() })).text).not.toContain('protection');
  });
});

describe('automatic mail', () => {
  it.each<Partial<Message>>([{ via: 'schedule' }, { notes: ['automatic'] }, { author: 'platform' }])(
    'is marked as such: %j',
    (facts) => {
      expect(present('guest', facts).automatic).toBe('auto-generated');
    },
  );

  it.each<Partial<Message>>([{ via: 'mail' }, { via: 'api' }, { via: 'template' }, { notes: ['addresses-masked'] }])(
    'is none that a person sends: %j',
    (facts) => {
      expect(present('guest', facts).automatic).toBeUndefined();
    },
  );
});

describe.each(LANGUAGES)('in %s', (language) => {
  const context = about(booked({ payment: aPayment({ onPlatform: false }) }), { language });
  const mail = present('guest', {}, context);

  it('text and HTML carry the marked line first, the booking, the sentence on payment and the help', () => {
    const lines = mail.text.split('\n');
    expect(lines[0]).toMatch(new RegExp(`^${REPLY_MARKER} .+ ${REPLY_MARKER}$`));
    expect(mail.html?.indexOf(REPLY_MARKER)).toBeLessThan(mail.html?.indexOf('>The key is in the box.</p>') ?? 0);
    for (const part of [mail.text, mail.html]) {
      expect(part?.split(REPLY_MARKER)).toHaveLength(3);
      expect(part).toContain('Seaside Cottage via Foyer');
      expect(part).toContain('ABC');
      expect(part).toContain('2026');
      expect(part).toContain('https://help.example.com/contact');
    }
    expect(lines.filter((line) => line.includes('Foyer'))).toHaveLength(2);
    expect(mail.html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('no words are left in another language', () => {
    const others = present('guest', {}, about(booked(), { language: language === 'en' ? 'de' : 'en' }));
    const words = (spec: MailSpec) => spec.text.split('\n').filter((line) => line !== '' && line !== '-- ');
    const shared = words(mail).filter((line) => words(others).includes(line));
    expect(shared).toEqual(['The key is in the box.', 'See you!']);
  });

  it('a guest without a name to show has one', () => {
    const nameless = about(booked(), { name: '12345' }, { language });
    expect(present('host', { author: 'guest' }, nameless).from.name).toMatch(/^\p{L}+ via Foyer$/u);
    expect(
      present('host', { author: 'guest' }, about({ kind: 'inquiry', inquiry: anInquiry() }, {}, { language })).subject,
    ).toMatch(/^.+ – Seaside Cottage$/);
  });
});

describe('what a list of mails shows beside the subject', () => {
  const preview = (text: string): string | undefined =>
    /<body[^>]*>\n<div[^>]*display:none[^>]*>([^<]*)<\/div>/.exec(present('guest', { text }).html ?? '')?.[1];

  it('is the message on one line, not the line above it', () => {
    expect(preview('The key is in the box.\n\nSee you!')).toMatch(/^The key is in the box\. See you! · Message from/);
  });

  it('is at most 140 characters long, and cuts none in two', () => {
    expect(preview('🔑'.repeat(200))).toBe('🔑'.repeat(140));
  });

  it('is who wrote, where there are only files', () => {
    expect(preview(' ')).toMatch(/^Message from Seaside Cottage via Foyer · Booking ABC/);
  });

  it('is escaped', () => {
    expect(preview('<b>1 & 2')).toMatch(/^&lt;b&gt;1 &amp; 2 · /);
  });
});

it('keeps the pieces of the booking in order where they are read from right to left', () => {
  const { text, html } = present('guest', {}, about(booked(), { language: 'ar' }));
  for (const part of [text, html]) expect(part).toContain('ABC \u200f· Seaside Cottage \u200f· 21');
});

describe('the HTML part', () => {
  it('loads nothing from outside', () => {
    expect(present('guest').html).not.toMatch(/<img|<link|<script|src=|url\(|@import|@font-face/i);
  });

  it("loads the operator's logo where one is set, named for those who see no pictures", () => {
    const shown = presentMessage(
      { context: about(booked()), message: aMessage(), seenIds: [] },
      'guest',
      { ...brand, platformName: 'Fo"yer', logoUrl: 'https://cdn.example.com/logo.png?a=1&b=2' },
      [],
    );
    expect(shown.html).toContain('<img src="https://cdn.example.com/logo.png?a=1&amp;b=2" alt="Fo&quot;yer"');
  });

  it.each([
    ['#1a5fb4', '#fff'],
    ['#000000', '#fff'],
    ['#ffcc00', '#000'],
    ['#ffffff', '#000'],
  ])("has the operator's colour %s, and text on it that can be read", (color, textColor) => {
    const consignment = { context: about(booked()), message: aMessage(), seenIds: [] };
    expect(presentMessage(consignment, 'guest', { ...brand, color }, []).html).toContain(
      `background:${color};color:${textColor}`,
    );
  });

  it('escapes every fact', () => {
    const context: ConversationContext = {
      ...about(booked()),
      listing: aListing({ name: '<b>Cottage</b> "&"' }),
    };
    const mail = present('guest', { text: '<img src=x onerror=alert(1)>' }, context);
    expect(mail.html).not.toMatch(/<b>|<img/);
    expect(mail.html).toContain('&lt;b&gt;Cottage&lt;/b&gt; &quot;&amp;&quot;');
  });
});

describe('golden mails', () => {
  it.each([
    ['to-guest-en', 'guest', { language: 'en' }, {}],
    ['to-guest-ar', 'guest', { language: 'ar' }, {}],
    ['to-host-de', 'host', {}, { language: 'de' }],
  ] as const)('%s', async (name, receiver, guest, host) => {
    const context = about(booked({ payment: aPayment({ onPlatform: false }) }), guest, host);
    const message = aMessage({
      author: receiver === 'guest' ? 'host' : 'guest',
      text: 'Hej!\n\nhttps://example.com/karta',
    });
    const consignment = { context, message, seenIds: ['<0102@eu-west-1.amazonses.com>'] };
    const files = [{ name: 'karta över ön.png', type: 'image/png', bytes: Uint8Array.from([137, 80, 78, 71]) }];
    const raw = composeMail(presentMessage(consignment, receiver, brand, files));
    const readable = Buffer.from(raw).toString('latin1').replaceAll('\r\n', '\n');
    await expect(readable).toMatchFileSnapshot(`../../../fixtures/outgoing/${name}.eml`);
  });
});
