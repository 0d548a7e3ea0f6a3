import { describe, expect, it } from 'vitest';
import { hostName, siteOf } from '../../../core/links/host-name.ts';

describe('a host by its name', () => {
  it.each([
    ['Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['höfe.example', 'xn--hfe-sna.example'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['3405803783', '203.0.113.7'],
    ['0xcb.0.0x71.7', '203.0.113.7'],
    ['0xcb007107', '203.0.113.7'],
    ['0313.0.0161.07', '203.0.113.7'],
    ['[2001:DB8::7]', '[2001:db8::7]'],
    ['exаm ple.com', 'exam ple.com'],
  ])('is what is looked up: %s', (written, name) => {
    expect(hostName(written)).toBe(name);
  });
});

describe('the place that a host belongs to', () => {
  it.each([
    ['example.com', 'example.com'],
    ['a.b.example.com', 'example.com'],
    ['www.example.co.uk', 'example.co.uk'],
    ['www.example.com.au', 'example.com.au'],
    ['rosa.github.io', 'rosa.github.io'],
    ['a.rosa.github.io', 'rosa.github.io'],
    ['bit.ly', 'bit.ly'],
    ['localhost', 'localhost'],
    ['203.0.113.7', '203.0.113.7'],
    ['[2001:db8::7]', '[2001:db8::7]'],
    ['tg:', 'tg:'],
  ])('is the name that somebody registered: %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});
