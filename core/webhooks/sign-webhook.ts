import { createHmac } from 'node:crypto';
import type { Instant } from '../model.ts';

/** What is signed. */
export interface SignedPost {
  /** Without a full stop in it, which parts what is signed. */
  readonly id: string;
  readonly body: string;
  /** Of this attempt. */
  readonly at: Instant;
}

/**
 * The headers by which a receiver knows a post for ours (Standard Webhooks 1.0.0): a signature by each key, so that whoever
 * has one of them can verify it.
 */
export function webhookHeaders({ id, body, at }: SignedPost, keys: readonly Uint8Array[]): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  const content = `${id}.${timestamp}.${body}`;
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
