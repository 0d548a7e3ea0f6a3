import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryItems } from '../../adapters/dynamodb/table.ts';
import type { Role } from '../../core/contract/routes.ts';
import { PARTITION } from '../../core/contract/table.ts';
import { NAMES } from '../../local/environment.ts';
import { aBooking, PROGRAM_IDS, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { type Answer, type Api, useStack } from '../support/stack.ts';

/** A booking of each program from before it opens until after it left the table, by API and mail (B15 B16 B17 G1 G9 G16 N1). */
const stack = useStack({ now: '2026-03-01T12:00:00.000Z', rateLimits: 'off' });

type Program = (typeof PROGRAM_IDS)[number];
type Side = 'host' | 'guest';

const OPENS = '2026-03-02T08:00:00.000Z';
const WEEK_AFTER = '2026-04-03T22:00:00.000Z';
/** Two weeks after what the guest wrote when the week was over, which was 4 April in Stockholm. */
const GRACE_ENDS = '2026-04-18T22:00:00.000Z';
const CUTOFF = '2027-03-27T23:00:00.000Z';
const LEAVES_TABLE = '2027-04-26T23:00:00.000Z';

/** What a side is told when it writes: the document's members, words of the mail, and of the remedy of both. */
interface Refused {
  readonly status: number;
  readonly document: object;
  readonly words: string;
  readonly remedy: string;
}

const CONTACT_FORM = 'please use our contact form';
const notOpen = (rule: string, opensAt: string | null, words: string, remedy: string): Refused => ({
  ...{ status: 422, document: { code: 'conversation-not-open', rule, opensAt }, words, remedy },
});
const closed = (rule: string, closedAt: string, words: string, remedy: string): Refused => ({
  ...{ status: 422, document: { code: 'conversation-closed', rule, closedAt }, words, remedy },
});
const BEFORE_BOOKING = notOpen(
  'before-booking',
  OPENS,
  'can be sent from 2 March 2026 at 09:00 CET',
  'again from then on',
);
const BEFORE_CONFIRMATION = {
  ...BEFORE_BOOKING,
  document: { ...BEFORE_BOOKING.document, rule: 'before-confirmation' },
};
const UNCONFIRMED = notOpen('not-confirmed', null, 'The booking is not confirmed', 'once the booking is confirmed');
const WEEK_OVER = 'closed on 4 April 2026 at 00:00 CEST: 7 days after the end';
const REOPENS = 'a new message of theirs opens it to you again for up to 14 days';
const CLOSED = closed('days-after-end', WEEK_AFTER, WEEK_OVER, CONTACT_FORM);
const CLOSED_TO_HOST = closed('days-after-end', WEEK_AFTER, WEEK_OVER, REOPENS);
const GRACE_OVER = closed(
  'days-after-guest-message',
  GRACE_ENDS,
  'closed on 19 April 2026 at 00:00 CEST: 14 days after the guest’s latest message',
  REOPENS,
);
const UNREADABLE: Refused = {
  status: 410,
  document: { code: 'conversation-unreadable', rule: 'read-cutoff', closedAt: CUTOFF },
  words: 'ended for good on 28 March 2027 at 00:00 CET: 1 year after the end',
  remedy: CONTACT_FORM,
};

const bookings = new Map<Program, RegisteredBooking>();
const bookingOf = (program: Program): RegisteredBooking => {
  const booking = bookings.get(program);
  if (!booking) throw new Error(`no booking of ${program}`);
  return booking;
};
const DATES = { start: '2026-03-20', end: '2026-03-27', bookedAt: OPENS };
const confirm = (changes: object) => {
  const { guest } = bookingOf('activity');
  return apiFor('platform', 'p').put('/bookings/b-activity', aBooking('activity', guest, { ...DATES, ...changes }));
};

beforeAll(async () => {
  for (const program of PROGRAM_IDS) {
    const status = program === 'activity' ? 'requested' : 'confirmed';
    bookings.set(program, await registerBooking(stack, program, { program, booking: { ...DATES, status } }));
  }
});

/** Each caller once, with one token. */
const apis = new Map<string, Api>();
function apiFor(role: Role, id: string): Api {
  const api = apis.get(id) ?? stack.api(role, id);
  apis.set(id, api);
  return api;
}
const apiOf = (program: Program, side: Side): Api => {
  const { hostId, guestId } = bookingOf(program);
  return apiFor(side, side === 'host' ? hostId : guestId);
};
const place = (program: Program, more = ''): string => `/conversations/${bookingOf(program).conversationId}${more}`;
const post = (program: Program, side: Side): Promise<Answer> =>
  apiOf(program, side).post(place(program, '/messages'), { text: `Written by the ${side}.` });

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Mails to the other side's alias. @returns the mail's rows, once nothing is under way any more */
async function mailed(program: Program, side: Side): Promise<readonly unknown[]> {
  const booking = bookingOf(program);
  const to = booking.aliases[side === 'host' ? 'guest' : 'host'];
  const attachments = [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }];
  const id = await stack.sendMail({
    from: booking[side],
    to,
    subject: 'Hello',
    text: `Mailed by the ${side}.`,
    attachments,
  });
  await stack.idle();
  return stack.mailRows(id);
}

/** Its words, on one line. */
async function lastMailTo(to: string): Promise<string> {
  const list = await stack.anyone.get(`/local/outbox?to=${encodeURIComponent(to)}`);
  const raw = await stack.anyone.get(`/local/outbox/${list.text(`items.${list.list('items').length - 1}.id`)}`);
  const { text = '' } = await PostalMime.parse(Buffer.from(raw.text(''), 'latin1'));
  return text.replaceAll(/\s+/g, ' ');
}

async function maySend(program: Program, side: Side): Promise<void> {
  expect((await apiOf(program, side).get(place(program))).at('permissions')).toEqual({ canWrite: true });
}

async function sends(program: Program, side: Side): Promise<void> {
  await maySend(program, side);
  expect((await post(program, side)).status).toBe(201);
  expect(await mailed(program, side)).toMatchObject([{ state: 'delivered' }]);
}

/** The same refusal by API, in the conversation's permissions, in the mail log and in the notice. */
async function isRefused(program: Program, side: Side, refused: Refused): Promise<void> {
  const { status, document, words, remedy } = refused;
  const answer = await post(program, side);
  expect(answer).toMatchObject({ status, body: document });
  expect(answer.text('remedy')).toContain(remedy);
  const seen = await apiOf(program, side).get(place(program));
  if (status === 410) expect(seen).toMatchObject({ status, body: document });
  else expect(seen.at('permissions')).toMatchObject({ canWrite: false, refusal: document });
  const { code } = Object(document);
  expect(await mailed(program, side)).toMatchObject([{ state: 'refused', reason: code }]);
  const notice = await lastMailTo(bookingOf(program)[side]);
  expect(notice).toContain(words);
  expect(notice).toContain(remedy);
}

const STAYS = PROGRAM_IDS.filter((program) => program !== 'activity');
const SIDES = ['host', 'guest'] as const;
/** The clock runs on: early enough for all that is done before the instant comes, and late enough for a link's life. */
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 300_000).toISOString();

describe('before it opens', () => {
  it.concurrent.each(STAYS)('%s: neither side may write, and both hear from when on', async (program) => {
    for (const side of SIDES) await isRefused(program, side, BEFORE_BOOKING);
  });

  it('activity: neither side may write until it is confirmed, and from that instant on', async () => {
    for (const side of SIDES) await isRefused('activity', side, UNCONFIRMED);
    expect((await confirm({ confirmedAt: OPENS })).at('windows.opensAt')).toBe(OPENS);
    for (const side of SIDES) await isRefused('activity', side, BEFORE_CONFIRMATION);
  });
});

describe('from the opening on', () => {
  beforeAll(() => stack.moveClock(OPENS));

  it.concurrent.each(PROGRAM_IDS)('%s: both sides write', async (program) => {
    for (const side of SIDES) await sends(program, side);
  });
});

describe('on the seventh day after the end', () => {
  beforeAll(() => stack.moveClock(justBefore(WEEK_AFTER)));

  it.concurrent.each(PROGRAM_IDS)('%s: the host still writes', async (program) => {
    await sends(program, 'host');
    await maySend(program, 'guest');
  });
});

describe('once it is over', () => {
  beforeAll(() => stack.moveClock(WEEK_AFTER));

  it.concurrent.each(STAYS)('%s: the host may not write until the guest does', async (program) => {
    await isRefused(program, 'host', CLOSED_TO_HOST);
    await sends(program, 'guest');
    await sends(program, 'host');
  });

  it('activity: neither side may write any more', async () => {
    for (const side of SIDES) await isRefused('activity', side, CLOSED);
  });
});

describe('on the fourteenth day after the guest wrote', () => {
  beforeAll(() => stack.moveClock(justBefore(GRACE_ENDS)));

  it.concurrent.each(STAYS)('%s: the host still writes', (program) => sends(program, 'host'));
});

describe('once that is over', () => {
  beforeAll(() => stack.moveClock(GRACE_ENDS));

  it.concurrent.each(STAYS)('%s: the host may not write, the guest may', async (program) => {
    await isRefused(program, 'host', GRACE_OVER);
    await maySend(program, 'guest');
  });
});

/** Links to attachments that were given out in the last minutes. */
const links: string[] = [];
const live = async (program: Program): Promise<readonly string[]> => {
  const client = stack.stack.database.client();
  const values = { pk: PARTITION.thread + bookingOf(program).conversationId };
  const { items } = await queryItems(client, NAMES.table, { expression: 'pk = :pk', values });
  client.destroy();
  return items.map(({ sk }) => String(sk));
};

describe('in the last minutes of the year', () => {
  beforeAll(() => stack.moveClock(justBefore(CUTOFF)));

  it.concurrent.each(STAYS)('%s: the guest writes, and the host answers', async (program) => {
    await sends(program, 'guest');
    await sends(program, 'host');
  });

  it('activity: neither side writes', async () => {
    for (const side of SIDES) await isRefused('activity', side, CLOSED);
  });

  it.concurrent.each(PROGRAM_IDS)('%s: both sides read all of it, and its files', async (program) => {
    for (const side of SIDES) {
      const thread = await apiOf(program, side).get(place(program, '/messages?limit=100'));
      expect(thread.list('items')).toHaveLength((await live(program)).length);
      const link = thread.text('items.1.attachments.0.url');
      expect((await fetch(link)).status).toBe(200);
      links.push(link);
      expect((await apiOf(program, side).get('/conversations')).list('items')).toHaveLength(1);
    }
  });
});

describe('from the read cutoff on', () => {
  beforeAll(() => stack.moveClock(CUTOFF));

  it.concurrent.each(PROGRAM_IDS)('%s: neither side writes or reads, and lists leave it out', async (program) => {
    for (const side of SIDES) {
      await isRefused(program, side, UNREADABLE);
      expect(await apiOf(program, side).get(place(program, '/messages'))).toMatchObject({ status: 410 });
      expect((await apiOf(program, side).get('/conversations')).list('items')).toEqual([]);
    }
  });

  it('links that were given out before are dead', async () => {
    expect(links).toHaveLength(8);
    for (const link of links) expect((await fetch(link)).status).toBe(403);
  });
});

/** What the platform reads, with its reason on record: every message's place, text and hash. */
async function read(program: Program): Promise<readonly unknown[]> {
  const why = { purpose: 'legal', note: 'Case 4711.' };
  const reading = await apiFor('platform', 'p').post(place(program, '/readings'), why);
  return reading.list('items').map((item) => [Object(item).id, Object(item).text, Object(item).hash]);
}

/** What was read of each program's booking while the table had it. */
const known = new Map<Program, readonly unknown[]>();

describe('in the margin after it', () => {
  beforeAll(() => stack.moveClock(justBefore(LEAVES_TABLE)));

  it.concurrent.each(PROGRAM_IDS)(
    '%s: the table still has it, and only the platform reads it, for a reason',
    async (program) => {
      const messages = await read(program);
      expect(messages).toHaveLength((await live(program)).length);
      expect(messages.length).toBeGreaterThan(5);
      known.set(program, messages);
      for (const side of SIDES)
        expect(await apiOf(program, side).get(place(program, '/messages'))).toMatchObject({ status: 410 });
    },
  );
});

describe('after the margin', () => {
  beforeAll(() => stack.moveClock(LEAVES_TABLE));

  it.concurrent.each(PROGRAM_IDS)('%s: the table has let go of every message, the archive has not', async (program) => {
    expect(await live(program)).toEqual([]);
    expect(await read(program)).toEqual(known.get(program));
  });
});
