import { type TranslatedTemplate, translateTemplate } from '../../adapters/translate/translate-template.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { Acceptance } from '../../core/decide.ts';
import type { Instant } from '../../core/model.ts';
import type { Refusal, Result } from '../../core/refusals.ts';
import { type AwaitedTranslation, awaitTranslation } from '../../core/schedules/await-translation.ts';
import { judgeSend } from '../../core/schedules/judge-send.ts';
import { type DecidedWords, preferTranslated } from '../../core/templates/prefer-translated.ts';
import type { Template } from '../../core/templates/template.ts';
import type { Due } from './due.ts';

/** Holds words against the rules for all messages. */
export type Decider = (text: string, at: Instant) => Result<Acceptance, Refusal>;

/** What is to go out as its host wrote it. */
interface Sendable {
  readonly decided: DecidedWords;
  readonly decideOn: Decider;
}

/** Another's work is looked for with the next minute: many sends wait behind this one. */
const NO_WAITS: readonly number[] = [];

/**
 * The words of a send for its guest: translated where its template has no text in the guest's language. A translation that may
 * be there soon is waited for, as long as it could still go out then; otherwise it goes as it is.
 */
export async function translateSend(
  { translation }: { readonly translation: TranslationDeps },
  due: Due,
  template: Template | undefined,
  { decided, decideOn }: Sendable,
): Promise<DecidedWords | AwaitedTranslation> {
  const translated = template && (await translateTemplate(translation, template, due.context, undefined, NO_WAITS));
  if (translated?.state === 'translated')
    return preferTranslated(decided, translated.written, (text) => decideOn(text, due.now));
  const awaited = mayBeSoon(translated) ? awaitTranslation(due.send, due.now) : undefined;
  return awaited && wouldGoOut(due, template, decideOn, awaited.at) ? awaited : decided;
}

const mayBeSoon = (translated: TranslatedTemplate | undefined): boolean =>
  translated?.state === 'pending' ||
  (translated?.state === 'failed' && (translated.reason === 'throttled' || translated.reason === 'unavailable'));

/** Not where it would be pointless or in quiet hours by then, or the conversation closed. */
function wouldGoOut({ send, context }: Due, template: Template | undefined, decideOn: Decider, at: Instant): boolean {
  const judged = judgeSend(send, template, context, at);
  return judged.kind === 'send' && decideOn(judged.text, at).ok;
}
