import { describe, expect, it } from 'vitest';
import { readKeys } from '../../../../core/record/verify/read-keys.ts';
import { verdictLines } from '../../../../core/record/verify/verdict-lines.ts';
import { aSigningKey } from '../../../support/exports.ts';

const SUMMARY = {
  format: 'json',
  exportId: 'x1',
  conversationId: 'c1',
  for: 'guest',
  exportedAt: '2026-04-01T08:00:00.000Z',
  count: 2,
  from: '2026-02-07T10:00:00.000Z',
  to: '2026-02-08T10:00:00.000Z',
  kid: 'KID',
} as const;

describe('a verdict in words', () => {
  it('says what is intact, and that the key is still to be compared unless it was', () => {
    const line =
      'intact: 2 messages of conversation c1, 2026-02-07T10:00:00.000Z to 2026-02-08T10:00:00.000Z, signed by key KID';
    expect(verdictLines({ kind: 'intact', summary: SUMMARY }, true)).toEqual([line]);
    expect(verdictLines({ kind: 'intact', summary: SUMMARY }, false)).toEqual([
      line,
      expect.stringContaining('GET /export-keys'),
    ]);
  });

  it('counts one and none as such', () => {
    const of = (count: number) =>
      verdictLines({ kind: 'intact', summary: { ...SUMMARY, count, from: undefined } }, true);
    expect(of(1)).toEqual(['intact: 1 message of conversation c1, signed by key KID']);
    expect(of(0)).toEqual(['intact: 0 messages of conversation c1, signed by key KID']);
    const until = { ...SUMMARY, to: undefined };
    expect(verdictLines({ kind: 'intact', summary: until }, true)[0]).not.toContain(' to ');
  });

  it('is a line to each finding', () => {
    const findings = [
      { kind: 'header-altered' },
      { kind: 'altered', message: 'c1-17' },
      { kind: 'added' },
      { kind: 'other-key', kid: 'KID' },
    ] as const;
    expect(verdictLines({ kind: 'not-intact', findings }, false)).toEqual([
      'header altered',
      'altered c1-17',
      'added something that is no message',
      'signed by another key KID',
    ]);
    expect(verdictLines({ kind: 'unreadable' }, false)).toEqual(['not an export of Foyer']);
  });
});

describe('keys', () => {
  const { publicKey } = aSigningKey();

  it('are known by what they are, whatever they are called', () => {
    expect(readKeys(JSON.stringify({ keys: [{ ...publicKey, kid: 'another' }] }))).toEqual([publicKey.kid]);
    expect(readKeys(JSON.stringify(publicKey))).toEqual([publicKey.kid]);
  });

  it('are none where the text holds none', () => {
    for (const text of ['', '{}', '[]', '{"keys":[{"n":"AQAB"}]}']) expect(readKeys(text)).toBeUndefined();
  });
});
