import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../../core/phrases/find-phrases.ts';

const kindsIn = (text: string, ownLinkDomains: readonly string[] = [], platformName = '') =>
  findPhrases(text, { domain: '', ownLinkDomains, platformName }).map(({ kind }) => kind);
const partsOf = (text: string) => findPhrases(text).map(({ start, end }) => text.slice(start, end));
const PAYMENT = ['payment-off-platform'];
const REVIEW = ['review-elsewhere'];

describe('structures that were learnt from texts tried once', () => {
  it.each([
    ['a denial that holds for its own part', 'No hagas ninguna transferencia, todo se paga por la web.', []],
    ['the platform denied in another part', 'No lo pagues por la web, hazme una transferencia.', PAYMENT],
    ['Portuguese "no" behind an account', 'Faça uma transferência para a minha conta no Nubank.', PAYMENT],
    ['Portuguese "no" before one’s own website', 'Reservando no nosso próprio site você paga menos.', PAYMENT],
    ['a commission that neither of both pays', 'Pay cash so that neither of us pays the commission.', PAYMENT],
    ['what others accept, told in another part', 'Le taxi coûte 20 €, il accepte PayPal.', []],
    ['a chat with an advantage', 'Reserve pelo WhatsApp comigo e a semana sai mais barata.', PAYMENT],
    [
      'a way to pay, and around the platform in the next sentence',
      'J’ai PayPal. On évite ainsi la commission.',
      PAYMENT,
    ],
    ['around the platform, and a way to pay then', 'Zullen we de site erbuiten laten? Ik heb Tikkie.', PAYMENT],
    ['what the platform takes, told in the next', 'The site takes PayPal. The fee is shown before.', []],
    ['a way to pay that is denied before', 'I have no PayPal. We avoid the commission.', []],
    ['a way around that is denied', 'I have PayPal. We never do it outside the platform.', []],
    ['a chat without any', 'Text me on WhatsApp when you have paid on the site.', []],
  ])('%s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe('what is asked for under the platform’s own name', () => {
  it.each([
    ['Foyer', 'Please pay on Foyer by bank transfer.'],
    ['Foyer', 'Zapłać przez Foyera przelewem.'],
    ['Lake & Sea Stays', 'You can pay through Lake & Sea Stays by PayPal.'],
    ['Отдых', 'Оплатите через Отдых банковским переводом.'],
  ])('%s is asked for here', (name, text) => {
    expect(kindsIn(text, [], name)).toEqual([]);
  });

  it('is of no use to who names it and pays elsewhere', () => {
    expect(kindsIn('Do not pay on Foyer, pay me by PayPal.', [], 'Foyer')).toEqual(PAYMENT);
  });
});

describe('payment outside the platform', () => {
  it.each([
    ['letters set apart', 'Pay by P a y P a l today'],
    ['letters set apart by signs', 'Pay with V.e.n.m.o today'],
    ['letters set apart behind a word of one letter', 'Оплата в Р е в о л ю т, на Т и н ь к о ф ф'],
    ['figures for letters', 'Pay by P4yP4l today'],
    ['a sign for a letter', 'The rent is paid in c@sh before arrival'],
    ['letters of another script', 'Pay by РаyРаl today'],
    ['Latin letters in a Cyrillic word', 'Оплaтите нa карту до заезда'],
    ['full-width letters', 'Pay by ＰａｙＰａｌ today'],
    ['invisible characters', 'Pay by Pay\u200bPal today'],
    ['marks on letters', 'Bitte u\u0308berweisen Sie den Rest vorab'],
    ['a line break', 'Please pay the rest by bank\ntransfer'],
    ['a prefix written together with the word', 'الدفع بالبيتكوين'],
    ['Arabic next to Latin', 'ادفع عبرPayPal'],
    ['vowel signs', 'اِدْفَعْ بالتحويلِ البنكيّ'],
  ])('is found in spite of %s', (_, text) => {
    expect(kindsIn(text)).toEqual(PAYMENT);
  });

  it.each([
    ['the stay itself, even on arrival', 'Please pay the remaining rent in cash on arrival.', PAYMENT],
    ['anything before arrival', 'Pay in cash before you arrive.', PAYMENT],
    ['a discount', 'There is a discount for cash.', PAYMENT],
    ['tourist tax on arrival', 'The tourist tax is paid in cash on arrival.', []],
    ['a key deposit', 'Please leave the key deposit in cash.', []],
    ['what is sold on the spot', 'You can pay for breakfast in cash.', []],
    ['nothing named', 'Payment in cash is possible on arrival.', []],
  ])('in cash counts for what it is for: %s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    'Never pay outside the platform.',
    'We do not accept bank transfers.',
    'If someone asks you to pay by PayPal, it is a scam.',
    'You can pay by PayPal on the site.',
    'The platform refunds you by bank transfer.',
    'We need your IBAN to transfer the money back to you.',
  ])('is not what is denied, warned of, made on the platform or given back: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    ['the platform that is denied', "Please don't pay on the site, pay the rent in cash."],
    ['a scam that is denied', 'It is no scam, just pay by PayPal.'],
    ['a commission that is denied', 'Book with us directly, no commission.'],
    ['somebody who may forget', "Don't forget to pay the rest by bank transfer."],
    ['a please between commas', 'Переведите, пожалуйста, остаток на карту.'],
  ])('is no less demanded for %s', (_, text) => {
    expect(kindsIn(text)).toEqual(PAYMENT);
  });

  it('is found where the platform has the name of a bank’s', () => {
    expect(kindsIn('Pay the rest on Foyer.', ['mail.foyer.test', 'xy.test'])).toEqual([]);
    expect(kindsIn('Pay by PayPal through Foyer.', ['foyer.co.test'])).toEqual([]);
    expect(kindsIn('Pay by PayPal, not through Foyer.', ['foyer.co.test'])).toEqual(PAYMENT);
  });

  it('takes abbreviations and amounts for no end of a sentence', () => {
    expect(kindsIn('Please transfer approx. 1.250,50 euros to my bank account.')).toEqual(PAYMENT);
    expect(kindsIn('We like cash. Arrival is from 3 p.m. on. The rest of the day is free.')).toEqual([]);
  });

  it.each([
    ['Pay the rest!!! PayPal is nice.', []],
    ['Pay the rest (PayPal is possible on the site).', []],
    ['Pay the rest,by PayPal', PAYMENT],
    ['Pay the rest?by PayPal', []],
    ['Pay the rest – by PayPal', PAYMENT],
    ['Pay the rest\n\nPayPal', []],
    ['Pay in advance on the site or in cash.', []],
    ['Pay the rest in advance on the site or in cash.', PAYMENT],
  ])('is looked for within a sentence: %s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('is told by its words, all of them', () => {
    expect(partsOf('Hello! Please pay 300 by bank transfer to me. Bye!')).toEqual(['pay 300 by bank transfer to me']);
  });

  it('is told where it stands in what was typed', () => {
    expect(partsOf('\u200bHi! Ｐａｙ by Pay\u200bPal. Bye')).toEqual(['Ｐａｙ by Pay\u200bPal']);
  });
});

describe('reviews elsewhere', () => {
  it.each([
    'Leave us 5 stars on Google Maps!',
    'Please review us at www.villa-rosa.example',
    'Please write a review on our own website',
    'Write something on TripAdvisor',
  ])('are asked for at a place that is not the platform: %s', (text) => {
    expect(kindsIn(text)).toEqual(REVIEW);
  });

  it.each([
    'Please leave us a review.',
    'Please leave us a review here, on the platform.',
    'We saw your reviews on Google.',
    'The restaurant has good reviews on TripAdvisor.',
    'Please do not review us on Google.',
    'The restaurant: see reviews on TripAdvisor.',
  ])('are not asked for where no other place is meant, or others are: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('may be asked for at our own domains, whatever they are called', () => {
    const text = 'Please review us on Airbnb: https://www.airbnb.example/reviews';
    expect(kindsIn(text)).toEqual(REVIEW);
    expect(kindsIn(text, ['airbnb.example'])).toEqual([]);
  });

  it('are asked for at a link that holds the number of an account, which is one thing', () => {
    expect(kindsIn('Review us: https://de89370400440532013000.example, www.boats.example')).toContain(REVIEW[0]);
  });

  it('are told apart from payments in one text, in its order', () => {
    const text = 'Rate us on Google. Then pay the rest by PayPal. IBAN GB33BUKB20201555555555';
    expect(kindsIn(text)).toEqual([...REVIEW, ...PAYMENT, ...PAYMENT]);
  });
});

describe('any text', () => {
  const WORDS = [
    'pay',
    'by',
    'PayPal',
    'P a y',
    '300 €',
    ', ',
    '. ',
    '\n\n',
    'DE89',
    'не',
    'review',
    'Google',
    '(',
    '٣',
    'и́',
    'م',
  ];

  it('is read without a fault, its finds in order, apart within a kind, and inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join(' ');
        for (const { start, end } of findPhrases(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('is looked at from a bounded number of words around each: so long ones are read too', () => {
    expect(kindsIn('pay PayPal '.repeat(5_000))).toEqual(PAYMENT);
    expect(kindsIn('DE89 3704 0044 0532 0130 01 '.repeat(5_000))).toEqual([]);
    expect(kindsIn('a € '.repeat(20_000))).toEqual([]);
    expect(kindsIn(`${'аa'.repeat(20_000)} review us on Google`)).toEqual(REVIEW);
  });
});
