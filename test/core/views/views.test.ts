import { describe, expect, it } from 'vitest';
import { programOf } from '../../../core/programs/programs.ts';
import { bookingView, paymentView } from '../../../core/views/booking-view.ts';
import { contactView } from '../../../core/views/contact-view.ts';
import { isListed } from '../../../core/views/conversation-filter.ts';
import { conversationFactsView, conversationView, ownConversationView } from '../../../core/views/conversation-view.ts';
import { hostView } from '../../../core/views/host-view.ts';
import { listingView, publicListingView } from '../../../core/views/listing-view.ts';
import { mailView } from '../../../core/views/mail-view.ts';
import { messageView } from '../../../core/views/message-view.ts';
import { conversationWindows } from '../../../core/windows.ts';
import { aBooking, aContext, aConversation, aGuest, aHost, aListing, anInquiry, aProof } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const LAST = { id: 'c1-2', at: NOW, author: 'guest', preview: 'Secret words' } as const;
const sightOf = (facts: Parameters<typeof aConversation>[0] = {}) => {
  const context = aContext({ conversation: aConversation(facts) });
  return { context, windows: conversationWindows(context) };
};
/** As it goes out: JSON knows no undefined. */
const told = (view: unknown): unknown => JSON.parse(JSON.stringify(view));

describe('a conversation', () => {
  it('has no message, no booking and nobody waiting while it is a fresh inquiry', () => {
    const sight = sightOf({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    expect(told(conversationView(sight, 'guest'))).toEqual({
      id: 'c1',
      listingId: 'l-1',
      kind: 'inquiry',
      aliases: sight.context.conversation.aliases,
      windows: sight.windows,
      counterpart: { name: 'Sea View' },
      lastMessage: null,
      unread: 0,
      readBy: [],
    });
    expect(told(conversationFactsView(sight))).toMatchObject({ lastMessage: null });
  });

  it('shows each side who of its own people read how far, and the platform nobody', () => {
    const anna = { person: 'p-1', name: 'Anna', seq: 3, at: '2026-03-01T10:00:00.000Z' };
    const sight = sightOf({ readers: { host: [anna, { ...anna, person: 'p-2', name: undefined, seq: 1 }] } });
    expect(told(conversationView(sight, 'host').readBy)).toEqual([
      { person: 'p-1', name: 'Anna', upTo: 'c1-3', at: anna.at },
      { person: 'p-2', upTo: 'c1-1', at: anna.at },
    ]);
    expect(JSON.stringify([conversationView(sight, 'guest'), conversationFactsView(sight)])).not.toMatch(/Anna|p-[12]/);
  });

  it('shows each side its own unread messages', () => {
    const sight = sightOf({ unread: { guest: 3, host: 5 }, lastMessage: LAST });
    expect(conversationView(sight, 'guest').unread).toBe(3);
    expect(conversationView(sight, 'host')).toMatchObject({ unread: 5, lastMessage: LAST });
  });

  it.each([
    ['Gita Guest', 'Gita'],
    ['gita@guests.example', 'Guest'],
    ['???', 'Guest'],
  ])('names the guest %j to the host as %s', (name, shown) => {
    expect(conversationView(sightOf({ guest: aGuest({ name }) }), 'host').counterpart.name).toBe(shown);
  });

  it('says what one may not do, and why', () => {
    const refusal = { code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null } as const;
    const view = ownConversationView(sightOf(), 'host', { canWrite: false, refusal });
    expect(view.permissions).toMatchObject({
      canWrite: false,
      refusal: { code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null },
    });
    expect(told(ownConversationView(sightOf(), 'host', { canWrite: true }).permissions)).toEqual({ canWrite: true });
  });

  it('shows the care team no text', () => {
    expect(JSON.stringify(conversationFactsView(sightOf({ lastMessage: LAST })))).not.toContain('Secret words');
  });
});

describe('the filter of a list', () => {
  it.each([
    [{}, true],
    [{ listingId: 'l-1' }, true],
    [{ listingId: 'l-2' }, false],
    [{ state: 'awaiting-answer' }, false],
    [{ state: 'unread' }, true],
    [{ state: 'open' }, true],
    [{ state: 'closed' }, false],
  ] as const)('%o lets the conversation through: %s', (filter, through) => {
    expect(isListed(sightOf({ unread: { guest: 0, host: 1 } }), 'host', filter, NOW)).toBe(through);
  });
});

describe('a message', () => {
  const message = {
    id: 'c1-1',
    conversationId: 'c1',
    seq: 1,
    proof: aProof(),
    at: NOW,
    author: 'host',
    via: 'mail',
    text: 'Hi',
    original: 'Secret words',
    attachments: [{ id: 'a', name: 'a.png', type: 'image/png', bytes: 1, sha256: 'b'.repeat(64), key: 'secret/key' }],
    notes: ['addresses-masked'],
    mail: { mailId: 'm', recipient: 'x@guest.foyer.test', messageId: '<secret@h.example>' },
  } as const;

  it('shows neither what masking hid, nor the mail it came in, nor where attachments lie', () => {
    const view = told(
      messageView(message, { state: 'sent', sesMessageId: 'secret', claimedAt: NOW }, { a: 'https://x/a' }),
    );
    expect(view).toEqual({
      id: 'c1-1',
      at: NOW,
      author: 'host',
      via: 'mail',
      text: 'Hi',
      notes: ['addresses-masked'],
      delivery: { state: 'sent' },
      attachments: [{ id: 'a', name: 'a.png', type: 'image/png', bytes: 1, url: 'https://x/a' }],
    });
  });

  it('tells which of its files was withdrawn', () => {
    const [file] = messageView(message, { state: 'sent', withdrawn: ['a'] }).attachments;
    expect(file?.withdrawn).toBe('attachment-infected');
  });

  it('waits for as long as SES has not taken it, and says why it failed', () => {
    expect(messageView(message, { state: 'sending' }).delivery.state).toBe('pending');
    const failed = { state: 'undeliverable', reason: 'mailbox-full' } as const;
    expect(messageView(message, failed).delivery).toEqual(failed);
    // that somebody complained is theirs to tell
    const complained = { state: 'delivered', reason: 'complaint' } as const;
    expect(messageView(message, complained).delivery).toEqual({ state: 'delivered' });
  });
});

describe('facts', () => {
  it('are protected where they are paid on the platform', () => {
    expect(paymentView({ state: 'full', onPlatform: true }).protected).toBe(true);
    expect(paymentView({ state: 'full', onPlatform: false }).protected).toBe(false);
  });

  it('of a booking come with what registering gave', () => {
    const { context, windows } = sightOf();
    expect(bookingView(aBooking(), context.conversation, windows)).toMatchObject({
      id: 'b-1',
      bookingId: 'b-1',
      conversationId: 'c1',
      windows,
      guest: aGuest(),
      status: 'confirmed',
    });
  });

  it('of a host and a listing are told as they were', () => {
    expect(hostView(aHost())).toMatchObject({ ...aHost(), id: 'h-1', restrictions: [] });
    expect(told(listingView(aListing()))).toEqual({ ...aListing(), id: 'l-1' });
    expect(publicListingView(aListing({ language: 'de' }), aHost(), programOf('stay'))).toMatchObject({
      language: 'de',
      requirements: [],
    });
    expect(listingView(aListing({ requirements: ['No pets'] })).requirements).toEqual(['No pets']);
  });

  it.each([
    ['rental-subscription', true, ['+46707654321']],
    ['rental-subscription', false, undefined],
    ['rental-subscription', undefined, undefined],
    ['stay', true, undefined],
    ['rental-pay-per-booking', true, undefined],
    ['activity', true, undefined],
  ])('of a listing of %s that shows phones (%s) hold the numbers %j', (program, showPhones, phones) => {
    const view = publicListingView(
      aListing({ program, showPhones, requirements: ['No pets'] }),
      aHost(),
      programOf(program),
    );
    expect(view).toMatchObject({ language: 'en', requirements: ['No pets'] });
    expect(view.phones).toEqual(phones);
  });

  it.each([
    ['stay', false],
    ['rental-pay-per-booking', true],
    ['rental-subscription', true],
    ['activity', false],
  ])('of a listing of %s say whether guests may ask before booking: %s', (program, inquiries) => {
    expect(publicListingView(aListing({ program }), aHost(), programOf(program)).inquiries).toBe(inquiries);
  });

  it('of a contact and a mail are copied field by field', () => {
    expect(contactView({ name: 'Gita', phones: ['+46701234567'] })).toEqual({
      name: 'Gita',
      address: undefined,
      phones: ['+46701234567'],
    });
    const row = {
      mailId: 'm',
      recipient: 'r@x.example',
      receivedAt: NOW,
      from: 'f@x.example',
      state: 'refused',
      reason: 'spam',
    } as const;
    expect(told(mailView({ ...row, notice: { code: 'spam' }, sender: 'host' }))).toEqual(row);
  });
});
