import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { WEBHOOK_DELAYS } from '../../../core/contract/webhooks.ts';
import { webhookHeaders } from '../../../core/webhooks/sign-webhook.ts';
import { webhookKey } from '../../../core/webhooks/webhook-key.ts';

type IsSigned = (
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
  secret: string,
  now: number,
) => unknown;

const AT = '2026-03-01T12:00:00.000Z';
const NOW = Date.parse(AT) / 1000;
const SECRET = 'Ab1'.repeat(16);
const body = '{"type":"MessageAccepted","data":{"é":"☎"}}';
const keyOf = (secret: string) => webhookKey(secret) ?? new Uint8Array();
const headers = (...secrets: readonly string[]) => webhookHeaders({ id: 'e-1', body, at: AT }, secrets.map(keyOf));
let page = '';
let isSigned: IsSigned = () => undefined;

beforeAll(async () => {
  page = await readFile(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  ({ isSigned } = await import(`data:text/javascript,${encodeURIComponent(code)}`));
});

describe('the verification that docs/webhooks.md shows', () => {
  it('takes what is signed by its secret, as text and as bytes, also as one of two', () => {
    expect(isSigned(headers(SECRET), body, SECRET, NOW)).toBe(true);
    expect(isSigned(headers(SECRET), Buffer.from(body), `whsec_${SECRET}`, NOW)).toBe(true);
    expect(isSigned(headers('b'.repeat(64), SECRET), body, SECRET, NOW)).toBe(true);
  });

  it.each([
    ['another body', headers(SECRET), `${body} `],
    ['another secret', headers('b'.repeat(64)), body],
    ['another id', { ...headers(SECRET), 'webhook-id': 'e-2' }, body],
    ['another time', { ...headers(SECRET), 'webhook-timestamp': String(NOW + 1) }, body],
    ['no time', { ...headers(SECRET), 'webhook-timestamp': 'now' }, body],
    ['half a signature', { ...headers(SECRET), 'webhook-signature': 'v1,' }, body],
    ['nothing of ours', {}, body],
  ])('refuses %s', (_, given, text) => expect(isSigned(given, text, SECRET, NOW)).toBe(false));

  it('refuses what is more than five minutes old, or ahead', () => {
    const at = (now: number) => isSigned(headers(SECRET), body, SECRET, now);
    expect([at(NOW + 300), at(NOW - 300), at(NOW + 301), at(NOW - 301)]).toEqual([true, true, false, false]);
  });
});

it('the attempts that docs/webhooks.md lists are those that are made', () => {
  const [, row = ''] = /^\| after the one before \| at once \| (.*) \|$/m.exec(page) ?? [];
  const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 };
  const delays = row.split(' | ').map((cell) => {
    const [amount, unit = ''] = cell.split(' ');
    return Number(amount) * (seconds[unit] ?? Number.NaN);
  });
  expect(delays).toEqual([...WEBHOOK_DELAYS]);
});
