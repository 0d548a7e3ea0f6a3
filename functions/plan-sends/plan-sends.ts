import type { ScheduleJob } from '../../core/ports/work.ts';
import type { Planned, PlanSendsDeps } from './deps.ts';
import { passOn } from './pass-on.ts';
import { planAnswer } from './plan-answer.ts';
import { planConversation } from './plan-conversation.ts';

/** Does one job of the queue of schedules; doing it again does nothing new. */
export const planSends =
  (deps: PlanSendsDeps) =>
  (job: ScheduleJob): Promise<Planned> => {
    switch (job.kind) {
      case 'conversation':
        return planConversation(deps, job.conversationId);
      case 'answers':
        return planAnswer(deps, job);
      default:
        return passOn(deps, job);
    }
  };
