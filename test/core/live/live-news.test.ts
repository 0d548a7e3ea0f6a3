import { describe, expect, it } from 'vitest';
import type { Change, HeadCourse, HeadProgress } from '../../../core/changes.ts';
import type { LiveJob } from '../../../core/live/live-frame.ts';
import { liveNews } from '../../../core/live/live-news.ts';
import type { Booking, Delivery, Side } from '../../../core/model.ts';
import type { Question } from '../../../core/questions/question.ts';
import type { SendState } from '../../../core/schedules/scheduled-send.ts';
import type { UploadState } from '../../../core/uploads/upload.ts';
import { anUpload } from '../../support/an-upload.ts';
import { aBooking, someProgress } from '../../support/facts.ts';
import { aQuestion } from '../../support/questions.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';

const AT = '2026-02-07T10:00:00.000Z';
const BOTH = ['guest', 'host'];
const sides = (to: readonly string[], frame: object) => ({ to: 'sides', conversationId: 'c1', sides: to, frame });
const party = (role: Side, id: string, frame: object) => ({ to: 'party', party: { role, id }, frame });
const conversation = { type: 'conversation', conversationId: 'c1' };
const message = { type: 'message', conversationId: 'c1', messageId: 'c1-3', seq: 3 };

const course = (progress: Partial<HeadProgress>, booking: Partial<Booking> = {}): HeadCourse => ({
  subject: { kind: 'booking', booking: aBooking(booking) },
  latestMessageAt: AT,
  ...{ hostId: 'h-1', createdAt: AT, seq: 3, guestName: 'Bo Ek' },
  progress: someProgress({ seq: 3, ...progress }),
});
const head = (before: HeadCourse | undefined, after: HeadCourse): Change => ({
  kind: 'head',
  conversationId: 'c1',
  before,
  after,
});

describe('what is told at once of a conversation', () => {
  it('is to both sides that a message was added, with its number and when', () => {
    expect(liveNews(head(course({ seq: 2 }), course({})))).toEqual([sides(BOTH, { ...message, at: AT })]);
    expect(liveNews(head(undefined, course({})))).toEqual([sides(BOTH, { ...message, at: AT })]);
  });

  it('is to the guest only in doubt where the message may be held, and to the host at once', () => {
    const frame = { ...message, at: AT };
    expect(liveNews(head(course({ seq: 2 }), course({ carrier: true })))).toEqual([
      sides(['host'], frame),
      { ...sides(['guest'], frame), doubtful: 3 },
    ]);
  });

  it('is to both sides that it is new, or that its facts changed', () => {
    const told = [sides(BOTH, conversation)];
    expect(liveNews(head(undefined, course({ seq: 0 })))).toEqual(told);
    expect(liveNews(head(course({}), course({}, { end: '2026-04-27' })))).toEqual(told);
    expect(liveNews(head(course({}), { ...course({}), releases: { guest: 1 } }))).toEqual(told);
  });

  it.each(BOTH)('is what the %s read to that side alone', (side) => {
    const read = course({ readSeq: { guest: 0, host: 0, [side]: 3 } });
    expect(liveNews(head(course({}), read))).toEqual([sides([side], { type: 'read', conversationId: 'c1', seq: 3 })]);
  });

  it('is to the host alone that no answer is needed any more', () => {
    expect(liveNews(head(course({ awaitingAnswerSince: AT }), course({})))).toEqual([sides(['host'], conversation)]);
  });

  it('is nothing where nothing of that changed', () => {
    expect(liveNews(head(course({}), course({})))).toEqual([]);
  });
});

describe('what is told at once of how far a message got', () => {
  const news = (before: Delivery | undefined, after: Delivery, author?: Side | 'platform'): readonly LiveJob[] =>
    liveNews({ kind: 'delivery', conversationId: 'c1', seq: 3, author, before, after });
  const held: Delivery = { state: 'pending', held: { at: AT, links: ['a.example'] } };
  const released: Delivery = { state: 'pending', released: { at: AT, by: { role: 'platform', id: 'me' } } };
  const delivery = { ...message, type: 'delivery' };

  it.each(['guest', 'host'] as const)('is for the %s who wrote it alone', (author) => {
    expect(news({ state: 'sending' }, { state: 'sent' }, author)).toEqual([sides([author], delivery)]);
  });

  it('is nothing where it is new, claimed, of nobody who could look, or of somebody unknown', () => {
    expect(news(undefined, { state: 'pending' }, 'host')).toEqual([]);
    expect(news({ state: 'pending' }, { state: 'sending', claimedAt: AT }, 'host')).toEqual([]);
    expect(news({ state: 'pending' }, { state: 'sent' }, 'platform')).toEqual([]);
    expect(news({ state: 'pending' }, { state: 'sent' })).toEqual([]);
  });

  it('B7: is for the host alone while it is held, and once it was refused then', () => {
    expect(news({ state: 'pending' }, held, 'host')).toEqual([sides(['host'], delivery)]);
    const refused: Delivery = { state: 'undeliverable', reason: 'links-disabled' };
    expect(news(held, refused, 'host')).toEqual([sides(['host'], delivery)]);
  });

  it('B7: is a message to both once it was let go', () => {
    expect(news(held, { ...held, ...released }, 'host')).toEqual([{ ...sides(BOTH, message), doubtful: 3 }]);
    expect(news({ ...held, ...released }, { ...held, ...released }, 'host')).toEqual([]);
  });

  it('is a message to both where a file of it is withdrawn', () => {
    const withdrawn = { state: 'sent', withdrawn: ['a1'] } as const;
    expect(news({ state: 'sent' }, withdrawn, 'host')).toEqual([{ ...sides(BOTH, message), doubtful: 3 }]);
  });
});

describe('what is told at once to a host', () => {
  const send = (before: SendState | undefined, after: SendState): readonly LiveJob[] =>
    liveNews({
      kind: 'send',
      before: before && aScheduledSend({ state: before }),
      after: aScheduledSend({ state: after }),
    });

  it('is that a scheduled send waits for something, or no more, and not all that is planned', () => {
    const told = {
      type: 'scheduled',
      conversationId: 'conversation-1',
      scheduledId: 'template-1',
    };
    expect(send('planned', 'held')).toEqual([party('host', 'host-1', told)]);
    expect(send('held', 'sent')).toEqual([party('host', 'host-1', told)]);
    for (const [before, after] of [
      [undefined, 'planned'],
      ['planned', 'dropped'],
      ['held', 'held'],
    ] as const)
      expect(send(before, after)).toEqual([]);
  });

  it('is that it may not send links, or may again', () => {
    const after = { hostId: 'h-1', id: 'r-1', kind: 'links', since: AT, reason: 'Secret', cause: 'platform' } as const;
    expect(liveNews({ kind: 'restriction', after })).toEqual([party('host', 'h-1', { type: 'restriction' })]);
  });

  it('is that a customer is asked whether to cancel, and said so, once each', () => {
    const after = { id: 'r1', bookingId: 'b1', conversationId: 'c1', hostId: 'h-1', state: 'confirmed' } as const;
    const frame = { type: 'cancellation', conversationId: 'c1', requestId: 'r1' };
    expect(liveNews({ kind: 'cancellation', before: 'asked', after })).toEqual([party('host', 'h-1', frame)]);
    expect(liveNews({ kind: 'cancellation', before: 'confirmed', after })).toEqual([]);
  });
});

describe('what is told at once of a public question', () => {
  const news = (after: Partial<Question>, before?: Partial<Question>): readonly LiveJob[] =>
    liveNews({ kind: 'question', before: before && aQuestion(before), after: aQuestion(after) });
  const frame = { type: 'question', listingId: 'l-1', questionId: aQuestion().id };

  it('is to its host that it was asked, and taken off', () => {
    expect(news({})).toEqual([party('host', 'h-1', frame)]);
    expect(news({ seq: 3, state: 'taken-off' }, { seq: 2 })).toEqual([party('host', 'h-1', frame)]);
  });

  it('is to who asked, too, that it was answered', () => {
    expect(news({ seq: 2, state: 'answered' }, {})).toEqual([
      party('host', 'h-1', frame),
      party('guest', 'g-1', frame),
    ]);
  });

  it('is nothing of votes', () => {
    expect(news({ helpful: 1 }, {})).toEqual([]);
  });
});

describe('what is told at once of a file', () => {
  const news = (before: UploadState, state: UploadState): readonly LiveJob[] =>
    liveNews({ kind: 'upload', before, after: anUpload({ state }) });

  it.each(['cleared', 'refused'] as const)('is to the side that announced it that it is %s', (state) => {
    const frame = { type: 'attachment', conversationId: 'c1', attachmentId: 'u1' };
    expect(news('waiting', state)).toEqual([sides(['host'], frame)]);
  });

  it('is nothing while it waits, nor once it was sent', () => {
    expect(news('waiting', 'waiting')).toEqual([]);
    expect(news('cleared', 'used')).toEqual([]);
  });
});

it('is nothing of what no page shows', () => {
  expect(liveNews({ kind: 'export', exportId: 'e1' })).toEqual([]);
});
