import * as z from 'zod/mini';
import { PROGRAMS } from '../core/programs/programs.ts';
import type { Stack } from './stack.ts';

/** Who meets in each program; all of them live at addresses that lead nowhere. */
const CAST: Readonly<Record<string, Cast>> = {
  stay: { host: 'Anna Lind', guest: 'Bo Ek', listing: 'Cabin by the lake', timeZone: 'Europe/Stockholm' },
  'rental-pay-per-booking': {
    host: 'Carla Rossi',
    guest: 'Dan Kelly',
    listing: 'House at the sea',
    timeZone: 'Europe/Rome',
  },
  'rental-subscription': {
    host: 'Emil Novak',
    guest: 'Fay Moreau',
    listing: 'Flat in the old town',
    timeZone: 'Europe/Prague',
  },
  activity: { host: 'Gus Tours', guest: 'Hana Mori', listing: 'Kayak tour', timeZone: 'Europe/Lisbon' },
};

const ANYBODY: Cast = { host: 'Ida Host', guest: 'Jon Guest', listing: 'A listing', timeZone: 'Europe/Stockholm' };

interface Cast {
  readonly host: string;
  readonly guest: string;
  readonly listing: string;
  readonly timeZone: string;
}

interface Seeded {
  readonly program: string;
  readonly hostMailbox: string;
  readonly guestMailbox: string;
  readonly aliases: { readonly guest: string; readonly host: string };
  readonly conversationId: string;
}

const booked = z.object({ conversationId: z.string(), aliases: z.object({ guest: z.string(), host: z.string() }) });

/**
 * Registers one host, listing and booking per program, over the API as the platform does; again changes nothing but dates.
 *
 * @returns what one may try with them
 */
export async function seedDemo(stack: Stack): Promise<string> {
  const put = putter(stack.url, await tokenOf(stack.url, 'platform', 'demo'));
  const seeded: Seeded[] = [];
  for (const program of Object.keys(PROGRAMS)) seeded.push(await seed(program, CAST[program] ?? ANYBODY, put, stack));
  return [...seeded.map(described), ...(seeded[0] ? tour(seeded[0], stack) : [])].join('\n');
}

type Put = (path: string, body: object) => Promise<unknown>;

async function seed(
  program: string,
  { host, guest, listing, timeZone }: Cast,
  put: Put,
  stack: Stack,
): Promise<Seeded> {
  const [hostId, listingId, bookingId] = [`demo-${program}-host`, `demo-${program}-listing`, `demo-${program}-booking`];
  const hostMailbox = mailbox(host, 'example.com');
  const guestMailbox = mailbox(guest, 'example.org');
  await put(`/hosts/${hostId}`, {
    name: host,
    mailboxes: [{ address: hostMailbox, name: host }],
    phones: ['+46701740605'],
    language: 'en',
  });
  await put(`/listings/${listingId}`, { hostId, program, name: listing, timeZone, language: 'en' });
  const now = stack.clock.now();
  const answer = await put(`/bookings/${bookingId}`, {
    listingId,
    status: 'confirmed',
    guest: { id: `demo-${program}-guest`, name: guest, address: guestMailbox, language: 'en' },
    start: dayAfter(now, 7),
    end: dayAfter(now, 10),
    // Well before any mail that was received in an earlier run and is still to be dealt with.
    bookedAt: `${dayAfter(now, -30)}T12:00:00Z`,
    confirmedAt: `${dayAfter(now, -30)}T12:00:00Z`,
    payment: { state: 'none', onPlatform: true },
  });
  const { conversationId, aliases } = z.parse(booked, answer);
  return { program, hostMailbox, guestMailbox, aliases, conversationId };
}

const mailbox = (name: string, domain: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`;
const dayAfter = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

async function tokenOf(url: string, role: string, id: string): Promise<string> {
  const answer = await fetch(`${url}/local/tokens`, { method: 'POST', body: JSON.stringify({ role, id }) });
  return z.parse(z.object({ token: z.string() }), await answer.json()).token;
}

function putter(url: string, token: string): Put {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (path, body) => {
    const answer = await fetch(url + path, { method: 'PUT', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`the demo was not seeded: PUT ${path} answered ${answer.status}`);
    return answer.json();
  };
}

const described = ({ program, hostMailbox, guestMailbox, aliases, conversationId }: Seeded): string =>
  [
    `${program}   conversation ${conversationId}`,
    `  the host  ${hostMailbox} writes to the guest at ${aliases.guest}`,
    `  the guest ${guestMailbox} writes to the host at  ${aliases.host}`,
  ].join('\n');

/** Commands that work when pasted into another terminal, in the project's folder. */
function tour(
  { program, hostMailbox, guestMailbox, aliases, conversationId }: Seeded,
  stack: Stack,
): readonly string[] {
  const port = stack.smtpPort === 2525 ? '' : ` --port ${stack.smtpPort}`;
  const url = stack.url === 'http://localhost:4000' ? '' : ` --url ${stack.url}`;
  const token = `curl -s ${stack.url}/local/tokens -d '{"role":"guest","id":"demo-${program}-guest"}' | cut -d'"' -f4`;
  const conversation = `${stack.url}/conversations/${conversationId}`;
  const asGuest = '-H "authorization: Bearer $TOKEN"';
  return [
    '',
    'Try, in another terminal:',
    `  npm run -s send --${port} --from ${hostMailbox} --to ${aliases.guest} --text 'The key is under the mat.'`,
    `  npm run -s outbox --${url} --to ${guestMailbox}`,
    `  npm run -s send --${port} --from ${guestMailbox} --to ${aliases.host} --text 'Thank you.'`,
    `  TOKEN=$(${token})`,
    `  curl -s ${conversation}/messages ${asGuest}`,
    'What was said, as a page to print, and whether anybody changed it:',
    `  EXPORT=$(curl -s ${conversation}/exports ${asGuest} -H 'content-type: application/json' -d '{"for":"guest","format":"html"}' | cut -d'"' -f4)`,
    `  curl -s -X POST ${stack.url}/local/idle; curl -s ${stack.url}/exports/$EXPORT ${asGuest} | grep -o 'http[^"]*' | xargs curl -s -o /tmp/said.html`,
    '  npx foyer-verify /tmp/said.html',
    '',
  ];
}
