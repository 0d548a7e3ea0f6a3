import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { type Stack, startStack } from '../local/stack.ts';
import { smtpClient } from '../test/support/smtp-client.ts';

/**
 * Sends every mail of a folder as the host's mail, and looks at what became of it.
 *
 * Each must end delivered, refused or quarantined, and no address that stands in it may go out. Run by
 * `npm run corpus -- FOLDER`; exits 1 where one does not hold.
 */
const HOST = 'host@corpus.example';
const GUEST = 'guest@corpus.example';
const ENDS = new Set(['delivered', 'refused', 'quarantined']);

type Json = Readonly<Record<string, unknown>>;

async function call(url: string, token: string, method: string, body?: Json): Promise<Json> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname} answered ${response.status}`);
  return text === '' ? {} : JSON.parse(text);
}

async function platformToken({ url }: Stack): Promise<string> {
  const { token } = await call(`${url}/local/tokens`, '', 'POST', { role: 'platform', id: 'corpus' });
  return String(token);
}

/** Registers host, listing and one booking a mail: what one mail leaves behind can't change how the next ends. */
async function register(stack: Stack, token: string, bookings: number): Promise<string[]> {
  const put = (path: string, body: Json) => call(stack.url + path, token, 'PUT', body);
  await put('/hosts/corpus', { name: 'Host', mailboxes: [{ address: HOST }], phones: [], language: 'en' });
  await put('/listings/corpus', { hostId: 'corpus', program: 'stay', name: 'House', timeZone: 'Europe/Stockholm' });
  const aliases: string[] = [];
  for (let n = 0; n < bookings; n++) {
    const answer = await put(`/bookings/corpus-${n}`, booking());
    aliases.push(guestAlias(answer));
  }
  return aliases;
}

const DAY = 86_400_000;
const dateIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const booking = (): Json => ({
  listingId: 'corpus',
  status: 'confirmed',
  guest: { id: 'guest', name: 'Guest Person', address: GUEST, language: 'en' },
  start: dateIn(10),
  end: dateIn(14),
  bookedAt: new Date(Date.now() - DAY).toISOString(),
  payment: { state: 'full', onPlatform: true },
});

function guestAlias({ aliases }: Json): string {
  const alias = typeof aliases === 'object' && aliases ? Reflect.get(aliases, 'guest') : undefined;
  if (typeof alias !== 'string') throw new Error('a booking without aliases');
  return alias;
}

/** The mail with the host's address as its only From; all else is left as it was found. */
function asHosts(raw: Buffer): Buffer {
  const source = raw.toString('latin1');
  const end = /\r?\n\r?\n/.exec(source)?.index ?? source.length;
  const head = source.slice(0, end).replaceAll(/^From:[^\n]*(\n[ \t][^\n]*)*\n?/gim, '');
  return Buffer.from(`From: Host <${HOST}>\r\n${head}${source.slice(end)}`, 'latin1');
}

const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+/gi;

/** Everything that reads as an address in a mail, as it is and decoded. */
async function addressesIn(raw: Buffer): Promise<Set<string>> {
  const mail = await PostalMime.parse(raw);
  const texts = [raw.toString('latin1'), mail.text ?? '', mail.html ?? '', JSON.stringify(mail.headers)];
  return new Set(texts.flatMap((text) => text.match(ADDRESS) ?? []).map((address) => address.toLowerCase()));
}

interface Outcome {
  readonly file: string;
  readonly state: string;
  readonly reason: string;
  /** Addresses of the mail that went out. */
  readonly leaked: readonly string[];
}

/** Sends one file, lets everything run, and reads what the API and the outbox say. */
async function outcomeOf(stack: Stack, token: string, file: string, alias: string, source: Buffer): Promise<Outcome> {
  stack.store.outbox.empty();
  const client = await smtpClient(stack.smtpPort);
  const answer = await client.send(HOST, [alias], asHosts(source));
  client.close();
  if (!answer.startsWith('250')) return { file, state: `SMTP ${answer.slice(0, 3)}`, reason: '', leaked: [] };
  if (!(await stack.idle())) return { file, state: 'still under way', reason: '', leaked: [] };
  const { items } = await call(`${stack.url}/mail?limit=1`, token, 'GET');
  const row: unknown = Array.isArray(items) ? items[0] : undefined;
  return { file, state: textOf(row, 'state'), reason: textOf(row, 'reason'), leaked: await leakedFrom(stack, source) };
}

const textOf = (value: unknown, name: string): string =>
  typeof value === 'object' && value ? String(Reflect.get(value, name) ?? '') : '';

async function leakedFrom({ store }: Stack, source: Buffer): Promise<string[]> {
  const foreign = await addressesIn(source);
  const leaked = new Set<string>();
  for (const { id, to } of store.outbox.list()) {
    const raw = Buffer.from(store.outbox.raw(id) ?? []);
    for (const address of await addressesIn(to.includes(HOST) ? withoutThread(raw) : raw))
      if (foreign.has(address) && address !== HOST && address !== GUEST) leaked.add(address);
  }
  return [...leaked];
}

/** A notice answers the mail that it is about: the host's own Message-ID comes back to the host. */
const withoutThread = (raw: Buffer): Buffer =>
  Buffer.from(raw.toString('latin1').replaceAll(/^(In-Reply-To|References):[^\n]*\n/gm, ''), 'latin1');

function report(outcomes: readonly Outcome[]): void {
  const counts = new Map<string, number>();
  for (const { state, reason } of outcomes) {
    const end = [state, reason].filter(Boolean).join(' ');
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  for (const [end, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)}  ${end}`);
}

/** Why an outcome is not as promised; undefined where it is. */
function faultOf({ state, leaked }: Outcome): string | undefined {
  if (!ENDS.has(state)) return `ended as "${state}"`;
  return leaked.length > 0 ? `let ${leaked.length} addresses out` : undefined;
}

async function main(folder: string): Promise<number> {
  const stack = await startStack({ port: 0, smtpPort: 0, rateLimits: 'off' });
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    const token = await platformToken(stack);
    const aliases = await register(stack, token, files.length);
    const outcomes: Outcome[] = [];
    for (const [n, file] of files.entries())
      outcomes.push(await outcomeOf(stack, token, file, aliases[n] ?? '', readFileSync(join(folder, file))));
    report(outcomes);
    const faults = outcomes.flatMap((outcome) => faultOf(outcome) ?? []);
    for (const outcome of outcomes) if (faultOf(outcome)) console.log(`FAULT ${outcome.file}: ${faultOf(outcome)}`);
    console.log(`${outcomes.length} mails, ${faults.length} not as promised`);
    return faults.length === 0 && outcomes.length > 0 ? 0 : 1;
  } finally {
    await stack.stop();
  }
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run corpus -- FOLDER');
  process.exitCode = 2;
} else {
  process.exitCode = await main(folder);
}
