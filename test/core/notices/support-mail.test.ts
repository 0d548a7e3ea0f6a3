import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../core/brand.ts';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../../core/mail/compose/mail-spec.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { careMail, requesterMail, type SupportMail } from '../../../core/notices/support-mail.ts';
import { SUPPORT_TEXTS } from '../../../core/notices/support-texts.ts';
import { reachIn } from '../../../core/support/support-reach.ts';
import { askSupport, type CareDraft, continueSupport, type Written } from '../../../core/support/support-request.ts';
import { aBooking, aContext, aConversation, aGuest } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';

const brand = brandOf({ platformName: 'Foyer', color: '#1a5fb4', supportUrl: 'https://help.example.com/contact' });
const aliases = { support: 'support-aaaaaaaaaaaa@reply.foyer.test', requester: 'case-bbbbbbbbbbbb@reply.foyer.test' };
const draft = (facts: Partial<CareDraft> = {}): CareDraft => ({
  at: '2026-03-01T12:00:00.000Z',
  author: 'guest',
  via: 'api',
  text: 'My number is 070-123 45 67, gita@guests.example.',
  notes: [],
  ...facts,
});
const context = aContext({
  conversation: aConversation({
    subject: { kind: 'booking', booking: aBooking({ bookingId: 'ABC' }) },
    guest: aGuest(),
  }),
});
const asked = askSupport(
  { id: 'r1', topic: 'My deposit', by: { role: 'guest', id: 'g-1' }, aliases, conversationId: 'c1', bookingId: 'ABC' },
  draft(),
);
const answered = continueSupport(asked.request, draft({ author: 'support', text: 'It is on its way.\n' }));
const added = continueSupport(asked.request, draft({ notes: ['attachments-left-out'], text: 'See the file.' }));

const mail = (written: Written, more: Partial<SupportMail> = {}): SupportMail => ({
  ...written,
  context,
  brand,
  domain: 'foyer.test',
  ...more,
});
const toGuest = (written: Written, language = 'en', more: Partial<SupportMail> = {}): MailSpec => {
  const reach = { ...reachIn(context, 'guest'), language };
  return requesterMail(mail(written, more), { address: 'gita@guests.example', name: 'Gita Guest' }, reach);
};

describe('the receipt of a request', () => {
  it('names the request and what it is about, not its words, and wants no answer of a machine', () => {
    const receipt = toGuest(asked);
    expect(receipt).toMatchObject({
      from: { address: aliases.support, name: 'Foyer' },
      to: { address: 'gita@guests.example' },
      subject: 'Your support request: My deposit',
      automatic: 'auto-generated',
      references: [],
      attachments: [],
    });
    expect(receipt.text).toBe(
      [
        '##--## Please write your answer above this line ##--##',
        '',
        'We have received your request “My deposit”. Our support team will look into it and answer you.',
        '',
        '-- ',
        'Foyer',
        'Support request r1',
        'Booking ABC · Sea View · 21\u2009–\u200927 March 2026',
        'To answer, simply reply to this mail. Your own address stays hidden.',
        'Help and contact: https://help.example.com/contact',
      ].join('\n'),
    );
  });
});

describe('the care team’s answer', () => {
  it('carries its words from the alias that stands for support, as a person’s mail', () => {
    const answer = toGuest(answered, 'en', { answers: '<own@guests.example>' });
    expect(answer).toMatchObject({
      from: { address: aliases.support, name: 'Foyer' },
      subject: 'Re: Your support request: My deposit',
      inReplyTo: '<own@guests.example>',
      references: ['<own@guests.example>'],
    });
    expect(answer.automatic).toBeUndefined();
    expect(answer.text).toContain('\n\nIt is on its way.\n\n-- \nMessage from Foyer\nSupport request r1\n');
  });

  it('says nothing of a booking where the request is about none', () => {
    expect(toGuest(answered, 'en', { context: undefined }).text).not.toContain('Booking');
  });

  it.each(LANGUAGES)('is in the reader’s language: %s', async (language) => {
    const { subject, receipt, reference } = SUPPORT_TEXTS[language];
    expect(toGuest(asked, language).text).toContain(receipt('My deposit'));
    const answer = toGuest(answered, language);
    expect(answer.subject).toBe(`Re: ${subject('My deposit')}`);
    expect(answer.text).toContain(reference('r1'));
    expect(answer.html).toContain(`<html lang="${language}"`);
    expect(await leaks(composeMail(answer), ['hanna', 'hosts.example', '765', 'case-'])).toEqual([]);
  });
});

describe('the mail to the care team', () => {
  it('carries the words and ids, never a name, an address or a number', async () => {
    const told = careMail(mail(asked), 'care@example.com');
    expect(told).toMatchObject({
      from: { address: aliases.requester, name: 'Foyer' },
      to: { address: 'care@example.com' },
      subject: 'Support request r1: My deposit',
    });
    expect(told.text).toContain('My number is [☎•••], [✉•••].');
    for (const line of [
      'New request of a guest, Foyer',
      'Topic: My deposit',
      'Request r1 · Conversation c1 · Booking ABC',
      'attachments stay behind, addresses are hidden, and your own is never shown.',
    ])
      expect(told.text).toContain(line);
    expect(await leaks(composeMail(told), ['gita', 'guests.example', '45 67', aliases.support, 'Sea View'])).toEqual(
      [],
    );
  });

  it('is in one thread with the first, and says that files stayed behind', () => {
    const told = careMail(mail(added, { answers: '<own@example.com>' }), 'care@example.com');
    expect(told).toMatchObject({ subject: 'Re: Support request r1: My deposit', inReplyTo: '<own@example.com>' });
    expect(told.text).toContain('Further message of a guest');
    expect(told.text).toContain('had attachments, which were left out');
  });

  it('names the request alone where it is about nothing, and hides addresses in its topic', () => {
    const { request, message } = askSupport(
      { id: 'r2', topic: 'Mail x@y.example', by: { role: 'host', id: 'h-1' }, aliases },
      draft({ author: 'host' }),
    );
    const told = careMail(mail({ request, message }, { context: undefined }), 'care@example.com');
    expect(told.subject).toBe('Support request r2: Mail [✉•••]');
    expect(told.text).toContain('\nRequest r2\n');
  });
});
