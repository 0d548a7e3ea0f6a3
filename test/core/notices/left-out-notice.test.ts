import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../core/brand.ts';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../../core/mail/compose/mail-spec.ts';
import { LEFT_OUT_REASONS, type LeftOut, type LeftOutReason, type Message, type Side } from '../../../core/model.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { leftOutNotice } from '../../../core/notices/left-out-notice.ts';
import { NOTICE_TEXTS } from '../../../core/notices/texts/by-language.ts';
import { aBooking, aContext, aConversation, aGuest, aHost, aListing, aProof } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';

const brand = brandOf({ platformName: 'Foyer', color: '#1a5fb4', supportUrl: 'https://help.example.com/contact' });

const message: Message = {
  id: 'c1-1',
  conversationId: 'c1',
  seq: 1,
  proof: aProof(),
  at: '2026-02-07T10:00:00.000Z',
  author: 'host',
  via: 'mail',
  text: 'The key is in the box.',
  attachments: [],
  notes: ['attachments-left-out'],
  mail: { mailId: 'm1', recipient: 'g7k2m9xwq3abc@guest.foyer.test', messageId: '<own@hosts.example>' },
};

interface Options {
  readonly side?: Side;
  readonly language?: string;
  readonly program?: string;
}

const notice = (leftOut: readonly LeftOut[], { side = 'host', language = 'en', program }: Options = {}): MailSpec =>
  leftOutNotice(
    {
      context: aContext({
        conversation: aConversation({
          subject: { kind: 'booking', booking: aBooking({ bookingId: 'ABC' }) },
          guest: aGuest({ language }),
        }),
        host: aHost({ language }),
        listing: aListing(program === undefined ? {} : { program }),
      }),
      message,
      side,
      brand,
      from: 'no-reply@foyer.test',
      to: { address: side === 'host' ? 'hanna@hosts.example' : 'gita@guests.example' },
    },
    leftOut,
  );

const file = (name: string, why: LeftOutReason): LeftOut => ({ name, why });
const plan = file('plan.pdf', 'type');

it('tells the writer that the message was passed on, what stayed behind and why, and where to turn', () => {
  const mail = notice([plan, file('smime.p7s', 'signature'), file('run.exe', 'program'), file('offer.docx', 'type')]);
  expect(mail).toMatchObject({
    from: { address: 'no-reply@foyer.test', name: 'Foyer' },
    to: { address: 'hanna@hosts.example' },
    subject: 'Not all of your files were passed on – Foyer',
    automatic: 'auto-replied',
    inReplyTo: '<own@hosts.example>',
    references: ['<own@hosts.example>'],
    attachments: [],
  });
  expect(mail.text).toBe(
    [
      'Your message of 7 February 2026 at 11:00 CET (Booking ABC · Sea View · 21\u2009–\u200927 March 2026) was passed on, but without:',
      '',
      'plan.pdf, offer.docx',
      'Files of this kind are not passed on here. What is passed on: images.',
      '',
      'run.exe',
      'Programs, and other files that run when they are opened, are not passed on.',
      '',
      'What you can do: Please write what matters in a new message, or send it in a form that is passed on.',
      '',
      '-- ',
      'Foyer',
      'Help and contact form: https://help.example.com/contact',
    ].join('\n'),
  );
});

it('goes to the guest where the guest wrote', () => {
  expect(notice([plan], { side: 'guest' }).to.address).toBe('gita@guests.example');
});

it('asks for no answer', () => {
  expect(notice([plan]).text).not.toContain('##');
  expect(notice([plan]).html).not.toContain('##');
});

it('says what the program takes, and nothing of it where it takes all kinds', () => {
  expect(notice([plan], { program: 'rental-subscription' }).text).toContain('passed on: images and PDF files.');
  expect(notice([plan], { program: 'activity' }).text).not.toContain('What is passed on');
});

it.each([
  [20, 'f20.pdf\n'],
  [21, 'f20.pdf, …\n'],
])('names twenty files, and of %i files says so', (count, end) => {
  const { text } = notice(Array.from({ length: count }, (_, index) => file(`f${index + 1}.pdf`, 'type')));
  expect(text).toContain(`f1.pdf, f2.pdf`);
  expect(text).toContain(end);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every reason has words of its own, and none tells anything of the other side or of the message', async () => {
    const texts = new Set<string>();
    for (const why of LEFT_OUT_REASONS.filter((reason) => reason !== 'signature')) {
      const mail = notice([file('x.bin', why)], { language });
      const secrets = ['gita', 'guests.example', '46701234567', 'The key is', 'g7k2m9xwq3abc', 'undefined'];
      expect(await leaks(composeMail(mail), secrets)).toEqual([]);
      for (const told of ['ABC', '2026', 'x.bin', 'https://help.example.com/contact'])
        expect(mail.text).toContain(told);
      texts.add(mail.text);
    }
    expect(texts.size).toBe(LEFT_OUT_REASONS.length - 1);
  });

  it('no words are those of another language', () => {
    const { leftOut } = NOTICE_TEXTS[language];
    const others = LANGUAGES.filter((other) => other !== language).map((other) => NOTICE_TEXTS[other].leftOut);
    for (const other of others) {
      const said = [other.subject, other.remedy, ...Object.values(other.reasons)];
      expect(said).not.toContain(leftOut.subject);
      expect(said).not.toContain(leftOut.remedy);
      for (const reason of Object.values(leftOut.reasons)) expect(said).not.toContain(reason);
    }
  });
});
