import { maskWritten } from '../mask-written.ts';
import { maskPolicyFor } from '../masking-rule.ts';
import type { ConversationContext, Message } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import { conversationWindows } from '../windows.ts';
import type { TranslationChoice } from './choose-languages.ts';
import { formalityFor } from './formality.ts';
import { protectedNames } from './protected-names.ts';
import type { WantedTranslation } from './wanted-translation.ts';

/** From which language to which. */
export type Languages = Pick<Extract<TranslationChoice, { readonly kind: 'translate' }>, 'from' | 'to'>;

/**
 * What is wanted where a message is to be read in another language (B13): its text as the other side may see it, the
 * conversation's names protected, masked once more as its program has it.
 *
 * @param domain the one that aliases live under
 */
export function messageTranslation(
  { id, text, via }: Pick<Message, 'id' | 'text' | 'via'>,
  context: ConversationContext,
  { from, to }: Languages,
  domain: string,
): WantedTranslation {
  const policy = maskPolicyFor(context, domain);
  return {
    of: { kind: 'message', conversationId: context.conversation.id, messageId: id },
    text,
    from,
    to,
    formality: formalityFor(to, programOf(context.listing.program).formality),
    names: protectedNames(context),
    mask: (translated) => maskWritten(translated, via, policy).text,
    goesAt: conversationWindows(context).readableUntil,
  };
}
