import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlOf, partsOfHtml } from '../../../../local/aws/translate/html-parts.ts';

it('are words without entities, tags, and what a tag says is not to be translated', () => {
  expect(partsOfHtml('<p>Tea &amp; <b>cake</b> by <span translate="no">A &amp; B</span>.</p>')).toEqual([
    { kind: 'tag', html: '<p>' },
    { kind: 'words', text: 'Tea & ' },
    { kind: 'tag', html: '<b>' },
    { kind: 'words', text: 'cake' },
    { kind: 'tag', html: '</b>' },
    { kind: 'words', text: ' by ' },
    { kind: 'kept', html: '<span translate="no">A &amp; B</span>' },
    { kind: 'words', text: '.' },
    { kind: 'tag', html: '</p>' },
  ]);
});

it('keep all that a tag holds, tags of its own name too, and to the end where it is not closed', () => {
  const nested = '<p translate=no>a <p>b</p> <br/>c</p>';
  expect(partsOfHtml(`${nested}d`)).toEqual([
    { kind: 'kept', html: nested },
    { kind: 'words', text: 'd' },
  ]);
  expect(partsOfHtml("<i translate='no'>a</b> b")).toEqual([{ kind: 'kept', html: "<i translate='no'>a</b> b" }]);
});

it('take a lesser-than sign that begins no tag for what it is', () => {
  expect(partsOfHtml('1 < 2, <3 & a<b')).toEqual([{ kind: 'words', text: '1 < 2, <3 & a<b' }]);
});

it('make the same HTML again, whatever it was', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<span translate="no">',
    '</span>',
    ' a &amp; b ',
    '&lt;',
    'ü 👍',
    '<br/>',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(htmlOf(partsOfHtml(pieces.join('')))).toBe(pieces.join(''));
    }),
  );
});
