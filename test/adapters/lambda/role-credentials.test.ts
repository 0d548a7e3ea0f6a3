import { afterEach, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../../adapters/lambda/role-credentials.ts';

afterEach(() => vi.unstubAllEnvs());

it('gives what Lambda put into the environment', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAROLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  await expect(defaultProvider()()).resolves.toEqual({
    accessKeyId: 'AKIAROLE',
    secretAccessKey: 'secret',
    sessionToken: 'token',
  });
});

it('gives credentials without a session where there is none', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAROLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', undefined);
  await expect(defaultProvider()()).resolves.toEqual({ accessKeyId: 'AKIAROLE', secretAccessKey: 'secret' });
});

it('is a fault where there are none', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  await expect(defaultProvider()()).rejects.toThrow('no credentials');
});
