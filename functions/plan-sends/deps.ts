import type { Instant } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { HostConversations, ScheduledSends } from '../../core/ports/schedules.ts';
import type { Templates } from '../../core/ports/templates.ts';
import type { Work } from '../../core/ports/work.ts';

export interface PlanSendsDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'message' | 'messages'>;
  readonly inboxes: HostConversations;
  readonly templates: Pick<Templates, 'rules'>;
  readonly sends: Pick<ScheduledSends, 'of' | 'plan'>;
  readonly work: Pick<Work, 'schedule'>;
  readonly now: () => Instant;
}

/** How a job ended, for the log: how many sends were written, or conversations passed on. */
export interface Planned {
  readonly code: 'sends-planned' | 'answers-planned' | 'conversations-passed-on';
  readonly count: number;
}
