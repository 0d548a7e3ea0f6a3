import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignLinks } from '../../../core/links/foreign-links.ts';

const OWN = ['foyer.test', 'Mail.Foyer.Example'];
const hosts = (text: string): readonly string[] => foreignLinks(text, OWN).map(({ host }) => host);

describe('a link away from the platform', () => {
  it('stands where it was typed, whatever hides it', () => {
    const text = 'see ｅｘａｍｐｌｅ．ｃｏｍ／ｐａｙ now';
    expect(foreignLinks(text, OWN)).toEqual([
      { start: 4, end: 19, host: 'example.com', site: 'example.com', form: 'bare' },
    ]);
    expect(hosts('exam\u200bple&#46;com%2Fpay')).toEqual(['example.com']);
  });

  it.each([
    'https://foyer.test/help',
    'app.foyer.test',
    'www.FOYER.test',
    'https://mail.foyer.example:8443/a',
    'https://evil.example@foyer.test/',
    'https://foyer.test/see/example.com',
    'https://foyer.test/at/10://5',
    'https://foyer.test/.la',
  ])('is none to our own domains and what is beneath them: %s', (text) => {
    expect(hosts(text)).toEqual([]);
  });

  it.each([
    ['https://foyer.test.evil.example', 'evil.example'],
    ['https://myfoyer.test', 'myfoyer.test'],
    ['https://foyer.test@evil.example', 'evil.example'],
    ['https://foyer.test\\@evil.example', 'evil.example'],
    ['https://fоyer.test', 'xn--fyer-55d.test'],
  ])('is one for what only looks like our own: %s', (text, site) => {
    expect(foreignLinks(text, OWN).map((link) => link.site)).toEqual([site]);
  });

  it.each([
    'https://foyer.test/go?to=https://evil.example/x',
    'https://foyer.test/go?to=https%3A%2F%2Fevil.example',
    'https://foyer.test/https://foyer.test/https://evil.example',
  ])('is carried by one to our own: %s', (text) => {
    expect(hosts(text)).toEqual(['evil.example']);
  });

  it('is no mail address, ours or any', () => {
    expect(hosts('supplier-12ab3456cd78@reply.foyer.test, ann@example.com, bob at gmail dot com')).toEqual([]);
  });

  it('is a place that a mail address before it leads to', () => {
    expect(hosts('ann@example.com/rooms')).toEqual(['example.com']);
  });

  it('is never one of our own, whatever is written', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const path = fc.stringMatching(/^[a-z0-9/?=&.-]{0,20}$/);
    fc.assert(
      fc.property(label, path, (name, rest) => {
        expect(hosts(`see https://${name}.foyer.test/${rest} or ${name}.foyer.test`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
