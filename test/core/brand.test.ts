import { describe, expect, it } from 'vitest';
import { type BrandSettings, brandOf } from '../../core/brand.ts';

const settings: BrandSettings = {
  platformName: 'Foyer',
  color: '#1A5FB4',
  supportUrl: 'https://help.example.com/contact',
};

describe('a brand from settings', () => {
  it('is taken as told, its colour in lower case', () => {
    expect(brandOf({ ...settings, logoUrl: 'https://cdn.example.com/logo.png' })).toEqual({
      platformName: 'Foyer',
      color: '#1a5fb4',
      supportUrl: 'https://help.example.com/contact',
      logoUrl: 'https://cdn.example.com/logo.png',
    });
  });

  it('has no logo where the setting is absent or empty', () => {
    expect(brandOf(settings).logoUrl).toBeUndefined();
    expect(brandOf({ ...settings, logoUrl: '' }).logoUrl).toBeUndefined();
  });

  it('takes a support page without TLS, as on one machine', () => {
    expect(brandOf({ ...settings, supportUrl: 'http://localhost:4000/help' }).supportUrl).toBe(
      'http://localhost:4000/help',
    );
  });

  it.each<[string, BrandSettings, string]>([
    ['no name', { ...settings, platformName: undefined }, 'platformName'],
    ['a blank name', { ...settings, platformName: '  ' }, 'platformName'],
    ['a name of 61 characters', { ...settings, platformName: 'x'.repeat(61) }, 'platformName'],
    ['a name of two lines', { ...settings, platformName: 'Foyer\r\nBcc: x' }, 'platformName'],
    ['no colour', { ...settings, color: undefined }, 'color'],
    ['a colour with a style in it', { ...settings, color: '#fff;position:fixed' }, 'color'],
    ['no support page', { ...settings, supportUrl: undefined }, 'supportUrl'],
    ['a support page that is a script', { ...settings, supportUrl: 'javascript:alert(1)' }, 'supportUrl'],
    ['a support page with a user', { ...settings, supportUrl: 'https://a@b.example/' }, 'supportUrl'],
    ['a logo without TLS', { ...settings, logoUrl: 'http://cdn.example.com/logo.png' }, 'logoUrl'],
    ['a logo that is no address', { ...settings, logoUrl: 'logo.png' }, 'logoUrl'],
  ])('is refused for %s, naming the setting', (_, wrong, field) => {
    expect(() => brandOf(wrong)).toThrow(`brand: ${field} must be`);
  });
});
