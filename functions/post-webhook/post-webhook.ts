import type { Log, LogDetails } from '../../adapters/lambda/log.ts';
import { TryAgain } from '../../adapters/lambda/try-again.ts';
import type { WebhookSetting } from '../../core/contract/webhooks.ts';
import type { Instant } from '../../core/model.ts';
import type { EndpointAnswer, WebhookEndpoint, WebhookSecrets } from '../../core/ports/webhooks.ts';
import { afterAnswer } from '../../core/webhooks/after-answer.ts';
import { webhookHeaders } from '../../core/webhooks/sign-webhook.ts';
import { type PostedEvent, webhookBody } from '../../core/webhooks/webhook-body.ts';

export interface PostWebhookDeps {
  readonly endpoint: WebhookEndpoint;
  readonly secrets: WebhookSecrets;
  /** Hides the message in its webhook's queue for so many seconds. */
  readonly postpone: (webhook: WebhookSetting, receipt: string, seconds: number) => Promise<void>;
  readonly log: Pick<Log, 'info' | 'warn' | 'fault'>;
  readonly now: () => Instant;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/** An event to post, and how often it was given out, this time included. */
export interface Posting {
  readonly webhook: WebhookSetting;
  readonly event: PostedEvent;
  readonly attempt: number;
  readonly receipt: string;
}

/** The last attempt failed: the event becomes a dead letter. */
class WebhookGivenUp extends Error {
  override readonly name = 'WebhookGivenUp';
}

/**
 * Posts an event to its webhook's endpoint, and has it given out again later where that failed.
 *
 * @throws TryAgain where it comes again; WebhookGivenUp where it does not
 */
export const postWebhook =
  (deps: PostWebhookDeps) =>
  async ({ webhook, event, attempt, receipt }: Posting): Promise<void> => {
    const about = { webhook: webhook.name, eventId: event.id, attempt };
    const answer = await posted(deps, webhook, event, about);
    const told = { ...about, ...(answer.kind === 'answered' ? { status: answer.status } : { reason: answer.reason }) };
    const after = afterAnswer(answer, { attempt, now: deps.now(), chance: deps.chance() });
    if (after.kind === 'done') return deps.log.info('webhook-posted', told);
    if (after.kind === 'gone') return deps.log.warn('webhook-gone', told);
    deps.log.warn('webhook-failed', told);
    if (after.kind === 'given-up') throw new WebhookGivenUp('as often as it was allowed to');
    await deps.postpone(webhook, receipt, after.seconds);
    throw new TryAgain(after.seconds);
  };

/** A fault of ours, such as a secret that can't be read, is waited out as an endpoint's is. */
async function posted(
  { endpoint, secrets, log, now }: PostWebhookDeps,
  { url, secretId, isLocal }: WebhookSetting,
  event: PostedEvent,
  about: LogDetails,
): Promise<EndpointAnswer> {
  try {
    const body = webhookBody(event);
    const headers = webhookHeaders({ id: event.id, body, at: now() }, await secrets.keys(secretId));
    return await endpoint.post({ url, headers, body, isLocal: isLocal === true });
  } catch (error) {
    log.fault('webhook-not-signed', error, about);
    return { kind: 'failed', reason: 'not-signed' };
  }
}
