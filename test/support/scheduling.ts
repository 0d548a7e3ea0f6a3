import { expect } from 'vitest';
import { subjectOf } from './promised-events.ts';
import type { TestStack } from './stack.ts';

/** A host with a listing and a guest of its own, each with a name that is nobody else's. */
export interface Stay {
  readonly key: string;
  readonly hostId: string;
  readonly listingId: string;
  readonly bookingId: string;
  /** Address of the guest. */
  readonly guest: string;
  /** Address of the host. */
  readonly host: string;
  /** Once it is booked. */
  conversationId: string;
}

type Facts = Readonly<Record<string, unknown>>;

let made = 0;

/** Ways to have sends planned, over HTTP alone. */
export function useScheduling(stack: TestStack) {
  const platform = () => stack.api('platform', 'backend');
  const hostOf = ({ hostId }: Stay) => stack.api('host', hostId);
  const succeed = async (asked: ReturnType<ReturnType<typeof platform>['get']>) => {
    const answer = await asked;
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer;
  };
  const listing = ({ hostId, listingId }: Stay, facts: Facts = {}) =>
    succeed(
      platform().put(`/listings/${listingId}`, {
        ...{ hostId, program: 'stay', name: 'Cabin', timeZone: 'Europe/Stockholm', ...facts },
      }),
    );
  return {
    /** Registers host and listing. */
    async stay(facts: Facts = {}, host: Facts = {}): Promise<Stay> {
      const key = `s${++made}`;
      const stay: Stay = {
        ...{ key, hostId: `host-${key}`, listingId: `listing-${key}`, bookingId: `booking-${key}` },
        ...{ guest: `guest-${key}@example.com`, host: `host-${key}@example.com`, conversationId: '' },
      };
      const mailboxes = [{ address: stay.host }];
      await succeed(
        platform().put(`/hosts/${stay.hostId}`, { name: 'Ann', mailboxes, phones: [], language: 'en', ...host }),
      );
      await listing(stay, facts);
      return stay;
    },
    listing,
    /** Registers the booking, or tells it again otherwise. */
    async book(stay: Stay, facts: Facts = {}): Promise<void> {
      const guest = { id: `guest-${stay.key}`, name: 'Bo Ek', address: stay.guest, language: 'en' };
      const booked = await succeed(
        platform().put(`/bookings/${stay.bookingId}`, {
          ...{ listingId: stay.listingId, status: 'confirmed', guest, start: '2026-06-01', end: '2026-06-05' },
          ...{ bookedAt: new Date().toISOString(), payment: { state: 'none', onPlatform: true }, ...facts },
        }),
      );
      stay.conversationId = booked.text('conversationId');
      await stack.idle();
    },
    /** @returns the template's id */
    async template(stay: Stay, facts: Facts = {}): Promise<string> {
      const draft = { name: 'Hello', texts: { en: 'Hello {{guest.firstName}}' }, ...facts };
      const made = await succeed(hostOf(stay).post(`/hosts/${stay.hostId}/templates`, draft));
      await stack.idle();
      return made.text('id');
    },
    async change(stay: Stay, id: string, facts: Facts): Promise<void> {
      const draft = { name: 'Hello', texts: { en: 'Hello {{guest.firstName}}' }, ...facts };
      await succeed(hostOf(stay).put(`/hosts/${stay.hostId}/templates/${id}`, draft));
      await stack.idle();
    },
    async scheduled({ conversationId, hostId }: Pick<Stay, 'conversationId' | 'hostId'>): Promise<readonly unknown[]> {
      return (await succeed(stack.api('host', hostId).get(`/conversations/${conversationId}/scheduled`))).list('items');
    },
    async thread({ conversationId, hostId }: Pick<Stay, 'conversationId' | 'hostId'>): Promise<readonly unknown[]> {
      return (await succeed(stack.api('host', hostId).get(`/conversations/${conversationId}/messages`))).list('items');
    },
    /** Details of the events of a type about a conversation. */
    async events(type: string, { conversationId }: Pick<Stay, 'conversationId'>): Promise<readonly unknown[]> {
      const all = await stack.anyone.get('/local/events');
      return all
        .list('items')
        .map((_, n) => ({ type: all.text(`items.${n}.type`), detail: Object(all.at(`items.${n}.detail`)) }))
        .filter((event) => event.type === type && event.detail.conversationId === conversationId)
        .map(({ detail }) => subjectOf(detail));
    },
    clock: (now: string) => stack.moveClock(now),
    hostOf,
    platform,
  };
}
