import { describe, expect, it } from 'vitest';
import { findPhones } from '../../../core/masking/find-phones.ts';

const found = (text: string): readonly string[] => findPhones(text).map(({ start, end }) => text.slice(start, end));

describe('findPhones', () => {
  it.each([
    ['+4412345678', '+4412345678'],
    ['(+44) 7700 900123', '(+44) 7700 900123'],
    ['++44 7700 900123', '++44 7700 900123'],
    ['001 303 555 0187', '001 303 555 0187'],
    ['x123456789012', ''],
    ['tel:+31612345678', '+31612345678'],
    ['Phone:\n5550123', '5550123'],
    ['612345678', '612345678'],
    ['612345678 is my mobile', '612345678'],
    ['27.03.2026 06 12 34 56 78', '06 12 34 56 78'],
    ['06 12 34 56 78 27.03.2026', '06 12 34 56 78'],
    ['flat 12 0612345678', '0612345678'],
    ['at 15:00 0612345678', '0612345678'],
    ['0612345678 15:00', '0612345678'],
    ['call:612345678', '612345678'],
    ['06 12 34 56 78 06 87 65 43 21', '06 12 34 56 78|06 87 65 43 21'],
    ['+33 6 12 34 56 78 06 87 65 43 21', '+33 6 12 34 56 78|06 87 65 43 21'],
    ['0033 6 12 34 56 78 06 87 65 43 21', '0033 6 12 34 56 78|06 87 65 43 21'],
    ['0612345678,0687654321', '0612345678|0687654321'],
    ['6 1 2 3 4 5 6 7 9', '6 1 2 3 4 5 6 7 9'],
    ['O612345678', 'O612345678'],
    ['t.me/+31612345678', '+31612345678'],
    ['https://t.me/31612345678', '31612345678'],
    ['six one two 345 678', 'six one two 345 678'],
    ['07700 then 900 then 123', '07700 then 900 then 123'],
    ['the first is 07700 and the second 900123', '07700 and the second 900123'],
    ['07700\n900\n123', '07700\n900\n123'],
    ['07700=900=123', '07700=900=123'],
    ['615 \u{1f4de} 345 \u{1f4de} 678', '615 \u{1f4de} 345 \u{1f4de} 678'],
    ['615 potem 345 potem 678', '615 potem 345 potem 678'],
    ['06:12:34:56:78', '06:12:34:56:78'],
    ['O77OO 9OO l23', 'O77OO 9OO l23'],
    ['6OO OOO 2l4', '6OO OOO 2l4'],
    ['zerosevensevenzerozeroninezerozeroonetwothree', 'zerosevensevenzerozeroninezerozeroonetwothree'],
    ['06 zwodrei 12345', '06 zwodrei 12345'],
    [
      'zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre',
      'zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre',
    ],
    ['06 soixante et onze 98 12 34', '06 soixante et onze 98 12 34'],
    [
      'seiscientos doce trescientos cuarenta y cinco seiscientos setenta y ocho',
      'seiscientos doce trescientos cuarenta y cinco seiscientos setenta y ocho',
    ],
    ['seven seven hundred nine hundred zero one two three', 'seven seven hundred nine hundred zero one two three'],
    ['plus czterdzieści osiem 501 234 567', 'plus czterdzieści osiem 501 234 567'],
    ['plus four four 7700 900 123', 'plus four four 7700 900 123'],
    ['plus 44 7700 900 123', 'plus 44 7700 900 123'],
    ['0171 zwei mal die 3 und 12345', '0171 zwei mal die 3 und 12345'],
    ['صفر خمسون مئة وثلاثة وعشرون أربعة خمسة ستة سبعة', 'صفر خمسون مئة وثلاثة وعشرون أربعة خمسة ستة سبعة'],
    ['ten 07700 then 900 then 123', '07700 then 900 then 123'],
    ['10:53:20 07700 then 900 then 123', '07700 then 900 then 123'],
    ['011 44 7700 900123', '011 44 7700 900123'],
    ['the key is with Mrs Hale, 07700 900123', '07700 900123'],
    ['Ol7l 555 Ol23', 'Ol7l 555 Ol23'],
    ['oh seven seven, three zeros, nine one two three', 'oh seven seven, three zeros, nine one two three'],
    ['07700 9, second half 00123', '07700 9, second half 00123'],
    ['15:00, 07700 then 900123', '07700 then 900123'],
    ['flat 12, 07700, 900, 123', '07700, 900, 123'],
    ['call07700900123now', '07700900123'],
    ['UK code then 7700 900123', '7700 900123'],
    ['call0770 then 0900 then 123', '0770 then 0900 then 123'],
    ['call us about booking 01632 960123', '01632 960123'],
    ['the booking of Mrs Hale, 01632 960123', '01632 960123'],
    ['We paid the invoice. 01632 960123', '01632 960123'],
    ['my no. 01632 960123', '01632 960123'],
    ['room 01632 960123', '01632 960123'],
    ['which is is is 01632 960123', '01632 960123'],
    ['flat 2, then 011 44 7700 900123', '011 44 7700 900123'],
    ['7700 900 123', '7700 900 123'],
    ['600/000/951 is mine', '600/000/951'],
    ['me = 07700 900123', '07700 900123'],
    ['0044 (0)7700 900123', '0044 (0)7700 900123'],
    ['policy 0049 771 22 33 44', '0049 771 22 33 44'],
    ['policy 00 49 771 22 33 44', '00 49 771 22 33 44'],
    ['06.39 98 - 27 61', '06.39 98 - 27 61'],
    ['+7 (912) 345 - 68 - 04', '+7 (912) 345 - 68 - 04'],
    ['06 12 34 56 78 - 06 87 65 43 21', '06 12 34 56 78|06 87 65 43 21'],
    ['mijn nummer is 5550123', '5550123'],
    ['booking +44 7400 123456', '+44 7400 123456'],
    ['00299 12 34 56 78', '00299 12 34 56 78'],
    ['0l7l 555 2OO 28', '0l7l 555 2OO 28'],
    ['Null 171 fünf fünf fünf 39', 'Null 171 fünf fünf fünf 39'],
    ['ticket zero six one two three four five six seven', 'zero six one two three four five six seven'],
  ])('finds the numbers in %j', (text, numbers) => {
    expect(found(text).join('|')).toBe(numbers);
  });

  it.each([
    ['+1234567'],
    ['+1234567890123456'],
    ['123456789012345678901234567890'],
    ['5+612345678 7'],
    ['ref. 0612345678'],
    ['ref. 01632 960123'],
    ['Booking no. is: 01632 960123'],
    ['Akte 0381 777 849'],
    ['n.º de serie 0381 777 849'],
    ['Wohnungs-Nr. 02-0041-0000777-26'],
    ['Anlagennr. 0381 7778 4944 26'],
    ['2345 678 901'],
    ['2345-6789-012'],
    ['seen 2024 712345 there'],
    ['seen 31234 56789 there'],
    ['293/7593/68'],
    ['qsv = 0881 777 849 123'],
    ['0023-4567-891'],
    ['0023-4567, then 89/11'],
    ['480 / 31 / 821 / 862 / 779 € in all'],
    ['674, 678, 673 zł'],
    ['092328,9 / 34615,050'],
    ['23.2. 19.8. 2025-09-14 24/12/27'],
    ['23.9.2027 um 18.32'],
    ['23 Sept. 2027 um 18.32'],
    ['43 + 64 = 107 - 28 = 79'],
    ['Two and two is four. Four and four is eight. Four and three is seven'],
    ['612345678 is the code'],
    ['612345678 is the reference'],
    ['€ 612 345 678'],
    ['EUR 612 345 678'],
    ['612 345 678 EUR'],
    ['612 345 678,-'],
    ['#612 345 678'],
    ['AB-0612345678'],
    ['BK0612345678'],
    ['0612345678@x'],
    ['0612345678abc'],
    ['10.15.7.1234'],
    ['192.168.100.200'],
    ['12.05-15.05.2026'],
    ['2026 03 27'],
    ['12 05 - 15 05'],
    ['10.00-18.00'],
    ['0900-1800'],
    ['2024-2025'],
    ['21-19 21-17 19-21'],
    ['80 90 110 145'],
    ['18, 19, 21, 22, 24'],
    ['14 - 52 - 33 - 90 - 07 - 14'],
    ['26/10 1792'],
    ['446-447. 1938'],
    ['100 = 500-600'],
    ['02:03:04 +0200'],
    ['1Z 999 AA1 01 2345 6784'],
    ['policy 00497712233 44'],
    ['onze advertentie is nummer 9920415'],
    ['N° fiscal 00 12 345 678 901'],
    ['policy 0049771223344'],
    ['key safe 4477 2291'],
    ['nineteen hundred\nninety-five'],
    ['7, 2. um 12, 3. um 18'],
    ['2026/12345678'],
    ['123-45-6789'],
    ['978 3 16 148410 0'],
    ['1,250,000.00'],
    ['1234,56 7890123'],
    ['101 102 103 104'],
    ['12 345 6 789 1'],
    ['1234 5678 9012'],
    ['12 34 56 78 90 12 34'],
    ['in all 612345678 of them'],
    ['https://example.com/12345678901'],
    ['call 12345678901234567'],
    ['NL91 ABNA 0417 1643 00'],
    ['NL91 ABNA'],
    ['xNL91 0612'],
    ['room of 612345678'],
    ['number of guests 612345678 counted'],
    ['Please stop. 612345678 then'],
    ['from telephone. 612345678 then'],
    ['79/89/99/119'],
    ['Ticket-Nr. 0017 4452 9981'],
    ['ticket of Mrs Hale, 0117 4452 9981'],
    ['company number 612345678'],
    ['numéro fiscal 612345678'],
    ['Kundennr. 612 345 678'],
    ['123-45678/26'],
    ['45 000-52 000'],
    ['000-123-0004567'],
    ['123456789'],
    ['Op 03-07, 04-07 en 05-07'],
    ['0800, 1230, 1400'],
    ['10:30 11:45 12:50 =  13:10 14:20'],
    ['08:00:12:00:16'],
    ['450.00 = 1350.00'],
    ['code zero six one two three four five six seven'],
    ['ticket six one two three four five six seven nine'],
    ['ticket 6OO 7OO 8O1'],
    ['TG6811, 06 = 4471 = 22'],
    ['612 and 345 and 679'],
    ['2 plus 345 678'],
    ['one two'],
    ['wait 300, then 500 m, then 200'],
    ['10l 20l 30l 41l'],
    ['once 12 34'],
    ['in 1998, 2004 and 2013'],
    ['one two three four five six seven eight'],
    ['nine eight 1234'],
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('looks no further than the sentence and the line above that leads to it', () => {
    expect(found('My phone is off! 5550123')).toEqual([]);
    expect(found('phone\n5550123')).toEqual([]);
    expect(found(':\n5550123')).toEqual([]);
  });
});

describe('numbers of the countries that a conversation has to do with', () => {
  const foundIn = (text: string, ...countries: string[]): readonly string[] =>
    findPhones(text, countries).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['ES', 'el 612345678 por la tarde', '612345678'],
    ['DK', 'ved døren 20123456 tak', '20123456'],
    ['PT', 'o 912345678 à noite', '912345678'],
    ['PL', 'najpierw 501 i 234 i 567', '501 i 234 i 567'],
    ['US', 'hmu 2025550147 ok', '2025550147'],
    ['GB', 'write 447700900123 to us', '447700900123'],
    ['PL', 'write 48601234567 to us', '48601234567'],
  ])('in %s are found in %j, and elsewhere are not', (country, text, number) => {
    expect(foundIn(text, country)).toEqual([number]);
    expect(foundIn(text, 'AE')).toEqual([]);
  });

  it('are found behind a noun that is also whom one calls, and other numbers there are not', () => {
    expect(foundIn('Zimmer 0171 5550123', 'DE')).toEqual(['0171 5550123']);
    expect(foundIn('customer 0881 777 849', 'NL')).toEqual(['0881 777 849']);
    expect(foundIn('customer 0081 777 849', 'NL')).toEqual([]);
    expect(foundIn('Wohnungs-Nr. 0171-5550-1234-55', 'DE')).toEqual([]);
    expect(foundIn('qsv = 0081 777 849', 'NL')).toEqual([]);
    expect(foundIn('customer no. 0881777849', 'NL')).toEqual([]);
  });

  it.each([
    ['GB', 'booking 07400 123456', '07400 123456'],
    ['GB', 'booking no. (07400) 123456', '(07400) 123456'],
    ['NL', 'dossier 06-12345678', '06-12345678'],
    ['FR', 'code 06.12.34.56.78', '06.12.34.56.78'],
    ['ES', 'la reserva 612 345 678', '612 345 678'],
    ['PL', 'rezerwacja 501 234 567', '501 234 567'],
  ])(
    'in %s are found in %j, in groups as they are dialled, whatever noun stands before them',
    (country, text, number) => {
      expect(foundIn(text, country)).toEqual([number]);
    },
  );

  it.each([
    ['GB', 'booking 07400123456'],
    ['GB', 'booking 07400/123456'],
    ['PL', 'rezerwacja 123 456 789'],
    ['DK', 'reservation 2012 3456'],
    ['DE', 'Ferienwohnungs-Nr. 02-0041-0000777-26'],
    ['NL', 'booking 07400 123456'],
  ])('in %s are none in %j, behind a noun and in no such groups', (country, text) => {
    expect(foundIn(text, country)).toEqual([]);
  });

  it('are none where a word says so, or where they are too short to tell', () => {
    expect(foundIn('la reserva 612345678 y', 'ES')).toEqual([]);
    expect(foundIn('nos vemos 5551234 ya', 'EE')).toEqual([]);
  });
});
