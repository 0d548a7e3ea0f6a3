import type { PartySight } from '../../adapters/lambda/find-sight.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
import type { Instant } from '../../core/model.ts';
import { ok, type Refusal, type Result } from '../../core/refusals.ts';
import { type DecidedWords, preferTranslated } from '../../core/templates/prefer-translated.ts';
import type { ClearedFile, ClearedUpload } from '../../core/uploads/upload.ts';
import type { ServeConversationsDeps } from './deps.ts';
import type { Words } from './find-words.ts';
import type { TranslateWords } from './translate-once.ts';

/** What the caller wants to say. */
export interface Wish {
  readonly words: Words;
  readonly uploads: readonly ClearedUpload[];
  readonly translate: TranslateWords;
}

/** The words and files to store, and the instant at which they were decided on. */
export interface Decided extends DecidedWords<ClearedFile> {
  readonly now: Instant;
}

/**
 * What becomes of what somebody wants to say. A template is translated once nothing stands against it as it is, and decided on
 * once more then: a translation takes its time.
 */
export async function decideWords(
  deps: ServeConversationsDeps,
  { side, context }: PartySight,
  { words: { text, via, language, template }, uploads, translate }: Wish,
): Promise<Result<Decided, Refusal>> {
  const { domain, ownLinkDomains, platformName, limits } = deps;
  const facts = { ...context, domain, ownLinkDomains, platformName, limits };
  const attachments = uploads.map(({ file }) => file);
  const decideOn = (said: string, now: Instant): Result<Acceptance<ClearedFile>, Refusal> =>
    decide({ side, via, text: said, attachments }, facts, now);
  const asItIs = (now: Instant): Result<Decided, Refusal> => {
    const decision = decideOn(text, now);
    return decision.ok ? ok({ acceptance: decision.value, language, now }) : decision;
  };
  const first = asItIs(deps.now());
  if (!first.ok || !template) return first;
  const translated = await translate(template, context);
  const decided = asItIs(deps.now());
  if (!decided.ok) return decided;
  const { now } = decided.value;
  return ok({ ...preferTranslated(decided.value, translated, (said) => decideOn(said, now)), now });
}
