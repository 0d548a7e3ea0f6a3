import { describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../../adapters/translate/obtain-translation.ts';
import type { Listing } from '../../../core/model.ts';
import type { TranslatorAnswer } from '../../../core/ports/translations.ts';
import { templateTranslation } from '../../../core/templates/template-translation.ts';
import { aSendingWorld } from '../../support/sending-world.ts';
import { useTable } from '../../support/table.ts';
import { inBrackets, NOBODY } from '../../support/translators.ts';

const table = useTable();
const DUE = '2026-03-01T10:00:00.000Z';
const SPANISH = 'Hola {{guest.firstName}}, hasta el {{booking.checkOut}}.';
const FALLBACK = 'Hola Gita, hasta el lunes, 2 de marzo de 2026.';
const TRANSLATED = [
  '[de] Hola Gita, hasta el Montag, 2. März 2026.',
  `Automatische Übersetzung: ${NOBODY}. Originalnachricht von Hanna Host:`,
  FALLBACK,
].join('\n\n');
const busy: () => TranslatorAnswer = () => ({ kind: 'failed', reason: 'throttled' });

/** A send that is due to guests who read German, of a template that is in Spanish. */
async function aDueSend(listing: Partial<Listing> = {}, text = SPANISH) {
  const world = await aSendingWorld(table, '2026-02-01T08:00:00.000Z', listing);
  const template = await world.template({ on: 'check-in', at: '10:00' }, { texts: { es: text } });
  const book = (name: string) => world.book(name, { start: '2026-03-01', end: '2026-03-02' }, { language: 'de-AT' });
  const conversationId = await book(`${template.id}-1`);
  const sendTo = (conversation: string) => world.send({ conversationId: conversation, sendId: template.id, due: DUE });
  world.clock.now = DUE;
  return {
    ...world,
    ...{ template, book, conversationId },
    sendIt: () => sendTo(conversationId),
    sendTo,
    current: () => world.sends.find(conversationId, template.id),
    said: async () => (await world.thread(conversationId)).map(({ text: words }) => words),
  };
}

describe('a send whose template has no text in its guest’s language', () => {
  it('goes out translated, with the original below, and says so', async () => {
    const { sendIt, thread, conversationId } = await aDueSend();
    expect(await sendIt()).toBe('sent');
    expect(await thread(conversationId)).toMatchObject([
      { text: TRANSLATED, language: 'de', via: 'schedule', notes: ['translated', 'automatic'] },
    ]);
  });

  it('costs one call for all guests of a language', async () => {
    const { sendIt, sendTo, book, translator, thread, clock } = await aDueSend();
    clock.now = '2026-02-01T08:00:00.000Z';
    const other = await book('second');
    clock.now = DUE;
    expect([await sendIt(), await sendTo(other)]).toEqual(['sent', 'sent']);
    expect(await thread(other)).toMatchObject([{ text: TRANSLATED }]);
    expect(translator.orders).toMatchObject([{ from: 'es', to: 'de' }]);
  });

  it('waits by the minute for a service that is busy, ten minutes at most, and then goes as it is', async () => {
    const { sendIt, current, said, clock, translator } = await aDueSend();
    translator.answer = busy;
    for (let minute = 0; minute < 10; minute++) {
      clock.now = `2026-03-01T10:0${minute}:00.000Z`;
      expect(await sendIt()).toBe('planned');
      const at = `2026-03-01T10:${String(minute + 1).padStart(2, '0')}:00.000Z`;
      expect(await current()).toMatchObject({ state: 'planned', at, translatingSince: DUE });
    }
    expect(await sendIt()).toBe('passed');
    expect(await said()).toEqual([]);
    clock.now = '2026-03-01T10:10:00.000Z';
    expect(await sendIt()).toBe('sent');
    expect(await said()).toEqual([FALLBACK]);
    expect(await current()).toMatchObject({ state: 'sent', translatingSince: undefined });
  });

  it('goes translated once the service is there again', async () => {
    const { sendIt, said, clock, translator } = await aDueSend();
    translator.answer = busy;
    expect(await sendIt()).toBe('planned');
    translator.answer = inBrackets;
    clock.now = '2026-03-01T10:01:00.000Z';
    expect(await sendIt()).toBe('sent');
    expect(await said()).toEqual([TRANSLATED]);
  });

  it('waits while somebody else is at it', async () => {
    const { sendIt, said, sending, template, conversations, conversationId, translator, clock } = await aDueSend();
    const context = (await conversations.byId(conversationId)) ?? expect.unreachable();
    const place = placeOf(templateTranslation(template, context, DUE) ?? expect.unreachable(), undefined);
    await sending.translation.translations.claim(place, undefined, '2026-03-01T10:00:59.000Z');
    const pause = vi.spyOn(sending.translation, 'pause');
    expect(await sendIt()).toBe('planned');
    expect(translator.orders).toEqual([]);
    // only what a call may take at most: another's work is looked for with the next minute
    expect(pause.mock.calls.map(([milliseconds]) => milliseconds)).toEqual([5_000, 5_000]);
    clock.now = '2026-03-01T10:01:00.000Z';
    expect(await sendIt()).toBe('sent');
    expect(await said()).toEqual([TRANSLATED]);
  });

  it('goes as it is at once where it could not go out a minute later', async () => {
    const { sendIt, said, translator } = await aDueSend({ quietHours: { from: '10:01', to: '12:00' } });
    translator.answer = busy;
    expect(await sendIt()).toBe('sent');
    expect(await said()).toEqual([FALLBACK]);
  });

  it.each<[string, () => TranslatorAnswer]>([
    ['lost a placeholder', () => ({ kind: 'translated', pieces: ['<p>Hallo</p>'], from: 'es', by: NOBODY })],
    ['can’t tell the language', () => ({ kind: 'failed', reason: 'language-unclear' })],
  ])('goes as it is at once where the service %s', async (_, answer) => {
    const { sendIt, said, translator } = await aDueSend({}, `${SPANISH} ${_}`);
    translator.answer = answer;
    expect(await sendIt()).toBe('sent');
    expect(await said()).toEqual([`${FALLBACK} ${_}`]);
  });

  it('goes as it is at once where the day’s budget is spent, and asks nobody', async () => {
    const { send, said, sending, conversationId, template, translator } = await aDueSend();
    const translation = { ...sending.translation, charactersPerDay: 10 };
    expect(await send({ conversationId, sendId: template.id, due: DUE }, { translation })).toBe('sent');
    expect([await said(), translator.orders]).toEqual([[FALLBACK], []]);
  });

  it.each(['find', 'claim', 'take'])(
    'waits its time, and goes as it is, where a fault of ours is in the way: %s',
    async (step) => {
      const { send, said, sending, conversationId, template, clock } = await aDueSend();
      const denied = () => Promise.reject(new Error('AccessDenied'));
      const { translations, budget, log } = sending.translation;
      const faults: unknown[] = [];
      const translation = {
        ...sending.translation,
        translations: { ...translations, ...(step !== 'take' && { [step]: denied }) },
        budget: { ...budget, ...(step === 'take' && { take: denied }) },
        log: { ...log, fault: (code: string) => void faults.push(code) },
      };
      const job = { conversationId, sendId: template.id, due: DUE };
      expect(await send(job, { translation })).toBe('planned');
      clock.now = '2026-03-01T10:10:00.000Z';
      expect(await send(job, { translation })).toBe('sent');
      expect(await said()).toEqual([FALLBACK]);
      expect(faults).toEqual(['template-not-translated', 'template-not-translated']);
    },
  );

  it('is not translated where it misses facts, or may not go out', async () => {
    const { sendIt, current, translator } = await aDueSend({}, 'Aparcar: {{listing.parking}}');
    expect(await sendIt()).toBe('held');
    expect(await current()).toMatchObject({ state: 'held', missing: ['listing.parking'] });
    expect(translator.orders).toEqual([]);
  });
});
