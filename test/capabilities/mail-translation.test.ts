import { afterEach, describe, expect, it } from 'vitest';
import { putItem } from '../../adapters/dynamodb/table.ts';
import { messageTranslationKey } from '../../core/contract/table.ts';
import { translationKey } from '../../core/translation/kept-translation.ts';
import { NAMES, queueName } from '../../local/environment.ts';
import { type BookingOptions, type RegisteredBooking, registerBooking, UNPAID } from '../support/bookings.ts';
import { readAllowedHtml } from '../support/html/allowed-html.ts';
import { leaks } from '../support/leaks.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';

/** Every job of a queue may come again. */
const stack = useStack({ rateLimits: 'off', now: '2026-03-02T08:00:00.000Z', disorder: 8 });
const MINUTE = 60_000;
const GERMAN =
  'Hallo, wann können wir am Samstag den Schlüssel abholen? Meine Buchung ist b-%, siehe https://example.com/plan';
const SPANISH = 'Buenos días, pueden recoger la llave a las 15:30 en la oficina de al lado.';
let made = 0;

afterEach(() => {
  stack.stack.store.translations.fault = 'none';
  stack.stack.faults.clear();
});

/** An activity that a German booked of a Spaniard. */
function aBooking(options: BookingOptions = {}): Promise<RegisteredBooking> {
  const name = `words-${++made}`;
  return registerBooking(stack, name, {
    program: 'activity',
    host: { language: 'es' },
    booking: {
      ...UNPAID,
      guest: { id: `g-${name}`, name: 'Jean Martin', address: `jean-${name}@mail.guest.example`, language: 'de-CH' },
    },
    ...options,
  });
}

const german = ({ bookingId }: RegisteredBooking): string => GERMAN.replace('b-%', bookingId);
const toHost = ({ guest, aliases }: RegisteredBooking, text: string) =>
  stack.sendMail({ from: guest, to: aliases.host, subject: 'private words', text });
const write = async ({ guestId, conversationId }: RegisteredBooking, text: string): Promise<void> => {
  const answer = await stack.api('guest', guestId).post(`/conversations/${conversationId}/messages`, { text });
  expect(answer.status).toBe(201);
};
const toGuest = ({ host, aliases }: RegisteredBooking, text: string) =>
  stack.sendMail({ from: host, to: aliases.guest, subject: 'private words', text });
const later = (minutes: number): Promise<void> =>
  stack.moveClock(new Date(Date.now() + minutes * MINUTE).toISOString());
const quoted = (mail: OutboxMail | undefined): string =>
  `El lun, 2 mar 2026 a las 9:00, Jean via Foyer (<${mail?.from}>) escribió:\n\n${(mail?.mail.text ?? '').replace(/^/gm, '> ')}`;
/** What stands in both parts of a mail below the line above which one answers, in their order there. */
const inOrder = ({ mail }: OutboxMail, ...texts: readonly string[]): void => {
  for (const part of [mail.text ?? '', readAllowedHtml((mail.html ?? '').replaceAll('\r\n', '\n')).text]) {
    const below = part.slice(part.lastIndexOf('##--##'));
    const places = texts.map((text) => below.indexOf(text));
    expect(places, below).not.toContain(-1);
    expect(places, below).toEqual(places.toSorted((one, other) => one - other));
  }
};

describe('N8: mail between two languages', () => {
  it('has the translation first and the original below, both marked; the answer goes the other way and quotes nothing', async () => {
    const booking = await aBooking();
    await toHost(booking, german(booking));
    await stack.idle();
    const [received, ...more] = await stack.outbox(booking.host);
    expect(more).toEqual([]);
    if (!received) throw new Error('no mail came');
    inOrder(
      received,
      'Traducción automática: pseudo-translation. Idioma original: alemán.',
      '⟦es: ',
      booking.bookingId,
      'https://example.com/plan',
      '⟧',
      'Mensaje original de Jean via Foyer:',
      'Hallo, wann können wir am Samstag den Schlüssel abholen?',
    );
    expect(received.subject).not.toContain('private');
    const secrets = [booking.guest, 'mail.guest.example', 'Martin', 'private words'];
    expect(await leaks(Buffer.from(received.raw, 'latin1'), secrets)).toEqual([]);

    await toGuest(booking, `${SPANISH}\n\n${quoted(received)}`);
    await stack.idle();
    const [answer, ...others] = await stack.outbox(booking.guest);
    expect(others).toEqual([]);
    if (!answer) throw new Error('no answer came');
    inOrder(
      answer,
      'Automatische Übersetzung: pseudo-translation. Originalsprache: Spanisch.',
      '⟦de: ',
      '15:30',
      SPANISH,
    );
    for (const word of ['Hallo', 'Samstag', 'example.com/plan', 'Traducción', '⟦es'])
      expect(answer.mail.text).not.toContain(word);
    const hosts = [booking.host, 'mail.host.example', 'Berg', 'private words', 'Hallo, wann'];
    expect(await leaks(Buffer.from(answer.raw, 'latin1'), hosts)).toEqual([]);
  });

  it('has what is masked in the original masked in the translation', async () => {
    const booking = await aBooking();
    await toHost(booking, `Hallo, schreiben Sie mir bitte an ${booking.guest}, dann schicke ich Ihnen den Plan.`);
    await stack.idle();
    const [received] = await stack.outbox(booking.host);
    expect(received?.mail.text?.split('[✉•••]')).toHaveLength(3);
    expect(await leaks(Buffer.from(received?.raw ?? '', 'latin1'), [booking.guest, 'mail.guest.example'])).toEqual([]);
  });

  it('has the original first where the translation lost something, and says so', async () => {
    stack.stack.store.translations.fault = 'unfaithful';
    const booking = await aBooking();
    await toHost(booking, german(booking));
    await stack.idle();
    const [received] = await stack.outbox(booking.host);
    if (!received) throw new Error('no mail came');
    inOrder(received, 'La traducción automática está debajo', 'Hallo, wann können', 'Traducción automática: ', '⟦es: ');
  });

  it('is as it was where both write the same language, and in programs that say nothing of translations', async () => {
    const [same, other] = [await aBooking({ host: { language: 'de-AT' } }), await aBooking({ program: 'stay' })];
    for (const booking of [same, other]) {
      await toHost(booking, german(booking));
      await stack.idle();
      const [received] = await stack.outbox(booking.host);
      expect(received?.mail.text).toMatch(/^##--## .* ##--##\r?\n\r?\nHallo, wann können wir [^\n]*plan\r?\n\r?\n-- /);
    }
  });
});

describe('N8: mail while the translating service is not there', () => {
  it('goes out within two minutes without a translation, and says where it may be read', async () => {
    stack.stack.store.translations.fault = 'throttled';
    const booking = await aBooking();
    await toHost(booking, german(booking));
    await later(0.5);
    expect(await stack.outbox(booking.host)).toEqual([]);
    await later(2);
    const [received, ...more] = await stack.outbox(booking.host);
    expect(more).toEqual([]);
    if (!received) throw new Error('no mail came');
    expect(Date.parse(received.at)).toBeLessThan(Date.now() - 0.4 * MINUTE);
    inOrder(received, 'Todavía no hay traducción', 'en sus mensajes en Foyer', 'Hallo, wann können');
    stack.stack.store.translations.fault = 'none';
    await later(3);
    const host = stack.api('host', booking.hostId);
    const path = `/conversations/${booking.conversationId}/messages/${booking.conversationId}-1/translation`;
    expect((await host.get(path)).at('state')).toBe('translated');
    expect(await stack.outbox(booking.host)).toHaveLength(1);
  });

  it('keeps the order of a conversation, and holds up no other', async () => {
    stack.stack.store.translations.fault = 'throttled';
    const [waiting, other] = [await aBooking(), await aBooking({ host: { language: 'de' } })];
    await write(waiting, german(waiting));
    await write(waiting, SPANISH);
    await write(other, german(other));
    await later(0.1);
    expect(await stack.outbox(waiting.host)).toEqual([]);
    expect(await stack.outbox(other.host)).toHaveLength(1);
    stack.stack.store.translations.fault = 'none';
    await later(2);
    const texts = (await stack.outbox(waiting.host)).map(({ mail }) => mail.text ?? '');
    expect(texts.map((text) => [text.includes('⟦es: '), text.includes('15:30')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('goes out as it is where a fault of ours is in the way', async () => {
    const booking = await aBooking();
    const text = german(booking);
    const key = translationKey({ text, from: 'de', to: 'es' });
    const unreadable = { ...messageTranslationKey(booking.conversationId, 1, key), asRead: 42 };
    await putItem(stack.stack.database.client(), NAMES.table, unreadable);
    await write(booking, text);
    await later(0.5);
    expect(await stack.outbox(booking.host)).toEqual([]);
    await later(6);
    const mails = (await stack.outbox(booking.host)).map(({ mail }) => mail.text ?? '');
    expect(mails).toEqual([expect.stringMatching(/^##--## .* ##--##\s+Hallo, wann können wir [^\n]*plan\s+-- /)]);
    const { queues } = stack.stack.store;
    expect(queues.counts(queueName('translations', true)).visible).toBe(0);
    expect(queues.counts(queueName('deliveries', true)).visible).toBe(0);
  });
});
