import type { TranslatedThing } from '../../core/ports/translations.ts';

/** What a log names a text by. */
export function idsOf(thing: TranslatedThing): Readonly<Record<string, string>> {
  if (thing.kind === 'template') return { hostId: thing.hostId };
  if (thing.kind === 'question') return { listingId: thing.listingId, questionId: thing.questionId };
  return { conversationId: thing.conversationId, messageId: thing.messageId };
}
