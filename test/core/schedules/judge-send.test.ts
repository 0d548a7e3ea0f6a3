import { describe, expect, it } from 'vitest';
import type { Booking, Conversation, Listing } from '../../../core/model.ts';
import { judgeSend } from '../../../core/schedules/judge-send.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import type { Template } from '../../../core/templates/template.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, aPayment } from '../../support/facts.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';
import { aTemplate } from '../../support/templates.ts';

const DUE = '2026-03-18T08:00:00.000Z';
const WROTE = '2026-03-18T07:00:00.000Z';
const SEND = aScheduledSend({ at: DUE, asked: DUE, day: '2026-03-18' });
const ANSWER = aScheduledSend({ ...SEND, id: 'template-1-4', on: 'guest-message', seq: 4, causedAt: WROTE });
const DIRECTIONS = aTemplate({
  texts: {
    en: 'Hello {{guest.firstName}}, park here: {{listing.parking}}',
    de: 'Hallo, hier parken: {{listing.parking}}',
  },
  send: { on: 'check-in', days: -3 },
  revision: 7,
});
const HOURS = aTemplate({ texts: { en: 'We answer from nine.' }, send: { on: 'guest-message' } });

interface Given {
  readonly send?: ScheduledSend;
  readonly template?: Template | undefined;
  readonly booking?: Partial<Booking>;
  readonly listing?: Partial<Listing>;
  readonly conversation?: Partial<Conversation>;
  readonly now?: string;
}

function judge(given: Given = {}) {
  const { send = SEND, booking = {}, listing = {}, conversation = {}, now = DUE } = given;
  const template = 'template' in given ? given.template : DIRECTIONS;
  const subject = { kind: 'booking', booking: aBooking(booking) } as const;
  const context = aContext({
    conversation: aConversation({ subject, ...conversation }),
    listing: aListing({ parking: 'Behind the house', checkInTime: '15:00', ...listing }),
  });
  return judgeSend(send, template, context, now);
}

const when = (conditions: object): Template => ({
  ...DIRECTIONS,
  send: { on: 'check-in', days: -3, when: conditions },
});

const GOES = { kind: 'send', text: 'Hello Gita, park here: Behind the house', language: 'en', templateRevision: 7 };
const CANCELLED = { status: 'cancelled', cancelledAt: '2026-03-17T08:00:00.000Z' } as const;

describe('a send that is due', () => {
  it('goes out with the facts as they are now', () => {
    expect(judge()).toEqual(GOES);
    expect(judge({ listing: { parking: 'On the street' } })).toMatchObject({
      text: 'Hello Gita, park here: On the street',
    });
  });

  it("goes out in the guest's language where the template has it", () =>
    expect(judge({ conversation: { guest: aGuest({ language: 'de-CH' }) } })).toEqual({
      kind: 'send',
      text: 'Hallo, hier parken: Behind the house',
      language: 'de',
      templateRevision: 7,
    }));

  it.each([
    ['is gone', undefined],
    ['is sent by hand only by now', { ...DIRECTIONS, send: undefined }],
    ['goes out on something else by now', { ...DIRECTIONS, send: { on: 'check-out' } as const }],
  ])('is dropped where its template %s', (_, template) =>
    expect(judge({ template })).toEqual({ kind: 'drop', reason: 'template-removed' }),
  );

  it('is dropped where the booking is cancelled, or only requested', () => {
    expect(judge({ booking: CANCELLED })).toEqual({ kind: 'drop', reason: 'booking-cancelled' });
    expect(judge({ booking: { status: 'requested' } })).toEqual({ kind: 'drop', reason: 'not-confirmed' });
  });

  it.each([
    ['more is to be paid', when({ payment: 'full' })],
    ['the stay is too short', when({ minNights: 7 })],
    ['it was planned for another day of the week', when({ weekdays: [4] })],
    ['the listing is not one of its own', { ...DIRECTIONS, listingIds: ['l-2'] }],
  ])('is dropped where %s', (_, template) =>
    expect(judge({ template })).toEqual({ kind: 'drop', reason: 'conditions' }),
  );

  it('goes out where so much is paid as is asked for', () =>
    expect(judge({ template: when({ payment: 'part' }), booking: { payment: aPayment({ state: 'part' }) } })).toEqual(
      GOES,
    ));

  it('goes out on another day of the week than that it was planned for', () =>
    expect(judge({ template: when({ weekdays: [3] }), now: '2026-03-19T02:00:00.000Z' })).toEqual(GOES));

  it('is dropped from check-in on, and not before', () => {
    expect(judge({ now: '2026-03-21T13:59:59.999Z' })).toEqual(GOES);
    expect(judge({ now: '2026-03-21T14:00:00.000Z' })).toEqual({ kind: 'drop', reason: 'pointless' });
  });

  it('waits where it is asked for later by now, as after its booking moved', () => {
    const later = { kind: 'later', at: '2026-03-19T08:00:00.000Z' };
    expect(judge({ booking: { start: '2026-03-22' } })).toEqual(later);
    expect(
      judge({ booking: { start: '2026-03-22' }, listing: { quietHours: { from: '08:00', to: '10:00' } } }),
    ).toEqual({
      ...later,
      at: '2026-03-19T09:00:00.000Z',
    });
  });

  it('waits for the end of quiet hours, unless it is pointless by then', () => {
    const quietHours = { from: '20:00', to: '16:00' };
    expect(judge({ listing: { quietHours } })).toEqual({ kind: 'later', at: '2026-03-18T15:00:00.000Z' });
    expect(judge({ listing: { quietHours }, now: '2026-03-21T08:00:00.000Z' })).toEqual({
      kind: 'drop',
      reason: 'pointless',
    });
  });

  it('is held where a fact is missing, and says what else is not there', () =>
    expect(judge({ listing: { parking: undefined, address: 'Pier 1' } })).toEqual({
      kind: 'hold',
      missing: ['listing.parking'],
      waiting: {
        templateRevision: 7,
        absent: ['listing.directions', 'listing.parking', 'booking.checkOutTime', 'booking.guests'],
      },
    }));
});

describe('an answer that is due', () => {
  const waitsSince = (awaitingAnswerSince: string | undefined): Given => ({
    send: ANSWER,
    template: HOURS,
    conversation: { awaitingAnswerSince },
  });

  it('goes out while the guest waits since that message, or longer', () => {
    expect(judge(waitsSince(WROTE))).toMatchObject({ kind: 'send' });
    expect(judge(waitsSince('2026-03-17T07:00:00.000Z'))).toMatchObject({ kind: 'send' });
  });

  it('is dropped once the host answered by hand, also where the guest wrote again since', () => {
    expect(judge(waitsSince(undefined))).toEqual({ kind: 'drop', reason: 'answered' });
    expect(judge(waitsSince('2026-03-18T07:00:00.001Z'))).toEqual({ kind: 'drop', reason: 'answered' });
  });

  it('goes out of a cancelled booking, too', () =>
    expect(judge({ ...waitsSince(WROTE), booking: CANCELLED })).toMatchObject({ kind: 'send' }));

  it('is dropped once it is pointless by its rule', () => {
    const template = { ...HOURS, send: { on: 'guest-message', usefulUntil: 'check-in' } } as const;
    const now = '2026-03-21T14:00:00.000Z';
    expect(judge({ ...waitsSince(WROTE), template, now })).toEqual({ kind: 'drop', reason: 'pointless' });
  });
});

describe("what goes out by a host's hand", () => {
  const byHand = { ...SEND, byHand: true };

  it('goes out whatever conditions and hours say', () => {
    const quietHours = { from: '08:00', to: '10:00' };
    expect(judge({ send: byHand, template: when({ payment: 'full' }), listing: { quietHours } })).toEqual(GOES);
    expect(judge({ send: byHand, now: '2026-03-22T14:00:00.000Z' })).toEqual(GOES);
    expect(judge({ send: byHand, now: '2026-03-02T14:00:00.000Z' })).toEqual(GOES);
    expect(judge({ send: { ...ANSWER, byHand: true }, template: HOURS })).toMatchObject({ kind: 'send' });
  });

  it('does not go out without its facts, its booking or its template', () => {
    expect(judge({ send: byHand, listing: { parking: undefined } })).toMatchObject({ kind: 'hold' });
    expect(judge({ send: byHand, booking: CANCELLED })).toEqual({ kind: 'drop', reason: 'booking-cancelled' });
    expect(judge({ send: byHand, template: undefined })).toEqual({ kind: 'drop', reason: 'template-removed' });
  });
});
