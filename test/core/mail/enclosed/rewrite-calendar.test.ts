import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressCalendar } from '../../../../core/mail/calendar/own-calendar.ts';
import { rewriteCalendar } from '../../../../core/mail/enclosed/rewrite-calendar.ts';
import type { ConversationContext, Side } from '../../../../core/model.ts';
import { aContext, aConversation, aGuest, aListing } from '../../../support/facts.ts';

const OWN = { domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer' };

const GOOGLE = readFileSync(new URL('../../../fixtures/calendar/google-request.ics', import.meta.url));
const { guest, host } = aConversation().aliases;

interface Written {
  readonly side?: Side;
  readonly context?: ConversationContext;
}

const rewritten = (content: Uint8Array, { side = 'host', context = aContext() }: Written = {}) => {
  const bytes = rewriteCalendar(content, { context, side, ...OWN })?.content;
  return bytes && Buffer.from(bytes).toString();
};

/** An event's lines in a calendar that a mail program wrote. */
const calendar = (lines: readonly string[], method = 'REQUEST', more: readonly string[] = []): Uint8Array =>
  Buffer.from(
    [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, ...more, 'BEGIN:VEVENT', 'UID:7'],
      ...[...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
  );

/** What is left of an event's lines, unfolded. */
const event = (lines: readonly string[], written: Written & { readonly method?: string } = {}) =>
  rewritten(calendar(lines, written.method), written)
    ?.replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(6 - Number(!/^(REQUEST|REPLY|COUNTER|PUBLISH|CANCEL)$/.test(written.method ?? 'REQUEST')), -3);

describe('an invite of the host', () => {
  it('N4: passes with the aliases in place of everybody, and nothing else of who wrote it', () => {
    const text = rewritten(GOOGLE) ?? '';
    expect(text).toContain(`ORGANIZER;CN=Sea View:mailto:${host}\r\n`);
    expect(text.replaceAll('\r\n ', '').match(/^ATTENDEE.*$/gm)).toEqual([
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN=Sea View:mailto:${host}`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Gita:mailto:${guest}`,
    ]);
    expect(text).not.toMatch(/hosts\.|hanna host|example|X-|ATTACH|^URL|VALARM|aGFubmFA/i);
  });

  it('keeps the event: when, how often, where, its zone, its words', () => {
    const text = (rewritten(GOOGLE) ?? '').replaceAll('\r\n ', '');
    for (const line of [
      ...['METHOD:REQUEST', 'TZID:Europe/Stockholm', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
      ...['DTSTART;TZID=Europe/Stockholm:20260321T160000', 'RRULE:FREQ=DAILY;COUNT=2', 'GEO:59.332500;18.064700'],
      ...['UID:6p3j0e1k2m4n5o6p7q8r9s0t1u@google.com', 'SUMMARY:Key at Sea View', 'LOCATION:Sea View\\, Strandvägen 1'],
      'DESCRIPTION:Handing over the key.\\n\\nAsk Hanna <[✉•••]>\\, or [✉•••].\\nJoin: https://meet.google.com/abc-defg-hij',
    ])
      expect(text).toContain(`${line}\r\n`);
  });

  it('is the same when it is rewritten again', () => {
    const once = rewritten(GOOGLE) ?? '';
    expect(rewritten(Buffer.from(once))).toBe(once);
  });
});

describe('the people of a calendar', () => {
  it('are known by any of their addresses, written in any way, and stand there once', () => {
    expect(
      event([
        'ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Office@Hosts.Example',
        'ATTENDEE:mailto:hanna%40hosts.example?subject=x',
        `ATTENDEE;EMAIL=gita@guests.example;DIR="ldap://x":urn:uuid:1`,
        'ATTENDEE;ROLE="a b";SENT-BY="mailto:x@example.net";CN="Gita, Guest":mailto:gita@guests.example',
        'ATTENDEE:invalid',
      ]),
    ).toEqual([`ATTENDEE;PARTSTAT=ACCEPTED;CN=Sea View:mailto:${host}`, `ATTENDEE;CN=Gita:mailto:${guest}`]);
  });

  it('have no name where we have none to give', () => {
    const nameless = aContext({
      conversation: aConversation({ guest: aGuest({ name: 'gita@guests.example' }) }),
      listing: aListing({ name: '\n' }),
    });
    const lines = ['ORGANIZER;CN=Hanna:mailto:hanna@hosts.example', 'ATTENDEE:mailto:gita@guests.example'];
    expect(event(lines, { context: nameless })).toEqual([`ORGANIZER:mailto:${host}`, `ATTENDEE:mailto:${guest}`]);
  });

  it.each(['REQUEST', 'CANCEL', 'PUBLISH'])('who sends a %s from another account is its organizer', (method) => {
    const lines = ['ORGANIZER:mailto:x@group.calendar.example', 'ATTENDEE:mailto:x@example.net'];
    expect(event(lines, { method })).toEqual([`ORGANIZER;CN=Sea View:mailto:${host}`]);
  });

  it.each(['REPLY', 'COUNTER'])('who sends a %s from another account is who answers, to the other side', (method) => {
    const lines = ['ORGANIZER:mailto:x@group.calendar.example', 'ATTENDEE;PARTSTAT=DECLINED:mailto:x@example.net'];
    expect(event(lines, { method, side: 'guest' })).toEqual([
      `ORGANIZER;CN=Sea View:mailto:${host}`,
      `ATTENDEE;PARTSTAT=DECLINED;CN=Gita:mailto:${guest}`,
    ]);
  });

  it('are nobody where the file asks nothing and does not know them', () => {
    const lines = ['ORGANIZER:mailto:x@example.net', 'ATTENDEE:mailto:x@example.net', 'SEQUENCE:1'];
    expect(event(lines, { method: 'EXPORT' })).toEqual(['SEQUENCE:1']);
  });
});

it('N4: its words hold nobody’s own address where the program hides none, and anybody else’s stays', () => {
  const context = aContext({ listing: aListing({ program: 'rental-subscription' }) });
  const lines = ['SUMMARY:Ask hanna@hosts.example or eva@example.net', 'TZID:x'];
  expect(event(lines, { context })).toEqual(['SUMMARY:Ask [✉•••] or eva@example.net']);
});

describe('the fields of an event', () => {
  it.each([
    ...[
      'DTSTART:20260321',
      'DTSTART;VALUE=DATE:20260321',
      'DTEND:20260321T160000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY',
    ],
    'RRULE:FREQ=MONTHLY;BYDAY=-1SU,+2MO;BYHOUR=9;WKST=MO;UNTIL=20261231T235959Z',
    ...['EXDATE:20260321,20260322', 'RDATE;VALUE=PERIOD:20260321T160000Z/PT1H,20260321T160000Z/20260321T170000Z'],
    ...['RECURRENCE-ID;RANGE=THISANDFUTURE:20260321', 'CREATED:20260207T100000Z', 'PRIORITY:5', 'CLASS:PRIVATE'],
    ...[
      'GEO:-33.9;+151.2',
      'CATEGORIES:One,Two\\, three,',
      'COMMENT;LANGUAGE=de:Bis bald',
      'SUMMARY:1 <3 2 \\\\ &amp\\;',
    ],
    'CATEGORIES:',
    'DESCRIPTION:Join <https://meet.example/a>\\; bring shoes',
  ])('pass: %s', (line) => expect(event([line])).toEqual([line.replace(/,$/, '')]));

  it.each([
    ...[
      'DTSTART:eva@example.net',
      'DURATION:soon',
      'RRULE:FREQ=a@b',
      'RRULE:FREQ=DAILY;COUNT=46701234567',
      'SEQUENCE:one',
      'STATUS:a@b.example',
      'GEO:1;2;3',
    ],
    ...[
      'URL:https://example.net/',
      'CONTACT:eva@example.net',
      'ATTACH:cid:1',
      'X-A:1',
      'REQUEST-STATUS:2.0;x;a@b',
      'RELATED-TO:1',
    ],
    ...['DTSTART;TZID="a:20260321', 'EXDATE:20260321,', 'no line'],
  ])('stay behind: %s', (line) => expect(event([line])).toEqual([]));

  it('pass however large the files are that stay behind', () => {
    expect(event([`ATTACH;VALUE=BINARY:${'x'.repeat(300_001)}`, 'SUMMARY:x'])).toEqual(['SUMMARY:x']);
  });

  it('count once where they may stand once, and as often as they stand where they may be many', () => {
    expect(event(['SUMMARY:a', 'SUMMARY:b', 'COMMENT:a', 'COMMENT:b', 'COMMENT:a'])).toEqual([
      ...['SUMMARY:a', 'COMMENT:a', 'COMMENT:b'],
    ]);
  });

  it('are masked like a message: addresses in HTML and behind references too', () => {
    expect(event(['DESCRIPTION:Write to eva&#64;example.net<br>now', 'LOCATION:eva@example.net'])).toEqual([
      ...['DESCRIPTION:Write to [✉•••]\\nnow', 'LOCATION:[✉•••]'],
    ]);
  });

  it('show text addresses where the program hides none, and the aliases of people all the same', () => {
    const context = aContext({ listing: aListing({ program: 'rental-subscription' }) });
    const lines = ['SUMMARY:eva@example.net', 'ORGANIZER:mailto:hanna@hosts.example', 'UID:hanna@hosts.example'];
    expect(event(lines, { context })).toEqual(['SUMMARY:eva@example.net', `ORGANIZER;CN=Sea View:mailto:${host}`]);
  });

  it('name the zone as the zone is named, without addresses', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:eva@example.net +46 70 123 45 67',
      'BEGIN:STANDARD',
      'TZOFFSETTO:+01',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const text = rewritten(calendar(['DTSTART;TZID=eva@example.net +46 70 123 45 67:20260321'], 'REQUEST', zone));
    expect(text).toContain('TZID:[✉•••] +46 70 123 45 67\r\nEND:VTIMEZONE');
    expect(text).toContain('DTSTART;TZID=[✉•••] +46 70 123 45 67:20260321');
  });
});

describe('a file', () => {
  const EVENT = ['BEGIN:VEVENT', 'UID:7', 'SUMMARY:Köln', 'END:VEVENT', 'END:VCALENDAR'];
  const file = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', ...lines, ...EVENT].join('\n');
  const expected = expect.stringContaining('UID:7\r\nSUMMARY:Köln\r\n');

  it.each([
    ['UTF-8', Buffer.from(file('VERSION:2.0'))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${file()}`)],
    ['UTF-16', Buffer.from(`\ufeff${file()}`, 'utf16le')],
    ['UTF-16, the other way', Buffer.from(`\ufeff${file()}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(file(), 'latin1')],
    ['lines that end in CR', Buffer.from(file().replaceAll('\n', '\r'))],
    ['a character folded in half', Buffer.from(file().replace('ö', '\xc3\r\n \xb6'), 'latin1')],
    ['names in lower case, blanks behind', Buffer.from(file().replace('BEGIN:VEVENT', 'begin:vevent  '))],
    ['words before it and behind', Buffer.from(`BEGIN:VEVENT\nEND:X\nx\n${file()}\nBEGIN:VCALENDAR\n`)],
    ['ends missing', Buffer.from(file().replace(/END:VEVENT.*/s, ''))],
    ['ends too many', Buffer.from(file('END:VEVENT', 'END:VTODO'))],
    ['an end inside that closes what is open', Buffer.from(file('BEGIN:VTODO', 'BEGIN:VALARM', 'END:VTODO'))],
  ])('is read with %s', (_, bytes) => expect(rewritten(bytes)).toEqual(expected));

  it.each([
    ['nothing', Buffer.of()],
    ['words', Buffer.from('Dear Gita,\nBEGIN:VEVENT\nUID:7\n')],
    ['no event', Buffer.from('BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VFREEBUSY\nUID:7\nEND:VFREEBUSY\nEND:VCALENDAR')],
    ['an event without an id', Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT')],
    ['vCalendar 1.0', Buffer.from(file('VERSION:1.0'))],
    ['more bytes than any mail', Buffer.concat([Buffer.from(file()), Buffer.alloc(10 * 1024 * 1024, '\n')])],
    ['more lines than a year of events', Buffer.from(`BEGIN:VCALENDAR\n${'\n'.repeat(10_000)}${EVENT.join('\n')}`)],
    ['more words than an invite', calendar([`SUMMARY:${'x'.repeat(300_001)}`])],
    ['parts in parts without end', Buffer.from(`${'BEGIN:VCALENDAR\n'.repeat(10)}${EVENT.join('\n')}`)],
  ])('is none that can pass with %s', (_, bytes) => expect(rewritten(bytes)).toBeUndefined());
});

describe('the answer to an invite', () => {
  const id = 'UID:7@hosts.example';
  const request = calendar([`ORGANIZER:mailto:hanna@hosts.example`, `ATTENDEE;RSVP=TRUE:mailto:${guest}`]);
  const text = Buffer.from(request).toString().replace('UID:7', id);
  const [toGuest, toHost] = [
    { alias: guest, mailboxes: ['gita@guests.example'], address: 'gita@guests.example' },
    { alias: host, mailboxes: ['hanna@hosts.example', 'office@hosts.example'], address: 'hanna@hosts.example' },
  ];

  it('finds its way back: by the alias that organized it, to the event that the organizer knows', () => {
    const stored = rewritten(Buffer.from(text)) ?? '';
    const sent = addressCalendar(Buffer.from(stored), toGuest);
    const invite = Buffer.from(sent?.content ?? []).toString();
    expect(sent?.method).toBe('REQUEST');
    expect(invite).toContain(`ORGANIZER;CN=Sea View:mailto:${host}\r\n`);
    expect(invite).toContain('ATTENDEE;RSVP=TRUE;CN=Gita:mailto:gita@guests.example\r\n');
    expect(invite).not.toContain('hosts.example');

    const reply = invite.replace('REQUEST', 'REPLY').replace('RSVP=TRUE', 'PARTSTAT=ACCEPTED');
    const storedReply = rewritten(Buffer.from(reply), { side: 'guest' }) ?? '';
    expect(storedReply).not.toMatch(/hosts\.example|guests\.example/);
    const answer = addressCalendar(Buffer.from(storedReply), toHost);
    const lines = Buffer.from(answer?.content ?? []).toString();
    expect(answer?.method).toBe('REPLY');
    expect(lines).toContain(`${id}\r\n`);
    expect(lines).toContain('ORGANIZER;CN=Sea View:mailto:hanna@hosts.example\r\n');
    expect(lines).toContain(`ATTENDEE;PARTSTAT=ACCEPTED;CN=Gita:mailto:${guest}\r\n`);
  });

  it('names the receiver by an address that ends no URI early', () => {
    const stored = Buffer.from(rewritten(request) ?? '');
    const sent = addressCalendar(stored, { ...toGuest, address: 'g?%&ita@guests.example' });
    expect(Buffer.from(sent?.content ?? []).toString()).toContain('mailto:g%3F%25%26ita@guests.example\r\n');
  });

  it.each([
    ['of somebody else', request],
    ['that is none', Buffer.from('x')],
  ])('is not made of a calendar %s', (_, bytes) => expect(addressCalendar(bytes, toGuest)).toBeUndefined());
});
