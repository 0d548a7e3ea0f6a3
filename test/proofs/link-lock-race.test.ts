import { expect, it } from 'vitest';
import { aBooking, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { type Answer, useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off' });
const HOST = 'h-race';
/** Over the API, and by mail, each to guests of its own: messages of one conversation wait for each other. */
const GUESTS = { api: 10, mail: 25 };
/** Of each kind. */
const MESSAGES = 100;
/** Messages that were posted when the restriction is set: in the midst. */
const MIDST = 40;
/** Milliseconds: 200 messages, and the notices of those that were refused, on a machine that does other things too. */
const PATIENCE = 120_000;
/** Each to a place of its own: the same one to many would restrict the host by itself (N10). */
const linkTo = (place: string): string => `More about the room: https://www.elsewhere-${place}.example/room`;

type Place = Pick<RegisteredBooking, 'conversationId' | 'guestId' | 'guest' | 'aliases'>;

/** Guests of the same host, a conversation each. */
async function someGuests(first: RegisteredBooking): Promise<readonly Place[]> {
  const others = Array.from({ length: GUESTS.api + GUESTS.mail - 1 }, async (_, n): Promise<Place> => {
    const guest = `guest-${n}@mail.guest.example`;
    const body = { ...aBooking(`race-${n}`, guest), listingId: 'l-race' };
    const answer = await stack.api('platform', 'backend').put(`/bookings/b-race-${n}`, body);
    return {
      conversationId: answer.text('conversationId'),
      guestId: `g-race-${n}`,
      guest,
      aliases: { guest: answer.text('aliases.guest'), host: answer.text('aliases.host') },
    };
  });
  return [first, ...(await Promise.all(others))];
}

/** The last to each guest only once `answered`, so that some come after the instant, however fast all goes. */
const each = (
  places: readonly Place[],
  answered: Promise<unknown>,
  act: (place: Place, n: number) => Promise<unknown>,
): Promise<unknown[]> =>
  Promise.all(
    places.map(async (place, lane) => {
      for (let n = lane; n < MESSAGES; n += places.length) {
        if (n + places.length >= MESSAGES) await answered;
        await act(place, n);
      }
    }),
  );

/** Mails that have reached guests: all of them have a link. */
const mailedToGuests = (): readonly string[] =>
  stack.stack.store.outbox
    .list()
    .filter(({ to }) => to.some((address) => address.endsWith('@mail.guest.example')))
    .map(({ id }) => id);

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise(setImmediate);
}

const messagesOf = ({ conversationId }: Place, role: 'guest' | 'host', id: string): Promise<Answer> =>
  stack.api(role, id).get(`/conversations/${conversationId}/messages?limit=100`);

const statesIn = (thread: Answer): readonly string[] =>
  thread.list('items').map((item) => {
    const { state, reason } = Object(item).delivery;
    return reason === undefined ? state : `${state} ${reason}`;
  });

const count = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;

it(
  'B7: a restriction set while 200 messages with links are in flight lets none through from its answer on, and each has its end',
  async () => {
    const first = await registerBooking(stack, 'race');
    const places = await someGuests(first);
    const host = stack.api('host', HOST);
    const answers: number[] = [];
    const [midst, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const inFlight = Promise.all([
      each(places.slice(0, GUESTS.api), answered.promise, async ({ conversationId }, n) => {
        const post = await host.post(`/conversations/${conversationId}/messages`, { text: linkTo(`api-${n}`) });
        answers.push(post.status);
        if (answers.length === MIDST) midst.resolve();
      }),
      each(places.slice(GUESTS.api), answered.promise, ({ aliases }, n) =>
        stack.sendMail({ from: first.host, to: aliases.guest, subject: 'x', text: linkTo(`mail-${n}`) }),
      ),
    ]);
    await midst.promise;
    await until(() => mailedToGuests().length > 0);
    const set = await stack
      .api('platform', 'backend')
      .post(`/hosts/${HOST}/restrictions`, { kind: 'links', reason: 'Links to many guests.' });
    expect(set.status).toBe(201);

    const mailed = mailedToGuests();
    const shown = await Promise.all(
      places.map(async (place) => statesIn(await messagesOf(place, 'guest', place.guestId))),
    );
    expect(new Set(shown.flat())).toEqual(new Set(['sent']));
    answered.resolve();
    await inFlight;
    await stack.idle();

    expect(mailedToGuests()).toEqual(mailed);
    const ends = await Promise.all(
      places.map(async (place) => ({
        stored: statesIn(await messagesOf(place, 'host', HOST)),
        seen: statesIn(await messagesOf(place, 'guest', place.guestId)),
      })),
    );
    const stored = ends.flatMap((end) => end.stored);
    expect(new Set(stored)).toEqual(
      new Set(['sent', ...(stored.length > mailed.length ? ['pending links-disabled'] : [])]),
    );
    expect(count(stored, 'sent')).toBe(mailed.length);
    expect(ends.flatMap(({ seen }) => seen)).toEqual(mailed.map(() => 'sent'));

    const refusals = await stack.api('platform', 'backend').get('/mail?state=refused&reason=links-disabled&limit=100');
    const refused = count(answers.map(String), '422') + refusals.list('items').length;
    expect(stored.length + refused).toBe(2 * MESSAGES);
    expect([...new Set(answers)].toSorted()).toEqual([201, 422]);
  },
  PATIENCE,
);
