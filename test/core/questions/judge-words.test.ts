import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../core/links/find-links.ts';
import { maskText } from '../../../core/masking/mask-text.ts';
import type { ProgramId } from '../../../core/programs/program.ts';
import { judgeAnswer, judgeQuestion, LONGEST_ANSWER, LONGEST_QUESTION } from '../../../core/questions/judge-words.ts';
import { pagePolicy } from '../../../core/questions/public-place.ts';
import { aHost, aListing } from '../../support/facts.ts';
import { aPlace, RESTRICTED } from '../../support/questions.ts';

const AT = '2026-02-01T10:00:00.000Z';
const PROGRAMS: readonly ProgramId[] = ['stay', 'rental-pay-per-booking', 'rental-subscription', 'activity'];
const asked = (text: string, place = aPlace(), language = 'en') => judgeQuestion({ text, language, at: AT }, place);
const answered = (text: string, place = aPlace()) => judgeAnswer({ text, at: AT }, place);
const words = (judged: ReturnType<typeof asked>) => (judged.ok ? judged.value : judged.error);
const answer = (judged: ReturnType<typeof answered>) => (judged.ok ? judged.value.words : judged.error);

describe('a question', () => {
  it.each(PROGRAMS)('has addresses and phone numbers hidden in %s too', (program) => {
    const place = aPlace({ listing: aListing({ program }) });
    const got = words(asked('Mail me at bo@guest.example or call +46 70 765 43 22, is there parking?', place));
    expect(got).toEqual({
      text: 'Mail me at [✉•••] or call [☎•••], is there parking?',
      notes: ['addresses-masked', 'phones-masked'],
      original: 'Mail me at bo@guest.example or call +46 70 765 43 22, is there parking?',
    });
  });

  it("has numbers hidden as they are written where the listing is, or the question's language is from", () => {
    expect(words(asked('Ring 070-765 43 22?'))).toMatchObject({ text: 'Ring [☎•••]?' });
    expect(words(asked('Rufen Sie 030 12345678 an?', aPlace(), 'de'))).toMatchObject({ text: 'Rufen Sie [☎•••] an?' });
  });

  it('has aliases hidden: every address on a page is somebody’s', () => {
    expect(words(asked('Is g7k2m9xwq3abc@guest.foyer.test you?'))).toMatchObject({ text: 'Is [✉•••] you?' });
  });

  it('has links hidden that lead away, and keeps those to the platform', () => {
    expect(words(asked('As on https://cheap.example/x? Not www.foyer.test/l-1?'))).toEqual({
      text: 'As on [•••]? Not www.foyer.test/l-1?',
      notes: ['links-removed'],
      original: 'As on https://cheap.example/x? Not www.foyer.test/l-1?',
    });
  });

  it('is as it was written where nothing is hidden, and begins and ends with words', () => {
    expect(words(asked('\n Is there parking? \n'))).toEqual({
      text: 'Is there parking?',
      notes: [],
      original: undefined,
    });
  });

  it.each(['', ' \n', 'bo@guest.example', '+46 70 765 43 22 ?', 'https://cheap.example', '[•••] …'])(
    'is empty where it says nothing beside what is hidden: %j',
    (text) => {
      expect(words(asked(text))).toEqual({ code: 'empty-message' });
    },
  );

  it('has at most 1,000 characters, however many units an emoji takes', () => {
    expect(asked('🐕'.repeat(LONGEST_QUESTION)).ok).toBe(true);
    for (const text of ['🐕'.repeat(LONGEST_QUESTION + 1), 'a'.repeat(5 * LONGEST_QUESTION)])
      expect(words(asked(text))).toEqual({ code: 'message-too-long', limit: LONGEST_QUESTION });
  });

  it('that offers payment elsewhere is judged by the program, as before any payment', () => {
    const text = 'Can I pay you by bank transfer outside of the platform?';
    const inProgram = (program: ProgramId) => words(asked(text, aPlace({ listing: aListing({ program }) })));
    expect(inProgram('rental-pay-per-booking')).toMatchObject({ notes: ['payment-off-platform'] });
    expect(inProgram('rental-pay-per-booking')).not.toMatchObject({ text });
  });

  it('keeps no half of a pair', () => {
    expect(words(asked('Is it \ud83d here?'))).toMatchObject({ text: 'Is it \ufffd here?' });
  });
});

describe('an answer', () => {
  it.each(PROGRAMS)('has addresses and phone numbers hidden in %s too, the host’s own in any form', (program) => {
    const place = aPlace({ listing: aListing({ program }) });
    expect(answer(answered('Ask hanna (at) hosts (dot) example, +46707654321.', place))).toMatchObject({
      text: 'Ask [✉•••], [☎•••].',
      notes: ['addresses-masked', 'phones-masked'],
    });
  });

  it('may link, which is told, while its host may send links', () => {
    const judged = answered('See https://maps.example/house and www.foyer.test.');
    expect(judged).toMatchObject({
      ok: true,
      value: {
        words: { text: 'See https://maps.example/house and www.foyer.test.', notes: [] },
        links: ['maps.example'],
        signs: { links: [{ site: 'maps.example' }], demandsPayment: false },
      },
    });
  });

  it('with a link is refused while its host may send none, with the reason', () => {
    const place = aPlace({ host: aHost(RESTRICTED) });
    expect(answer(answered('See maps dot example', place))).toMatchObject({
      code: 'links-disabled',
      reason: 'Links to many guests.',
    });
    expect(answered('See www.foyer.test, in front of the house.', place).ok).toBe(true);
  });

  it('that asks for a review elsewhere is refused where the program has it so (G19)', () => {
    const place = aPlace({ listing: aListing({ program: 'activity' }) });
    expect(answer(answered('Yes! Please leave us a review on Tripadvisor.', place))).toEqual({
      code: 'review-elsewhere',
    });
  });

  it('that asks for payment elsewhere is told, whatever the program makes of it (N10)', () => {
    const judged = answered('Yes. Please pay by bank transfer to my account outside of the platform.');
    expect(judged).toMatchObject({ ok: true, value: { signs: { demandsPayment: true } } });
  });

  it.each(['', ' ', 'anna@host.example'])('is empty where it says nothing: %j', (text) => {
    expect(answer(answered(text))).toEqual({ code: 'empty-message' });
  });

  it('has at most 5,000 characters', () => {
    expect(answered('a'.repeat(LONGEST_ANSWER)).ok).toBe(true);
    const refused = { code: 'message-too-long', limit: LONGEST_ANSWER };
    expect(answer(answered('a'.repeat(LONGEST_ANSWER + 1)))).toEqual(refused);
  });
});

/** Texts as people who hide details write them: pieces of details between words and signs. */
const piece = fc.constantFrom(
  ...[
    'bo',
    '@',
    ' at ',
    '(at)',
    'guest',
    '.',
    ' dot ',
    'example',
    'com',
    'https://',
    'www.',
    '/x',
    '+46',
    '070',
    '765',
  ],
  ...['43 22', ' ', '\n', 'parking', '?', '[•••]', '[✉•••]', '‍', 'ｃｏｍ', 'hosts.example', 'hanna', 'cheap.example'],
);
const hiding = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 24 }).map((parts) => parts.join(''));

it('shows no link, and nothing that masking would still hide, whatever somebody asks', () => {
  fc.assert(
    fc.property(hiding, (text) => {
      const judged = asked(text);
      if (!judged.ok) return;
      const shown = judged.value.text;
      const policy = pagePolicy(aPlace(), 'en');
      expect(maskText(shown, policy).text).toBe(shown);
      expect(findLinks(shown).filter(({ host }) => !host.endsWith('foyer.test'))).toEqual([]);
      expect(judged.value.original ?? shown.trim()).toBe(judged.value.original ?? text.trim());
    }),
    { numRuns: 300 },
  );
});
