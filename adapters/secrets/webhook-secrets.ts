import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { WebhookSecrets } from '../../core/ports/webhooks.ts';
import { webhookKey } from '../../core/webhooks/webhook-key.ts';

/** Milliseconds for which keys are taken from memory: so long a new secret, or the end of an old one, may go unnoticed. */
const FRESH = 5 * 60_000;

/**
 * Webhooks' secrets in Secrets Manager: the current one, and the one before while it is there.
 *
 * @param now milliseconds since the epoch
 */
export function webhookSecrets(client: SecretsManagerClient, now: () => number): WebhookSecrets {
  const known = new Map<string, { readonly until: number; readonly keys: readonly Uint8Array[] }>();
  return {
    async keys(secretId) {
      const kept = known.get(secretId);
      if (kept && kept.until > now()) return kept.keys;
      const [current, previous] = await Promise.all([
        keyOf(client, secretId, 'AWSCURRENT'),
        keyOf(client, secretId, 'AWSPREVIOUS').catch(nothingWhereNone),
      ]);
      const keys = [current, ...(previous ? [previous] : [])];
      known.set(secretId, { until: now() + FRESH, keys });
      return keys;
    },
  };
}

/** @throws where the secret is not one that signs: never with it in the message */
async function keyOf(client: SecretsManagerClient, SecretId: string, VersionStage: string): Promise<Uint8Array> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage }));
  const key = webhookKey(SecretString);
  if (!key) throw new Error(`the webhook's secret (${VersionStage}) is not the base64 of 24 to 64 bytes`);
  return key;
}

/** There is no secret before the first was changed, nor once the old one was taken away. */
function nothingWhereNone(error: unknown): undefined {
  if (!(error instanceof ResourceNotFoundException)) throw error;
}
