import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../core/links/find-links.ts';

const found = (text: string): readonly string[] => findLinks(text).map(({ start, end }) => text.slice(start, end));
const hosts = (text: string): readonly string[] => findLinks(text).map(({ host }) => host);

describe('a link', () => {
  it.each([
    ['after a scheme', 'see https://example.com/a?b#c, ok', 'https://example.com/a?b#c', 'example.com', 'scheme'],
    ['after any scheme', 'ftp://example.com/a', 'ftp://example.com/a', 'example.com', 'scheme'],
    ['after a scheme of another program', 'x tg://resolve?domain=a', 'tg://resolve?domain=a', 'tg:', 'scheme'],
    ['without slashes', 'whatsapp:send?phone=1', 'whatsapp:send?phone=1', 'whatsapp:', 'scheme'],
    ['that is a script', 'javascript:alert(1)', 'javascript:alert(1)', 'javascript:', 'scheme'],
    ['that holds a page', 'data:text/html,hi', 'data:text/html,hi', 'data:', 'scheme'],
    ['of a scheme with a hyphen', 'fb-messenger:share?link=x', 'fb-messenger:share?link=x', 'fb-messenger:', 'scheme'],
    ['to a payment', `bitcoin:${'a1'.repeat(15)}`, `bitcoin:${'a1'.repeat(15)}`, 'bitcoin:', 'scheme'],
    ['with a disguised scheme', 'hxxps[:]//example[.]com', 'hxxps[:]//example[.]com', 'example.com', 'scheme'],
    ['with its scheme set apart', 'h t t p : / / a . example', 'h t t p : / / a . example', 'a.example', 'scheme'],
    ['with its scheme at a line end', 'http://\n> a.example', 'http://\n> a.example', 'a.example', 'scheme'],
    ['with its scheme stuck to a word', 'herehttp://a.example', 'http://a.example', 'a.example', 'scheme'],
    ['with a user before its host', 'http://a@b.example:80/', 'http://a@b.example:80/', 'b.example', 'scheme'],
    ['to an IPv6 address', 'http://[2001:db8::7]:80/', 'http://[2001:db8::7]:80/', '[2001:db8::7]', 'scheme'],
    ['with a scheme and one slash', 'https:/example.com', 'https:/example.com', 'example.com', 'bare'],
    [
      'with its scheme in words',
      'https colon slash slash a dot com',
      'https colon slash slash a dot com',
      'a.com',
      'hidden',
    ],
    ['with two slashes', 'go to //example.com', '//example.com', 'example.com', 'bare'],
    ['of a host alone', 'on example.com today', 'example.com', 'example.com', 'bare'],
    ['with a port', 'on example.com:8080 today', 'example.com:8080', 'example.com', 'bare'],
    ['after www', 'at www.casarosa now', 'www.casarosa', 'www.casarosa', 'bare'],
    ['after www, its dots spaces', 'at www casarosa com now', 'www casarosa com', 'www.casarosa.com', 'hidden'],
    ['with its dots in words', 'www dot example dot org', 'www dot example dot org', 'www.example.org', 'hidden'],
    ['with a figure in the word', 'casa d0t com', 'casa d0t com', 'casa.com', 'hidden'],
    ['with its dot in a word of capitals', 'casaDOTcom', 'casaDOTcom', 'casa.com', 'hidden'],
    ['with its dot in the middle of it', 'casadotcom', 'casadotcom', 'casa.com', 'hidden'],
    ['with the word between dots', 'casa.dot.com', 'casa.dot.com', 'casa.com', 'hidden'],
    ['beneath a name that means dot', 'casa.punkt-rosa.com', 'casa.punkt-rosa.com', 'casa.punkt-rosa.com', 'bare'],
    ['with its dot between hyphens', 'casa-dot-com', 'casa-dot-com', 'casa.com', 'hidden'],
    ['with its dot in brackets', 'casa { d o t } com', 'casa { d o t } com', 'casa.com', 'hidden'],
    ['with its dot in brackets between words', 'casa {d o t}com', 'casa {d o t}com', 'casa.com', 'hidden'],
    ['with a hyphen at the end of its name', 'www.casarosa.com- now', 'www.casarosa.com', 'www.casarosa.com', 'bare'],
    ['after www, its next dot spaced', 'www.casarosa . and', 'www.casarosa', 'www.casarosa', 'bare'],
    [
      'of a domain that ends in a word said with a dot',
      'casarosa kropka club',
      'casarosa kropka club',
      'casarosa.club',
      'hidden',
    ],
    ['with its letters set apart', 'c a s a . c o m i t', 'c a s a . c o m', 'casa.com', 'hidden'],
    ['with all of it set apart', 'c a s a d o t c o m', 'c a s a d o t c o m', 'casa.com', 'hidden'],
    ['with its path set apart', 'c a s a . c o m / p a y', 'c a s a . c o m / p a y', 'casa.com', 'hidden'],
    ['with its path in words', 'casa.com slash pay slash now', 'casa.com slash pay slash now', 'casa.com', 'bare'],
    ['with its hyphens in words', 'casa minus rosa punkt de', 'casa minus rosa punkt de', 'casa-rosa.de', 'hidden'],
    [
      'with hyphens in words on both sides',
      'a minus b tiret c-d punkt e minus f punkt de',
      'a minus b tiret c-d punkt e minus f punkt de',
      'a-b-c-d.e-f.de',
      'hidden',
    ],
    ['after a word that joins nothing', 'minus casa.com', 'casa.com', 'casa.com', 'bare'],
    ['before a word that joins nothing', 'www.casa minus', 'www.casa', 'www.casa', 'bare'],
    ['with more hyphens in words', 'www.casa minus rosa.com', 'www.casa minus rosa.com', 'www.casa-rosa.com', 'hidden'],
    ['broken after its dot', 'casarosa.\ncom', 'casarosa.\ncom', 'casarosa.com', 'hidden'],
    ['broken before its dot', 'casarosa\n.com', 'casarosa\n.com', 'casarosa.com', 'hidden'],
    ['with a comma for its dot', 'casarosa,com', 'casarosa,com', 'casarosa.com', 'hidden'],
    ['with a comma between spaces', 'casa-rosa , pl', 'casa-rosa , pl', 'casa-rosa.pl', 'hidden'],
    ['of four numbers', 'at 203.0.113.25 now', '203.0.113.25', '203.0.113.25', 'numbers'],
    ['of four numbers at home, with a path', '192.168.0.1/login', '192.168.0.1/login', '192.168.0.1', 'numbers'],
    ['to a messenger', 't.me/rosa', 't.me/rosa', 't.me', 'bare'],
    ['of look-alike letters', 'casа.соm', 'casа.соm', 'xn--cas-8cd.com', 'bare'],
  ])('%s', (_, text, written, host, form) => {
    expect(findLinks(text).map((link) => [text.slice(link.start, link.end), link.host, link.form])).toEqual([
      [written, host, form],
    ]);
  });

  it('ends before what closes the sentence or its bracket', () => {
    expect(found('(https://example.com/a).')).toEqual(['https://example.com/a']);
    expect(found('[a](https://example.com/a_(b))!')).toEqual(['https://example.com/a_(b)']);
    expect(found('[url=http://example.com]x[/url]')).toEqual(['http://example.com']);
    expect(found('is it example.com?')).toEqual(['example.com']);
    expect(found('example.com/ or not')).toEqual(['example.com/']);
  });

  it('ends before a new sentence whose space was forgotten', () => {
    expect(hosts('on example.com.It is nice')).toEqual(['example.com']);
  });

  it('stays apart from the one before', () => {
    expect(hosts('a-1.com,b-2.com c-3.com')).toEqual(['a-1.com', 'b-2.com', 'c-3.com']);
  });
});

describe('a name with a word for its top-level domain', () => {
  it.each([
    'our website is casarosa.it with pictures',
    'look at casarosa.it.',
    'casarosa.it',
    'on casarosa.it and elsewhere',
    'on casarosa.it they say',
    'casa-rosa.it is ours',
    'casarosa.it/rooms is ours',
    'shop.casarosa.it is ours',
    'CASA-ROSA.IT IS OURS',
    'casarosa punto es.',
    'the site casarosa point de is ours',
    'casarosa dot club',
    'click pictures.zip',
    'c a s a . i t is ours',
    'on Casa-Rosa.It',
    '-c a s a . i t',
  ])('is a link by what stands beside it: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    'that is nice.it is warm',
    'that is nice.so we come',
    'Kitchen.It is new',
    'Living room.TV is new',
    'photos.zip is attached',
    'el punto es importante',
    'casarosa punto es muy',
    'at the house . it is warm',
    'the . com domain',
    'a dot. com is no word',
    'ca.de, zb.it',
    'sa.so zu',
    'z.B. 10.am 12.30.is 5.at',
    '@casa.bonita @maria.it',
    'http:// and :// and https://... and 10://5',
    'Telegram: rosa, data:12, javascript: no, mailto://a, a : //b',
    'what3words: ///index.home.raft',
    'hello. world',
    'one,two 1,250 casa,com jardim',
    'www and www. and www dot x',
    'wow www the end',
    'at.me not',
    'Casa-Rosa.It was nice',
    'that is nice.it 5 times',
    '10.am/pm, 9.is/was',
    'word:other and Skype:rosa',
    'version 11.22.33.144, 10.20.30.40, 1.250.250.250 €, 1.2.3.4, 1.22.133.144.5, 300.1.1.1',
    'pod-dot-x and dotted, DOTTED, dotcom',
    '.com .de ..',
  ])('is none where a sentence, a file or an amount is meant: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const spiteful = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[a.:/ @dot\nwhtps,com()[\]-]{0,200}$/),
    fc
      .array(
        fc.constantFrom(
          'a',
          'com',
          '.',
          ' ',
          'dot',
          'http',
          '://',
          '//',
          'www',
          '[',
          ']',
          '1',
          'it',
          '\n',
          ',',
          '@',
          'ж',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  );

  it('finds links within it, in its order and none within another', () => {
    fc.assert(
      fc.property(spiteful, (text) => {
        let done = 0;
        for (const { start, end, host, site } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(host.endsWith(site)).toBe(true);
          done = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    'a.',
    '. ',
    'a . ',
    '1.',
    'dot ',
    'a dot ',
    'https://',
    'http://a ',
    'a.com ',
    'www ',
    'a@',
    '://a',
    '[.]',
    'a\n.b',
    'a minus ',
  ])('reads 60 kB of it to the end: %j', (part) => {
    const text = part.repeat(60_000 / part.length);
    expect(found(`${text} https://last.example/`).at(-1)).toContain('last.example/');
  });
});
