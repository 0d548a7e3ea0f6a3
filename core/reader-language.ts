import type { ConversationContext, Side } from './model.ts';

/** The language that is set for a side. BCP 47. */
export const readerLanguage = (
  { conversation, host }: Pick<ConversationContext, 'conversation' | 'host'>,
  side: Side,
): string => (side === 'host' ? host.language : conversation.guest.language);
