import { writeFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import PostalMime, { type Address } from 'postal-mime';
import * as z from 'zod/mini';
import { startStack } from '../local/stack.ts';
import { charactersIn, terminalPicture, wrap } from './terminal-picture.ts';

/** Draws docs/tour.svg: what goes in, what leaves and what the API says of it, in a run of the local stack. */

const HOST = 'anna@host.example';
const GUEST = 'jean@guest.example';
const SPELT_OUT = 'anna (at) host (dot) example';
const MAIL = `Hello Jean,

the key is in the box by the door. If anything is missing, write to ${HOST}, or to ${SPELT_OUT}.

Anna`;
const ANSWER = 'Thank you, see you on Saturday. Is there parking?';
const SECRET = '#ff7b72';
const MASKED = '#7ee787';
const ALIAS = '#79c0ff';

const registered = z.object({
  conversationId: z.string(),
  aliases: z.object({ guest: z.string(), host: z.string() }),
});
const thread = z.object({
  items: z.array(z.object({ author: z.string(), via: z.string(), text: z.string(), notes: z.array(z.string()) })),
});

const stack = await startStack({ port: 0, smtpPort: 0 });
async function tour(): Promise<string> {
  const { aliases, conversationId } = await register();
  const mail = { from: `Anna Berg <${HOST}>`, to: aliases.guest, subject: 'Your stay', text: MAIL };
  await send(mail);
  const received = await latestMail();
  const answer = { from: GUEST, to: aliases.host, subject: `Re: ${received.subject}`, text: answerTo(received) };
  await send(answer);
  const path = `/conversations/${conversationId}/messages`;
  const { items } = z.parse(thread, await call('GET', path, 'host', 'anna'));
  const secrets = Object.fromEntries([HOST, GUEST, unbroken(SPELT_OUT)].map((word) => [word, SECRET]));
  const marks = { ...secrets, '[✉•••]': MASKED, [aliases.guest]: ALIAS, [aliases.host]: ALIAS };
  const left = [
    { title: 'Anna, the host, writes from her own mailbox', lines: linesOf(mail) },
    { title: 'Jean answers from his', lines: [...linesOf(answer).slice(0, 9), '> …'] },
  ];
  const right = [{ title: 'Jean, the guest, receives', lines: linesOf(received) }];
  const below = { title: `GET ${path}`, lines: items.flatMap(messageLines) };
  const told =
    'A mail from a host to the alias of a guest, the masked mail that the guest receives, the answer, and both as the API tells them';
  return terminalPicture([left, right], below, marks, told);
}

async function register() {
  const guest = { id: 'jean', name: 'Jean Martin', address: GUEST, language: 'en' };
  const days = { start: '2030-06-01', end: '2030-06-05', bookedAt: '2025-01-15T10:00:00Z' };
  const put = (path: string, body: object) => call('PUT', path, 'platform', 'backend', body);
  await put('/hosts/anna', { name: 'Anna Berg', mailboxes: [{ address: HOST }], phones: [], language: 'en' });
  await put('/listings/lake-house', {
    hostId: 'anna',
    program: 'stay',
    name: 'The Lake House',
    timeZone: 'Europe/Stockholm',
  });
  const payment = { state: 'full', onPlatform: true };
  return z.parse(
    registered,
    await put('/bookings/B-1001', { listingId: 'lake-house', status: 'confirmed', guest, ...days, payment }),
  );
}

async function call(method: string, path: string, role: string, id: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${stack.url}/local/tokens`, { method: 'POST', body: JSON.stringify({ role, id }) });
  const { token } = z.parse(z.object({ token: z.string() }), await answer.json());
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const called = await fetch(stack.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!called.ok) throw new Error(`${method} ${path} answered ${called.status}`);
  return called.json();
}

interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

async function send(mail: Mail): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: stack.smtpPort, ignoreTLS: true });
  await transport.sendMail(mail);
  transport.close();
  await stack.idle();
}

/** What a mail program shows of the mail that left last. */
async function latestMail(): Promise<Mail> {
  const [latest] = stack.store.outbox.list().slice(-1);
  const raw = latest && stack.store.outbox.raw(latest.id);
  if (!raw) throw new Error('nothing was sent');
  const { from, to = [], subject = '', text = '' } = await PostalMime.parse(raw);
  const named = (mailbox: Address | undefined) => `${mailbox?.name} <${mailbox?.address}>`;
  return {
    from: named(from),
    to: named(to[0]),
    subject,
    text: text.trim().replaceAll(stack.url, 'http://localhost:4000'),
  };
}

/** As mail programs write it: the mail that it answers stands below, quoted. */
const answerTo = ({ from, text }: Mail): string =>
  `${ANSWER}\n\nOn Sat, 25 May 2030 at 18:02, ${from} wrote:\n${text.replace(/^/gm, '> ')}`;

function linesOf({ from, to, subject, text }: Mail): readonly string[] {
  const head = Object.entries({ From: from, To: to, Subject: subject });
  return [
    ...head.flatMap(([name, value]) => wrap(`${`${name}:`.padEnd(9)}${value}`, charactersIn(2), ' '.repeat(9))),
    '',
    ...text.split('\n').flatMap((line) => wrap(line.replace(SPELT_OUT, unbroken), charactersIn(2))),
  ];
}

const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

function messageLines({ author, via, text, notes }: z.infer<typeof thread>['items'][number]): readonly string[] {
  const told = [text.replace(/\s+/g, ' '), ...notes.map((note) => `(${note})`)].join(' ');
  return wrap(`${author.padEnd(6)} by ${via}  ${told}`, charactersIn(1), ' '.repeat(16));
}

try {
  await writeFile(new URL('../docs/tour.svg', import.meta.url), await tour());
} finally {
  await stack.stop();
}
