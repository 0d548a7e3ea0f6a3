import { STALE } from '../../adapters/dynamodb/until-fresh.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { TemplateStored } from '../../core/ports/templates.ts';

/** What a template that was not stored is answered with; what changed meanwhile is looked at again. */
export function whyNotStored(outcome: Exclude<TemplateStored, 'stored'>): Reply | typeof STALE {
  if (outcome === 'too-many') return requestProblem('too-many-templates');
  return outcome === 'too-large' ? requestProblem('send-rules-too-large') : STALE;
}
