import type { Instant } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Recorded, Responses } from '../../core/ports/responses.ts';
import type { HostConversations } from '../../core/ports/schedules.ts';
import type { Work } from '../../core/ports/work.ts';

export interface TrackResponsesDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly recorded: Recorded;
  readonly responses: Pick<Responses, 'keep'>;
  readonly inboxes: HostConversations;
  readonly work: Pick<Work, 'track'>;
  readonly now: () => Instant;
}

/** How a job ended, for the log: how many messages were kept, or conversations passed on. */
export interface Tracked {
  readonly code: 'responses-kept' | 'conversations-passed-on';
  readonly count: number;
}
