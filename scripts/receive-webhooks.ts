import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';

const USAGE = `Receives what the local stack posts to a webhook, verifies the signature and prints the events.

  --port PORT       where it listens, 4100 where absent: FOYER_WEBHOOKS='[{"name":"crm","url":"http://localhost:4100/"}]'
  --secret SECRET   what signs; more than one by repeating it. Asked of the local stack where absent
  --stack URL       the local stack, http://localhost:4000 where absent
  --answer STATUS   what it answers instead of 204, to see what becomes of events then`;

/** Seconds by which a post's time and ours may differ: an older one may be somebody's copy. */
const TOLERANCE = 300;

/**
 * Whether a post is Foyer's: signed by one of the secrets, and made just now (Standard Webhooks 1.0.0).
 *
 * @param body as it came, byte for byte
 * @param now seconds since the epoch
 */
function isSigned(headers: IncomingHttpHeaders, body: string, secrets: readonly string[], now: number): boolean {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    String(headers[`webhook-${name}`]),
  );
  if (!(Math.abs(now - Number(timestamp)) <= TOLERANCE)) return false;
  const expected = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  });
  const given = (signatures ?? '').split(' ').map((signature) => Buffer.from(signature));
  return expected.some((one) => given.some((other) => one.length === other.length && timingSafeEqual(one, other)));
}

const webhooks = z.object({ items: z.array(z.object({ secret: z.string() })) });
const clock = z.object({ now: z.string() });

/** What the local stack signs with, and its clock, which may have been moved. */
async function askStack(stack: string) {
  const ask = async (path: string): Promise<unknown> => (await fetch(stack + path)).json();
  const { items } = z.parse(webhooks, await ask('/local/webhooks'));
  const { now } = z.parse(clock, await ask('/local/clock'));
  return { secrets: items.map(({ secret }) => secret), now: Date.parse(now) };
}

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4100' },
    secret: { type: 'string', multiple: true },
    stack: { type: 'string', default: 'http://localhost:4000' },
    answer: { type: 'string', default: '204' },
    help: { type: 'boolean', default: false },
  },
});

/** Ids of events that were dealt with: one that comes again is no news. */
const seen = new Set<string>();

async function receive(request: IncomingMessage): Promise<number> {
  const body = await text(request);
  const { secret } = values;
  const { secrets, now } = secret ? { secrets: secret, now: Date.now() } : await askStack(values.stack);
  if (!isSigned(request.headers, body, secrets, now / 1000)) {
    console.log('refused: not signed by a secret that is known here, or too old');
    return 401;
  }
  const id = String(request.headers['webhook-id']);
  console.log(seen.has(id) ? `again ${id}` : body);
  if (values.answer.startsWith('2')) seen.add(id);
  return Number(values.answer);
}

if (values.help) console.log(USAGE);
else {
  const server = createServer(async (request, response) => {
    response.statusCode = await receive(request).catch(() => 500);
    response.end();
  });
  server.listen(Number(values.port), '127.0.0.1', () => console.log(`Listening on http://localhost:${values.port}/`));
}
