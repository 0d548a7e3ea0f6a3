import { parseArgs } from 'node:util';
import PostalMime, { type Address } from 'postal-mime';
import * as z from 'zod/mini';

const USAGE = `Prints the latest mail that the local stack has sent, decoded.

  --to ADDRESS   only what went to this address
  --all          all of them, oldest first
  --raw          as it was sent, not decoded
  --url URL      where the API is, http://localhost:FOYER_PORT or :4000 where absent`;

const outbox = z.object({ items: z.array(z.object({ id: z.string() })) });

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    all: { type: 'boolean' },
    raw: { type: 'boolean' },
    url: { type: 'string', default: `http://localhost:${process.env['FOYER_PORT'] || '4000'}` },
    help: { type: 'boolean' },
  },
});

const named = (address: Address | undefined): string =>
  address?.name ? `${address.name} <${address.address}>` : (address?.address ?? '');

/** What a mail program shows of a mail. */
async function readable(raw: Uint8Array): Promise<string> {
  const { from, to = [], subject, text = '', attachments } = await PostalMime.parse(raw);
  return [
    `From: ${named(from)}`,
    `To: ${to.map(named).join(', ')}`,
    `Subject: ${subject ?? ''}`,
    ...attachments.map(({ filename, mimeType }) => `File: ${filename} (${mimeType})`),
    '',
    text.trimEnd(),
  ].join('\n');
}

async function printOutbox(): Promise<void> {
  const query = values.to === undefined ? '' : `?to=${encodeURIComponent(values.to)}`;
  const { items } = z.parse(outbox, await (await fetch(`${values.url}/local/outbox${query}`)).json());
  for (const { id } of values.all ? items : items.slice(-1)) {
    const raw = await (await fetch(`${values.url}/local/outbox/${id}`)).bytes();
    console.log(values.raw ? Buffer.from(raw).toString('latin1') : await readable(raw));
    if (values.all) console.log('\n========\n');
  }
  if (items.length === 0) console.error('Nothing was sent there yet.');
}

if (values.help) console.log(USAGE);
else
  await printOutbox().catch((error: unknown) => {
    console.error(error instanceof Error ? `${values.url}: ${error.message}` : String(error));
    process.exitCode = 1;
  });
