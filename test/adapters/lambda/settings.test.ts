import { afterEach, describe, expect, it, vi } from 'vitest';
import { brandSettings } from '../../../adapters/lambda/brand-settings.ts';
import { optional, settings } from '../../../adapters/lambda/settings.ts';

afterEach(() => vi.unstubAllEnvs());

describe('settings', () => {
  it('are read by their names', () => {
    vi.stubEnv('TABLE_NAME', 'foyer');
    vi.stubEnv('MAIL_DOMAIN', 'foyer.test');
    expect(settings('table', 'mailDomain')).toEqual({ table: 'foyer', mailDomain: 'foyer.test' });
  });

  it('name the variable that is missing or empty', () => {
    vi.stubEnv('TABLE_NAME', 'foyer');
    vi.stubEnv('MAIL_BUCKET', '');
    expect(() => settings('table', 'mailBucket')).toThrow('the environment variable MAIL_BUCKET is not set');
  });

  it('may be absent, which an empty one is', () => {
    vi.stubEnv('RATE_LIMITS', 'off');
    vi.stubEnv('BRAND_LOGO_URL', '');
    expect([optional('rateLimits'), optional('brandLogo'), optional('corsOrigins')]).toEqual([
      'off',
      undefined,
      undefined,
    ]);
  });

  it('make a brand', () => {
    vi.stubEnv('PLATFORM_NAME', 'Foyer');
    vi.stubEnv('BRAND_COLOR', '#123456');
    vi.stubEnv('SUPPORT_URL', 'https://help.foyer.example/');
    expect(brandSettings()).toEqual({
      platformName: 'Foyer',
      color: '#123456',
      supportUrl: 'https://help.foyer.example/',
    });
    vi.stubEnv('BRAND_COLOR', 'red');
    expect(brandSettings).toThrow('color');
  });
});
