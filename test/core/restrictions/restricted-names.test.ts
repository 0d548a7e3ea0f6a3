import { describe, expect, it } from 'vitest';
import { contactFor } from '../../../core/contact.ts';
import { listingNameIn, publicWords } from '../../../core/listing-words.ts';
import { presentMessage } from '../../../core/mail/present/present-message.ts';
import type { Host } from '../../../core/model.ts';
import { programOf } from '../../../core/programs/programs.ts';
import { aBooking, aContext, aConversation, aHost, aListing, aPayment } from '../../support/facts.ts';
import { messagesOf } from '../../support/messages.ts';

const links = { id: 'r1', since: '2026-03-01T12:00:00.000Z', reason: 'Case 1', cause: 'platform' } as const;
const SITE = 'pay.elsewhere.example';
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };

const contextOf = (host: Partial<Host>) =>
  aContext({
    conversation: aConversation({
      subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state: 'full' }) }) },
    }),
    listing: aListing({
      program: 'rental-pay-per-booking',
      name: `Seaside Cottage, https://${SITE}/now`,
      requirements: [`Sign at ${SITE}`],
    }),
    host: aHost({ name: `Hanna of ${SITE}`, ...host }),
  });

/** All that a guest reads of what the host said once for all. */
function readBy(host: Partial<Host>): string {
  const context = contextOf(host);
  const [message] = messagesOf(context.conversation.id, [{ author: 'host', text: 'Welcome.' }]);
  if (!message) throw new Error('no message');
  const mail = presentMessage({ context, message, seenIds: [], released: undefined }, 'guest', brand, []);
  const listed = publicWords(context.listing, context.host, programOf(context.listing.program));
  return JSON.stringify([listingNameIn(context), contactFor('guest', context), listed, mail]);
}

describe('B7: the names of a host who may send no links', () => {
  it('bring none to a guest: not in a mail’s sender, subject or words, a list, the contact, or the public listing', () => {
    const read = readBy({ restrictions: { links } });
    expect(read).not.toContain('elsewhere');
    for (const words of ['Seaside Cottage, [•••]', 'Hanna of [•••]', 'Sign at [•••]']) expect(read).toContain(words);
  });

  it('are as they were told while it may', () => {
    const read = readBy({});
    for (const words of [`Cottage, https://${SITE}/now via Foyer`, `Hanna of ${SITE}`, `Sign at ${SITE}`])
      expect(read).toContain(words);
  });
});
