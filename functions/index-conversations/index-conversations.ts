import type { SearchJob } from '../../core/ports/work.ts';
import { addFacts, indexAnew } from './add-facts.ts';
import { addSaid } from './add-said.ts';
import type { IndexConversationsDeps, Indexed } from './deps.ts';
import { passOn } from './pass-on.ts';

/**
 * Keeps what conversations are found by: what a job names is read anew from the record, so that jobs do the same in whatever order,
 * and however often, they come.
 */
export const indexConversations =
  (deps: IndexConversationsDeps) =>
  (job: SearchJob): Promise<Indexed> => {
    switch (job.kind) {
      case 'said':
        return addSaid(deps, job);
      case 'facts':
        return addFacts(deps, job.conversationId);
      case 'conversation':
        return indexAnew(deps, job.conversationId);
      default:
        return passOn(deps, job);
    }
  };
