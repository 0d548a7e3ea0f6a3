import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from 'vitest';
import { webhookSecrets } from '../../../adapters/secrets/webhook-secrets.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const names = ['changed', 'unusable', 'away', 'kept'];
const aws = useStandIns(false, [], { secrets: names });
const MINUTES = 60_000;
let client: SecretsManagerClient;

beforeAll(() => {
  client = new SecretsManagerClient(aws.config);
});

const put = (SecretId: string, SecretString: string) =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString }));
const secret = (letter: string) => letter.repeat(64);
const key = (letter: string) => Buffer.from(secret(letter), 'base64');

describe('the keys of a webhook', () => {
  it('are one, and two once it was changed, the newest first; and no more than these', async () => {
    const keys = () => webhookSecrets(client, () => 0).keys('changed');
    const [first, ...none] = await keys();
    expect([first?.length, none]).toEqual([48, []]);
    await put('changed', secret('a'));
    expect(await keys()).toEqual([key('a'), first]);
    await put('changed', `whsec_${secret('b')}`);
    expect(await keys()).toEqual([key('b'), key('a')]);
  });

  it('are asked for once in five minutes', async () => {
    let now = 0;
    const secrets = webhookSecrets(client, () => now);
    const before = await secrets.keys('kept');
    await put('kept', secret('c'));
    now = 5 * MINUTES - 1;
    expect(await secrets.keys('kept')).toEqual(before);
    now = 5 * MINUTES;
    expect(await secrets.keys('kept')).toEqual([key('c'), ...before]);
  });

  it('are a fault where the secret is none, can not be read, or is not there; nothing is kept of it', async () => {
    await put('unusable', 'hunter2');
    const secrets = webhookSecrets(client, () => 0);
    const fault = await secrets.keys('unusable').catch((error: unknown) => String(error));
    expect(fault).toMatch(/AWSCURRENT.*not the base64/);
    expect(fault).not.toContain('hunter2');
    await expect(secrets.keys('nobodys')).rejects.toThrow();
    aws.faults.plan('secretsmanager', 'GetSecretValue', 'throttled', 2);
    await expect(secrets.keys('away')).rejects.toThrow();
    expect(await secrets.keys('away')).toHaveLength(1);
  });
});
