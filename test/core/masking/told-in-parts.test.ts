import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../core/masking/find-addresses.ts';
import { mergeSpans } from '../../../core/masking/span.ts';

const found = (text: string): readonly string[] =>
  mergeSpans(findAddresses(text)).map(({ start, end }) => text.slice(start, end));

describe('an address told in parts', () => {
  it.each([
    ['ann.lee and then the usual gmail ending', 'ann.lee and then the usual gmail'],
    ['put ann.lee in front of @gmail.com', 'ann.lee in front of @gmail.com'],
    ['ann.lee82 und dahinter @posteo.de', 'ann.lee82 und dahinter @posteo.de'],
    ['first: ann.lee\nsecond bit: @example.org', 'ann.lee\nsecond bit: @example.org'],
    ['login: ann_44, then comes the @, then posteo.net', 'ann_44, then comes the @, then posteo.net'],
    ['login ann71, poczta na interia.pl', 'ann71, poczta na interia.pl'],
    ['ann.lee, mein Anbieter ist t-online.de', 'ann.lee, mein Anbieter ist t-online.de'],
    ['ann.lee@ and the domain example.net', 'ann.lee@ and the domain example.net'],
    ['ann.lee@ and then gmail', 'ann.lee@ and then gmail'],
    ['name before the @ is ann.lee82', 'ann.lee82'],
    ['ann.lee82 comes before the @', 'ann.lee82'],
    ["avant l'arobase : ann.lee82", 'ann.lee82'],
    ['at gmail I am ann.lee', 'ann.lee'],
    ['chez orange je suis ann.lee', 'ann.lee'],
    ['mein Gmail-Name: ann.lee44', 'ann.lee44'],
    ['after the at sign comes example.org, before it ann.lee', 'comes example.org, before it ann.lee'],
    ['my Google account: ann.lee04', 'ann.lee04'],
    ['user ann.lee22, server gmail.com', 'ann.lee22, server gmail.com'],
    ['bei gmx bin ich ann-lee', 'ann-lee'],
    ['on g mail, user name is ann.lee77', 'ann.lee77'],
  ])('is found in %s', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it.each([
    'the map.pdf and then my gmail',
    'go and then @home',
    'before the @ is nothing',
    'an and the @ and the house',
    'lee@ and so it goes',
    'lee@ and the small house',
    '#@ and then the domain example.net',
    'at gmail I am here',
    'we met at the office gmail',
    'ann.lee said it, and home. it is @ once',
  ])('is none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a local part as it is read out', () => {
  it.each([
    ['ann seventy seven at gmail dot com', 'ann seventy seven at gmail dot com'],
    ['write ann lee 82 at yahoo dot com', 'ann lee 82 at yahoo dot com'],
    ['ann dot lee nineteen eighty at outlook dot com', 'ann dot lee nineteen eighty at outlook dot com'],
    ['ann lee, all one word, at gmail dot com', 'ann lee, all one word, at gmail dot com'],
    ['name is lee, no spaces, at gmail', 'lee, no spaces, at gmail'],
    ['annlee sans espace at gmail', 'annlee sans espace at gmail'],
    ['is 82 at web dot de', ''],
    ['we are 1 2 3 4 5 6 7 at web dot de', ''],
    ['seventy seven at gmail dot com', 'seven at gmail dot com'],
    ['no spaces, at gmail', ''],
    ['a n n a t m a i l d o t c o m', 'a n n a t m a i l d o t c o m'],
    ['a n n  a t  m a i l  d o t  c o m now', 'a n n  a t  m a i l  d o t  c o m'],
    ['ann a r r o b a gmail.com', 'ann a r r o b a gmail.com'],
    ['a b c d e f g h i j k', ''],
    ['a\tb (c) d', ''],
    ['annKLAMMERAFFEbeispielPUNKTde', 'annKLAMMERAFFEbeispielPUNKTde'],
    ['ann at lee hyphen house dot example', 'ann at lee hyphen house dot example'],
    ['ann at the gmail dot com', 'ann at the gmail dot com'],
    ['ann at the Google mail', 'ann at the Google mail'],
    ['ann.lee at the Google mail', 'ann.lee at the Google mail'],
    ['tom&jerry@example.com', 'tom&jerry@example.com'],
    ['ann+tag=7@example.com', 'ann+tag=7@example.com'],
    ['mail=ann@example.com', 'ann@example.com'],
    ['ann@[192.0.2.1]', 'ann@[192.0.2.1]'],
    ['ann@[room]', ''],
    ['ann@example,de', 'ann@example,de'],
    ['ann.lee→@←gmail.com', 'ann.lee→@←gmail.com'],
    ['ann(krulletje)ziggo(puntje)nl', 'ann(krulletje)ziggo(puntje)nl'],
    ['ann.lee (gmail.dot.com)', 'ann.lee (gmail.dot.com'],
    ['write ann att gmail dott com', 'ann att gmail dott com'],
    ['ann . lee @ example .. com', 'ann . lee @ example .. com'],
    ['a hyphen: ann-lee@example.com.Please', 'ann-lee@example.com'],
    ['we were at that point. it rained', ''],
    ['seen at 95. net of tax', ''],
    ['RDV @ rencontre point de midi', ''],
    ['ann.b  A T  example  D O T  com', 'ann.b  A T  example  D O T  com'],
    ['ann at example d x y', ''],
    ['an arroba wheat stop. Come on', ''],
    ["my gmail's ann.b.61", 'ann.b.61'],
    ['password: sun@lake.house', ''],
    ['password: sun@lake.de', 'sun@lake.de'],
    ['password: sun@gmx.house', 'sun@gmx.house'],
    ['the code is 2580, write to sun@lake.house', 'sun@lake.house'],
    ['ann\u2709lee example.com', ''],
    ['ann.lee \u2709 example.com', 'ann.lee \u2709 example.com'],
    ['ann.lee Klammer-Affe gmx Punkt de', 'ann.lee Klammer-Affe gmx Punkt de'],
    ['ann.lee (apen-staartje) ziggo.nl', 'ann.lee (apen-staartje) ziggo.nl'],
    ['an ape. Klammer auf', ''],
    ['ann@exam\nple.com', 'ann@exam\nple.com'],
    ['ann@mail.exam\nple.com', 'ann@mail.exam\nple.com'],
    ['ann@mail.house\nple.com', 'ann@mail.house'],
    ['ann@exam\n7', ''],
    ['ann@exam\nple.zzzz', ''],
    ['see you there\nann@example.org', 'ann@example.org'],
    ['rained after @ example.org', 'example.org'],
    ['see after @home.example', ''],
    ['ann-\nlee@example.org', 'ann-\nlee@example.org'],
    ['ann.lee seventy one at gmail dot com', 'ann.lee seventy one at gmail dot com'],
    ['ann_lee a-t g-mail d-o-t com', 'ann_lee a-t g-mail d-o-t com'],
    ['(a)(n)(n)@example.com', '(a)(n)(n)@example.com'],
    ['ann.lee @ @ example.com', 'ann.lee @ @ example.com'],
    ['ann [æt] example [d0t] org', 'ann [æt] example [d0t] org'],
    ['ann underscore lee on gmail', 'ann underscore lee on gmail'],
  ])('%s holds %s', (text, address) => {
    expect(found(text)).toEqual(address === '' ? [] : [address]);
  });
});
