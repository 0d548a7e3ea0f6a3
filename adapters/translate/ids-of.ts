import type { TranslatedThing } from '../../core/ports/translations.ts';

/** What a log names a text by. */
export const idsOf = (thing: TranslatedThing): Readonly<Record<string, string>> =>
  thing.kind === 'message'
    ? { conversationId: thing.conversationId, messageId: thing.messageId }
    : { hostId: thing.hostId };
