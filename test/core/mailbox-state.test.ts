import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailboxRecord, newlyStopped, reinstate, type StopNews, stopMailbox } from '../../core/mailbox-state.ts';

const HOLDER = { role: 'host', id: 'h-1' } as const;
const BY = { role: 'platform', id: 'backend' } as const;
const at = (minute: number): string => `2026-02-07T10:${String(minute).padStart(2, '0')}:00.000Z`;
const bounced = (sentAt: string, messageId?: string): StopNews => ({
  ...{ address: 'hanna@hosts.example', sentTo: 'Hanna@hosts.example', sentAt, messageId },
  ...{ state: 'suspended', reason: 'unknown-address' },
});
const complained = (sentAt: string): StopNews => ({ ...bounced(sentAt), state: 'unwanted', reason: 'complaint' });
const stopped = (news: StopNews, now = at(5)): MailboxRecord => newlyStopped('box', HOLDER, news, now);

describe('a mailbox of which SES tells something', () => {
  it('is stopped from then on, with the message whose mail it was', () => {
    expect(stopped(bounced(at(1), 'c1-3'))).toEqual({
      mailboxId: 'box',
      holder: HOLDER,
      address: 'hanna@hosts.example',
      sentTo: 'Hanna@hosts.example',
      state: 'suspended',
      since: at(5),
      reason: 'unknown-address',
      history: [{ at: at(5), state: 'suspended', reason: 'unknown-address', messageId: 'c1-3' }],
    });
  });

  it('is not stopped twice for the same', () => {
    expect(stopMailbox(stopped(bounced(at(1))), bounced(at(2)), at(6))).toBeUndefined();
    expect(stopMailbox(stopped(complained(at(1))), complained(at(2)), at(6))).toBeUndefined();
  });

  it('is unwanted where its holder complained, whatever came back before or after', () => {
    expect(stopMailbox(stopped(complained(at(1))), bounced(at(2)), at(6))).toBeUndefined();
    expect(stopMailbox(stopped(bounced(at(1))), complained(at(2)), at(6))).toMatchObject({
      state: 'unwanted',
      reason: 'complaint',
      since: at(6),
      history: [{ state: 'suspended' }, { state: 'unwanted' }],
    });
  });
});

describe('a mailbox that the platform reinstates', () => {
  const reinstated = reinstate(stopped(bounced(at(1))), BY, at(10)) ?? stopped(bounced(at(1)));

  it('gets mail again, and tells who did it and when; once more, nothing changes', () => {
    expect(reinstated).toMatchObject({ state: 'reinstated', since: at(10), reason: 'unknown-address' });
    expect(reinstated.history.at(-1)).toEqual({ at: at(10), state: 'reinstated', by: BY });
    expect(reinstate(reinstated, BY, at(11))).toBeUndefined();
  });

  it('is not stopped by what comes back late of mail sent before, up to that very instant', () => {
    expect(stopMailbox(reinstated, bounced(at(10)), at(12))).toBeUndefined();
    expect(stopMailbox(reinstated, complained(at(9)), at(12))).toBeUndefined();
    expect(stopMailbox(reinstated, bounced('2026-02-07T10:10:00.001Z'), at(12))).toMatchObject({ state: 'suspended' });
  });

  it('is known by the spelling that it was last stopped by', () => {
    const again = { ...bounced(at(11)), sentTo: 'HANNA@hosts.example' };
    expect(stopMailbox(reinstated, again, at(12))).toMatchObject({ sentTo: 'HANNA@hosts.example' });
  });

  it('keeps the latest twenty turns', () => {
    let record = stopped(bounced(at(0)), at(0));
    for (let minute = 1; minute < 30; minute += 2) {
      record = reinstate(record, BY, at(minute)) ?? record;
      record = stopMailbox(record, bounced(at(minute + 1)), at(minute + 1)) ?? record;
    }
    expect(record.history).toHaveLength(20);
    expect(record.history.at(-1)).toMatchObject({ at: at(30), state: 'suspended' });
  });
});

it('ends in the same state, with as many turns as states, in whatever order and however often SES tells', () => {
  const news = fc.constantFrom(bounced(at(1)), bounced(at(2)), complained(at(1)), complained(at(3)));
  fc.assert(
    fc.property(fc.array(news, { minLength: 1, maxLength: 8 }), (told) => {
      const [first, ...more] = told;
      if (!first) return;
      const last = more.reduce((known, each) => stopMailbox(known, each, at(9)) ?? known, stopped(first));
      const isUnwanted = told.some(({ state }) => state === 'unwanted');
      expect(last.state).toBe(isUnwanted ? 'unwanted' : 'suspended');
      const states = last.history.map(({ state }) => state);
      expect(new Set(states).size).toBe(states.length);
    }),
  );
});
