import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../core/masking/find-addresses.ts';
import { mergeSpans } from '../../../core/masking/span.ts';

const found = (text: string): readonly string[] =>
  mergeSpans(findAddresses(text)).map(({ start, end }) => text.slice(start, end));

describe('findAddresses', () => {
  it.each([
    ['john(home)@example.com', 'john(home)@example.com'],
    ['"john smith"@example.com', '"john smith"@example.com'],
    ['john@192.168.1.10', 'john@192.168.1.10'],
    ['john@xn--e1afmkfd.xn--p1ai', 'john@xn--e1afmkfd.xn--p1ai'],
    ['john@first.newtopdomain', 'john@first.newtopdomain'],
    ['john@example.com.Thanks', 'john@example.com'],
    ['john@gmail. com', 'john@gmail. com'],
    ['mailto:john@example.com', 'mailto:john@example.com'],
    ['@john@example.com', 'john@example.com'],
    ['@ann dot john@example.com', 'ann dot john@example.com'],
    ['john@gmail net', 'john@gmail net'],
    ['john{a t}example{d o t}com', 'john{a t}example{d o t}com'],
    ['john (at sign) example.com', 'john (at sign) example.com'],
    ['ann.lee_at_gmail', 'ann.lee_at_gmail'],
    ['ann.lee then the at sign then gmail dot com', 'ann.lee then the at sign then gmail dot com'],
    ['ann82, then at, then gmail, then a dot and com', 'ann82, then at, then gmail, then a dot and com'],
    ['ann82 then @ then gmail.com', 'ann82 then @ then gmail.com'],
    ['ann82 then @ gmail.com', 'ann82 then @ gmail.com'],
    ['ann + @ + gmail + .com', 'ann + @ + gmail + .com'],
    ['ann.lee @t gmail d0t com', 'ann.lee @t gmail d0t com'],
    ['ann.lee @rroba gmail punto com', 'ann.lee @rroba gmail punto com'],
    ['ann 4rroba example p0nto c0m', 'ann 4rroba example p0nto c0m'],
    ['ann 4t ex4mple d0t net', 'ann 4t ex4mple d0t net'],
    ['ann affe example punkt com', 'ann affe example punkt com'],
    ['ann / at / gmail / dot / com', 'ann / at / gmail / dot / com'],
    ['ann\nat\ngmail\ndot\ncom', 'ann\nat\ngmail\ndot\ncom'],
    ['ann «at» gmail «dot» com', 'ann «at» gmail «dot» com'],
    ['ann82 at gmail (dot com)', 'ann82 at gmail (dot com'],
    ['ann-at-example-dot-net', 'ann-at-example-dot-net'],
    ['a-n-n-@-g-m-a-i-l-.-c-o-m', 'a-n-n-@-g-m-a-i-l-.-c-o-m'],
    ['a.n.n @ g.m.a.i.l . c.o.m', 'a.n.n @ g.m.a.i.l . c.o.m'],
    ['a n n @ w p . p l', 'a n n @ w p . p l'],
    ['ann82 at g mail dot com', 'ann82 at g mail dot com'],
    ['ann82 at gee mail', 'ann82 at gee mail'],
    ['ann82 at hot mail dot co dot uk', 'ann82 at hot mail dot co dot uk'],
    ['ann82@hot-mail.com', 'ann82@hot-mail.com'],
    ['ann@gma1l.c0m', 'ann@gma1l.c0m'],
    ['ann@gmail.con', 'ann@gmail.con'],
    ['ann@t-online,de', 'ann@t-online,de'],
    ['ann małpa interia pl', 'ann małpa interia pl'],
    ['ann . lee @ example . com . br', 'ann . lee @ example . com . br'],
    ['ann chez orange point fr', 'ann chez orange point fr'],
    ['ann (chez) example (point) fr', 'ann (chez) example (point) fr'],
    ['ann(à)example.fr', 'ann(à)example.fr'],
    ['ann82, domain gmail.com', 'ann82, domain gmail.com'],
    ['annarrobagmailpuntocom', 'annarrobagmailpuntocom'],
    ['annlenamałpawpkropkapl', 'annlenamałpawpkropkapl'],
    ['ann82arobasegmail.com', 'ann82arobasegmail.com'],
    ['ann82\u{1f4e7}gmail.com', 'ann82\u{1f4e7}gmail.com'],
    ['ann \u2709 gmail \u{1f535} com', 'ann \u2709 gmail \u{1f535} com'],
    ['ann\u{1f412}example.com', 'ann\u{1f412}example.com'],
    ['moc.liamg@nna', 'moc.liamg@nna'],
    ['my gmail is ann.lee82', 'ann.lee82'],
    ['gmail: ann_lee', 'ann_lee'],
    ['anngmail gmail com', 'anngmail gmail com'],
    ['info @ example . com', 'info @ example . com'],
    ['ann\\@example.com', 'ann\\@example.com'],
    ['tiret: ann tiret du bas lee arobase example point fr', 'ann tiret du bas lee arobase example point fr'],
  ])('takes all of %s', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it.each([
    'text("") @example.com',
    '""@example.com',
    'well (x)@example.com',
    'root@localhost',
    'at 10@11.12',
    'lodash@4.17.21',
    'john@-.',
    '(a)example.com',
    'a " \n"@example.com',
    'one (a) example.com two',
    'stay-at-home.com',
    'at@',
    'dot dot dot @ dot dot',
    '3 at 4at 5',
    '{ x y } gmail',
    '{ a ',
    'unit.com gmail.com',
    'we meet at gmail',
    'https://eu1.safelinks.protection.outlook.com/?url=x',
    'ask at example.com/rooms',
    'you @ home.it is',
    'my gmail is full',
    'gmail: example.com',
    'gmail: ann.lee@',
    'outlook 2024.12',
    'gmail\n\n\nann.lee82',
    'chez orange point fr',
    'bei gmx.de gibt es das',
    'info @ example',
    'le point at. home',
    'a \u2709 at example',
    '\u{1f4e7} example.com',
    'our dog \u{1f436} villa.example',
    'format1 web',
    'the monkey at the zoo',
    'ann\n\nat gmail',
    'x.y@z',
    'x.com@',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stops where another script begins, before and after', () => {
    expect(found('联系我john@example.com谢谢')).toEqual(['john@example.com']);
  });

  it('knows a name in a network from an address by what is said of it', () => {
    expect(found('follow maria @casa.example')).toEqual([]);
    expect(found('her email: maria @casa.example')).toEqual(['maria @casa.example']);
    expect(found('maria.rossi @casa.example')).toEqual(['maria.rossi @casa.example']);
  });

  it.each([
    ['mail: john@\nexample.com', 'john@\nexample.com'],
    ['mail: john\n@example.com', 'john\n@example.com'],
    ['> john.lee@\r\n> example.com', 'john.lee@\r\n> example.com'],
    ['write john@\ngmail.com', 'john@\ngmail.com'],
  ])('goes on over the line that ends at the @ in %j', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it.each(['see you there\n@casa.example', 'find us @\nbooking.com', 'Saturday @\nthe old mill'])(
    'takes no other line for an address in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('does not look further than the end of that line and a few words', () => {
    expect(found('john\n\n@example.com')).toEqual([]);
    expect(found(`${'j '.repeat(200)}@ e.com`).at(0)?.length).toBeLessThan(200);
  });

  it('tells the domain without what hid it', () => {
    expect(findAddresses('ann (at) Mail [dot] Example')).toMatchObject([{ domain: 'mail.example' }]);
  });
});
