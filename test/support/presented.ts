import { brandOf } from '../../core/brand.ts';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import { presentMessage } from '../../core/mail/present/present-message.ts';
import type { ConversationContext, Guest, Host, Message, Side } from '../../core/model.ts';
import type { DoneTranslation } from '../../core/translation/kept-translation.ts';
import type { MailTranslation } from '../../core/translation/mail-translation.ts';
import { aBooking, aContext, aConversation, aGuest, aHost, aListing, aProof } from './facts.ts';

const BRAND = brandOf({
  platformName: 'Foyer',
  color: '#1a5fb4',
  supportUrl: 'https://help.example.com/contact',
});

/** A booking's conversation between the guest Gita and the host Hanna. */
export const aTalk = (guest: Partial<Guest> = {}, host: Partial<Host> = {}): ConversationContext =>
  aContext({
    conversation: aConversation({
      subject: { kind: 'booking', booking: aBooking({ bookingId: 'ABC-123' }) },
      guest: aGuest(guest),
    }),
    listing: aListing({ name: 'Seaside Cottage' }),
    host: aHost(host),
  });

/** A translation as the service made it, faithful. */
export const aTranslation = (facts: Partial<DoneTranslation> = {}): DoneTranslation => ({
  ...{ state: 'done', text: 'The key is in the box.', by: 'Amazon Translate', from: 'de', to: 'en', lost: [] },
  ...{ characters: 40, at: '2026-02-07T10:00:01.000Z', ...facts },
});

/** The mail that carries `text` to `receiver`, with what became of its translation. */
export function presented(
  receiver: Side,
  text: string,
  translation: MailTranslation | undefined,
  context = aTalk(),
): MailSpec {
  const message: Message = {
    ...{ id: 'c1-1', conversationId: 'c1', seq: 1, proof: aProof(), at: '2026-02-07T10:00:00.000Z' },
    ...{ author: receiver === 'guest' ? 'host' : 'guest', via: 'mail', text, attachments: [], notes: [] },
  };
  return presentMessage({ context, message, seenIds: [], translation }, receiver, BRAND, []);
}

/** What stands in a plain-text part between the line above which one answers and the line below which we speak. */
export const wordsOf = ({ text }: MailSpec): string =>
  text
    .slice(text.indexOf('\n\n') + 2)
    .split('\n-- \n')[0]
    ?.trimEnd() ?? '';
