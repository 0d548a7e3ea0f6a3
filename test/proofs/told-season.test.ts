import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../core/contract/functions.ts';
import type { Handlers, LambdaHandler } from '../../local/lambda/runtime.ts';
import { aSeason, type SeasonEvent } from '../support/season.ts';
import { type ExpectedSend, expectedSends } from '../support/season-model.ts';
import { type Answer, useStack } from '../support/stack.ts';

/*
 * A season in the local stack, held to a story of it that knows no plans (`test/support/season-model.ts`): what goes out, to
 * whom, and at which minute, must be the same to the last message. Two hundred bookings take minutes: `npm run season`.
 */
const BOOKINGS = Number(process.env['SEASON_BOOKINGS'] ?? '20');
const season = aSeason(1, BOOKINGS);
const { outage } = season;
const stack = useStack({ rateLimits: 'off', now: season.begins, handlers: twiceOrNever() });
const platform = () => stack.api('platform', 'backend');
const host = () => stack.api('host', 'h-1');

/** Two dispatch at once, and in the outage none. */
function twiceOrNever(): Handlers {
  const loaded = Object.keys(FUNCTIONS).map((name): readonly [string, LambdaHandler] => [
    name,
    async (event, context) => {
      const { handler } = await import(`../../functions/${name}/handler.ts`);
      if (name !== 'dispatch-sends') return handler(event, context);
      const now = new Date().toISOString();
      const isDown = now >= outage.from && now < outage.to;
      return isDown ? undefined : Promise.all([handler(event, context), handler(event, context)]);
    },
  ]);
  return Object.fromEntries(loaded);
}

async function succeed(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer;
}

/** What takes a moment may be past it already. */
const moveTo = async (instant: string) => {
  if (instant > new Date().toISOString()) await stack.moveClock(instant);
};

const conversations = new Map<string, string>();

async function tell(event: SeasonEvent): Promise<void> {
  if (event.kind === 'listing') {
    const { listingId, ...listing } = event.listing;
    await succeed(platform().put(`/listings/${listingId}`, listing));
    await stack.idle();
    return;
  }
  const { booking, guest, listingId } = event;
  const { bookingId, ...facts } = booking;
  const told = await succeed(platform().put(`/bookings/${bookingId}`, { ...facts, listingId, guest }));
  conversations.set(bookingId, told.text('conversationId'));
}

/** By the templates' ids, their names. */
const names = new Map<string, string>();

beforeAll(async () => {
  const mailboxes = [{ address: 'hanna@hosts.example' }];
  await succeed(platform().put('/hosts/h-1', { name: 'Hanna Host', mailboxes, phones: [], language: 'en' }));
  for (const { listingId, ...listing } of season.listings)
    await succeed(platform().put(`/listings/${listingId}`, listing));
  for (const { name, texts, send, late } of season.templates) {
    const made = await succeed(host().post('/hosts/h-1/templates', { name, texts, send, late }));
    names.set(made.text('id'), name);
  }
  for (const event of season.events) {
    await moveTo(event.at);
    await tell(event);
  }
  await moveTo(season.ends);
}, 3_000_000);

const minuteOf = (instant: string): string => `${instant.slice(0, 16)}:00.000Z`;

/** What went out in a booking's conversation, each with its message. */
async function sentTo(bookingId: string, conversationId: string) {
  const page = await succeed(host().get(`/conversations/${conversationId}/scheduled?limit=100`));
  const thread = await succeed(host().get(`/conversations/${conversationId}/messages?limit=100`));
  const sent = page.list('items').flatMap((_, n) =>
    page.at(`items.${n}.state`) === 'sent'
      ? [
          {
            bookingId,
            template: names.get(page.text(`items.${n}.templateId`)) ?? '',
            at: page.text(`items.${n}.at`),
          },
        ]
      : [],
  );
  const texts = thread.list('items').map((_, n) => thread.text(`items.${n}.text`).replace(/:.*$/s, ''));
  return { sent, texts };
}

const keyOf = ({ bookingId, template, at }: Pick<ExpectedSend, 'bookingId' | 'template' | 'at'>): string =>
  `${minuteOf(at)} ${bookingId} ${template}`;

/** How many milliseconds after its minute something went out. */
const latenessOf = ({ at }: { readonly at: string }): number => Date.parse(at) - Date.parse(minuteOf(at));

describe(`a season of ${BOOKINGS} bookings and 12 templates, moved, cancelled and reinstated, with an outage and two dispatchers`, () => {
  it('sends what the story tells, once, at its minute, and after the outage within the minutes that a dispatcher takes', async () => {
    const all = await Promise.all([...conversations].map(([bookingId, id]) => sentTo(bookingId, id)));
    for (const { sent, texts } of all)
      expect(texts.toSorted()).toEqual(sent.map(({ template }) => template).toSorted());
    const sent = all.flatMap((each) => each.sent);
    const isAfter = ({ at }: { readonly at: string }) =>
      at >= outage.to && Date.parse(at) < Date.parse(outage.to) + 11 * 60_000;
    const expected = expectedSends(season);
    const [usual, delayed] = [sent.filter((each) => !isAfter(each)), sent.filter(isAfter)];
    expect(usual.map(keyOf).toSorted()).toEqual(expected.filter((each) => !isAfter(each)).map(keyOf));
    const sortedNames = (some: readonly Pick<ExpectedSend, 'bookingId' | 'template'>[]) =>
      some.map(({ bookingId, template }) => `${bookingId} ${template}`).toSorted();
    expect(sortedNames(delayed)).toEqual(sortedNames(expected.filter(isAfter)));
    const late = usual.map(latenessOf).toSorted((one, other) => one - other);
    const within = (share: number) => late[Math.min(late.length - 1, Math.floor(share * late.length))];
    process.stdout.write(
      `${sent.length} sent, ${delayed.length} of them after the outage. Milliseconds after their minute: half within ${within(0.5)}, 99 % within ${within(0.99)}, all within ${within(1)}\n`,
    );
  });
});
