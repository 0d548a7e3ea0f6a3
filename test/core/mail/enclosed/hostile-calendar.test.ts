import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCalendar } from '../../../../core/mail/calendar/own-calendar.ts';
import { rewriteCalendar } from '../../../../core/mail/enclosed/rewrite-calendar.ts';
import { aContext } from '../../../support/facts.ts';

const OWN = { domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer' };

const FIXTURE = readFileSync(new URL('../../../fixtures/calendar/google-request.ics', import.meta.url));
const context = aContext();
const SECRETS = /(?<![\w.+-])(?:(?:hanna|office)@hosts|gita@guests)\.example(?![\w-])/i;
const ALLOWED = /^[A-Z-]+(?:;(?:TZID|VALUE|RANGE|LANGUAGE|CUTYPE|ROLE|PARTSTAT|RSVP|CN)=(?:"[^"]*"|[^";:,]*))*:/;

/** Whatever comes out is valid, and holds nobody's address. */
function expectSound(content: Uint8Array): void {
  const bytes = rewriteCalendar(content, { context, side: 'host', ...OWN })?.content;
  if (!bytes) return;
  const text = Buffer.from(bytes).toString();
  expect(Buffer.from(text).equals(bytes)).toBe(true);
  expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  // a tab may stand in a text (RFC 5545, 3.3.11)
  expect(text.replaceAll(/\r\n|\t/g, '')).not.toMatch(/\p{Cc}/u);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  expect(lines.join('\n')).not.toMatch(SECRETS);
  for (const line of lines) expect(line).toMatch(ALLOWED);
  expectBalanced(lines);
  expect(
    addressCalendar(bytes, { alias: 'x@guest.foyer.test', mailboxes: [], address: 'x@guests.example' }),
  ).toBeDefined();
}

function expectBalanced(lines: readonly string[]): void {
  const open: string[] = [];
  for (const line of lines) {
    if (line.startsWith('BEGIN:')) open.push(line.slice(6));
    if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
  }
  expect(open).toEqual([]);
}

const PIECES = [
  ...['\r\n', '\n', '\r', '\r\n ', ':', ';', ',', '=', '"', '\\', '^n', '\\n', '%40', '@', '\0', '\xe5', '\u2028'],
  ...['BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n', 'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'BEGIN:VTIMEZONE\r\n'],
  ...['UID:', 'UID:7\r\n', 'SUMMARY:', 'DESCRIPTION;LANGUAGE=', 'ORGANIZER;CN=', 'ATTENDEE;ROLE=', 'TZID:', ';TZID='],
  ...[
    'DTSTART',
    'METHOD:REPLY\r\n',
    'VERSION:2.0\r\n',
    'mailto:hanna@hosts.example',
    'gita@guests.example',
    'CATEGORIES:',
  ],
  ...[
    'office@hosts.example',
    'HANNA@HOSTS.EXAMPLE',
    '20260321',
    '&#64;',
    '<a href="mailto:hanna@hosts.example">',
    'RRULE:',
  ],
];

describe('whatever calendar comes', () => {
  it('is rewritten to a valid one without addresses, or not at all: pieces in any order', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (each) =>
        expectSound(Buffer.from(['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n', ...each].join(''))),
      ),
      { numRuns: 500 },
    );
  });

  it('is rewritten to a valid one without addresses, or not at all: an invite with octets changed, cut and put in', () => {
    const change = fc.record({
      at: fc.nat(FIXTURE.length),
      cut: fc.nat(20),
      put: fc.oneof(
        fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)),
        fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
      ),
    });
    const changed = (changes: readonly { at: number; cut: number; put: Buffer }[]) =>
      changes.reduce(
        (bytes, { at, cut, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
        FIXTURE,
      );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => expectSound(changed(changes))),
      { numRuns: 200 },
    );
  });

  it.each([
    ['folds', 'SUMMARY:x\r\n '],
    ['parameters', 'ATTENDEE;CN=a'],
    ['semicolons', ';'],
    ['quotes', '"'],
    ['backslashes in a text', '\\'],
    ['markup', '<a '],
    ['references', '&#'],
    ['addresses', 'hanna@hosts.example,'],
    ['dates', '20260321,'],
    ['at signs', '@'],
    ['percent signs', 'a%40'],
    ['begins', 'BEGIN:VEVENT\r\n'],
    ['carets', '^'],
  ])('is read to its end: 100 kB of %s', (_, piece) => {
    const many = piece.repeat(100_000 / piece.length);
    for (const name of ['DESCRIPTION:', 'UID:', 'CATEGORIES:', 'ATTENDEE'])
      expectSound(Buffer.from(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n${name}${many}\r\nEND:VEVENT\r\n`));
  });
});
