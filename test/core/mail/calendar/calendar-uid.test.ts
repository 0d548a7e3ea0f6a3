import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hidden, hideUid, restoreUid } from '../../../../core/mail/calendar/calendar-uid.ts';

const host: Hidden = {
  alias: 'supplier-h4n8p2rtv6de@reply.foyer.test',
  mailboxes: ['Hanna@mail.hosts.example', 'office@hosts.example', 'hanna@shared.example'],
};
const ownDomains = ['guest.foyer.test', 'reply.foyer.test'];
const hidden = (uid: string) => hideUid(uid, { ...host, ownDomains });

describe('the id of an event', () => {
  it.each([
    '040000008200E00074C5B7101A82E00800000000D0A1B2C3',
    '6p3j0e1k2m4n5o6p7q8r9s0t1u@google.com',
    'E3B0C442-98FC-1C14-9AFB-F4C8996FB924',
    '20260207T100000Z-123401@calendar.example',
    'a0.g7k2m9xwq3abc@guest.foyer.test',
    'visit-7@a1.g7k2m9xwq3abc.guest.foyer.test',
    'booking-7@engine.example',
    '7c9e6679-7425-40de-944b-e07fc1f90ae7@gmx.net',
    'holdings (1/2)',
    '',
  ])('stays where a program made it: %s', (uid) => expect(hidden(uid)).toBe(uid));

  it.each([
    ['hanna@mail.hosts.example', 'a0.supplier-h4n8p2rtv6de@reply.foyer.test'],
    ['7-office@hosts.example-7', '7-a3.supplier-h4n8p2rtv6de@reply.foyer.test-7'],
    ['visit-7@mail.hosts.example', 'visit-7@a1.supplier-h4n8p2rtv6de.reply.foyer.test'],
    ['7@calendar.hosts.example', '7@calendar.a2.supplier-h4n8p2rtv6de.reply.foyer.test'],
  ])('has tokens for addresses and domains of who wrote it: %s', (uid, expected) => {
    expect(hidden(uid)).toBe(expected);
    expect(restoreUid(expected, host)).toBe(uid);
  });

  it('finds them in any case, and gives them back in lower case', () => {
    expect(restoreUid(hidden('x-HANNA@Mail.Hosts.Example'), host)).toBe('x-hanna@mail.hosts.example');
  });

  it.each(['eva@example.net', 'eva1987@GMAIL.com', '12345678@qq.com', 'a:eva%40example.net', `${'a'.repeat(1_001)}`])(
    'is replaced for good where it looks like a mailbox, or is longer than any: %s',
    (uid) => {
      expect(hidden(uid)).toMatch(/^[\w-]{22}@reply\.foyer\.test$/);
      expect(hidden(uid)).toBe(hidden(uid));
      expect(hidden(uid)).not.toBe(hidden(`${uid}1`));
    },
  );

  it('keeps tokens of the other side, and those that name nothing any more', () => {
    const theirs = 'a0.customer-a1b2c3d4e5f6@reply.foyer.test';
    expect(restoreUid(theirs, host)).toBe(theirs);
    const gone = 'a99.supplier-h4n8p2rtv6de@reply.foyer.test';
    expect(restoreUid(gone, host)).toBe(gone);
  });

  it('is the same where a side has no mailbox, or one without a domain', () => {
    expect(hideUid('eva@a.example', { ...host, ownDomains, mailboxes: [] })).toMatch(/^[\w-]{22}@/);
    expect(hideUid('x-root', { ...host, ownDomains, mailboxes: ['root'] })).toBe(
      'x-a0.supplier-h4n8p2rtv6de.reply.foyer.test',
    );
  });

  it('comes back whatever surrounds the address, and never holds it on its way', () => {
    const pieces = fc.constantFrom(
      'hanna@mail.hosts.example',
      'hosts.example',
      'a1',
      '1',
      '.',
      '@',
      'a0.',
      '-',
      'X',
      '%40',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (each) => {
        const uid = each.join('');
        expect(hidden(uid)).not.toMatch(/hanna@|hosts\.example/);
        if (!/^[\w-]{22}@/.test(hidden(uid))) expect(restoreUid(hidden(uid), host)).toBe(uid);
      }),
      { numRuns: 500 },
    );
  });
});
