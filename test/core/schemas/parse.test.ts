import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parse, pointerTo } from '../../../core/schemas/parse.ts';
import { REQUESTS } from '../../../core/schemas/requests.ts';
import { aBooking, aHost, aListing } from '../../support/api-bodies.ts';

describe('parsing', () => {
  it('says of a place that is missing that it is required, and of one that is wrong what it must be', () => {
    const schema = z.strictObject({
      text: z.string(),
      list: z.array(z.string()),
      thing: z.strictObject({ yes: z.boolean() }),
      kind: z.enum(['a', 'b']),
      short: z.string().check(z.maxLength(1)),
    });
    expect(parse(schema, { list: 1, thing: [], kind: 'c', short: 'long', more: 1 })).toEqual({
      ok: false,
      error: [
        { path: ['text'], detail: 'is required' },
        { path: ['list'], detail: 'must be an array' },
        { path: ['thing'], detail: 'must be an object' },
        { path: ['kind'], detail: 'must be one of: a, b' },
        { path: ['short'], detail: 'is not as it should be' },
        { path: ['more'], detail: 'is not known here' },
      ],
    });
    const all = { text: 'x', list: [], thing: { yes: true }, kind: 'a', short: 'x' };
    expect(parse(schema, all)).toEqual({ ok: true, value: all });
  });

  it('says no more than an answer has room for, whatever comes', () => {
    const schema = z.strictObject({ list: z.array(z.string()) });
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`u${n}`, 1]));
    const many = parse(schema, { list: Array.from({ length: 10_000 }, () => 1), ...unknown });
    expect(many.ok ? [] : many.error).toHaveLength(50);
    const long = parse(z.strictObject({}), { ['k'.repeat(100_000)]: 1 });
    expect(long).toEqual({ ok: false, error: [{ path: ['k'.repeat(100)], detail: 'is not known here' }] });
  });

  it('reads a default where nothing is given', () => {
    expect(parse(REQUESTS.listConversations.query, {})).toEqual({ ok: true, value: { limit: 25 } });
    expect(parse(REQUESTS.listConversations.query, { limit: '100' })).toMatchObject({
      ok: true,
      value: { limit: 100 },
    });
  });

  it('points to places as RFC 6901 writes them in a fragment', () => {
    expect(pointerTo([])).toBe('#');
    expect(pointerTo(['guest', 'name'])).toBe('#/guest/name');
    expect(pointerTo(['a/b', '~', 'ü', '\uD800'])).toBe('#/a~1b/~0/%C3%BC/%EF%BF%BD');
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(REQUESTS)), fc.jsonValue(), ({ body, path, query }, value) => {
        for (const schema of [body, path, query]) {
          const read = parse<unknown>(schema, value);
          if (!read.ok) for (const { path: place } of read.error) expect(pointerTo(place)).toMatch(/^#(\/.*)?$/);
        }
      }),
    );
  });

  it('refuses whatever is added at any place', () => {
    const bodies = [
      [REQUESTS.putHost.body, aHost()],
      [REQUESTS.putListing.body, aListing()],
      [REQUESTS.putBooking.body, aBooking()],
    ] as const;
    for (const [schema, body] of bodies) {
      expect(parse<unknown>(schema, body).ok).toBe(true);
      expect(parse<unknown>(schema, { ...body, more: 1 })).toEqual({
        ok: false,
        error: [{ path: ['more'], detail: 'is not known here' }],
      });
    }
  });
});

describe('what is read', () => {
  const booking = (more: object) => parse(REQUESTS.putBooking.body, aBooking(more));

  it('has instants in UTC, languages as BCP 47 writes them, domains in lower case, names without blanks around', () => {
    const guest = { id: 'g', name: '  Bo Ek ', address: 'Bo.Ek@GUEST.example', language: 'PT-br' };
    expect(booking({ guest, bookedAt: '2026-02-06T14:00:54+01:00', payment: { state: 'full' } })).toMatchObject({
      value: {
        guest: { id: 'g', name: 'Bo Ek', address: 'Bo.Ek@guest.example', language: 'pt-BR' },
        bookedAt: '2026-02-06T13:00:54.000Z',
        payment: { state: 'full', onPlatform: true },
      },
    });
  });

  it('takes a stay of one day, and none that ends before it starts', () => {
    expect(booking({ start: '2026-03-27', end: '2026-03-27' }).ok).toBe(true);
    expect(booking({ start: '2026-03-28', end: '2026-03-27' })).toEqual({
      ok: false,
      error: [{ path: ['end'], detail: 'must not be before start' }],
    });
  });

  it('keeps the lines of a text, and refuses one that is too long', () => {
    const listing = (directions: string) => parse(REQUESTS.putListing.body, aListing({ directions }));
    expect(listing('Left.\r\nThen right.')).toMatchObject({ value: { directions: 'Left.\nThen right.' } });
    expect(listing('x'.repeat(4000)).ok).toBe(true);
    expect(listing('x'.repeat(4001))).toMatchObject({ error: [{ path: ['directions'] }] });
    expect(listing('\u0000')).toMatchObject({ error: [{ path: ['directions'] }] });
  });
});
