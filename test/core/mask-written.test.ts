import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../core/mail/reply/added-lines.ts';
import { maskWritten } from '../../core/mask-written.ts';
import type { MaskPolicy } from '../../core/masking/mask-policy.ts';

const OWN = 'gita@guests.example';
const open: MaskPolicy = { addresses: false, phones: 'pass', always: [OWN], ownDomains: [] };
const HIDDEN = '[✉•••]';

const written = (text: string, policy = open) => maskWritten(text, 'mail', policy);

describe('N4: where a program hides no addresses', () => {
  it.each([
    ['a quote', `Yes.\n> To: ${OWN}\nNo.`],
    ['an old quote', `Yes.\n| ${OWN}\nNo.`],
    ['the line above a quote', `On 3 May 2026 at 10:00, Gita <${OWN}> wrote:\n> When?\nAt ten.`],
    ['headers', `See this:\n\nFrom: Anna\nSent: 3 May 2026\nTo: ${OWN}\nSubject: Key\n\nWords`],
    ['a forwarded mail', `---------- Forwarded message ---------\nFrom: Gita <${OWN}>\nTo: x\n\nWords`],
    ['what follows headers unmarked', `From: Anna\nSent: 3 May 2026\nTo: x\nSubject: Key\n\nWrite to ${OWN}`],
    ['a signature', `Yes.\n-- \nGita\n${OWN}`],
  ])('the own address of a participant is hidden in %s', (_, text) => {
    const masked = written(text);
    expect(masked.text).toBe(text.replace(OWN, HIDDEN));
    expect(masked.notes).toEqual(['addresses-masked']);
  });

  it('it stays in words that a person typed, above a quote and below it', () => {
    const text = `Write to ${OWN}.\n> ${OWN}\nOr to ${OWN}`;
    expect(written(text).text).toBe(`Write to ${OWN}.\n> ${HIDDEN}\nOr to ${OWN}`);
  });

  it('others stay everywhere, and a text without any is given back as it is, line ends too', () => {
    const text = `Ask bo@example.com\r\n> from bo@example.com\r\n`;
    expect(written(text)).toEqual({ text, notes: [] });
  });

  it('nothing of a text that came over the API was added by a mail program', () => {
    expect(maskWritten(`> ${OWN}`, 'api', open).text).toBe(`> ${OWN}`);
  });

  it('phone numbers are noted beside', () => {
    const notes = written(`> ${OWN}\nCall +46 70 123 45 67`, { ...open, phones: 'note' }).notes;
    expect(notes).toEqual(['addresses-masked', 'phones-present']);
  });
});

it('where a program hides addresses all of the text is masked alike', () => {
  const text = `Write to ${OWN}.\n> ${OWN}`;
  expect(written(text, { ...open, addresses: true })).toEqual({
    text: `Write to ${HIDDEN}.\n> ${HIDDEN}`,
    notes: ['addresses-masked'],
  });
});

it('the stretches of any text are the text again', () => {
  const pieces = [
    '> x',
    '| y',
    'Ann wrote:',
    'From: a@b.example',
    'To: c',
    'Subject: d',
    '-- ',
    '',
    'words',
    '```',
    '\r',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const stretches = stretchesOf(text);
      expect(stretches.map((stretch) => stretch.text).join('\n')).toBe(text.replace(/\r\n?/g, '\n'));
      expect(stretches.every(({ added }, at) => added !== stretches[at + 1]?.added)).toBe(true);
    }),
  );
});
