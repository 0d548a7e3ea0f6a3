import type { PartySight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { ConversationContext, Via } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { Template } from '../../core/templates/template.ts';
import { writeTemplate } from '../../core/templates/write-template.ts';
import type { ServeConversationsDeps } from './deps.ts';

/** What somebody asks to have said: a text, a template's, or a template's as it was edited. */
interface Asked {
  readonly text?: string | undefined;
  readonly templateId?: string | undefined;
}

/** What is to be said, by hand in any case. */
export interface Words {
  readonly text: string;
  readonly via: Extract<Via, 'api' | 'template'>;
  /** Of a template's text. */
  readonly language?: string | undefined;
  /** Whose text it is, unless it was edited. */
  readonly template?: Template | undefined;
}

type Deps = Pick<ServeConversationsDeps, 'templates'>;

/** The words to send, or the answer that says why there are none. Guests have no templates, and know of none. */
export async function findWords(
  deps: Deps,
  { side, context }: Pick<PartySight, 'side' | 'context'>,
  { text, templateId }: Asked,
): Promise<Result<Words, Reply>> {
  if (templateId === undefined) return ok({ text: text ?? '', via: 'api' });
  const template = side === 'host' ? await deps.templates.find(context.host.hostId, templateId) : undefined;
  if (!template) return refused(requestProblem('template-unknown'));
  const { listingIds = [context.listing.listingId] } = template;
  if (!listingIds.includes(context.listing.listingId)) return refused(requestProblem('template-not-for-listing'));
  return wordsOf(template, context, text);
}

/** An edited text stands for the template's, whatever that would have missed. */
function wordsOf(template: Template, context: ConversationContext, edited: string | undefined): Result<Words, Reply> {
  const { text, language, missing } = writeTemplate(template, context);
  if (edited !== undefined) return ok({ text: edited, via: 'template', language });
  if (missing.length > 0) return refused(requestProblem('template-facts-missing', { missing }));
  return ok({ text, via: 'template', language, template });
}
