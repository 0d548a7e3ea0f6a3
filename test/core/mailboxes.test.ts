import { describe, expect, it } from 'vitest';
import { admit, MOST_ADMITTED, mailboxesOf, withoutAdmitted, writersOf } from '../../core/mailboxes.ts';
import { aContext, aHost } from '../support/facts.ts';

const AT = '2026-03-01T12:00:00.000Z';
const assistant = { address: 'assistant@agency.example', admittedAt: AT };
const host = aHost({ admittedMailboxes: [assistant] });

describe('who writes for a host', () => {
  it('are its own mailboxes and those that were admitted; for a guest its one address', () => {
    expect(writersOf(host)).toEqual([...aHost().mailboxes, { address: assistant.address }]);
    expect(mailboxesOf(aContext({ host }), 'host')).toEqual([
      'hanna@hosts.example',
      'office@hosts.example',
      assistant.address,
    ]);
    expect(mailboxesOf(aContext({ host }), 'guest')).toEqual(['gita@guests.example']);
  });

  it('are one more once admitted, and as many where it is known already, in whatever case', () => {
    expect(admit(aHost(), 'Assistant@Agency.Example', AT)).toEqual([assistant]);
    expect(admit(host, 'ASSISTANT@agency.example', AT)).toBe(host.admittedMailboxes);
    expect(admit(aHost(), 'HANNA@hosts.example', AT)).toEqual([]);
  });

  it(`are ${MOST_ADMITTED} admitted ones at most`, () => {
    const many = (count: number) =>
      aHost({
        admittedMailboxes: Array.from({ length: count }, (_, n) => ({ address: `a${n}@x.example`, admittedAt: AT })),
      });
    expect(admit(many(MOST_ADMITTED - 1), 'new@x.example', AT)).toHaveLength(MOST_ADMITTED);
    expect(admit(many(MOST_ADMITTED), 'new@x.example', AT)).toBeUndefined();
    expect(admit(many(MOST_ADMITTED), 'a1@x.example', AT)).toHaveLength(MOST_ADMITTED);
  });

  it('are one fewer once it is taken away', () => {
    expect(withoutAdmitted(host, 'ASSISTANT@agency.example')).toEqual([]);
    expect(withoutAdmitted(host, 'hanna@hosts.example')).toEqual([assistant]);
    expect(withoutAdmitted(aHost(), 'x@y.example')).toEqual([]);
  });
});
