import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../adapters/lambda/caller-of.ts';
import { httpEvent } from '../../support/http-call.ts';

const NAMES = { role: 'custom:role', identity: 'sub' };
const caller = (claims?: Readonly<Record<string, unknown>>, names: typeof NAMES | undefined = NAMES) =>
  callerOf(httpEvent('GET', '/mail', { claims }), names);

describe('who calls', () => {
  it.each([
    [
      { 'custom:role': 'host', sub: 'host-1' },
      { role: 'host', id: 'host-1' },
    ],
    [
      { 'custom:role': 'guest', sub: 'auth0|12' },
      { role: 'guest', id: 'auth0|12' },
    ],
    [
      { 'custom:role': 'platform', sub: 'backend' },
      { role: 'platform', id: 'backend' },
    ],
    [{ 'custom:role': 'support' }, { role: 'support', id: '' }],
    [{ 'custom:role': '[support]' }, { role: 'support', id: '' }],
    [
      { 'custom:role': '[hosts-eu host beta]', sub: 'h' },
      { role: 'host', id: 'h' },
    ],
    [
      { 'custom:role': ['host', 'beta'], sub: 'h' },
      { role: 'host', id: 'h' },
    ],
  ])('%j is %j', (claims, is) => {
    expect(caller(claims)).toEqual(is);
  });

  it.each([
    {},
    { sub: 'host-1' },
    { 'custom:role': 'admin', sub: 'host-1' },
    { 'custom:role': 'Host', sub: 'host-1' },
    { 'custom:role': 'host' },
    { 'custom:role': 'guest', sub: '' },
    { 'custom:role': 'guest', sub: 12 },
    { 'custom:role': '[host platform]', sub: 'host-1' },
    { 'custom:role': ['host', 'guest'], sub: 'x' },
    { role: 'platform' },
  ])('%j is a stranger', (claims) => {
    expect(caller(claims)).toBe('stranger');
  });

  it.each(['platform', 'support'])('of the %s is its own subject where no claim says it better', (role) => {
    const names = { role: 'role', identity: 'id' };
    const of = (claims: object) => callerOf(httpEvent('GET', '/mail', { claims: { role, ...claims } }), names);
    expect(of({ id: 'anna', sub: 'auth0|7' })).toEqual({ role, id: 'anna' });
    expect(of({ sub: 'auth0|7' })).toEqual({ role, id: 'auth0|7' });
    expect(of({ id: '', sub: 'auth0|7' })).toEqual({ role, id: 'auth0|7' });
    expect(of({})).toEqual({ role, id: '' });
  });

  it.each(['host', 'guest'])('is a stranger as a %s whose own claim does not say who, whatever its subject', (role) => {
    const claims = { role, sub: 'auth0|7' };
    expect(callerOf(httpEvent('GET', '/mail', { claims }), { role: 'role', identity: 'id' })).toBe('stranger');
  });

  it('is nobody without a token, or where no route takes one', () => {
    expect(caller()).toBe('nobody');
    expect(callerOf(httpEvent('GET', '/docs', { claims: { role: 'platform' } }), undefined)).toBe('nobody');
  });
});

describe('who of several people', () => {
  const names = { role: 'role', identity: 'id', person: 'sub', personName: 'name' };
  const personOf = (claims: object, by: object = names) => {
    const who = callerOf(httpEvent('GET', '/conversations', { claims: { role: 'host', id: 'h', ...claims } }), {
      ...names,
      ...by,
    });
    return typeof who === 'string' ? who : who.person;
  };

  it.each([
    [
      { sub: 'p-1', name: ' Anna Lind ' },
      { id: 'p-1', name: 'Anna Lind' },
    ],
    [{ sub: 'p-1' }, { id: 'p-1', name: undefined }],
    [
      { sub: 'p-1', name: 'two\nlines' },
      { id: 'p-1', name: undefined },
    ],
    [
      { sub: 'p-1', name: 7 },
      { id: 'p-1', name: undefined },
    ],
    [
      { sub: 'p-1', name: '😀'.repeat(101) },
      { id: 'p-1', name: '😀'.repeat(100) },
    ],
    [{ sub: 'p'.repeat(128) }, { id: 'p'.repeat(128), name: undefined }],
    [{ sub: 'p'.repeat(129) }, undefined],
    [{ sub: '' }, undefined],
    [{ name: 'Anna' }, undefined],
  ])('%o is %o', (claims, person) => {
    expect(personOf(claims)).toEqual(person);
  });

  it('is told by no claim that is not configured, and of nobody but hosts and guests', () => {
    expect(personOf({ sub: 'p-1', name: 'Anna' }, { person: undefined })).toBeUndefined();
    expect(personOf({ sub: 'p-1', name: 'Anna' }, { personName: undefined })).toEqual({ id: 'p-1', name: undefined });
    expect(personOf({ sub: 'p-1', role: 'support' })).toBeUndefined();
  });
});
