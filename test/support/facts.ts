import type { HeadProgress } from '../../core/changes.ts';
import type {
  Booking,
  Conversation,
  ConversationContext,
  Guest,
  Host,
  Inquiry,
  Listing,
  Payment,
  Proof,
} from '../../core/model.ts';
import { CHAIN_BEGINS } from '../../core/record/message-record.ts';

/** Where it does not matter what a message is chained to. */
export const aProof = (): Proof => ({ salt: 'c2FsdA', prev: CHAIN_BEGINS, hash: 'a'.repeat(64) });

/** Facts that hold together: each maker takes what a test is about and fills in the rest. */
export const aBooking = (facts: Partial<Booking> = {}): Booking => ({
  bookingId: 'b-1',
  status: 'confirmed',
  start: '2026-03-21',
  end: '2026-03-27',
  bookedAt: '2026-02-06T13:00:00.000Z',
  confirmedAt: '2026-02-06T14:00:00.000Z',
  payment: aPayment(),
  ...facts,
});

export const aPayment = (facts: Partial<Payment> = {}): Payment => ({ state: 'none', onPlatform: true, ...facts });

export const anInquiry = (facts: Partial<Inquiry> = {}): Inquiry => ({ askedAt: '2026-02-01T08:00:00.000Z', ...facts });

export const aGuest = (facts: Partial<Guest> = {}): Guest => ({
  id: 'g-1',
  name: 'Gita Guest',
  address: 'gita@guests.example',
  phone: '+46701234567',
  language: 'sv',
  ...facts,
});

export const aHost = (facts: Partial<Host> = {}): Host => ({
  hostId: 'h-1',
  name: 'Hanna Host',
  mailboxes: [{ address: 'hanna@hosts.example' }, { address: 'office@hosts.example', name: 'Office' }],
  phones: ['+46707654321'],
  language: 'en',
  ...facts,
});

export const aListing = (facts: Partial<Listing> = {}): Listing => ({
  listingId: 'l-1',
  hostId: 'h-1',
  program: 'stay',
  name: 'Sea View',
  timeZone: 'Europe/Stockholm',
  ...facts,
});

export const aConversation = (facts: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  revision: 1,
  subject: { kind: 'booking', booking: aBooking() },
  listingId: 'l-1',
  hostId: 'h-1',
  guest: aGuest(),
  aliases: { guest: 'g7k2m9xwq3abc@guest.foyer.test', host: 'h4n8p2rtv6def@partner.foyer.test' },
  seq: 0,
  lastHash: CHAIN_BEGINS,
  createdAt: '2026-02-06T13:00:00.000Z',
  activityAt: '2026-02-06T13:00:00.000Z',
  unread: { guest: 0, host: 0 },
  readSeq: { guest: 0, host: 0 },
  rates: {},
  ...facts,
});

export const aContext = (facts: Partial<ConversationContext> = {}): ConversationContext => ({
  conversation: aConversation(),
  listing: aListing(),
  host: aHost(),
  ...facts,
});

/** How far a conversation is that nothing was said in yet. */
export const someProgress = (facts: Partial<HeadProgress> = {}): HeadProgress => ({
  seq: 0,
  readSeq: { guest: 0, host: 0 },
  carrier: false,
  ...facts,
});
