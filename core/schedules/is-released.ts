import type { ConversationContext } from '../model.ts';
import { templateFacts } from '../templates/template-facts.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/** Facts are there or not in every language alike. */
const ANY_LANGUAGE = 'en';

/**
 * Whether what a held send waits for may have come, so that it is judged anew: the restriction of its host's links was lifted,
 * its template is another, or a fact is there that was not. It need not be the fact that was missing: a template can say one
 * thing where another is not known.
 */
export function isReleased(
  { reason, waiting }: Pick<ScheduledSend, 'reason' | 'waiting'>,
  templateRevision: number,
  context: ConversationContext,
): boolean {
  if (waiting?.templateRevision !== templateRevision) return true;
  if (reason === 'links-disabled') return context.host.restrictions?.links === undefined;
  const facts = templateFacts(context, ANY_LANGUAGE);
  return waiting.absent.some((name) => facts.get(name) !== undefined);
}
