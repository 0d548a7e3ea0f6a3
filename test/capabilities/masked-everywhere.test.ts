import { describe, expect, it } from 'vitest';
import type { ConversationContext, Payment, Side } from '../../core/model.ts';
import { registerBooking } from '../support/bookings.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, aPayment } from '../support/facts.ts';
import { QUOTING_PROGRAMS, type QuotingProgram } from '../support/quoting-programs.ts';
import { leaksWithin, type RelayedMail, relayMail } from '../support/relay-mail.ts';
import { useStack } from '../support/stack.ts';

/** What each program hides of what a person typed, as the table in rules.md has it. */
const PROGRAMS = [
  { program: 'stay', state: 'full', addresses: true, phones: false },
  { program: 'rental-pay-per-booking', state: 'part', addresses: true, phones: true },
  { program: 'rental-pay-per-booking', state: 'full', addresses: false, phones: false },
  { program: 'rental-subscription', state: 'none', addresses: false, phones: false },
  { program: 'activity', state: 'full', addresses: true, phones: false },
] as const;
type Case = (typeof PROGRAMS)[number];

const OWN = {
  host: { address: 'hanna@hosts.example', other: 'office@hosts.example', phone: '+46707654321' },
  guest: { address: 'gita@guests.example', other: 'gita@guests.example', phone: '+46701234567' },
} as const;
const OTHER: Readonly<Record<Side, Side>> = { guest: 'host', host: 'guest' };
const THIRD = { address: 'maria.lopez@example.net', phone: '+34 600 555 019' };
const HIDDEN = '[✉•••]';

const contextOf = ({
  program,
  state,
}: {
  readonly program: string;
  readonly state: Payment['state'];
}): ConversationContext =>
  aContext({
    listing: aListing({ program }),
    conversation: aConversation({
      subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) },
      guest: aGuest({ language: 'en' }),
    }),
  });

const lines = (...all: readonly string[]): string => all.join('\r\n');
const headed = (side: Side, headers: readonly string[], body: string): string =>
  lines(`From: Somebody <${OWN[side].address}>`, 'Message-ID: <7@mail.example>', 'Subject: x', ...headers, '', body);
const written = (side: Side, type: string, body: string): string =>
  headed(side, [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit'], body);

function relayed(raw: string, facts: Case, side: Side): RelayedMail {
  const mail = relayMail(raw, contextOf(facts), side);
  if ('code' in mail) throw new Error(mail.code);
  return mail;
}

/** What of the writer's own reaches the other side, in whatever part of the mail, and of the receiver's in the words. */
async function ownIn(mail: RelayedMail, side: Side): Promise<readonly string[]> {
  const { address, other } = OWN[side];
  const sent = await leaksWithin(mail.raw, [address, other, address.replace('@', '%40')]);
  const theirs = OWN[OTHER[side]].address;
  return mail.message.text.includes(theirs) ? [...sent, theirs] : sent;
}

/** Answers above, below and between quotes, in the program's own type. */
const ANSWERS: readonly (readonly [where: string, answer: (quote: string, br: string) => string])[] = [
  ['above', (quote, br) => `My own words.${br}${quote}`],
  ['below', (quote, br) => `${quote}${br}My own words.`],
  ['between', (quote, br) => `My own words.${br}${quote}${br}More words.${br}${quote}${br}The last ones.`],
];
const br = ({ type }: QuotingProgram): string => (type === 'text/html' ? '<div></div>' : '\n\n');

describe.each(PROGRAMS)('N4 V3: in $program with payment $state', (facts) => {
  describe.each(QUOTING_PROGRAMS)('$name', (quoting) => {
    it.each(ANSWERS)('puts nobody’s own address into an answer %s what it quotes', async (_, answer) => {
      for (const side of ['guest', 'host'] as const) {
        const quoted = { from: OWN[OTHER[side]].address, to: OWN[side].address };
        for (const each of [quoted, { from: quoted.to, to: quoted.from }]) {
          const mail = relayed(written(side, quoting.type, answer(quoting.quote(each), br(quoting))), facts, side);
          expect(mail.message.text).toMatch(/words|ones/);
          expect(await ownIn(mail, side)).toEqual([]);
        }
      }
    });

    it('nor into a mail that is forwarded with no word', async () => {
      const quote = quoting.quote({ from: OWN.host.address, to: OWN.guest.address });
      expect(await ownIn(relayed(written('host', quoting.type, quote), facts, 'host'), 'host')).toEqual([]);
    });
  });
});

/** What a person typed: in which form, and what of it is looked for. */
const TYPED: readonly (readonly [
  form: string,
  type: string,
  body: string,
  secret: string,
  kind: 'addresses' | 'phones',
])[] = [
  ['own address', 'text/plain', `Mine: ${OWN.host.address}`, 'hanna@', 'addresses'],
  ['own address, spoken', 'text/plain', 'Mine: hanna (at) hosts dot example', 'hanna (at)', 'addresses'],
  ['own address, spaced', 'text/plain', 'h a n n a @ h o s t s . e x a m p l e', 'h a n n a', 'addresses'],
  ['third address', 'text/plain', `Ask ${THIRD.address}`, 'maria.lopez', 'addresses'],
  ['third address, full-width', 'text/plain', 'Ask ｍａｒｉａ＠ｅｘａｍｐｌｅ．ｎｅｔ', 'ｍａｒｉａ', 'addresses'],
  [
    'third address, cut by tags',
    'text/html',
    '<p>mar<b></b>ia<i>@</i>exam<!-- x -->ple&#46;net</p>',
    'maria',
    'addresses',
  ],
  ['third address, turned round', 'text/html', '<bdo dir="rtl">ten.elpmaxe@airam</bdo>', 'maria@', 'addresses'],
  ['a link’s target', 'text/html', '<a href="mailto:maria@example.net">write to her</a>', 'maria@', 'addresses'],
  ['a link’s target, escaped', 'text/html', '<a href="mailto:maria%40example.net">write</a>', 'maria', 'addresses'],
  [
    'a link’s parameter',
    'text/html',
    '<a href="https://x.example/?m=maria@example.net">here</a>',
    'maria',
    'addresses',
  ],
  ['own number', 'text/plain', `Call ${OWN.host.phone}`, '46707654321', 'phones'],
  ['third number', 'text/plain', `Call ${THIRD.phone}`, '600 555 019', 'phones'],
  ['third number, in pieces', 'text/html', '<p>Call +34 6<b>00</b> 555<i> 01</i>9</p>', '555 019', 'phones'],
  ['a number’s link', 'text/html', '<a href="tel:+34600555019">call</a>', '600555019', 'phones'],
  ['an emoji’s name', 'text/html', '<p>a<img alt="📞maria@example.net">b</p>', 'maria', 'addresses'],
];

describe.each(PROGRAMS)('B18 V3: words typed in $program with payment $state', (facts) => {
  it.each(TYPED)('%s', async (form, type, body, secret, kind) => {
    const mail = relayed(written('host', type, body), facts, 'host');
    const found = await leaksWithin(mail.raw, [secret]);
    const isShown = !facts[kind] && form !== 'an emoji’s name';
    expect(found).toEqual(isShown ? [secret] : []);
    if (isShown || form === 'an emoji’s name') return;
    // the sender and the platform see that it was, and the original is kept for readings
    expect(mail.message.notes).toContain(`${kind}-masked`);
    expect(mail.message.original).toBeDefined();
  });
});

const NOWHERE: readonly (readonly [where: string, raw: string])[] = [
  [
    'headers of every kind',
    headed(
      'host',
      [
        ...[
          'From',
          'Sender',
          'Reply-To',
          'Return-Path',
          'Cc',
          'Errors-To',
          'Disposition-Notification-To',
          'X-Original-To',
        ].map((name) => `${name}: Hanna <${OWN.host.address}>`),
        `Received: from home (${OWN.host.address}) by mx.example for <${OWN.host.other}>`,
        `List-Unsubscribe: <mailto:${OWN.host.address}>`,
        `Content-Description: ${OWN.host.address}`,
        `Thread-Topic: ${OWN.host.address}`,
        `Message-ID: <${OWN.host.address}>`,
        `References: <1.${OWN.host.address}>`,
      ],
      'Words.',
    ),
  ],
  [
    'the subject',
    headed('host', [`Subject: =?utf-8?B?${Buffer.from(OWN.host.address).toString('base64')}?=`], 'Words.'),
  ],
  [
    'attributes and comments of HTML',
    written(
      'host',
      'text/html',
      `<p title="${OWN.host.address}" aria-label="${OWN.host.address}" id="${OWN.host.address}">Words<!-- ${OWN.host.address} --><img alt="${OWN.host.address}" src="https://x.example/${OWN.host.address}"><span style="display:none">${OWN.host.address}</span><style>/* ${OWN.host.address} */</style></p>`,
    ),
  ],
  ['a signature', written('host', 'text/plain', `Words.\n\n-- \nHanna Host\n${OWN.host.address}\n`)],
  ['nothing but a signature', written('host', 'text/plain', `-- \nHanna Host\n${OWN.host.address}\n`)],
  ['what a telephone adds', written('host', 'text/plain', `Words.\n\nSent from my iPhone\n${''}`)],
];

describe.each(PROGRAMS)(
  'B6 N4: nothing that a machine added tells the writer’s address in $program with payment $state',
  (facts) => {
    it.each(NOWHERE)('in %s', async (_, raw) => {
      const mail = relayed(raw, facts, 'host');
      expect(await ownIn(mail, 'host')).toEqual([]);
      expect(await leaksWithin(mail.raw, ['office@', 'mx.example', 'Hanna Host'])).toEqual(
        mail.message.text.includes('Hanna Host') ? ['Hanna Host'] : [],
      );
    });
  },
);

/** Every property and parameter of RFC 5545 and 7986 that may hold words, and some of nobody's. */
const CALENDAR = lines(
  ...[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    `PRODID:${OWN.host.address}`,
    `X-WR-CALNAME:${OWN.host.address}`,
  ],
  ...[`NAME:${OWN.host.address}`, `DESCRIPTION:${OWN.host.address}`, `SOURCE:mailto:${OWN.host.address}`],
  ...['BEGIN:VTIMEZONE', `TZID:${OWN.host.address}`, 'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'TZOFFSETFROM:+0200'],
  ...['TZOFFSETTO:+0100', `TZNAME:${OWN.host.address}`, 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT'],
  ...[
    `UID:visit-${OWN.host.address}`,
    'DTSTAMP:20260207T100000Z',
    `DTSTART;TZID="${OWN.host.address}":20260321T160000`,
  ],
  ...[
    `ORGANIZER;CN="${OWN.host.address}";SENT-BY="mailto:${OWN.host.address}";DIR="ldap://${OWN.host.address}":mailto:${OWN.host.address}`,
  ],
  ...[
    `ATTENDEE;CN="${OWN.host.address}";MEMBER="mailto:${OWN.host.address}";DELEGATED-TO="mailto:${OWN.host.other}";EMAIL=${OWN.host.other};X-A="${OWN.host.address}":mailto:${OWN.host.other}`,
  ],
  ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CATEGORIES', 'CONTACT', 'RESOURCES', 'STATUS', 'CLASS'].map(
    (name) =>
      `${name};ALTREP="mailto:${OWN.host.address}";LANGUAGE=en;X-B="${OWN.host.address}":Words of ${OWN.host.address}`,
  ),
  ...[
    `URL:https://x.example/?a=${OWN.host.address}`,
    `ATTACH:mailto:${OWN.host.address}`,
    `X-ALT-DESC;FMTTYPE=text/html:<a href="mailto:${OWN.host.address}">a</a>`,
  ],
  ...[
    `RELATED-TO:${OWN.host.address}`,
    `CONFERENCE:mailto:${OWN.host.address}`,
    `IMAGE:${OWN.host.address}`,
    `RRULE:FREQ=DAILY;X=${OWN.host.address}`,
  ],
  ...[
    `EXDATE:${OWN.host.address}`,
    `GEO:${OWN.host.address}`,
    `REQUEST-STATUS:2.0;${OWN.host.address}`,
    `X-MICROSOFT-CDO-OWNER:${OWN.host.address}`,
  ],
  ...[
    'BEGIN:VALARM',
    'ACTION:EMAIL',
    `ATTENDEE:mailto:${OWN.host.address}`,
    `SUMMARY:${OWN.host.address}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ],
);

const OLD_MAIL = (within: string): string =>
  lines(
    ...[
      `From: Hanna <${OWN.host.address}>`,
      `To: Office <${OWN.host.other}>`,
      `Reply-To: ${OWN.host.address}`,
      `X-Mine: ${OWN.host.address}`,
    ],
    ...[
      `Subject: About ${OWN.host.address}`,
      'Date: Fri, 06 Feb 2026 14:00:00 +0100',
      `Message-ID: <${OWN.host.address}>`,
      'MIME-Version: 1.0',
    ],
    ...['Content-Type: multipart/mixed; boundary=inner', '', '--inner', 'Content-Type: text/html', ''],
    ...[`<p title="${OWN.host.address}">Words of <a href="mailto:${OWN.host.address}">me</a></p>`],
    ...[
      '--inner',
      `Content-Type: application/pdf; name="${OWN.host.address}.pdf"`,
      '',
      '%PDF-1.7',
      within,
      '--inner--',
      '',
    ],
  );
const NESTED = OLD_MAIL(
  lines('--inner', 'Content-Type: message/rfc822', '', OLD_MAIL('').replaceAll('inner', 'nested')),
);

const CARD = lines('BEGIN:VCARD', 'VERSION:4.0', `EMAIL:${OWN.host.address}`, `TEL:${OWN.host.phone}`, 'END:VCARD', '');

const FILES: readonly (readonly [
  what: string,
  type: string,
  name: string,
  content: string,
  passes: readonly string[],
])[] = [
  ['an invite', 'text/calendar; method=REQUEST', `${OWN.host.address}.ics`, CALENDAR, ['activity']],
  ['an attached mail', 'message/rfc822', `Re ${OWN.host.address}.eml`, OLD_MAIL(''), ['activity']],
  ['a mail in an attached mail', 'message/rfc822', 'old.eml', NESTED, ['activity']],
  ['a contact card', 'text/vcard', 'hanna.vcf', CARD, []],
  ['a contact card called otherwise', 'text/plain', 'hanna.txt', CARD, []],
  ['a mailbox of one mail', 'application/mbox', 'all.mbox', `From x\r\n${OLD_MAIL('')}`, ['activity']],
];

describe.each(PROGRAMS)('N4: files in $program with payment $state', (facts) => {
  it.each(FILES)('%s tells nobody’s address', async (_, type, name, content, passes) => {
    const raw = headed(
      'host',
      ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=outer'],
      lines(
        ...['--outer', 'Content-Type: text/plain', '', 'Words.', '--outer', `Content-Type: ${type}`],
        ...[`Content-Disposition: attachment; filename="${name}"`, '', content, '--outer--', ''],
      ),
    );
    const mail = relayed(raw, facts, 'host');
    const digits = OWN.host.phone.replace('+46', '');
    expect([...(await ownIn(mail, 'host')), ...(await leaksWithin(mail.raw, [digits, 'office@']))]).toEqual([]);
    expect(mail.leftOut.some(({ why }) => why === 'addresses' || why === 'type')).toBe(!passes.includes(facts.program));
    if (facts.addresses) expect(JSON.stringify(mail.leftOut)).not.toContain(OWN.host.address);
  });

  it('the name of a picture is words that somebody typed', async () => {
    const name = `${THIRD.address} ${THIRD.phone}.png`;
    const raw = headed(
      'host',
      ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=outer'],
      lines(
        ...[
          '--outer',
          '',
          'Words.',
          '--outer',
          `Content-Type: image/png; name="${name}"`,
          'Content-Transfer-Encoding: base64',
        ],
        ...['', PICTURE, '--outer--', ''],
      ),
    );
    const mail = relayed(raw, facts, 'host');
    expect(await leaksWithin(mail.raw, ['maria.lopez', '600 555 019'])).toEqual([
      ...(facts.addresses ? [] : ['maria.lopez']),
      ...(facts.phones ? [] : ['600 555 019']),
    ]);
  });
});

/** One white point. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

it('the hidden is a mark that needs no translation', () => {
  const [facts] = PROGRAMS;
  expect(relayed(written('host', 'text/plain', `a ${THIRD.address}`), facts, 'host').message.text).toBe(`a ${HIDDEN}`);
});

describe('B18 V3: what a side fetches instead of receiving it', () => {
  const stack = useStack({ rateLimits: 'off' });

  it('is as masked: messages, lists with their previews, exports, the listing, events; the sender sees that it was', async () => {
    const booking = await registerBooking(stack, 'fetch', {
      program: 'rental-pay-per-booking',
      host: { name: `Anna ${OWN.host.phone}`, phones: [OWN.host.phone] },
      booking: { payment: { state: 'part', onPlatform: true } },
    });
    const { conversationId, hostId, guestId, host, guest } = booking;
    await stack.api('platform', 'backend').put('/listings/l-fetch', {
      ...{ hostId, program: 'rental-pay-per-booking', timeZone: 'Europe/Stockholm' },
      ...{
        name: `Lake House ${host} ${THIRD.phone}`,
        requirements: [`Ask ${host}`],
        directions: `Call ${THIRD.phone}`,
      },
    });
    const [asHost, asGuest] = [stack.api('host', hostId), stack.api('guest', guestId)];
    const text = `${host}, ${THIRD.address}, ${THIRD.phone}, ${OWN.host.phone}`;
    const sent = await asHost.post(`/conversations/${conversationId}/messages`, { text });
    expect(sent.at('notes')).toEqual(['addresses-masked', 'phones-masked']);
    await stack.sendMail({ from: host, to: booking.aliases.guest, subject: text, text: `By mail: ${text}` });
    await stack.idle();
    const asked = await asGuest.post(`/conversations/${conversationId}/exports`, { for: 'guest', format: 'json' });
    await stack.idle();
    const shown = [
      ...(await Promise.all(['', '/messages'].map((path) => asGuest.get(`/conversations/${conversationId}${path}`)))),
      ...[await asGuest.get('/conversations'), await stack.anyone.get('/listings/l-fetch')],
    ].map(({ status, body }) => `${status} ${JSON.stringify(body)}`);
    const url = (await asGuest.get(`/exports/${asked.text('id')}`)).text('url');
    const events = JSON.stringify((await stack.anyone.get('/local/events')).body);
    const all = [
      ...shown,
      await (await fetch(url)).text(),
      events,
      ...(await stack.outbox(guest)).map(({ raw }) => raw),
    ];
    expect(shown.map((answer) => answer.slice(0, 3))).toEqual(['200', '200', '200', '200']);
    expect(all.length).toBeGreaterThan(6);
    const digits = [OWN.host.phone.slice(3), THIRD.phone.replaceAll(' ', '').slice(3), '555 019'];
    for (const secret of [host, 'anna-fetch', 'maria.lopez', ...digits]) {
      expect(all.filter((each) => each.includes(secret))).toEqual([]);
    }
    // the original stands where it is read for a stated reason, and nowhere else
    const reading = { purpose: 'fraud', note: 'A report.' };
    const read = await stack.api('platform', 'backend').post(`/conversations/${conversationId}/readings`, reading);
    expect(JSON.stringify(read.body)).toContain(THIRD.address);
  });
});
