import type { Role } from '../core/contract/routes.ts';
import { startDatabase } from '../local/database.ts';
import { startStack } from '../local/stack.ts';
import { registerBooking } from '../test/support/bookings.ts';
import { smtpClient } from '../test/support/smtp-client.ts';
import { apiAt } from '../test/support/stack.ts';
import { countRequests } from './count-requests.ts';
import { SAMPLES, type SampleMail } from './mails.ts';

/** What one run of the relay measured; printed as JSON for the process that started this one. */
export interface RelayRun {
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Database requests a message, by operation. */
  readonly requests: Readonly<Record<string, number>>;
}

const CONNECTIONS = 4;
const BOOKINGS = 16;

interface Mail {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
}

/** Mails from hosts to guests, spread over the bookings. */
async function prepare(url: string, sample: SampleMail, count: number): Promise<Mail[]> {
  const api = { api: (role: Role, id: string) => apiAt(url, role, id) };
  const bookings = await Promise.all(Array.from({ length: BOOKINGS }, (_, n) => registerBooking(api, `b${n}`)));
  return Array.from({ length: Math.ceil(count / BOOKINGS) }, (_, round) =>
    bookings.map(({ host, aliases }, n) => ({
      from: host,
      to: aliases.guest,
      raw: sample.build(host, aliases.guest, round * BOOKINGS + n),
    })),
  )
    .flat()
    .slice(0, count);
}

/** Takes from the mails that are left, one after the other on one connection. */
async function sendAll(port: number, left: Mail[]): Promise<void> {
  const client = await smtpClient(port);
  for (let mail = left.pop(); mail; mail = left.pop()) await client.send(mail.from, [mail.to], mail.raw);
  client.close();
}

/** Sends `count` mails through SMTP, and waits until each has left again. */
async function run(sampleName: string, count: number): Promise<RelayRun> {
  const sample = SAMPLES.find(({ name }) => name === sampleName);
  if (!sample) throw new Error(`no sample ${sampleName}`);
  const database = await startDatabase();
  const counted = await countRequests(database.endpoint);
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = counted.url;
  const stack = await startStack({ port: 0, smtpPort: 0, rateLimits: 'off' });
  const mails = await prepare(stack.url, sample, count);
  await stack.idle();
  counted.reset();
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, () => sendAll(stack.smtpPort, mails)));
  await stack.idle();
  const seconds = (performance.now() - began) / 1000;
  const sent = stack.store.outbox.list().length;
  if (sent !== count) throw new Error(`${count} mails in, ${sent} out`);
  const requests = counted.perMessage(count);
  await stack.stop();
  await counted.stop();
  await database.stop();
  return { seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, requests };
}

const [, , name = '', count = '1'] = process.argv;
process.stdout.write(JSON.stringify(await run(name, Number(count))));
process.exit(0);
