import { describe, expect, it } from 'vitest';
import { type LinkedPlace, sightingKeys } from '../../../core/detection/signs.ts';
import { DETECTION } from '../../../lib/detection.ts';

const place = (site: string, path = ''): LinkedPlace => ({ site, place: `${site}${path}` });
const sites = (count: number) => Array.from({ length: count }, (_, n) => place(`site${n}.example`));
const keysOf = (links: readonly LinkedPlace[], demandsPayment = false) =>
  sightingKeys({ links, demandsPayment }, DETECTION);

describe('a message is counted by', () => {
  it('nothing where it links nowhere and asks for nothing', () => {
    expect(keysOf([])).toEqual([]);
  });

  it('each site once, and a demand for payment', () => {
    const links = [place('pay.example', '/1'), place('pay.example', '/2'), place('other.example')];
    expect(keysOf(links, true)).toEqual(['site:pay.example', 'site:other.example', 'payment']);
  });

  it('eight sites, and beyond those by naming many', () => {
    expect(keysOf(sites(8))).toHaveLength(8);
    expect(keysOf(sites(9))).toEqual([...keysOf(sites(8)), 'many-sites']);
    expect(keysOf(sites(500), true)).toHaveLength(10);
  });
});

describe('map services', () => {
  it.each([
    ['google.com', 'www.google.com/maps'],
    ['google.com', 'www.google.com/maps/place/lake'],
    ['google.com', 'www.google.com/maps?q=lake'],
    ['google.com', 'www.google.com/maps#lake'],
    ['google.com', 'maps.google.com/?q=59%c2%b0'],
    ['goo.gl', 'maps.app.goo.gl/abc'],
    ['openstreetmap.org', 'www.openstreetmap.org'],
  ])('do not count: %s at %s', (site, at) => {
    expect(keysOf([{ site, place: at }])).toEqual([]);
  });

  it.each([
    ['the rest of their site', 'google.com', 'www.google.com/url?q=https://pay.example'],
    ['a host that begins alike', 'maps.google.com.pay.example', 'maps.google.com.pay.example/x'],
    ['a path that begins alike', 'google.com', 'www.google.com/mapsx'],
    ['a path that climbs out of theirs', 'google.com', 'www.google.com/maps/../url?q=pay'],
    ['one that does so in disguise', 'google.com', 'www.google.com/maps/%2e%2e/url?q=pay'],
    ['one with other slashes', 'google.com', 'www.google.com/maps\\..\\url'],
    ['the shortener beside theirs', 'goo.gl', 'goo.gl/abc'],
  ])('count for %s', (_, site, at) => {
    expect(keysOf([{ site, place: at }])).toEqual([`site:${site}`]);
  });

  it('count for their site where another link leads elsewhere on it', () => {
    const links = [
      { site: 'google.com', place: 'www.google.com/maps' },
      { site: 'google.com', place: 'docs.google.com/forms/x' },
    ];
    expect(keysOf(links)).toEqual(['site:google.com']);
  });
});
