import { minutesAfter } from '../dates.ts';
import { maskWritten } from '../mask-written.ts';
import { maskPolicyFor } from '../masking-rule.ts';
import type { ConversationContext, Instant, Message } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import { conversationWindows } from '../windows.ts';
import type { TranslationChoice } from './choose-languages.ts';
import { formalityFor } from './formality.ts';
import { protectedNames } from './protected-names.ts';
import type { WantedTranslation } from './wanted-translation.ts';

/** For so long a translation is kept, in minutes. */
const KEPT = 60 * 24 * 60;

/** Where and when a translation is wanted. */
export interface Setting {
  /** The one that aliases live under. */
  readonly domain: string;
  readonly now: Instant;
}

/** From which language to which. */
export type Languages = Pick<Extract<TranslationChoice, { readonly kind: 'translate' }>, 'from' | 'to'>;

/**
 * What is wanted where a message is to be read in another language (B13): its text as the other side may see it, the
 * conversation's names protected, masked once more as its program has it.
 *
 * It is kept for 60 days, and not beyond the read cutoff as that is now: the cutoff may come earlier yet, and what is read after
 * so long is made anew.
 */
export function messageTranslation(
  { id, text, via }: Pick<Message, 'id' | 'text' | 'via'>,
  context: ConversationContext,
  { from, to }: Languages,
  { domain, now }: Setting,
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
    goesAt: [conversationWindows(context).readableUntil, minutesAfter(now, KEPT)].reduce(earlier),
  };
}

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
