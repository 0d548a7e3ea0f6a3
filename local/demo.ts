import * as z from 'zod/mini';
import { PROGRAMS } from '../core/programs/programs.ts';
import { askedTour, seedAsked } from './demo-asked.ts';
import { callerOf } from './demo-caller.ts';
import { ANYBODY, CAST, type Cast } from './demo-cast.ts';
import type { Stack } from './stack.ts';

interface Seeded {
  readonly program: string;
  readonly hostMailbox: string;
  readonly guestMailbox: string;
  readonly aliases: { readonly guest: string; readonly host: string };
  readonly conversationId: string;
}

const booked = z.object({ conversationId: z.string(), aliases: z.object({ guest: z.string(), host: z.string() }) });

/**
 * Registers one host, listing and booking per program, over the API as the platform does, has two of them write to each
 * other in two languages, and somebody ask who has not booked; again changes nothing but dates.
 *
 * @returns what one may try with them
 */
export async function seedDemo(stack: Stack): Promise<string> {
  const platform = await callerOf(stack.url, 'platform', 'demo');
  const put: Put = (path, body) => platform('PUT', path, body);
  const seeded: Seeded[] = [];
  for (const program of Object.keys(PROGRAMS)) {
    const cast = CAST[program] ?? ANYBODY;
    const one = await seed(program, cast, put, stack);
    if (cast.said) await say(one, cast.said, stack.url);
    seeded.push(one);
  }
  await seedAsked(stack.url, dayAfter(stack.clock.now(), 40));
  const translated = seeded.find(({ program }) => CAST[program]?.guestLanguage !== undefined);
  return [
    ...seeded.map(described),
    ...(seeded[0] ? tour(seeded[0], stack) : []),
    ...(translated ? translationTour(translated, stack) : []),
    ...askedTour(stack.url),
    '',
  ].join('\n');
}

type Said = NonNullable<Cast['said']>;
type Put = (path: string, body: object) => Promise<unknown>;

/** Unless something was said before. */
async function say({ program, conversationId }: Seeded, said: Said, url: string): Promise<void> {
  const path = `/conversations/${conversationId}/messages`;
  const callers = {
    guest: await callerOf(url, 'guest', `demo-${program}-guest`),
    host: await callerOf(url, 'host', `demo-${program}-host`),
  };
  const { items } = z.parse(z.object({ items: z.array(z.unknown()) }), await callers.guest('GET', path));
  if (items.length > 0) return;
  for (const [author, text] of said) await callers[author]('POST', path, { text });
}

async function seed(
  program: string,
  { host, guest, guestLanguage = 'en', listing, timeZone }: Cast,
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
    guest: { id: `demo-${program}-guest`, name: guest, address: guestMailbox, language: guestLanguage },
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
  const conversation = `${stack.url}/conversations/${conversationId}`;
  const asGuest = '-H "authorization: Bearer $TOKEN"';
  return [
    '',
    'Try, in another terminal:',
    `  npm run -s send --${port} --from ${hostMailbox} --to ${aliases.guest} --text 'The key is under the mat.'`,
    `  npm run -s outbox --${url} --to ${guestMailbox}`,
    `  npm run -s send --${port} --from ${guestMailbox} --to ${aliases.host} --text 'Thank you.'`,
    `  TOKEN=$(${tokenFor('guest', program, stack)})`,
    `  curl -s ${conversation}/messages ${asGuest}`,
    'What was said, as a page to print, and whether anybody changed it:',
    `  EXPORT=$(curl -s ${conversation}/exports ${asGuest} -H 'content-type: application/json' -d '{"for":"guest","format":"html"}' | cut -d'"' -f4)`,
    `  curl -s -X POST ${stack.url}/local/idle; curl -s ${stack.url}/exports/$EXPORT ${asGuest} | grep -o 'http[^"]*' | xargs curl -s -o /tmp/said.html`,
    '  npx foyer-verify /tmp/said.html',
  ];
}

const translationTour = ({ program, conversationId }: Seeded, stack: Stack): readonly string[] => [
  'What the guest wrote in another language, translated for the host:',
  `  TOKEN=$(${tokenFor('host', program, stack)})`,
  `  curl -s "${stack.url}/conversations/${conversationId}/messages?translateTo=en" -H "authorization: Bearer $TOKEN"`,
];

const tokenFor = (role: 'guest' | 'host', program: string, { url }: Stack): string =>
  `curl -s ${url}/local/tokens -d '{"role":"${role}","id":"demo-${program}-${role}"}' | cut -d'"' -f4`;
