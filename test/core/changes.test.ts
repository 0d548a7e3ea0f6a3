import { describe, expect, it } from 'vitest';
import { type Change, consequencesOf, type HeadCourse } from '../../core/changes.ts';
import type { MailboxRecord } from '../../core/mailbox-state.ts';
import type { Booking, Delivery, LeftOut, Listing, MailRow, Note } from '../../core/model.ts';
import type { Departed } from '../../core/ports/work.ts';
import type { Upload, UploadState } from '../../core/uploads/upload.ts';
import { aBooking, aListing, anInquiry, aPayment, someProgress } from '../support/facts.ts';

const NONE = {
  ...{ deliveries: [], translations: [], notices: [], events: [] },
  ...{ archive: [], exports: [], schedules: [], responses: [], searches: [] },
};
const AT = '2026-02-07T10:00:00.000Z';
const FOUND_BY = { hostId: 'h-1', createdAt: AT, seq: 1, guestName: 'Bo Ek' };
const TRACKED = [{ kind: 'message', conversationId: 'c1', seq: 3 }];
const KEPT = [{ kind: 'message', conversationId: 'c1', seq: 3 }];
const ANSWERED = [{ kind: 'answers', conversationId: 'c1', seq: 3 }];
const delivery = (after: Delivery, before?: Delivery): Change => ({
  kind: 'delivery',
  conversationId: 'c1',
  seq: 3,
  before,
  after,
});
const message = (...notes: Note[]): Change => ({
  kind: 'message',
  message: { id: 'c1-3', conversationId: 'c1', seq: 3, author: 'guest', via: 'mail', notes },
});
const lacking = (answerable: boolean | undefined, ...leftOut: LeftOut[]): Change => ({
  kind: 'message',
  message: {
    ...{ id: 'c1-3', conversationId: 'c1', seq: 3, author: 'guest', via: 'mail' },
    notes: ['attachments-left-out'],
    leftOut,
    mail: { mailId: 'm1', recipient: 'x@guest.foyer.test', answerable },
  },
});
const row: MailRow = {
  mailId: 'm1',
  recipient: 'x@guest.foyer.test',
  receivedAt: '2026-02-07T10:00:00.000Z',
  from: 'a@hosts.example',
  state: 'refused',
  reason: 'attachment-type',
  conversationId: 'c1',
  notice: { code: 'attachment-type', names: ['a.pdf'] },
};
const ids = { conversationId: 'c1', messageId: 'c1-3' };

describe('what follows from a new message', () => {
  it('is told, with ids and codes only, and archived', () => {
    expect(consequencesOf(message())).toEqual({
      ...NONE,
      archive: KEPT,
      schedules: ANSWERED,
      responses: TRACKED,
      events: [{ type: 'MessageAccepted', detail: { ...ids, author: 'guest', via: 'mail' } }],
    });
  });

  it('is flagged once for each thing that was masked or is suspicious, not for what merely passed', () => {
    const { events } = consequencesOf(message('addresses-masked', 'phones-present', 'payment-off-platform'));
    expect(events.slice(1)).toEqual([
      { type: 'MessageFlagged', detail: { ...ids, note: 'addresses-masked' } },
      { type: 'MessageFlagged', detail: { ...ids, note: 'payment-off-platform' } },
    ]);
  });
});

describe('what follows from files that stayed behind', () => {
  const signature: LeftOut = { name: 'smime.p7s', why: 'signature' };
  const plan: LeftOut = { name: 'plan.pdf', why: 'type' };
  const notice = { kind: 'left-out', conversationId: 'c1', seq: 3 };

  it('is that the sender is told, beside what follows anyway', () => {
    expect(consequencesOf(lacking(true, signature, plan))).toEqual({
      ...NONE,
      archive: KEPT,
      schedules: ANSWERED,
      responses: TRACKED,
      notices: [notice],
      events: [{ type: 'MessageAccepted', detail: { ...ids, author: 'guest', via: 'mail' } }],
    });
  });

  it('is nothing for a mere signature, which no sender misses', () => {
    expect(consequencesOf(lacking(true, signature)).notices).toEqual([]);
  });

  it.each([false, undefined])('is nothing where the sender may not be told: %s', (answerable) => {
    expect(consequencesOf(lacking(answerable, plan)).notices).toEqual([]);
  });
});

describe('what follows from how far a message got', () => {
  it('sends it on when it is new and waits, and only then', () => {
    expect(consequencesOf(delivery({ state: 'pending' }))).toEqual({
      ...NONE,
      deliveries: [{ conversationId: 'c1', seq: 3 }],
    });
    expect(consequencesOf(delivery({ state: 'pending' }, { state: 'sending' }))).toEqual(NONE);
    expect(consequencesOf(delivery({ state: 'sent' }, { state: 'sending' }))).toEqual(NONE);
  });

  it('has it translated first where its program says so, also when it is let go', () => {
    const [translations, toTranslate] = [[{ conversationId: 'c1', seq: 3 }], true];
    expect(consequencesOf(delivery({ state: 'pending', toTranslate }))).toEqual({ ...NONE, translations });
    const held = { state: 'pending', toTranslate, held: { at: AT, links: [] } } as const;
    const released = { at: AT, by: { role: 'platform', id: 'backend' } } as const;
    expect(consequencesOf(delivery({ state: 'pending', toTranslate, released }, held))).toEqual({
      ...NONE,
      translations: [{ conversationId: 'c1', seq: 3, released: true }],
    });
  });

  it('tells of its arrival once, and flags a complaint that comes after', () => {
    const arrived = { state: 'delivered' } as const;
    const complained = { state: 'delivered', reason: 'complaint' } as const;
    expect(consequencesOf(delivery(arrived, { state: 'sent' })).events).toEqual([
      { type: 'MessageDelivered', detail: ids },
    ]);
    expect(consequencesOf(delivery({ ...arrived, sesMessageId: 's' }, arrived))).toEqual(NONE);
    expect(consequencesOf(delivery(complained, arrived)).events).toEqual([
      { type: 'MessageFlagged', detail: { ...ids, reason: 'complaint' } },
    ]);
  });

  it('flags a complaint that is told of before its arrival, which it shows', () => {
    const detail = { ...ids, reason: 'complaint' };
    expect(consequencesOf(delivery({ state: 'delivered', reason: 'complaint' }, { state: 'sent' })).events).toEqual([
      { type: 'MessageDelivered', detail },
      { type: 'MessageFlagged', detail },
    ]);
  });

  it('tells the sender and the platform when it can not be delivered, once', () => {
    const failed = { state: 'undeliverable', reason: 'mailbox-full' } as const;
    expect(consequencesOf(delivery(failed, { state: 'sent' }))).toEqual({
      ...NONE,
      responses: TRACKED,
      notices: [{ kind: 'undeliverable', conversationId: 'c1', seq: 3, reason: 'mailbox-full' }],
      events: [{ type: 'MessageUndeliverable', detail: { ...ids, reason: 'mailbox-full' } }],
    });
    expect(consequencesOf(delivery({ ...failed, sesMessageId: 's' }, failed))).toEqual(NONE);
  });
});

describe('what follows from a fault of ours', () => {
  const heldUp = { state: 'pending', reason: 'internal-fault' } as const;
  const failed: MailRow = { ...row, state: 'failed', reason: 'internal-fault', notice: undefined, answerable: true };

  it('is that who wrote a message is told that it is late, once', () => {
    const notices = [{ kind: 'delayed', conversationId: 'c1', seq: 3 }];
    expect(consequencesOf(delivery(heldUp, { state: 'pending' }))).toEqual({ ...NONE, notices });
    expect(consequencesOf(delivery({ ...heldUp, state: 'sending' }, { state: 'sending' }))).toEqual({
      ...NONE,
      notices,
    });
    expect(consequencesOf(delivery({ ...heldUp, state: 'sending' }, heldUp))).toEqual(NONE);
    expect(consequencesOf(delivery({ state: 'sent' }, { ...heldUp, state: 'sending' }))).toEqual(NONE);
  });

  it('is that the sender of a mail is told, once it is known that they may be, and no event', () => {
    const notices = [{ kind: 'failed', mailId: 'm1', recipient: row.recipient }];
    const noted = { ...failed, answerable: undefined };
    expect(consequencesOf({ kind: 'mail', after: noted })).toEqual(NONE);
    expect(consequencesOf({ kind: 'mail', before: noted, after: failed })).toEqual({ ...NONE, notices });
    expect(consequencesOf({ kind: 'mail', before: failed, after: failed })).toEqual(NONE);
  });

  it('is what would have followed at once, when the mail gets its end', () => {
    const { notices, events } = consequencesOf({ kind: 'mail', before: failed, after: row });
    expect([notices.length, events.length]).toEqual([1, 1]);
  });
});

describe('what follows from a row of received mail', () => {
  it('tells the sender of a refused mail where there is a notice, and the platform always', () => {
    const events = [
      {
        type: 'MessageRefused',
        detail: { mailId: 'm1', state: 'refused', reason: 'attachment-type', conversationId: 'c1' },
      },
    ];
    const notices = [{ kind: 'refused', mailId: 'm1', recipient: row.recipient }];
    expect(consequencesOf({ kind: 'mail', after: row })).toEqual({ ...NONE, notices, events });
    expect(consequencesOf({ kind: 'mail', after: { ...row, notice: undefined } })).toEqual({ ...NONE, events });
  });

  it('tells the sender of a quarantined mail nothing, and of a released one that is then refused', () => {
    const quarantined: MailRow = { ...row, state: 'quarantined', reason: undefined, conversationId: undefined };
    expect(consequencesOf({ kind: 'mail', after: quarantined })).toEqual({
      ...NONE,
      events: [{ type: 'MessageRefused', detail: { mailId: 'm1', state: 'quarantined' } }],
    });
    expect(consequencesOf({ kind: 'mail', before: quarantined, after: row }).notices).toHaveLength(1);
  });

  it('says nothing new of a mail that was let through, nor of a row that stays as it was', () => {
    expect(consequencesOf({ kind: 'mail', after: { ...row, state: 'accepted' } })).toEqual(NONE);
    expect(consequencesOf({ kind: 'mail', before: row, after: row })).toEqual(NONE);
  });
});

describe('what follows from changed facts', () => {
  const head = (before: HeadCourse, after: HeadCourse): Change => ({
    kind: 'head',
    conversationId: 'c1',
    before,
    after,
  });
  const booked = (facts: Partial<Booking> = {}): HeadCourse => ({
    ...FOUND_BY,
    subject: { kind: 'booking', booking: aBooking(facts) },
    progress: someProgress(),
  });
  /** All but what it is found by, which is search-jobs.test.ts's. */
  const follows = (change: Change) => ({ ...consequencesOf(change), searches: [] });
  const moved = { ...NONE, archive: [{ kind: 'expiry', conversationId: 'c1' }] };

  it('is that times to live move with what may move the read cutoff, and with nothing else', () => {
    expect(follows(head(booked(), booked({ end: '2026-04-27' })))).toEqual({
      ...moved,
      responses: [{ kind: 'facts', conversationId: 'c1' }],
    });
    expect(follows(head(booked(), booked({ start: '2026-03-20' })))).toEqual(NONE);
  });

  it('is that a release is told of, for each side that it was to, and that the guest is mailed what is due', () => {
    const paid = { payment: aPayment({ state: 'full' }) };
    const after = { ...booked(paid), releases: { guest: 2, host: 1 } };
    const before = { ...booked(paid), releases: { guest: 1, host: 1 } };
    const released = (side: 'guest' | 'host', release: number) => ({
      type: 'ContactReleased',
      detail: { conversationId: 'c1', side, release },
    });
    const mailed = { kind: 'booking', conversationId: 'c1' };
    expect(follows(head(before, after))).toEqual({ ...NONE, notices: [mailed], events: [released('guest', 2)] });
    expect(follows({ kind: 'head', conversationId: 'c1', after: before })).toEqual({
      ...NONE,
      notices: [mailed],
      events: [released('guest', 1), released('host', 1)],
    });
    const toHost = { ...booked(paid), releases: { host: 1 } };
    expect(follows(head(booked(paid), toHost))).toEqual({ ...NONE, events: [released('host', 1)] });
  });

  it('is that the guest is mailed what is due, when a confirmed booking is first paid, or a paid one confirmed', () => {
    const mailed = { ...NONE, notices: [{ kind: 'booking', conversationId: 'c1' }] };
    const part = { payment: aPayment({ state: 'part' }) };
    expect(follows(head(booked(), booked(part)))).toEqual(mailed);
    expect(follows({ kind: 'head', conversationId: 'c1', after: booked(part) })).toEqual(mailed);
    expect(follows(head(booked({ ...part, status: 'requested' }), booked(part))).notices).toHaveLength(1);
    expect(follows(head(booked(part), booked({ payment: aPayment({ state: 'full' }) })))).toEqual(NONE);
    expect(follows(head(booked(part), booked()))).toEqual(NONE);
    expect(follows({ kind: 'head', conversationId: 'c1', after: booked() })).toEqual(NONE);
  });

  it('is that those of all conversations of a listing move with its program or its time zone, not with its name', () => {
    const listing = (facts: Partial<Listing>): Change => ({
      kind: 'listing',
      before: aListing(),
      after: aListing(facts),
    });
    const jobs = [{ kind: 'listing', listingId: 'l-1', hostId: 'h-1' }];
    const all = { ...NONE, archive: jobs, schedules: jobs };
    expect(follows(listing({ program: 'activity' }))).toEqual(all);
    expect(follows(listing({ timeZone: 'Asia/Tokyo' }))).toEqual(all);
    expect(follows(listing({ name: 'Lake View' }))).toEqual(NONE);
  });

  it('moves those of an inquiry without dates with its latest message', () => {
    const inquiry = { kind: 'inquiry', inquiry: anInquiry() } as const;
    const before = { ...FOUND_BY, subject: inquiry, progress: someProgress() };
    const after = { ...before, latestMessageAt: '2026-02-03T08:00:00.000Z' };
    expect(follows(head(before, after))).toEqual(moved);
  });
});

describe('what follows from a reading', () => {
  it('is that it is archived', () => {
    const reading = { kind: 'reading', subject: 'c1', at: '2026-02-07T10:00:00.000Z', readingId: 'r1' } as const;
    expect(consequencesOf(reading)).toEqual({ ...NONE, archive: [reading] });
  });
});

describe('what follows from an export that was asked for', () => {
  it('is that it is made', () => {
    expect(consequencesOf({ kind: 'export', exportId: 'e1' })).toEqual({ ...NONE, exports: [{ exportId: 'e1' }] });
  });
});

describe('what follows from a message that went by its time to live', () => {
  const departed = (files: Departed['files']): Change => ({
    kind: 'departed',
    message: { conversationId: 'c1', seq: 3, at: '2026-02-07T10:00:00.000Z', files },
  });

  it('is that the working copies of its files go too, where it has any', () => {
    const files = [{ id: 'a1', key: 'c1/a1' }];
    const job = { kind: 'forget', conversationId: 'c1', seq: 3, at: '2026-02-07T10:00:00.000Z', files };
    expect(consequencesOf(departed(files))).toEqual({ ...NONE, archive: [job] });
    expect(consequencesOf(departed([]))).toEqual(NONE);
  });
});

describe('a support request', () => {
  it('is told on the bus by ids and role, without its words', () => {
    const by = { role: 'guest', id: 'g-1' } as const;
    expect(consequencesOf({ kind: 'support', request: { id: 'r1', by } })).toEqual({
      ...NONE,
      events: [{ type: 'SupportRequested', detail: { requestId: 'r1', role: 'guest' } }],
    });
    const request = { id: 'r1', by, conversationId: 'c1', bookingId: 'b1' };
    expect(consequencesOf({ kind: 'support', request }).events).toEqual([
      {
        type: 'SupportRequested',
        detail: { requestId: 'r1', role: 'guest', conversationId: 'c1', bookingId: 'b1' },
      },
    ]);
  });

  it.each([
    ['the first words go to the care team, and a receipt back', 'host', 1, ['requester', 'support']],
    ['further ones to the care team', 'guest', 2, ['support']],
    ['the care team’s to who asked', 'support', 3, ['requester']],
  ] as const)('%s', (_, author, seq, ends) => {
    expect(consequencesOf({ kind: 'care', message: { requestId: 'r1', seq, author } })).toEqual({
      ...NONE,
      notices: ends.map((to) => ({ kind: 'support', requestId: 'r1', seq, to })),
    });
  });
});

describe('G18: what follows from a cancellation', () => {
  const after = { id: 'r1', bookingId: 'b-1', conversationId: 'c1', hostId: 'h-1' };
  const detail = { requestId: 'r1', bookingId: 'b-1', conversationId: 'c1' };

  it('is that the customer is asked, and the platform told that they are', () => {
    expect(consequencesOf({ kind: 'cancellation', after: { ...after, state: 'asked' } })).toEqual({
      ...NONE,
      notices: [{ kind: 'cancellation', requestId: 'r1', about: 'asked' }],
      events: [{ type: 'CancellationRequested', detail }],
    });
  });

  it.each([
    ['confirmed', 'CancellationConfirmed'],
    ['declined', 'CancellationDeclined'],
  ] as const)('is, once it is %s, that host and platform are told', (state, type) => {
    expect(consequencesOf({ kind: 'cancellation', before: 'asked', after: { ...after, state } })).toEqual({
      ...NONE,
      notices: [{ kind: 'cancellation', requestId: 'r1', about: state }],
      events: [{ type, detail }],
    });
  });

  it('is nothing where its state is what it was', () => {
    expect(consequencesOf({ kind: 'cancellation', before: 'asked', after: { ...after, state: 'asked' } })).toEqual(
      NONE,
    );
  });
});

describe('G13: what follows from a mailbox that mail stops to', () => {
  const after: MailboxRecord = {
    ...{ mailboxId: 'box', holder: { role: 'host', id: 'h-1' }, address: 'hanna@hosts.example', history: [] },
    ...{ state: 'suspended', since: '2026-02-07T10:00:00.000Z', reason: 'unknown-address' },
    sentTo: 'Hanna@hosts.example',
  };
  const ids = { mailboxId: 'box', role: 'host', hostId: 'h-1' };

  it('is told with ids and codes, never an address', () => {
    expect(consequencesOf({ kind: 'mailbox', after })).toEqual({
      ...NONE,
      events: [{ type: 'MailboxSuspended', detail: { ...ids, state: 'suspended', reason: 'unknown-address' } }],
    });
    const unwanted = {
      ...after,
      holder: { role: 'guest', id: 'g-1' },
      state: 'unwanted',
      reason: 'complaint',
    } as const;
    expect(consequencesOf({ kind: 'mailbox', before: after, after: unwanted }).events).toEqual([
      {
        type: 'MailboxSuspended',
        detail: { mailboxId: 'box', role: 'guest', guestId: 'g-1', state: 'unwanted', reason: 'complaint' },
      },
    ]);
  });

  it('is told when the platform reinstates it, and not where nothing changed', () => {
    const reinstated = { ...after, state: 'reinstated' } as const;
    expect(consequencesOf({ kind: 'mailbox', before: after, after: reinstated }).events).toEqual([
      { type: 'MailboxReinstated', detail: ids },
    ]);
    expect(consequencesOf({ kind: 'mailbox', before: after, after })).toEqual(NONE);
  });
});

describe('a file that was uploaded', () => {
  const file = { ...{ id: 'u1', name: 'a.png', type: 'image/png', bytes: 1, sha256: 'ab' }, key: 'c1/u1' };
  const upload = (before: UploadState, state: UploadState, facts: Partial<Upload> = {}): Change => ({
    kind: 'upload',
    before,
    after: { id: 'u1', conversationId: 'c1', side: 'host', state, ...facts },
  });

  it('G14: and was taken back after it was sent: the platform is told, and its copy goes', () => {
    expect(consequencesOf(upload('used', 'refused', { seq: 3, file }))).toEqual({
      ...NONE,
      events: [
        { type: 'MessageFlagged', detail: { conversationId: 'c1', messageId: 'c1-3', reason: 'attachment-infected' } },
      ],
      archive: [{ kind: 'withdrawn', conversationId: 'c1', seq: 3, file: { id: 'u1', key: 'c1/u1' } }],
    });
  });

  it('and went any other way leaves nothing to do', () => {
    for (const change of [
      upload('waiting', 'cleared', { file }),
      upload('cleared', 'used', { seq: 3, file }),
      upload('cleared', 'refused', { file }),
      upload('used', 'refused', { seq: 3 }),
      upload('used', 'refused', { file }),
    ])
      expect(consequencesOf(change)).toEqual(NONE);
  });

  it('and was never sent leaves no copy behind', () => {
    const change = { kind: 'unsent', key: 'c1/u1' } as const;
    expect(consequencesOf(change)).toEqual({ ...NONE, archive: [change] });
  });
});
