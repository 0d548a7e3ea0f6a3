import { beforeEach, describe, expect, it } from 'vitest';
import { tellSignal } from '../support/account-signals.ts';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { subjectOf } from '../support/promised-events.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const platform = () => stack.api('platform', 'backend');
const LINK = 'Your booking is at risk, please confirm it at https://stay-confirm.example/now';
const HOUR = 3_600_000;

beforeEach(() => stack.stack.faults.clear());

/** So many bookings of one host. */
async function bookingsOf(name: string, count: number): Promise<readonly RegisteredBooking[]> {
  const own = await registerBooking(stack, name);
  const others: RegisteredBooking[] = [];
  for (let n = 1; n < count; n++) {
    const other = await registerBooking(stack, `${name}-${n}`, { listing: { hostId: own.hostId } });
    others.push({ ...other, hostId: own.hostId, host: own.host });
  }
  return [own, ...others];
}

const post = ({ hostId, conversationId }: RegisteredBooking, text = LINK) =>
  stack.api('host', hostId).post(`/conversations/${conversationId}/messages`, { text });
const mail = ({ host, aliases }: RegisteredBooking, text = LINK) =>
  stack.sendMail({ from: host, to: aliases.guest, subject: 'Your stay', text });
/** Runs all that can be done by then. */
const pass = async (millis: number): Promise<void> => {
  const { now } = Object((await stack.anyone.get('/local/clock')).body);
  await stack.moveClock(new Date(Date.parse(now) + millis).toISOString());
};
const restrictionsOf = (hostId: string) => platform().get(`/hosts/${hostId}/restrictions`);
const mailedTo = async (address: string) => (await stack.outbox(address)).map(({ mail: { text = '' } }) => text);

async function events(type: string, hostId: string): Promise<readonly unknown[]> {
  const all = (await stack.anyone.get('/local/events')).list('items').map((event) => Object(event));
  return all
    .filter((event) => event.type === type && event.detail.hostId === hostId)
    .map(({ detail }) => subjectOf(detail));
}

describe('N10: the same new link from one host to ten bookings within minutes', () => {
  it('restricts it by itself: the tenth is refused there and then, what was not sent yet is held, one call lifts it', async () => {
    const bookings = await bookingsOf('takeover', 11);
    const [first, ...others] = bookings;
    const [last, beyond] = others.splice(-2);
    if (!first || !last || !beyond) throw new Error('eleven bookings');
    const nine = [first, ...others];
    stack.stack.faults.plan('ses', 'SendEmail', 'throttled', 500);
    for (const [n, booking] of nine.entries()) {
      if (n % 2) await mail(booking);
      else expect((await post(booking)).status).toBe(201);
    }
    await pass(1000);
    expect((await restrictionsOf(first.hostId)).at('items')).toEqual([]);

    const crossing = await post(last);
    expect([crossing.status, crossing.at('code')]).toEqual([422, 'links-disabled']);
    expect(crossing.text('reason')).toContain('conversations: 10, period: 10 min');
    const restrictions = await restrictionsOf(first.hostId);
    expect(restrictions.at('items.0')).toMatchObject({ cause: 'detection', trigger: 'site:stay-confirm.example' });
    await mail(beyond);
    stack.stack.faults.clear();
    await pass(HOUR);
    await stack.idle();

    for (const { guest } of bookings) expect(await stack.outbox(guest)).toEqual([]);
    const held = await platform().get(`/hosts/${first.hostId}/held-messages?limit=100`);
    expect(
      held
        .list('items')
        .map((item) => Object(item).conversationId)
        .toSorted(),
    ).toEqual(nine.map(({ conversationId }) => conversationId).toSorted());
    const refused = await platform().get(`/mail?recipient=${encodeURIComponent(beyond.aliases.guest)}`);
    expect([refused.at('items.0.state'), refused.at('items.0.reason')]).toEqual(['refused', 'links-disabled']);
    const detail = { hostId: first.hostId, restrictionId: restrictions.text('items.0.id'), kind: 'links' };
    expect(await events('RestrictionSet', first.hostId)).toEqual([{ ...detail, cause: 'detection' }]);
    const statement = (await mailedTo(first.host)).filter((text) => text.includes('may not send links to guests'));
    expect(statement).toEqual([expect.stringContaining('Our system noticed this by itself')]);
    expect(statement[0]).toContain('conversations: 10, period: 10 min');

    expect((await platform().delete(`/hosts/${first.hostId}/restrictions/links`)).status).toBe(204);
    const [one, another] = held.list('items').map((item) => Object(item));
    const place = (item: { conversationId: string; id: string }, end: string) =>
      `/conversations/${item.conversationId}/messages/${item.id}/${end}`;
    expect((await platform().post(place(one, 'release'))).at('state')).toBe('released');
    expect((await platform().post(place(another, 'refuse'))).at('state')).toBe('refused');
    expect((await post(last)).status).toBe(201);
    await stack.idle();
    const reached = await Promise.all(bookings.map(async ({ guest }) => (await stack.outbox(guest)).length));
    expect(reached.toSorted()).toEqual([...Array(9).fill(0), 1, 1]);
  });
});

describe("N10: signs of a host's account on the event bus", () => {
  it('restrict it at once where it was taken over, once however often they are told', async () => {
    const [booking] = await bookingsOf('event', 1);
    if (!booking) throw new Error('a booking');
    const sign = { hostId: booking.hostId, kind: 'account-takeover', signalId: 'case-4711' };
    for (const each of [sign, sign]) await tellSignal(each);
    await tellSignal({ ...sign, signalId: 'case-4712' }, 'another-bus');
    await stack.idle();
    expect((await post(booking)).at('code')).toBe('links-disabled');
    expect((await restrictionsOf(booking.hostId)).at('items')).toEqual([
      expect.objectContaining({ cause: 'signal', trigger: 'case-4711' }),
    ]);
    expect((await platform().get(`/hosts/${booking.hostId}/signals`)).list('items')).toHaveLength(1);
    expect((await mailedTo(booking.host))[0]).toContain(
      'There was a sign that somebody else may be using the account.',
    );
  });

  it('hold it to a lower threshold for a day: two conversations pass, the third is refused, by mail as well', async () => {
    const [one, two, three] = await bookingsOf('watched', 3);
    if (!one || !two || !three) throw new Error('three bookings');
    await tellSignal({ hostId: one.hostId, kind: 'unusual-login' });
    await stack.idle();
    expect([(await post(one)).status, (await post(two)).status]).toEqual([201, 201]);
    await mail(three);
    await stack.idle();
    const row = await platform().get(`/mail?recipient=${encodeURIComponent(three.aliases.guest)}`);
    expect([row.at('items.0.state'), row.at('items.0.reason')]).toEqual(['refused', 'links-disabled']);
    expect(await events('RestrictionSet', one.hostId)).toMatchObject([{ cause: 'detection' }]);
    const bounced = (await stack.outbox(one.host)).filter(({ raw }) => raw.includes('Status: 5.7.1'));
    expect(bounced).toHaveLength(1);
  });
});
