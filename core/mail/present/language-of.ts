import type { ConversationContext, Side } from '../../model.ts';
import { closestLanguage, type Language } from '../../notices/language.ts';

/** The language of a side's own settings, as far as it is one of ours. */
export const languageOf = ({ conversation, host }: ConversationContext, side: Side): Language =>
  closestLanguage(side === 'guest' ? conversation.guest.language : host.language);
