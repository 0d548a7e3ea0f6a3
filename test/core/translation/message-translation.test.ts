import { describe, expect, it } from 'vitest';
import { HIDDEN_ADDRESS } from '../../../core/masking/mask-text.ts';
import { messageTranslation } from '../../../core/translation/message-translation.ts';
import { aContext, aConversation, aListing, anInquiry } from '../../support/facts.ts';

const message = { id: 'c1-3', text: 'Hello', via: 'mail' } as const;
const context = aContext();

describe('what is wanted of a message', () => {
  it('is its text, with the conversation’s names kept, until nobody may read it', () => {
    expect(messageTranslation(message, context, { from: 'en', to: 'de' }, 'foyer.test')).toMatchObject({
      of: { kind: 'message', conversationId: 'c1', messageId: 'c1-3' },
      text: 'Hello',
      from: 'en',
      to: 'de',
      formality: undefined,
      names: { people: ['Gita Guest', 'Hanna Host'], listing: 'Sea View', references: ['b-1'] },
      goesAt: '2027-03-27T23:00:00.000Z',
    });
  });

  it('is masked as the conversation is, quotes of a mail too', () => {
    const { mask } = messageTranslation(message, context, { from: 'en', to: 'de' }, 'foyer.test');
    expect(mask('Schreib an gita at guests dot example, g@guest.foyer.test')).toBe(
      `Schreib an ${HIDDEN_ADDRESS}, g@guest.foyer.test`,
    );
    const rental = aContext({ listing: aListing({ program: 'rental-subscription' }) });
    const unmasked = messageTranslation(message, rental, { from: 'en', to: 'de' }, 'foyer.test');
    expect(unmasked.mask('Ja, me@elsewhere.example\n> An: gita@guests.example')).toBe(
      `Ja, me@elsewhere.example\n> An: ${HIDDEN_ADDRESS}`,
    );
  });

  it('has no reference where there is no booking', () => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    const { names } = messageTranslation(message, aContext({ conversation }), { from: 'en', to: 'de' }, 'foyer.test');
    expect(names.references).toEqual([]);
  });
});
