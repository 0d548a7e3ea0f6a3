import type { ProposedAttachment } from '../attachments.ts';
import type { Acceptance } from '../decide.ts';
import type { Refusal, Result } from '../refusals.ts';
import type { WrittenTemplate } from './write-template.ts';

/** What was decided to be said, and in which language, where that is known. */
export interface DecidedWords<A extends ProposedAttachment = ProposedAttachment> {
  readonly acceptance: Acceptance<A>;
  readonly language?: string | undefined;
}

/**
 * A template's words as they go out: translated, where that is to be had and the rules for all messages let it through. What a
 * machine makes of a text keeps nothing from being said that may be said.
 *
 * @param decided the text as its host wrote it
 */
export function preferTranslated<A extends ProposedAttachment>(
  decided: DecidedWords<A>,
  translated: Pick<WrittenTemplate, 'text' | 'language'> | undefined,
  decideOn: (text: string) => Result<Acceptance<A>, Refusal>,
): DecidedWords<A> {
  const decision = translated && decideOn(translated.text);
  if (!decision?.ok) return decided;
  const { notes } = decision.value;
  return { acceptance: { ...decision.value, notes: [...notes, 'translated'] }, language: translated?.language };
}
