import type { Instant } from '../../core/model.ts';
import type { Conversations, KeptAnswers } from '../../core/ports/conversations.ts';
import type { ScheduledSends } from '../../core/ports/schedules.ts';
import type { Templates } from '../../core/ports/templates.ts';

export interface ServeSchedulesDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly sends: Pick<ScheduledSends, 'of' | 'find' | 'change'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly answers: KeptAnswers;
  readonly now: () => Instant;
}
