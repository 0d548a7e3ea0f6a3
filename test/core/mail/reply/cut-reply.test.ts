import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutReply } from '../../../../core/mail/reply/cut-reply.ts';
import { REPLY_MARKER } from '../../../../core/mail/reply-marker.ts';

/** What mail programs write, in some forty languages: above quotes, around forwarded mail, under a message. */
interface MailPrograms {
  readonly attributions: readonly string[];
  readonly headers: readonly string[];
  readonly dividers: readonly string[];
  readonly devices: readonly string[];
}

const fixture = new URL('../../../fixtures/replies/mail-programs.json', import.meta.url);
const programs: MailPrograms = JSON.parse(readFileSync(fixture, 'utf8'));

const REPLY = 'Yes, that suits us.\nSee you then.';
const HISTORY = 'Old text here.\nMore old text.';
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
const wrapped = (line: string): string => {
  const words = line.split(' ');
  const middle = Math.ceil(words.length * 0.6);
  return `${words.slice(0, middle).join(' ')}\n${words.slice(middle).join(' ')}`;
};

describe('the line above a quote', () => {
  it.each(programs.attributions)('is cut with what follows: %s', (line) => {
    expect(cutReply(`${REPLY}\n\n${line}\n\n${HISTORY}`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n\n${line}\n${quoted(HISTORY)}`)).toBe(REPLY);
  });

  it.each(programs.attributions)('is cut when it is wrapped: %s', (line) => {
    expect(cutReply(`${REPLY}\n\n${wrapped(line)}\n\n${HISTORY}`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n${wrapped(line)}\n${quoted(HISTORY)}`)).toBe(REPLY);
  });

  it.each(programs.attributions)('is cut above an answer written below the quote: %s', (line) => {
    expect(cutReply(`${line}\n${quoted(HISTORY)}\n\n${REPLY}`)).toBe(REPLY);
  });

  it.each([
    `Ann Lee <ann@example.com> writes:\n\n> old\n\n${REPLY}`,
    `Ann wrote:\n> old\n\n${REPLY}`,
    `2013/7/20 Ann <ann@example.com>\n\n| old\n|\n\n${REPLY}`,
    `${REPLY}\n\n>>> Ann Lee <ann@example.com> 3/31/2026 11:16 AM >>>\nold`,
    `${REPLY}\nOn Thu, 31 Mar 2026 at 11:16 Ann\n\n<\nmailto:Ann <ann@example.com>\n> wrote:\n\nold`,
    `${REPLY}\nAnn <ann@example.com\n>:\n\n> old`,
  ])('is known in less usual forms: %j', (text) => {
    expect(cutReply(text)).toBe(REPLY);
  });

  it('alone at the beginning goes, and what follows stays, indented as it was', () => {
    expect(cutReply('On 8 May 2026 17:34, "Ann" <ann@example.com> wrote:\n\n    a key\n\nand a map\n')).toBe(
      '    a key\n\nand a map',
    );
  });

  it('does not take the sentence before it along', () => {
    expect(cutReply(`It is as you say!\nAnn <ann@example.com> wrote on 3 May 2026 10:00:\n\n${HISTORY}`)).toBe(
      'It is as you say!',
    );
  });
});

describe('headers of a quoted or forwarded mail', () => {
  it.each(programs.headers)('are cut with what follows: %j', (headers) => {
    expect(cutReply(`${REPLY}\n\n${headers}\n\n${HISTORY}`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n________________________________\n${headers}\n\n${HISTORY}`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n\n--------- Io alia ----------\n${headers}\n\n${HISTORY}`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n\n${quoted(`${headers}\n\n${HISTORY}`)}`)).toBe(REPLY);
  });

  it.each(programs.headers)('stay in a mail that is nothing but a forwarded one: %j', (headers) => {
    const text = `---------- Forwarded message ----------\n${headers}\n\n${HISTORY}\n--\nAnn`;
    expect(cutReply(text)).toBe(text);
  });

  it.each(programs.dividers)('may be no more than a line between dashes: %s', (divider) => {
    expect(cutReply(`${REPLY}\n\n${divider}\n\n${HISTORY}`)).toBe(REPLY);
  });

  it('may all stand in one line', () => {
    const line = 'From: Ann [mailto:ann@example.com] Sent: Thursday, March 31, 2026 To: Bob Subject: Re: Room';
    expect(cutReply(`${REPLY}\n\n${line}\n\n${HISTORY}`)).toBe(REPLY);
  });

  it('end the text where our own mail begins', () => {
    expect(cutReply(`${REPLY}\n\n${REPLY_MARKER} Bitte oberhalb antworten ${REPLY_MARKER}\n${HISTORY}`)).toBe(REPLY);
  });
});

describe('what is added below a message', () => {
  it.each(programs.devices)('is cut: %s', (line) => {
    expect(cutReply(`${REPLY}\n\n${line}`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n\n${line}\n\nOn 31/03/26 11:16, Ann wrote:\n> Old`)).toBe(REPLY);
  });

  it('is a signature after two dashes, unless a quote or long lines stand in it', () => {
    expect(cutReply(`${REPLY}\n\n-- \nAnn\nHotel Rosa\n`)).toBe(REPLY);
    expect(cutReply(`${REPLY}\n\n—\nAnn`)).toBe(REPLY);
    const long = `${REPLY}\n\n--\n${'And there is more to say about the way to the house. '.repeat(3).trim()}`;
    expect(cutReply(long)).toBe(long);
    const answered = `${REPLY}\n--\n> old\nnew`;
    expect(cutReply(answered)).toBe(answered);
  });

  it('is a signature above the history too', () => {
    expect(cutReply(`${REPLY}\n\n-- \nAnn\n\nOn 31/03/26 11:16, Bob wrote:\n\n${HISTORY}`)).toBe(REPLY);
  });
});

describe('answers between quotes', () => {
  const INLINE = '> When do you come?\nAt five.\n> With a dog?\nNo.';

  it('stay with the quotes they answer; the line above and the last quote go', () => {
    const attribution = 'On 31/03/26 11:16, Ann <ann@example.com> wrote:';
    expect(cutReply(`${attribution}\n${INLINE}\n> Bye`)).toBe(INLINE);
    expect(cutReply(`Hi,\n\n${attribution}\n${INLINE}\n> Bye\n\n-- \nBob`)).toBe(`Hi,\n\n${INLINE}`);
  });

  it('keep a line above that may be the writer’s own', () => {
    expect(cutReply(`Hi,\nAnn said:\n${INLINE}`)).toBe(`Hi,\nAnn said:\n${INLINE}`);
  });

  it('end where unquoted history begins', () => {
    expect(cutReply(`Hi\n\nOn 31/03/26 11:16, Ann wrote:\n> old\n\n-----Original Message-----\n${HISTORY}`)).toBe('Hi');
  });
});

describe('text is never lost where it is unsure', () => {
  it.each([
    'From: Paris\nTo: Rome\nDate: 3 May 2026\nPeople: 3',
    'Name: Bob\nEmail: bob@example.com\nArrival: 31/03/2026 14:00\nGuests: 3',
    'Name: Bob <bob@example.com>\nArrival: 31/03/2026 14:00\nGuests: 3',
    'From: https://example.com/a\nhttps://example.com/b\nhttps://example.com/c',
    'On 31/03/2026 at 11:00 please bring:\n- towels\n- the key',
    'Hi,\n\nWe arrive on 3 May 2026 at 10:00 and would like:\nbreakfast\nlate check-out',
    'First part of it.\n\n---\n\nSecond part of it.',
    'As my wife wrote:\nwe need a cot.',
    'We need what we said when we wrote to you last week about the room with the view:\n> a cot\nand a chair',
    'We got the key. Sent from the office by courier yesterday.\nThe phone is off.',
    'It was sent from the airport.',
    'Check-in: 15:00\nCheck-out: 11:00\nBreakfast: 8:00',
    '> 5 people? No, 4.\nOK then.',
    '```\n> code\n--\n```\nis what I typed',
    '```\nnever closed',
    'Old things --- so to say ---\nnew things',
    'You asked on 2026/05/03 for <b>\nYes',
    'Some 1990 wine <for you>',
    'x'.repeat(500),
    `${'word '.repeat(40)}wrote 3 May 2026 10:00 <ann@example.com>:\nand so on`,
  ])('keeps %j', (text) => {
    expect(cutReply(text)).toBe(text);
  });

  it('is nothing where our own mail is quoted and nothing is written', () => {
    const ours = `> ${REPLY_MARKER} Please write your answer above this line ${REPLY_MARKER}\n>\n> When do you arrive?`;
    expect(cutReply(`On Mon, 9 Mar 2026, Foyer <a@partner.example> wrote:\n${ours}`)).toBe('');
    expect(cutReply(ours)).toBe('');
  });

  it.each(['> only a quote', 'Sent from my iPhone', '-- \nAnn', '', '\n\n'])('gives %j back', (text) => {
    expect(cutReply(text)).toBe(text.replace('-- \n', '--\n').trim());
  });

  it('loses no word of a text without quotes, colons and dashes', () => {
    const words = fc.array(fc.constantFrom('we', 'arrive', 'on', '3 May 2026', 'at 10', '\n', '\n\n', '.', 'Ann'));
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        expect(cutReply(text).split(/\s+/).filter(Boolean)).toEqual(
          text.split(/\s+/).filter((word) => /\S/.test(word)),
        );
      }),
    );
  });
});

describe('any text', () => {
  it('comes out with LF and nothing around it', () => {
    expect(cutReply('\r\nEmail with\r\nwindows\rlines  \r\n')).toBe('Email with\nwindows\nlines');
  });

  it('cut twice is cut once, and every line of the result was a line of the text', () => {
    const line = fc.constantFrom(
      'Hello',
      '> quoted',
      '>> twice',
      '',
      'On 3 May 2026 at 10:00, Ann <ann@example.com> wrote:',
      'Ann wrote:',
      'From: Ann <ann@example.com>',
      'Subject: x',
      'To: Bob',
      '-- ',
      '-----Original Message-----',
      'Sent from my iPhone',
      '```',
      '<ann@example.com>:',
      '> wrote:',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const once = cutReply(lines.join('\n'));
        const known = new Set(lines.map((text) => text.trimEnd()));
        expect(once.split('\n').every((text) => known.has(text) || text === '')).toBe(true);
      }),
    );
  });

  const LENGTH = 100_000;
  it.each(['>', '>\n', 'On ', 'On\n', '\n', ' ', 'On 1:\n', '<a@b.c>:\n', 'a: b\n', '----- a -----\n', '```\n', ':\n'])(
    'of nothing but %j is read once',
    (unit) => {
      expect(cutReply(unit.repeat(LENGTH / unit.length)).length).toBeLessThanOrEqual(LENGTH);
    },
  );

  it('may be one line of a megabyte', () => {
    const text = 'On 3 May 2026 at 10:00 wrote: '.repeat(35_000).trim();
    expect(cutReply(text)).toBe(text);
  });
});
