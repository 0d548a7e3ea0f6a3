import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhookHeaders } from '../../../core/webhooks/sign-webhook.ts';
import { webhookKey } from '../../../core/webhooks/webhook-key.ts';

/** The vector that the reference libraries of Standard Webhooks are tested with. */
const PUBLISHED = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: '2021-02-25T15:02:10.000Z',
  body: '{"test": 2432232314}',
  timestamp: '1614265330',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const keysOf = (...secrets: readonly string[]) => secrets.flatMap((secret) => webhookKey(secret) ?? []);

describe('the headers of a post', () => {
  it('are those of the published test vector', () => {
    const { id, at, body, secret, timestamp, signature } = PUBLISHED;
    expect(webhookHeaders({ id, at, body }, keysOf(secret))).toEqual({
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    });
  });

  it('hold a signature by each key, parted by a blank, the newest first', () => {
    const other = Buffer.alloc(32, 7);
    const [published, ...none] = keysOf(PUBLISHED.secret);
    expect(none).toEqual([]);
    const keys = [other, ...(published ? [published] : [])];
    const signatures = webhookHeaders(PUBLISHED, keys)['webhook-signature']?.split(' ');
    expect(signatures).toEqual([webhookHeaders(PUBLISHED, [other])['webhook-signature'], PUBLISHED.signature]);
  });

  it('sign id, whole seconds and body in UTF-8, whatever the body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 24, maxLength: 64 }), (body, key) => {
        const headers = webhookHeaders({ id: 'e-1', at: '2026-03-01T12:00:00.999Z', body }, [key]);
        const bytes = Buffer.concat([Buffer.from('e-1.1772366400.'), Buffer.from(body)]);
        expect(headers['webhook-timestamp']).toBe('1772366400');
        expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(bytes).digest('base64')}`);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a secret', () => {
  const base64 = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64');

  it('is the base64 of 24 to 64 bytes, with whsec_ in front or without, padded or not', () => {
    for (const bytes of [24, 25, 64]) {
      expect(webhookKey(base64(bytes))).toEqual(Buffer.alloc(bytes, 1));
      expect(webhookKey(`whsec_${base64(bytes).replaceAll('=', '')}`)).toEqual(Buffer.alloc(bytes, 1));
    }
    expect(webhookKey('a'.repeat(64))).toHaveLength(48);
  });

  it.each([base64(23), base64(65), '', 'whsec_', `${base64(32)}!`, ` ${base64(24)}`, 'a secret of somebody else’s'])(
    'is not %j',
    (secret) => expect(webhookKey(secret)).toBeUndefined(),
  );
});
