import * as z from 'zod/mini';
import { ENVIRONMENT } from '../../core/contract/environment.ts';
import type { WebhookSetting } from '../../core/contract/webhooks.ts';
import { settings } from './settings.ts';

const webhook = z
  .strictObject({
    name: z.string(),
    url: z.url(),
    secretId: z.string(),
    queueUrl: z.url(),
    isLocal: z.optional(z.literal(true)),
  })
  .check(z.refine(({ url, isLocal }) => isLocal === true || new URL(url).protocol === 'https:'));

/** Where events are posted to, from this function's settings. @throws without quoting them */
export function webhookSettings(): readonly WebhookSetting[] {
  const read = z.safeParse(z.array(webhook), jsonOf(settings('webhooks').webhooks));
  if (read.success) return read.data;
  throw new Error(`the environment variable ${ENVIRONMENT.webhooks} has a wrong value`);
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
