import type { SendMailOptions } from 'nodemailer';
import { beforeAll, describe, expect, it } from 'vitest';
import { updateItem } from '../../adapters/dynamodb/table.ts';
import { headKey } from '../../core/contract/table.ts';
import { LANGUAGES, type Language } from '../../core/notices/language.ts';
import { NOTICE_TEXTS } from '../../core/notices/texts/by-language.ts';
import { NAMES } from '../../local/environment.ts';
import { type BookingOptions, dateIn, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';

const stack = useStack();
const MB = 1024 * 1024;
const HOUR = 3_600_000;
// in pieces, so that no scanner takes this file for what it is about
const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
const SPAM = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE', 'STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join('-');
const PDF = { filename: 'plan.pdf', content: '%PDF-1.7\nThe way' };

/** A mail of the host's that is not let in: how it comes about, and what becomes of it. */
interface Case {
  readonly name: string;
  readonly ids: string;
  readonly options?: BookingOptions;
  /** Before the mail is sent. */
  readonly before?: (booking: RegisteredBooking) => Promise<unknown>;
  readonly mail: (booking: RegisteredBooking) => SendMailOptions;
  readonly code: string;
}

/** One that its sender is told of. */
interface Told extends Case {
  readonly status: string;
  /** What the words must name. */
  readonly names?: RegExp;
}

const past = (days: number): BookingOptions => ({
  booking: {
    start: dateIn(-days - 4),
    end: dateIn(-days),
    bookedAt: new Date(Date.now() - (days + 9) * 24 * HOUR).toISOString(),
  },
});

const activity = (status: string): BookingOptions => ({ program: 'activity', booking: { status } });
const words = (text: string) => () => ({ text });
const attached =
  (...attachments: { filename: string; content: string | Buffer }[]) =>
  () => ({ text: '', attachments });

/** Of 59 only the count: that many messages take seconds. */
const sixtyMessages = async ({ hostId, conversationId }: RegisteredBooking): Promise<void> => {
  const client = stack.stack.database.client();
  const host = { from: new Date().toISOString(), count: 59 };
  const by = { expression: 'SET rates = :rates', values: { rates: { host } } };
  await updateItem(client, NAMES.table, headKey(conversationId), by, 'attribute_exists(pk)');
  client.destroy();
  const last = await stack.api('host', hostId).post(`/conversations/${conversationId}/messages`, { text: 'The 60th' });
  if (last.status !== 201) throw new Error(`answered ${last.status}`);
};

const encrypted = ({ host, aliases }: RegisteredBooking): SendMailOptions => ({
  envelope: { from: host, to: aliases.guest },
  raw: [
    ...[`From: ${host}`, `To: ${aliases.guest}`, 'Subject: x', 'MIME-Version: 1.0'],
    'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
    ...['Content-Transfer-Encoding: base64', '', 'MIIB', ''],
  ].join('\r\n'),
});

const TOLD: readonly Told[] = [
  {
    ...{ name: 'an alias with a letter too many', ids: 'G12 N2', code: 'alias-unknown', status: '5.1.1' },
    mail: ({ aliases }) => ({ to: `x${aliases.guest}`, text: 'Hello' }),
  },
  {
    ...{ name: 'a booking that is not confirmed', ids: 'G1', code: 'conversation-not-open', status: '5.2.1' },
    ...{ options: activity('requested'), mail: words('Hello') },
  },
  {
    ...{ name: 'a conversation that is closed', ids: 'G16 B15', code: 'conversation-closed', status: '5.2.1' },
    ...{ options: past(30), mail: words('Hello'), names: /\b20\d\d\b/ },
  },
  {
    ...{ name: 'a conversation past its cutoff', ids: 'B17', code: 'conversation-unreadable', status: '5.2.1' },
    ...{ options: past(500), mail: words('Hello'), names: /\b20\d\d\b/ },
  },
  {
    ...{ name: 'an infected file', ids: 'G14', code: 'attachment-infected', status: '5.7.1' },
    mail: attached({ filename: 'sea.png', content: VIRUS }),
  },
  {
    ...{ name: 'nothing but a file of a forbidden kind', ids: 'B14 G13', code: 'attachment-type', status: '5.6.1' },
    ...{ mail: attached(PDF), names: /plan\.pdf/ },
  },
  {
    ...{ name: 'an encrypted mail', ids: 'N4', code: 'attachment-type', status: '5.6.1' },
    mail: encrypted,
  },
  {
    ...{ name: 'files of a byte more than 10 MB', ids: 'G8 G13', code: 'attachment-size', status: '5.3.4' },
    ...{ options: activity('confirmed'), names: /10/ },
    mail: attached({ filename: 'data.bin', content: Buffer.alloc(10 * MB + 1) }),
  },
  {
    ...{ name: 'a text of a character too many', ids: 'N2', code: 'message-too-long', status: '5.3.4' },
    ...{ mail: words('word '.repeat(20_001).trim()), names: /100/ },
  },
  { ...{ name: 'no words', ids: 'N2', code: 'empty-message', status: '5.6.0' }, mail: words(' ') },
  {
    ...{ name: 'the 61st message of an hour', ids: 'N2', code: 'rate-limited', status: '4.7.0' },
    ...{ before: sixtyMessages, mail: words('One more'), names: /\d\d:\d\d/ },
  },
];

const SILENT: readonly Case[] = [
  {
    ...{ name: 'an answering machine', ids: 'N2', code: 'automatic-mail' },
    mail: () => ({ text: 'Away', headers: { 'Auto-Submitted': 'auto-replied' } }),
  },
  {
    ...{ name: 'an empty return path', ids: 'N2', code: 'automatic-mail' },
    mail: ({ aliases }) => ({ text: 'Hello', envelope: { from: '', to: aliases.guest } }),
  },
  {
    ...{ name: 'our own mail come back', ids: 'N2', code: 'mail-loop' },
    mail: ({ aliases }) => ({ from: aliases.host, text: 'Hello' }),
  },
  {
    ...{ name: 'a stranger', ids: 'N2', code: 'sender-unknown' },
    mail: () => ({ from: 'mallory@evil.example', text: 'Hello' }),
  },
  {
    ...{ name: 'two senders at once', ids: 'N2', code: 'sender-unverified' },
    mail: ({ host }) => ({ from: [host, 'mallory@evil.example'], text: 'Hello' }),
  },
  { ...{ name: 'spam', ids: 'N2', code: 'spam' }, mail: words(SPAM) },
];

const languageOf = (index: number): Language => LANGUAGES[index % LANGUAGES.length] ?? 'en';
const bookings = new Map<string, RegisteredBooking>();
/** Of the mail of each case. */
const mailIds = new Map<string, string>();

/** Sends the mail of each case, from a host who reads one of our languages each. */
async function send(cases: readonly Case[]): Promise<void> {
  for (const [index, { name, options = {}, before, mail }] of cases.entries()) {
    const id = name.replace(/\W+/g, '-');
    const host = { ...options.host, language: languageOf(index), mailboxes: [{ address: `${id}@mail.host.example` }] };
    const registered = { ...(await registerBooking(stack, id, { ...options, host })), host: `${id}@mail.host.example` };
    bookings.set(name, registered);
    await before?.(registered);
    const mailId = await stack.sendMail({
      from: registered.host,
      to: registered.aliases.guest,
      subject: 'Your stay',
      ...mail(registered),
    });
    mailIds.set(name, mailId);
  }
  await stack.idle();
}

function bookingOf({ name }: Case): RegisteredBooking {
  const booking = bookings.get(name);
  if (!booking) throw new Error('a case that was not sent');
  return booking;
}

const rowsOf = ({ name }: Case) => stack.mailRows(mailIds.get(name) ?? '');

/** The report within a notification, as an independent parser finds it. */
function reportIn({ mail }: OutboxMail): string {
  const content = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')?.content ?? '';
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('latin1');
}

describe('a mail that is refused', () => {
  beforeAll(() => send(TOLD), 120_000);

  it.each(TOLD.map((each, index) => ({ ...each, language: languageOf(index) })))(
    '$ids: $name comes back once as a notification $status, in $language, and tells nothing of the other side',
    async ({ status, code, names = /./, language, ...each }) => {
      const booking = bookingOf({ ...each, code });
      const recipient = code === 'alias-unknown' ? `x${booking.aliases.guest}` : booking.aliases.guest;
      const isReport = ({ from }: OutboxMail) => from === 'mailer-daemon@foyer.test';
      const [notice, ...more] = (await stack.outbox(booking.host)).filter(isReport);
      if (!notice) throw new Error('no notice');
      expect(more).toEqual([]);
      expect(notice.mail.headers.find(({ key }) => key === 'content-type')?.value).toMatch(
        /^multipart\/report; report-type=delivery-status;/,
      );
      expect(notice.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
      expect(reportIn(notice)).toMatch(/^Reporting-MTA: dns; foyer\.test\r?\nArrival-Date: .+\r?\n\r?\n/);
      for (const line of [`Final-Recipient: rfc822; ${recipient}`, 'Action: failed', `Status: ${status}`])
        expect(reportIn(notice)).toContain(line);
      expect(notice.raw).not.toMatch(/^(Diagnostic-Code|Remote-MTA):/m);
      const text = notice.mail.text ?? '';
      // nobody is known to have written to an alias that there is not
      const texts = NOTICE_TEXTS[code === 'alias-unknown' ? 'en' : language];
      for (const said of [texts.refused, texts.whatToDo, texts.help, recipient]) expect(text).toContain(said);
      expect(text).toMatch(/https?:\/\//);
      expect(text).toMatch(names);
      expect(await leaks(Buffer.from(notice.raw, 'latin1'), [booking.guest, 'jean-', 'Martin'])).toEqual([]);
      const passedOn = await stack.anyone.get(`/local/outbox?to=${booking.guest}`);
      expect(passedOn.list('items')).toHaveLength(code === 'rate-limited' ? 1 : 0);
      expect(await rowsOf({ ...each, code })).toMatchObject([{ recipient, state: 'refused', reason: code }]);
    },
  );
});

describe('a mail that nobody may be told of', () => {
  beforeAll(() => send(SILENT));

  it.each(SILENT)('$ids: $name is answered to nobody, and stands in the log', async (each) => {
    const booking = bookingOf(each);
    for (const address of [booking.host, booking.guest, booking.aliases.host, 'mallory@evil.example'])
      expect(await stack.outbox(address)).toEqual([]);
    const quarantined = ['sender-unknown', 'sender-unverified', 'spam'].includes(each.code);
    expect(await rowsOf(each)).toMatchObject([
      { recipient: booking.aliases.guest, state: quarantined ? 'quarantined' : 'refused', reason: each.code },
    ]);
  });
});

describe('one mail to several of our addresses', () => {
  const mine = 'both@mail.host.example';
  const host = { mailboxes: [{ address: mine }] };
  const two = async (name: string, options: BookingOptions = {}) => ({
    one: await registerBooking(stack, `${name}-1`, { ...options, host }),
    other: await registerBooking(stack, `${name}-2`, { ...options, host }),
  });
  /** The recipients that each notice to the sender is about, by status. */
  const told = async (addresses: readonly string[]) =>
    (await stack.outbox(mine))
      .filter((notice) => addresses.some((address) => reportIn(notice).includes(address)))
      .map((notice) => [
        /Status: ([\d.]+)/.exec(reportIn(notice))?.[1],
        addresses.filter((address) => reportIn(notice).includes(address)),
      ]);

  it('G15 G13: comes back once, about all of them, where it names several customers', async () => {
    const { one, other } = await two('customers');
    const to = [one.aliases.guest, other.aliases.guest];
    await stack.sendMail({ from: mine, to, subject: 'x', text: 'To you both.' });
    await stack.idle();
    expect(await told(to)).toEqual([['5.5.3', to]]);
  });

  it('G14: comes back once, about all of them, where it is infected', async () => {
    const { one, other } = await two('virus');
    const bcc = [one.aliases.guest, other.aliases.guest];
    const attachments = [{ filename: 'sea.png', content: VIRUS }];
    await stack.sendMail({ from: mine, bcc, subject: 'x', text: 'To you both.', attachments });
    await stack.idle();
    expect(await told(bcc)).toEqual([['5.7.1', bcc]]);
  });

  it('G16: comes back for each of them where each has a reason of its own, and reaches the others', async () => {
    const { one, other } = await two('closed', past(30));
    const open = await registerBooking(stack, 'open', { host });
    const bcc = [one.aliases.guest, other.aliases.guest, open.aliases.guest];
    await stack.sendMail({ from: mine, bcc, subject: 'x', text: 'To you all.' });
    await stack.idle();
    const notices = await told(bcc);
    expect(notices).toHaveLength(2);
    expect(notices).toEqual(
      expect.arrayContaining([
        ['5.2.1', [bcc[0]]],
        ['5.2.1', [bcc[1]]],
      ]),
    );
    expect(await stack.outbox(open.guest)).toHaveLength(1);
  });
});
