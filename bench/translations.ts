import type { Role } from '../core/contract/routes.ts';
import { LANGUAGES } from '../core/notices/language.ts';
import { type Stack, startStack } from '../local/stack.ts';
import { dateIn, type RegisteredBooking, registerBooking } from '../test/support/bookings.ts';
import { messagesOf } from '../test/support/language-sets.ts';
import { type Api, apiAt } from '../test/support/stack.ts';
import { median } from './median.ts';

/**
 * What translations cost over a season of conversations whose two sides read different languages, with the cache and without,
 * and how long a reader waits for one that is made and one that is kept. The whole local stack; its stand-in for the service
 * answers at once, so that what is measured is ours.
 */
const quick = process.argv.includes('--quick');
const CONVERSATIONS = quick ? 9 : 72;
/** Of both sides together, in turn. */
const MESSAGES = 8;
/** How often each side looks into the conversation again, on another day or device. */
const VISITS = 3;
/** USD for a million characters: Amazon Translate's list price, as in docs/translation.md. */
const PRICE = 15;

/** What the season's readers were shown, and what it cost. */
class Tally {
  shown = 0;
  /** Characters that would have been billed had each translation that was shown been made for it. */
  uncached = 0;
  readonly cold: number[] = [];
  readonly warm: number[] = [];
  readonly #costs = new Map<string, number>();

  /** @param characters billed for it just now; 0 where it was kept */
  show(key: string, characters: number): void {
    const cost = characters || (this.#costs.get(key) ?? 0);
    this.#costs.set(key, cost);
    this.shown++;
    this.uncached += cost;
  }
}

interface Reader {
  readonly api: Api;
  readonly side: string;
}

/** A conversation of the season: its two sides, and what they are going to say. */
interface Talk {
  readonly path: string;
  readonly sides: readonly [Reader, Reader];
  readonly texts: readonly string[];
}

const textsIn = (language: string): readonly string[] =>
  [...messagesOf('first'), ...messagesOf('second')]
    .filter((each) => each.language === language)
    .map(({ text }) => text);

async function begin(stack: Stack, n: number): Promise<Talk> {
  const [guest, host] = [LANGUAGES[n % 9] ?? 'en', LANGUAGES[(n + 1 + (n % 8)) % 9] ?? 'de'];
  const api = { api: (role: Role, id: string) => apiAt(stack.url, role, id) };
  const person = { id: `g-b${n}`, name: 'Jean Martin', address: `jean-b${n}@mail.guest.example`, language: guest };
  const booking: RegisteredBooking = await registerBooking(api, `b${n}`, {
    host: { language: host },
    booking: { guest: person, start: dateIn(10), end: dateIn(14) },
  });
  const said = [textsIn(guest), textsIn(host)];
  return {
    path: `/conversations/${booking.conversationId}/messages`,
    sides: [
      { api: apiAt(stack.url, 'guest', person.id), side: 'guest' },
      { api: apiAt(stack.url, 'host', booking.hostId), side: 'host' },
    ],
    texts: Array.from({ length: MESSAGES }, (_, each) => {
      const texts = said[each % 2] ?? [];
      return texts[(n * MESSAGES + each) % texts.length] ?? '';
    }),
  };
}

/** Says everything, each message read by the other side at once, and then all of it again and again. */
async function play(stack: Stack, { path, sides, texts }: Talk, tally: Tally): Promise<void> {
  for (const [n, text] of texts.entries()) {
    const [author, reader] = n % 2 === 0 ? sides : [sides[1], sides[0]];
    const written = await author.api.post(path, { text });
    if (written.status !== 201) throw new Error(`POST ${path}: ${written.status}`);
    await readOne(stack, `${path}/${written.text('id')}/translation`, reader, tally);
  }
  for (const reader of sides)
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await reader.api.get(`${path}?translateTo=own&limit=100`);
      for (const n of page.list('items').keys())
        if (page.at(`items.${n}.translation.text`)) tally.show(`${reader.side} ${page.text(`items.${n}.id`)}`, 0);
    }
}

async function readOne(stack: Stack, path: string, { api, side }: Reader, tally: Tally): Promise<void> {
  const id = path.split('/').at(-2) ?? '';
  const before = billed(stack);
  const began = performance.now();
  const first = await api.get(path);
  const cold = performance.now() - began;
  const again = performance.now();
  await api.get(path);
  if (first.at('state') !== 'translated') return;
  tally.cold.push(cold);
  tally.warm.push(performance.now() - again);
  tally.show(`${side} ${id}`, billed(stack) - before);
  tally.show(`${side} ${id}`, 0);
}

const billed = ({ store }: Stack): number =>
  store.translations.list().reduce((sum, { characters }) => sum + characters, 0);

const at = (values: readonly number[], share: number): string =>
  ([...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? 0).toFixed(1);

function report(stack: Stack, tally: Tally): void {
  const characters = billed(stack);
  const each = (count: number) =>
    `${(count / tally.shown).toFixed(1)} (${((count / tally.shown) * PRICE).toFixed(0)} USD a million shown)`;
  console.log(`${CONVERSATIONS} conversations of ${MESSAGES} messages, each side looking in ${VISITS + 1} times`);
  console.log(`  shown translations           ${tally.shown}, made ${stack.store.translations.list().length}`);
  console.log(`  characters a shown one       ${each(characters)}`);
  console.log(`  the same without the cache   ${each(tally.uncached)}`);
  console.log('Until a translation is there, ms over HTTP (p50, p99; the service itself takes none here)');
  console.log(`  made                         ${median(tally.cold).toFixed(1)}  ${at(tally.cold, 0.99)}`);
  console.log(`  kept                         ${median(tally.warm).toFixed(1)}  ${at(tally.warm, 0.99)}`);
}

const stack = await startStack({ port: 0, smtpPort: 0, rateLimits: 'off' });
const tally = new Tally();
for (let n = 0; n < CONVERSATIONS; n++) await play(stack, await begin(stack, n), tally);
report(stack, tally);
await stack.stop();
