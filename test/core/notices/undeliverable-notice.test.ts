import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../core/brand.ts';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../../core/mail/compose/mail-spec.ts';
import type { Message, Side } from '../../../core/model.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { undeliverableNotice, undeliverableStatus } from '../../../core/notices/undeliverable-notice.ts';
import { aBooking, aContext, aConversation, aGuest, aHost, aProof } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';

const brand = brandOf({ platformName: 'Foyer', color: '#1a5fb4', supportUrl: 'https://help.example.com/contact' });
const REASONS = ['mailbox-full', 'unreachable', 'too-large', 'unknown-address', 'rejected'] as const;

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
  notes: [],
};

const notice = (side: Side, reason: string | undefined, language = 'en', facts: Partial<Message> = {}): MailSpec =>
  undeliverableNotice(
    {
      context: aContext({
        conversation: aConversation({
          subject: { kind: 'booking', booking: aBooking({ bookingId: 'ABC' }) },
          guest: aGuest({ language }),
        }),
        host: aHost({ language }),
      }),
      message: { ...message, ...facts },
      side,
      brand,
      from: 'no-reply@foyer.test',
      to: { address: side === 'host' ? 'hanna@hosts.example' : 'gita@guests.example' },
    },
    reason,
  );

it('tells the writer which message it was, why it failed and where to turn', () => {
  const mail = notice('host', 'mailbox-full');
  expect(mail).toMatchObject({
    from: { address: 'no-reply@foyer.test', name: 'Foyer' },
    to: { address: 'hanna@hosts.example' },
    subject: 'Your message could not be delivered – Foyer',
    automatic: 'auto-generated',
  });
  expect(mail.text).toBe(
    [
      'Your message of 7 February 2026 at 11:00 CET (Booking ABC · Sea View · 21\u2009–\u200927 March 2026) could not be delivered. The recipient’s mailbox is full.',
      '',
      'What you can do: Please try again later. If it is urgent, turn to our support.',
      '',
      '-- ',
      'Foyer',
      'Help and contact form: https://help.example.com/contact',
    ].join('\n'),
  );
});

it('goes to the guest where the guest wrote', () => {
  expect(notice('guest', 'unreachable').to.address).toBe('gita@guests.example');
});

it('asks for no answer', () => {
  expect(notice('host', 'rejected').text).not.toContain('##');
  expect(notice('host', 'rejected').html).not.toContain('##');
});

it.each(['complaint', 'something-new', undefined])('tells %s as a rejection', (reason) => {
  expect(notice('host', reason).text).toBe(notice('host', 'rejected').text);
});

it("answers the writer's own mail, where there was one", () => {
  const mail = { mailId: 'm1', recipient: 'g7k2m9xwq3abc@guest.foyer.test', messageId: '<own@hosts.example>' };
  expect(notice('host', 'rejected', 'en', { mail })).toMatchObject({
    inReplyTo: '<own@hosts.example>',
    references: ['<own@hosts.example>'],
  });
  expect(notice('host', 'rejected')).toMatchObject({ inReplyTo: undefined, references: [] });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every reason has its words, and none tells anything of the other side or of the message', async () => {
    const texts = new Set<string>();
    for (const reason of REASONS) {
      const mail = notice('host', reason, language);
      const secrets = ['gita', 'guests.example', '46701234567', 'The key is', 'g7k2m9xwq3abc', 'undefined'];
      expect(await leaks(composeMail(mail), secrets)).toEqual([]);
      expect(mail.text).toContain('ABC');
      expect(mail.text).toContain('2026');
      expect(mail.text).toContain('https://help.example.com/contact');
      texts.add(mail.text);
    }
    expect(texts.size).toBe(REASONS.length);
  });
});

it('tells that the conversation ended before the message could be passed on', () => {
  const { text } = notice('guest', 'conversation-unreadable');
  expect(text).toContain('This conversation ended for good on 28 March 2027 at 00:00 CET: 1 year after the end');
  expect(text).toContain('contact form');
  expect(text).not.toContain('accept');
});

it('tells that a threat was found in its files before it could be passed on', () => {
  const { text } = notice('host', 'attachment-infected');
  expect(text).toContain('Our virus scan did not clear an attachment of your message.');
});

it.each([
  ['mailbox-full', '5.2.2'],
  ['conversation-unreadable', '5.2.1'],
  ['attachment-infected', '5.7.1'],
  ...['unreachable', 'too-large', 'unknown-address', 'rejected', 'complaint', undefined].map(
    (why) => [why, '5.0.0'] as const,
  ),
] as const)('of %s the status is %s', (reason, status) => {
  expect(undeliverableStatus(reason)).toBe(status);
});
