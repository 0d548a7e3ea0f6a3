import { dateIn, type RegisteredBooking, registerBooking } from '../bookings.ts';
import { type SmtpClient, smtpClient } from '../smtp-client.ts';
import type { OutboxMail, TestStack } from '../stack.ts';
import { type GoldenCase, goldenMail, namesOtherGuest, withPeople } from './golden-case.ts';

/** The instant at which the stack's clock starts. */
export const GOLDEN_NOW = '2026-03-10T09:00:00.000Z';

/** Who takes part in a case, by the marks that mails name them with. */
export type People = Readonly<Record<string, string>>;

export interface GoldenOutcome {
  readonly people: People;
  /** Of each recipient: `delivered`, `refused alias-unknown`… */
  readonly ends: readonly string[];
  readonly mails: readonly OutboxMail[];
  readonly receivedAt: string;
}

/** A case's mail, handed over. */
interface SentCase {
  readonly people: People;
  /** SES's id of it, or what the server answered instead. */
  readonly mailId: string;
}

const CONFIRMED = { bookedAt: '2026-01-20T08:00:00.000Z', confirmedAt: '2026-01-20T09:00:00.000Z' };

const STATES: Readonly<Record<GoldenCase['booking'], Readonly<Record<string, unknown>>>> = {
  ahead: { ...CONFIRMED, start: '2026-03-21', end: '2026-03-27' },
  over: { ...CONFIRMED, start: '2026-02-01', end: '2026-02-04' },
  'long-over': { ...CONFIRMED, start: '2025-03-01', end: '2025-03-04', bookedAt: '2025-02-01T08:00:00.000Z' },
  unconfirmed: { status: 'requested', bookedAt: '2026-01-20T08:00:00.000Z', start: '2026-03-21', end: '2026-03-27' },
};

/** Registers a booking and a second one of the same host for each case, sends all mails, and waits for what becomes of them. */
export async function runCases(
  stack: TestStack,
  cases: readonly GoldenCase[],
): Promise<ReadonlyMap<string, GoldenOutcome>> {
  const sent = new Map<string, SentCase>();
  const client = await smtpClient(stack.stack.smtpPort);
  for (const golden of cases) sent.set(golden.name, await sendCase(stack, client, golden));
  client.close();
  await stack.idle();
  const rows = await allRows(stack);
  const mails = await stack.outbox();
  return new Map([...sent].map(([name, each]) => [name, outcomeOf(each, rows, mails)]));
}

async function sendCase(stack: TestStack, client: SmtpClient, golden: GoldenCase): Promise<SentCase> {
  const people = await peopleOf(stack, golden);
  const [own, alias] = golden.from === 'host' ? ['{{HOST}}', '{{GUEST_ALIAS}}'] : ['{{GUEST}}', '{{HOST_ALIAS}}'];
  const to = (golden.to ?? [alias]).map((each) => withPeople(each, people));
  const answer = await client.send(withPeople(golden.returnPath ?? own, people), to, goldenMail(golden, people));
  return { people, mailId: /Ok (\S+)/.exec(answer)?.[1] ?? answer };
}

type Row = Readonly<Record<string, unknown>>;

async function allRows(stack: TestStack): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const platform = stack.api('platform', 'golden');
  for (let cursor = ''; ; ) {
    const page = await platform.get(`/mail?limit=100${cursor}`);
    rows.push(...page.list('items').map((row) => Object(row)));
    if (page.at('next') === null) return rows;
    cursor = `&cursor=${encodeURIComponent(page.text('next'))}`;
  }
}

function outcomeOf({ people, mailId }: SentCase, rows: readonly Row[], mails: readonly OutboxMail[]): GoldenOutcome {
  const own = rows.filter((row) => row['mailId'] === mailId);
  const { HOST, GUEST, OTHER_GUEST } = people;
  return {
    people,
    ends: own.map(({ recipient, state, reason }) => `${recipient}: ${[state, reason].filter(Boolean).join(' ')}`),
    mails: mails.filter(({ to }) => [HOST, GUEST, OTHER_GUEST].includes(to)),
    receivedAt: String(own[0]?.['receivedAt'] ?? GOLDEN_NOW),
  };
}

async function peopleOf(stack: TestStack, golden: GoldenCase): Promise<People> {
  const own = await register(stack, golden);
  return {
    HOST: mailbox(golden, 'anna'),
    GUEST: mailbox(golden, 'jean'),
    GUEST_CAPITALS: mailbox(golden, 'jean').toUpperCase(),
    OTHER_GUEST: mailbox(golden, 'olga'),
    GUEST_ALIAS: own.aliases.guest,
    GUEST_ALIAS_CAPITALS: own.aliases.guest.toUpperCase(),
    HOST_ALIAS: own.aliases.host,
    HOST_ALIAS_CAPITALS: own.aliases.host.toUpperCase(),
    ...(namesOtherGuest(golden) ? await otherGuest(stack, golden) : {}),
    BOOKING: own.bookingId,
    URL: stack.stack.url,
    LONG: 'word '.repeat(20_001),
  };
}

/** The aliases of one more booking, of another guest with the same host. */
async function otherGuest(stack: TestStack, golden: GoldenCase): Promise<People> {
  const booking = await stack.api('platform', 'golden').put(`/bookings/b-${golden.name}-2`, {
    ...CONFIRMED,
    ...{ listingId: `l-${golden.name}`, status: 'confirmed', start: dateIn(20), end: dateIn(24) },
    guest: guestOf(golden, 'olga'),
    payment: { state: golden.payment, onPlatform: true },
  });
  return { OTHER_GUEST_ALIAS: booking.text('aliases.guest'), OTHER_HOST_ALIAS: booking.text('aliases.host') };
}

/** An address that occurs nowhere else. */
const mailbox = ({ name, strict }: GoldenCase, person: string): string =>
  `${person}.${name}@${strict ? 'strict' : 'mail'}.example`;

const guestOf = (golden: GoldenCase, person: 'jean' | 'olga') => ({
  id: `g-${golden.name}-${person}`,
  name: person === 'jean' ? 'Jean Martin' : 'Olga Other',
  address: mailbox(golden, person),
  language: golden.guest,
});

const register = (stack: TestStack, golden: GoldenCase): Promise<RegisteredBooking> =>
  registerBooking(stack, golden.name, {
    program: golden.program,
    host: { mailboxes: [{ address: mailbox(golden, 'anna') }], language: golden.host },
    booking: {
      ...STATES[golden.booking],
      guest: guestOf(golden, 'jean'),
      payment: { state: golden.payment, onPlatform: true },
    },
  });
