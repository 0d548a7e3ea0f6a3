import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { EVENT_TYPES } from '../core/contract/events.ts';
import { WEBHOOK_NAME, type WebhookContract } from '../core/contract/webhooks.ts';

const webhooks = z.array(
  z.strictObject({
    name: z.string().check(z.regex(WEBHOOK_NAME)),
    url: z.url({ protocol: /^https?$/ }),
    events: z._default(z.union([z.literal('all'), z.array(z.enum(EVENT_TYPES)).check(z.minLength(1))]), 'all'),
  }),
);

/** The webhooks that a setting names, which is JSON or the path of a file that holds it. @throws where it is neither */
export function readWebhooks(setting: string): readonly WebhookContract[] {
  const json = existsSync(setting) ? readFileSync(setting, 'utf8') : setting;
  return z.parse(webhooks, JSON.parse(json));
}
