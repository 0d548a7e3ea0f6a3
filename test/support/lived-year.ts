import { expect } from 'vitest';
import { aHostYear, type YearEvent } from './host-year.ts';
import { type Answer, type Api, apiAt, type TestStack } from './stack.ts';
import type { LoggedConversation } from './year-log.ts';

export const YEAR_HOST = 'h-year';
export const YEAR_LISTINGS = 40;
/** References of one length: none begins another. */
const FIRST_BOOKING = 10_000;
const MAILBOX = 'hanna@hosts.example';
const DAY = 86_400_000;

/** A host's year in a stack: what is told and said, and the log of what came of it. */
export class LivedYear {
  readonly log = new Map<number, LoggedConversation>();
  readonly host: Api;
  readonly #stack: TestStack;
  readonly #begins: number;
  readonly #events: YearEvent[];
  readonly #platform: Api;
  #template = '';

  /** @param begins in milliseconds since the epoch */
  constructor(stack: TestStack, begins: number, bookings: number) {
    this.#stack = stack;
    this.#begins = begins;
    this.#events = aHostYear(bookings).toReversed();
    this.host = apiAt(stack.stack.url, 'host', YEAR_HOST);
    this.#platform = apiAt(stack.stack.url, 'platform', 'backend');
  }

  get all(): readonly LoggedConversation[] {
    return [...this.log.values()];
  }

  async begin(): Promise<void> {
    const mailboxes = [{ address: MAILBOX }];
    const host = { name: 'Hanna Host', mailboxes, phones: [], language: 'en' };
    await succeed(this.#platform.put(`/hosts/${YEAR_HOST}`, host));
    for (let n = 0; n < YEAR_LISTINGS; n++)
      await succeed(this.#platform.put(`/listings/l-${n}`, { ...LISTING, name: `House ${n}` }));
    const template = { name: 'Hello', texts: { en: 'Hello {{guest.firstName}}.' } };
    this.#template = (await succeed(this.host.post(`/hosts/${YEAR_HOST}/templates`, template))).text('id');
  }

  /** Lives on until so many milliseconds of the year are over. */
  async until(end: number): Promise<void> {
    for (let next = this.#events.at(-1); next && next.at < end; next = this.#events.at(-1)) {
      this.#events.pop();
      await this.#moveTo(next.at);
      await this.#do(next);
    }
    await this.#moveTo(end);
    await this.#stack.idle();
  }

  /** What takes a moment may be past it already. */
  async #moveTo(passed: number): Promise<void> {
    if (this.#begins + passed > Date.now()) await this.#stack.moveClock(new Date(this.#begins + passed).toISOString());
  }

  async #do(event: YearEvent): Promise<void> {
    if (event.kind === 'booked') return this.#book(event);
    const logged = this.log.get(event.booking);
    if (!logged) throw new Error('nothing happens before it is booked');
    if (event.kind === 'guest' || event.kind === 'host') return this.#write(event, logged);
    const last = logged.messages.at(-1);
    if (!last) return;
    if (event.kind === 'read') {
      logged.seen = logged.messages.length;
      await succeed(this.host.put(`/conversations/${logged.id}/read`, { upTo: last.id }));
    } else if (last.author === 'guest') {
      logged.happenings.push({ kind: 'unasked', id: last.id, at: Date.now() });
      await succeed(this.host.put(`/conversations/${logged.id}/no-answer-needed`, { messageId: last.id }));
    }
  }

  async #book({ booking, startsIn, nights }: Extract<YearEvent, { kind: 'booked' }>): Promise<void> {
    const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
    const now = new Date().toISOString();
    const listingId = `l-${booking % YEAR_LISTINGS}`;
    const answer = await succeed(
      this.#platform.put(`/bookings/BK${FIRST_BOOKING + booking}`, {
        ...{ listingId, status: 'confirmed', bookedAt: now, confirmedAt: now },
        guest: { id: `g-${booking}`, name: `Gita Guest${booking}`, address: guestMailbox(booking), language: 'en' },
        ...{ start: day(startsIn), end: day(startsIn + nights) },
        payment: { state: 'none', onPlatform: true },
      }),
    );
    this.log.set(booking, {
      ...{ id: answer.text('conversationId'), bookingId: `BK${FIRST_BOOKING + booking}`, listingId },
      aliases: { guest: answer.text('aliases.guest'), host: answer.text('aliases.host') },
      hostWritableUntil: Date.parse(answer.text('windows.hostWritableUntil')),
      bookedAt: Date.now(),
      ...{ happenings: [], messages: [], seen: 0 },
    });
  }

  async #write(event: Extract<YearEvent, { by: string }>, logged: LoggedConversation): Promise<void> {
    const { kind: author, by, booking } = event;
    const text = `This is message ${logged.messages.length + 1} of the ${author}.`;
    const { id, at } = by === 'mail' ? await this.#mail(event, logged, text) : await this.#post(event, logged, text);
    logged.messages.push({ id, at, author });
    if (author === 'host') logged.seen = logged.messages.length;
    logged.happenings.push(author === 'guest' ? { kind: 'guest', id, at } : { kind: 'host', by: event.by, at });
    expect(id, String(booking)).toBe(`${logged.id}-${logged.messages.length}`);
  }

  async #post({ kind, by, booking }: Written, { id }: LoggedConversation, text: string) {
    const api = kind === 'host' ? this.host : apiAt(this.#stack.stack.url, 'guest', `g-${booking}`);
    const body = by === 'template' ? { templateId: this.#template } : { text };
    const answer = await succeed(api.post(`/conversations/${id}/messages`, body));
    return { id: answer.text('id'), at: Date.parse(answer.text('at')) };
  }

  async #mail({ kind, booking }: Written, { id, aliases, messages }: LoggedConversation, text: string) {
    const [from, to] = kind === 'host' ? [MAILBOX, aliases.guest] : [guestMailbox(booking), aliases.host];
    await this.#stack.sendMail({ from, to, subject: 'Your stay', text });
    await this.#stack.idle();
    const thread = await succeed(this.host.get(`/conversations/${id}/messages?limit=100`));
    const of = (field: string) => thread.text(`items.${messages.length}.${field}`);
    return { id: of('id'), at: Date.parse(of('at')) };
  }
}

type Written = Extract<YearEvent, { by: string }>;

const LISTING = { hostId: YEAR_HOST, program: 'stay', timeZone: 'UTC', language: 'en' };
const guestMailbox = (booking: number): string => `guest-${booking}@guests.example`;

/** @throws where the answer is a refusal */
export async function succeed(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer;
}
