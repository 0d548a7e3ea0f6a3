import { describe, expect, it } from 'vitest';
import { HIDDEN_ADDRESS } from '../../../core/masking/mask-text.ts';
import { messageTranslation } from '../../../core/translation/message-translation.ts';
import { aContext, aConversation, aListing, anInquiry } from '../../support/facts.ts';

const message = { id: 'c1-3', text: 'Hello', via: 'mail' } as const;
const context = aContext();
const SETTING = { domain: 'foyer.test', now: '2026-03-01T12:00:00.000Z' };

describe('what is wanted of a message', () => {
  it('is its text, with the conversation’s names kept, for 60 days', () => {
    expect(messageTranslation(message, context, { from: 'en', to: 'de' }, SETTING)).toMatchObject({
      of: { kind: 'message', conversationId: 'c1', messageId: 'c1-3' },
      text: 'Hello',
      from: 'en',
      to: 'de',
      formality: undefined,
      names: { people: ['Gita Guest', 'Hanna Host'], listing: 'Sea View', references: ['b-1'] },
      goesAt: '2026-04-30T12:00:00.000Z',
    });
  });

  it('is not kept beyond the read cutoff', () => {
    const late = { ...SETTING, now: '2027-03-01T12:00:00.000Z' };
    expect(messageTranslation(message, context, { from: 'en', to: 'de' }, late).goesAt).toBe(
      '2027-03-27T23:00:00.000Z',
    );
  });

  it('is masked as the conversation is, quotes of a mail too', () => {
    const { mask } = messageTranslation(message, context, { from: 'en', to: 'de' }, SETTING);
    expect(mask('Schreib an gita at guests dot example, g@guest.foyer.test')).toBe(
      `Schreib an ${HIDDEN_ADDRESS}, g@guest.foyer.test`,
    );
    const rental = aContext({ listing: aListing({ program: 'rental-subscription' }) });
    const unmasked = messageTranslation(message, rental, { from: 'en', to: 'de' }, SETTING);
    expect(unmasked.mask('Ja, me@elsewhere.example\n> An: gita@guests.example')).toBe(
      `Ja, me@elsewhere.example\n> An: ${HIDDEN_ADDRESS}`,
    );
  });

  it('has no reference where there is no booking', () => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    const { names } = messageTranslation(message, aContext({ conversation }), { from: 'en', to: 'de' }, SETTING);
    expect(names.references).toEqual([]);
  });
});
