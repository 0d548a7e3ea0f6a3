import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rtfWords } from '../../../../core/mail/rtf/rtf-words.ts';

const words = (rtf: string) => rtfWords(Buffer.from(rtf, 'latin1'));
const text = (body: string, head = '\\ansi\\ansicpg1252') => words(`{\\rtf1${head}\\pard ${body}}`)?.text;

describe('an RTF of words', () => {
  it.each<[string, string, string]>([
    ['paragraphs, lines and tabs', 'One\\par two\\line three\\tab x\\\nfour', 'One\ntwo\nthree\tx\nfour'],
    ['what ends a word', "\\b Bold\\b0  and\\i{} plain\\'21", 'Bold and plain!'],
    ['escaped characters', '\\{a\\\\b\\}', '{a\\b}'],
    [
      'typography',
      '\\lquote a\\rquote\\~\\ldblquote b\\rdblquote \\endash\\emdash\\bullet c\\_d\\-e',
      '‘a’\u00a0“b”–—•c-de',
    ],
    [
      'Unicode, with a fallback to pass over',
      "\\u8364 ?5 \\uc2\\u-10179 xy\\u-8704 ab! \\uc0\\u233 t\\'e9",
      '€5 😀! été',
    ],
    ['no lone half of a character', '\\u-10179 ?x', '\ufffdx'],
    ['the text of a link, without its target', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt here}}', 'here'],
    [
      'nothing of what is no text',
      '{\\pict ff00}{\\info{\\author Gita}}{\\*\\generator x}{\\header y}{\\colortbl;}z',
      'z',
    ],
    ['nothing of bytes that are as they are', '{\\pict\\bin4 }}}}}z{\\object{\\objdata 01}{\\result w}}', 'zw'],
    ['tables', 'a\\cell b\\cell\\row c', 'a\tb\t\nc'],
    ['nothing behind its end', 'a}b{c', 'a'],
    ['no word longer than words are', `\\${'x'.repeat(33)} a\\u b?c`, 'a\0?c'.replace('\0', '\u0000')],
  ])('gives %s', (_, rtf, expected) => expect(text(rtf)).toBe(expected));

  it.each<[string, string, string, string]>([
    ['the document', '\\ansi\\ansicpg1251', "\\'cf\\'f0\\'e8", 'При'],
    ['the Macintosh', '\\mac', "\\'8e", 'é'],
    ['a number that there is not', '\\ansicpg4711', "\\'e9", 'é'],
    [
      'its fonts',
      '\\ansicpg1252\\deff1{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset128 Gothic;}{\\f3\\cpg1253 Greek;}{\\f1\\fcharset238 x;}{\\f4\\fcharset204 y;}{\\f4\\fcharset0 y;}}',
      "\\'b3{\\f2 \\'83A\\'83\\'6e}\\f3\\'e1\\plain\\'b3\\f4\\'b3\\f9\\'b3",
      'łアハαł³³',
    ],
  ])('is decoded by the code page of %s', (_, head, rtf, expected) => expect(text(rtf, head)).toBe(expected));

  it('is parted where no character is, however long it is', () => {
    const rtf = `\\f1 ${"\\'83\\'41 ".repeat(10_000)}`;
    expect(text(rtf, '{\\fonttbl{\\f1\\fcharset128 x;}}')).toBe('ア '.repeat(10_000));
  });

  it('is read as deep as people nest, and no deeper', () => {
    expect(text(`${'{'.repeat(400)}a${'}'.repeat(400)}b`)).toBe('ab');
    expect(text(`${'{'.repeat(700)}a\\par\\u65 ?${'}'.repeat(700)}b`)).toBe('b');
  });

  it('is none that does not begin as one', () => expect(words('Hello')).toBeUndefined());
});

describe('an RTF made from HTML', () => {
  const html = (body: string) =>
    words(
      `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl\r\n{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fswiss\\fcharset204 Arial;}}${body}}`,
    )?.html;

  it('gives the HTML that it was made from', () => {
    const rtf = [
      '{\\*\\htmltag19 <html>}{\\*\\htmltag34 <head>}{\\*\\htmltag41 </head>}\r\n',
      '{\\*\\htmltag50 <body>}\\htmlrtf \\lang1033\\htmlrtf0 ',
      "{\\*\\htmltag64 <p class=MsoNormal>}\\htmlrtf {\\htmlrtf0 Hello \\htmlrtf {\\f1\\htmlrtf0 \\'cf\\'f0\\'e8\\htmlrtf }\\htmlrtf0",
      '{\\*\\htmltag84 <a href="https://a.example/?a=1&amp;b">}\\htmlrtf {\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt\\cf1 \\htmlrtf0 here\\htmlrtf }\\htmlrtf0',
      '{\\*\\htmltag92 </a>}\\htmlrtf }\\htmlrtf0 {\\*\\mhtmltag84 <a href="cid:x">}{\\*\\htmltag84 &nbsp;}\\htmlrtf \\\'a0\\htmlrtf0 ',
      "\\u8364 ?5 a<b&c\\'80{\\*\\htmltag72 </p>}\\htmlrtf\\par}\\htmlrtf0\r\n{\\*\\htmltag84 <br>\\par <i>\\'80}",
      '{\\*\\htmltag58 </body>}{\\*\\htmltag27 </html>}',
    ].join('');
    expect(html(rtf)).toBe(
      '<html><head></head><body><p class=MsoNormal>Hello При<a href="https://a.example/?a=1&amp;b">here</a>&nbsp;€5 a&lt;b&amp;c€</p><br>\n<i>€</body></html>',
    );
  });

  it('gives none of it where it was not made so', () => {
    expect(text('{\\*\\htmltag64 <p>}\\htmlrtf a\\htmlrtf0 b', '\\fromtext')).toBe('b');
  });
});

describe('whatever RTF comes', () => {
  const PIECES = [
    '{',
    '}',
    '\\',
    '\\*',
    '\\u',
    '\\u8364',
    "\\'",
    "\\'e9",
    '\\bin',
    '\\bin9',
    '-1',
    '99999999999',
    ' ',
    '\\par',
    '\\f1',
  ];
  const MORE = [
    '\\fonttbl',
    '\\fcharset128',
    '\\htmltag',
    '\\htmlrtf',
    '\\htmlrtf0',
    '\\fromhtml1',
    '\\uc',
    '\\ansicpg932',
    'a',
    '\0',
    '\r\n',
  ];

  it('is read without a fault, and is well-formed', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES, ...MORE), fc.string({ maxLength: 3 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text: plain, html } = words(`{\\rtf1${parts.join('')}`) ?? {};
        expect((plain ?? html ?? '').isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, string]>([
    ['open groups', '{'],
    ['closed groups', '}'],
    ['groups', '{a}'],
    ['changes of the font', "\\f1 \\'e9\\f2 \\'e9"],
    ['characters', '\\u233 ?'],
    ['letters', 'x'],
    ['a word', '\\x'],
    ['digits', '9'],
  ])('of half a million %s is read to its end', (_, piece) => {
    const rtf = `{\\rtf1{\\fonttbl{\\f1\\fcharset128 a;}{\\f2\\fcharset204 b;}}\\a${piece.repeat(500_000 / piece.length)}`;
    expect(typeof words(rtf)?.text).toBe('string');
  });
});
